"""Somebody new in the role: for thirty days figures are shown, and no gap is said."""

from datetime import date, timedelta

from coachcli.coaching.rep import Rep

NEW_DAYS = 30


def gap_from(rep: Rep, day: date) -> date | None:
    """The first day on which a gap may be said of a rep; none where it has come.

    Of one whose first day nobody knows it has.
    """
    first = rep.started + timedelta(days=NEW_DAYS) if rep.started else day
    return first if day < first else None
