"""How long an import takes and how much memory: python bench/imports.py [LINES ...].

A made-up export of opportunities is imported into a home of its own, in a process of its own; what
is shown is the time its process had of a processor, which others on the machine change less than
the time on the wall, and the most memory it held.
"""

import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

LINES = (100_000, 1_000_000)
BARS = {100_000: (6, 150), 1_000_000: (75, 250)}
"""Seconds and MB for an import of so many lines."""
HEAD = "opportunity id,sales agent,account,product,stage,created,close date,amount"
STAGES = ("Closed Won", "Closed Lost", "Proposal")


def main() -> None:
    """Print the time and the memory of each import."""
    for lines in map(int, sys.argv[1:]) if len(sys.argv) > 1 else LINES:
        with tempfile.TemporaryDirectory() as folder:
            print(said(lines, *measured(Path(folder), lines)))


def said(lines: int, seconds: float, memory: float) -> str:
    """A line on an import, with the bars where there are any."""
    bars = BARS.get(lines)
    against = f" (bars: {bars[0]} s, {bars[1]} MB)" if bars else ""
    return f"{lines:,} lines: {seconds:.1f} s, {memory:.0f} MB{against}"


def measured(folder: Path, lines: int) -> tuple[float, float]:
    """The seconds of a processor that an import of so many lines takes, and the MB it holds.

    The memory is the most of any process so far, so that smaller files come first.
    """
    file = folder / "deals.csv"
    file.write_text("\n".join((HEAD, *rows(lines))) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "coachcli.cli.main", "import", "deals", str(file)]
    home = {"COACH_HOME": str(folder / "home"), "COACH_AS_OF": "2026-11-23"}
    before = _of_processor()
    subprocess.run([*command, "--add-reps", "--json"], check=True, capture_output=True, env=home)  # noqa: S603 - ours
    seconds = _of_processor() - before
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _of_processor() -> float:
    """The seconds of a processor that all processes begun here have had."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def rows(lines: int) -> Iterator[str]:
    """So many opportunities of thirty sellers, the same on every machine."""
    chance = random.Random(1)
    for number in range(lines):
        created = f"2026-{chance.randrange(1, 9):02}-{chance.randrange(1, 28):02}"
        closed = f"2026-{chance.randrange(9, 13):02}-{chance.randrange(1, 28):02}"
        who = f"Rep Number{chance.randrange(30)},Account {chance.randrange(5000)}"
        what = f"Product {chance.randrange(9)},{chance.choice(STAGES)}"
        amount = chance.randrange(100, 99_999)
        yield f"OPP{number:07},{who},{what},{created},{closed},{amount}"


if __name__ == "__main__":
    main()
