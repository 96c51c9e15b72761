"""How commands take longer as the records grow: python bench/growth.py [COACH].

Two homes of forty reps, one with a hundred assignments and one with ten thousand. Each command is
a process, compiled before it is measured; the two homes and bare Python take turns, so that a
busy machine weighs on all alike. Medians of CPU time.
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from grown import TODAY, grown
from startup import spent

RUNS = 11
FEW, MANY = 100, 10_000
COMMANDS = (
    (),
    ("report",),
    ("assignment", "list"),
    ("assignment", "show", f"{FEW - 1:06x}"),
    (
        "assign",
        "Rep 01",
        "three-messages-rewritten",
        "--cause",
        "opener-writing",
        "--due",
        "2026-01-01",
    ),
)
"""The last is refused at its end, so that every run finds the same home."""
BARE = [sys.executable, "-c", "pass"]


def main() -> None:
    """Print each command: the grown home to the small one, and each to bare Python."""
    coach = sys.argv[1] if sys.argv[1:] else str(Path(sys.executable).with_name("coach"))
    os.environ["COACH_AS_OF"] = TODAY.isoformat()
    with tempfile.TemporaryDirectory() as folder:
        homes = tuple(Path(folder) / str(count) for count in (FEW, MANY))
        for home, count in zip(homes, (FEW, MANY), strict=True):
            grown(home, count)
        print(f"{MANY:,}/{FEW}   to bare Python")
        for words in COMMANDS:
            print(f"{line([coach, *words], homes)}   coach {' '.join(words)}")


def line(words: list[str], homes: tuple[Path, ...]) -> str:
    """The ratios of one command: grown to small, then small and grown to bare Python."""
    for home in homes:
        once(words, home)
    rounds = [(spent(BARE), *(once(words, home) for home in homes)) for _ in range(RUNS)]
    bare, small, large = (median(column) for column in zip(*rounds, strict=True))
    return f"{large / small:8.2f}   {small / bare:5.2f} {large / bare:5.2f}"


def once(words: list[str], home: Path) -> float:
    """The CPU time of a command in a home, in seconds."""
    os.environ["COACH_HOME"] = str(home)
    return spent(words)


if __name__ == "__main__":
    main()
