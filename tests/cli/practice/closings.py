"""A team of eight whose opportunities close for half a year, so that a win rate can be looked at.

Dana, who is coached on 1 September 2026, wins more from then on, if she is to.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from cli.conftest import Coach

TEAM = ("Dana Reyes", "Ben Adler", "Cem Kaya", "Dora Lind", "Eli Roth", "Fay Moss", "Gus Hahn")
FIRST_MONDAY, GIVEN, LOOK = date(2026, 6, 8), date(2026, 9, 1), date(2026, 10, 1)
SECOND = date(2026, 11, 24)
WEEKS, WEEKLY = 24, 8
HEAD = "id,rep,stage,created,close date,amount"
ASSIGN = ("assign", "dana", "one-list-turned", "--cause", "decision-criteria")
MOVING = {"Dana Reyes": 7}
"""Of eight a week so many are won after it was given; the others win three."""


def closings(after: dict[str, int]) -> Iterator[str]:
    """The lines of a list of opportunities."""
    for place, rep in enumerate(TEAM):
        for week in range(WEEKS):
            monday = FIRST_MONDAY + timedelta(weeks=week)
            won = after.get(rep, 3) if monday >= GIVEN else 2 + (week + place) % 3
            for at in range(WEEKLY):
                stage = "Won" if at < won else "Lost"
                day = monday + timedelta(days=at % 5)
                created = day - timedelta(days=10)
                yield f"{place}-{week}-{at},{rep},{stage},{created},{day},1000"


def assigned(coach: Coach, folder: Path, after: dict[str, int], last: date = SECOND) -> Coach:
    """Dana has learning for a cause of late losses, and the numbers reach up to a day."""
    for rep in TEAM:
        assert coach("team", "add", rep, "--role", "seller", "--start", "2020-01-01").code == 0
    lines = [line for line in closings(after) if line.split(",")[4] < last.isoformat()]
    file = folder / "closings.csv"
    file.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    said = coach("import", "deals", str(file), "--as-of", last.isoformat())
    assert said.code == 0, said.err
    assert coach(*ASSIGN, "--as-of", GIVEN.isoformat()).code == 0
    return coach
