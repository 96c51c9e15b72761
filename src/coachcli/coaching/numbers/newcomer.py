"""Somebody new in the role: no gap is said for thirty days, and no day before them counts."""

from collections.abc import Iterable
from datetime import date, timedelta

from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.rep import Rep

NEW_DAYS = 30


def is_new(started: date | None, day: date) -> bool:
    """Whether somebody who began on a day, if it is known, is new on another."""
    return started is not None and (day - started).days < NEW_DAYS


def settled_on(rep: Rep) -> date | None:
    """The first day after somebody's first thirty, if anybody knows when they began."""
    return None if rep.started is None else rep.started + timedelta(days=NEW_DAYS)


def gap_from(rep: Rep, day: date) -> date | None:
    """The first day on which a gap may be said of a rep; none where it has come.

    Of one whose first day nobody knows it has.
    """
    return settled_on(rep) if is_new(rep.started, day) else None


def can_have_closed(rep: Rep, cycle: int, last: date) -> bool:
    """Whether what a rep began on the first day can have closed by a day, a sales cycle later.

    The cycle is in weeks, 0 where it is not known.
    """
    return was_there(rep, last - timedelta(days=WEEK * cycle))


def was_there(rep: Rep, day: date) -> bool:
    """Whether a rep had begun by a day, as far as anybody knows."""
    return rep.started is None or rep.started <= day


def weeks_held(rep: Rep, weeks: tuple[Period, ...]) -> tuple[Period, ...]:
    """Of these weeks, the earliest first, those that a rep is held to: all since the first day.

    Where none of them is whole, it is the last.
    """
    return tuple(week for week in weeks if was_there(rep, week.first)) or weeks[-1:]


def by_weeks_held(
    reps: Iterable[Rep], weeks: tuple[Period, ...]
) -> dict[tuple[Period, ...], list[Rep]]:
    """The reps, by the weeks that they are held to."""
    held: dict[tuple[Period, ...], list[Rep]] = {}
    for rep in reps:
        held.setdefault(weeks_held(rep, weeks), []).append(rep)
    return held
