"""How long commands take to start, as a ratio to bare Python in the same run: python bench/startup.py [COACH].

CPU time of the best of several runs, so that a busy machine does not count. The bars are in docs/explanation/house.md.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

RUNS = 11
COMMANDS = (
    ("--version",),
    ("--help",),
    (),
    ("report",),
    ("assign", "Rep 1", "--cause", "opener-writing", "--json"),
    ("assignment", "list"),
    ("diagnose", "Rep 2", "--flow", "few-new-opportunities"),
)


def main() -> None:
    """Print each command and its ratio."""
    coach = sys.argv[1] if sys.argv[1:] else str(Path(sys.executable).with_name("coach"))
    with tempfile.TemporaryDirectory() as home:
        os.environ["COACH_HOME"] = home
        for number in range(8):
            spent([coach, "team", "add", f"Rep {number}"])
        bare = best([sys.executable, "-c", "pass"])
        for words in COMMANDS:
            print(f"{best([coach, *words]) / bare:6.2f}  coach {' '.join(words)}")


def best(words: list[str]) -> float:
    """The least CPU time of several runs, in seconds."""
    return min(spent(words) for _ in range(RUNS))


def spent(words: list[str]) -> float:
    """The CPU time of one run, in seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - ours
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
