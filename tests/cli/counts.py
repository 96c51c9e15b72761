"""Files of counts as coaches hand them on, made for the tests."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import plain
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.rhythm.session import SessionItem
from coachcli.coaching.week.aggregates import (
    KIND,
    Aggregates,
    CoachWeek,
    ItemCount,
    OverAll,
    QualityCount,
)
from coachcli.coaching.week.report import Week

SUNDAY = date(2026, 11, 29)
NONE = KeptOfDue()


def week(monday: date, *, closed: int = 0, given: int = 1, walks: int = 1) -> CoachWeek:
    """A week of a coach, with so many walks of a quarter of an hour, each worth six points."""
    items = tuple(ItemCount(item, int(item is not SessionItem.GOAL), 1) for item in SessionItem)
    quality = QualityCount(walks, 6 * walks, items if walks else ())
    counts = (0, walks, 15 * walks, given, closed, closed, None, None)
    return CoachWeek(Week(monday).name, *counts, quality, KeptOfDue(1, 2), None, NONE)


def counts(
    coach: str, closed: Sequence[int], *, until: date = SUNDAY, given: int = 1, walks: int = 1
) -> Aggregates:
    """The counts of a coach who closed so many cycles in each of the weeks up to a day."""
    monday = until - timedelta(days=until.weekday())
    mondays = [monday - timedelta(weeks=back) for back in reversed(range(len(closed)))]
    weeks = tuple(
        week(first, closed=number, given=given, walks=walks)
        for first, number in zip(mondays, closed, strict=True)
    )
    days = [day for day, number in zip(mondays, closed, strict=True) if number]
    over_all = OverAll(None, None, None)
    last = days[-1] if days else None
    lately = weeks[-1].quality if weeks else None
    return Aggregates(coach, until, 8, 5, last, weeks, over_all, lately=lately)


def written(path: Path, made: Aggregates, **others: object) -> str:
    """The counts in a file; what is given besides takes the place of what stands there."""
    body = {"version": 1, "kind": KIND, "program": "0.1.0", **plain(made), "left_out": []}
    path.write_text(json.dumps(body | others), encoding="utf-8")
    return str(path)


def renamed(made: Aggregates, coach: str) -> Aggregates:
    """The same counts of somebody else."""
    return replace(made, coach=coach)
