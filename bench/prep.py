"""How long a brief before a talk takes, of every rep: python bench/prep.py [TEAM DEALS DAY].

TEAM and DEALS are spreadsheets as `coach team import` and `coach import deals` read them, DAY the
day of the talks; by default the made-up quarter. CPU time of a process each, and its lines at 80
columns; the bars are a second, and fewer than forty.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from startup import spent

BARE = [sys.executable, "-c", "pass"]
Brief = tuple[float, int, str]


def main() -> None:
    """Print the slowest brief, the median, and the longest."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ |= {"COACH_HOME": str(home), "COLUMNS": "80"}
        made(home, sys.argv[1:])
        briefs = [brief(name) for name in team()]
        bare = min(spent(BARE) for _ in briefs)
    slowest, longest = max(briefs), max(briefs, key=lambda each: each[1])
    middle = median(seconds for seconds, *_ in briefs)
    print(f"{len(briefs)} reps, median {middle:.2f} s, {middle / bare:.1f} of bare Python")
    print(f"slowest {slowest[0]:.2f} s ({slowest[2]}), longest {longest[1]} lines ({longest[2]})")


def made(home: Path, files: list[str]) -> None:
    """A home with a team and its numbers."""
    if not files:
        said("demo", "--quarter", "--keep", str(home))
        return
    team_file, deals, day = files
    os.environ["COACH_AS_OF"] = day
    said("team", "import", team_file)
    said("import", "deals", deals)


def team() -> list[str]:
    """The names of the reps."""
    return [rep["name"] for rep in json.loads(said("team", "list", "--json"))["reps"]]


def brief(name: str) -> Brief:
    """The CPU time of a brief in seconds, its lines, and of whom it is."""
    return spent([coach(), "prep", name]), said("prep", name).count("\n"), name


def said(*words: str) -> str:
    """All that the program says."""
    done = subprocess.run(  # noqa: S603 - our own program
        [coach(), *words], check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return done.stdout


def coach() -> str:
    """The program beside this Python."""
    return str(Path(sys.executable).with_name("coach"))


if __name__ == "__main__":
    main()
