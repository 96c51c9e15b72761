"""How long commands take to start, in bare Pythons of the same run: bench/startup.py [COACH].

CPU time of the best of several runs, so that a busy machine does not count. The bars are in
docs/explanation/house.md. Other programs that keep lists from a terminal stand beside it where
they are installed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

RUNS = 11
REP = "Dana Reyes"
COMMANDS = (
    ("--version",),
    ("--help",),
    (),
    ("report",),
    ("assignment", "list"),
    ("assign", REP, "--cause", "opener-writing", "--due", "2026-01-01"),
    ("diagnose", REP),
    ("diagnose", REP, "--flow", "few-new-opportunities"),
    ("gaps",),
    ("focus",),
)
PEERS = (
    ("task", "rc.confirmation:no", "rc.data.location:{home}", "rc:{home}/taskrc", "next"),
    ("watson", "--version"),
    ("watson", "log"),
    ("jrnl", "--version"),
    ("sqlite-utils", "--version"),
    ("sqlite-utils", "tables", "{home}/coach.db"),
)
"""Programs that are measured beside ours where they are found, on the path or beside Python."""
EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
DAY = "2026-11-24"


def main() -> None:
    """Print each command and its ratio."""
    coach = sys.argv[1] if sys.argv[1:] else str(Path(sys.executable).with_name("coach"))
    with tempfile.TemporaryDirectory() as home:
        furnish(coach, Path(home))
        bare = best([sys.executable, "-c", "pass"])
        for words in ([coach, *words] for words in COMMANDS):
            show(words, bare)
        for words in peers(Path(home)):
            show(words, bare)


def furnish(coach: str, home: Path) -> None:
    """A home with a team and a quarter of numbers; the programs read nothing else here."""
    (home / "taskrc").touch()
    os.environ |= {
        "COACH_HOME": str(home),
        "COACH_AS_OF": DAY,
        "WATSON_DIR": str(home),
        "XDG_CONFIG_HOME": str(home),
    }
    for number in range(8):
        spent([coach, "team", "add", f"Rep {number}"])
    for kind in ("deals", "activities", "quota"):
        spent([coach, "import", kind, str(EXAMPLES / f"{kind}.csv"), "--add-reps"])


def peers(home: Path) -> list[list[str]]:
    """The commands of other programs that are installed here."""
    path = os.pathsep.join((os.environ.get("PATH", ""), str(Path(sys.executable).parent)))
    places = [(shutil.which(name, path=path), words) for name, *words in PEERS]
    return [
        [place, *(word.replace("{home}", str(home)) for word in words)]
        for place, words in places
        if place
    ]


def show(words: list[str], bare: float) -> None:
    """Print a command's ratio to bare Python."""
    print(f"{best(words) / bare:6.2f}  {Path(words[0]).name} {' '.join(words[1:])}".rstrip())


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
