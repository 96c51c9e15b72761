"""What is said of somebody new in the place of a gap."""

from datetime import date

from coachcli.cli.terminal import show
from coachcli.coaching.numbers.newcomer import gap_from
from coachcli.coaching.rep import Rep


def new_said(rep: Rep, day: date) -> str:
    """That a rep is new, for how many days, and from when on a gap is said; "" where not."""
    first = gap_from(rep, day)
    if first is None or rep.started is None:
        return ""
    days = (day - rep.started).days
    since = f"{show.count(days, 'day')} in the role" if days >= 0 else "not begun yet"
    return f"new, {since}: no gap is said before {show.day(first)}"
