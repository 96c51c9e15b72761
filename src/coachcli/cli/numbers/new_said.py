"""What is said of somebody new in the place of a gap, and of somebody on ramp beside one."""

from datetime import date

from coachcli.cli.terminal import show
from coachcli.coaching.numbers.gap import ramped
from coachcli.coaching.numbers.headline import Stood
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


def ramp_said(rep: Rep, day: date, ramp_days: int) -> str:
    """That a rep is on ramp, and since when; "" of one past it, or who is new."""
    days = _ramp_days(rep, day, ramp_days)
    return f"on ramp, {days} in the role" if days else ""


def ramp_named(rep: Rep, day: date, ramp_days: int) -> str:
    """The name of a rep on ramp, with the days in the role; "" as above."""
    days = _ramp_days(rep, day, ramp_days)
    return f"{rep.name} ({days})" if days else ""


def _ramp_days(rep: Rep, day: date, ramp_days: int) -> str:
    if rep.started is None or gap_from(rep, day) or ramped(rep, day, ramp_days):
        return ""
    return show.count((day - rep.started).days, "day")


def beside_said(stood: Stood, day: date, ramp_days: int) -> str:
    """Whom a rep is compared with, and whether it is one on ramp beside others past it."""
    if gap_from(stood.rep, day):
        return "compared with nobody yet"
    role = f"{stood.rep.role}, " if stood.rep.role else ""
    peers = f"peers: {stood.peers} ({role}past ramp)" if stood.peers else "no peers to compare with"
    return " · ".join(filter(None, (ramp_said(stood.rep, day, ramp_days), peers)))
