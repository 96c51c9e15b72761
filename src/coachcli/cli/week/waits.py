"""Who has waited longest, and how long, in words."""

from collections.abc import Iterable
from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.coaching.week.report import RepLine, days_since, next_by_waiting, waited

First = dict[str, str]
"""The next to be talked with: id, name, and why; the id of what a look is due at, if one is."""


def step_of(first: First) -> Step:
    """What to do with the next: look whether it helped, or diagnose."""
    return Step(("evaluate" if "look" in first else "diagnose", first["name"]))


def by_waiting(lines: tuple[RepLine, ...], day: date) -> First | None:
    """Who has waited longest, but for those with whom this week's talk is held; none of nobody."""
    line = next_by_waiting(lines, day)
    if line is None:
        return None
    return {"rep": line.rep, "name": line.name, "reason": since(days_since(line, day))}


def longest(lines: Iterable[RepLine], line: RepLine) -> str:
    """That a rep has waited longest, of all, or of those to whom nothing is given."""
    given = any(each.open and waited(each) < waited(line) for each in lines)
    return f"who has waited longest{' of those with nothing to learn yet' if given else ''}"


def since(days: int | None) -> str:
    """How long a rep has waited."""
    if days is None:
        return "not coached yet"
    return f"{show.count(days, 'day')} since the last talk"
