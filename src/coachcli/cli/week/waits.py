"""Who has waited longest, and how long, in words."""

from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.coaching.week.report import RepLine

First = dict[str, str]
"""The next to be talked with: id, name, and why; the id of what a look is due at, if one is."""


def step_of(first: First) -> Step:
    """What to do with the next: look whether it helped, or diagnose."""
    return Step(("evaluate" if "look" in first else "diagnose", first["name"]))


def by_waiting(lines: tuple[RepLine, ...], day: date) -> First | None:
    """The first of those who have waited, the longest first; none of nobody."""
    if not lines:
        return None
    last = lines[0].last_coached
    why = since((day - last).days if last else None)
    return {"rep": lines[0].rep, "name": lines[0].name, "reason": why}


def since(days: int | None) -> str:
    """How long a rep has waited."""
    if days is None:
        return "not coached yet"
    return f"{show.count(days, 'day')} since the last talk"
