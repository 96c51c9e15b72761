"""Somebody new in the role: for thirty days figures are shown, and no gap is said."""

from datetime import date, timedelta

from coachcli.coaching.rep import Rep

NEW_DAYS = 30


def is_new(started: date | None, day: date) -> bool:
    """Whether somebody who began on a day, if it is known, is new on another."""
    return started is not None and (day - started).days < NEW_DAYS


def gap_from(rep: Rep, day: date) -> date | None:
    """The first day on which a gap may be said of a rep; none where it has come.

    Of one whose first day nobody knows it has.
    """
    if rep.started is None or not is_new(rep.started, day):
        return None
    return rep.started + timedelta(days=NEW_DAYS)
