"""Who is next to be talked with, for pages that make a ranking only where there are numbers."""

from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.week.report import RepLine
from coachcli.store import metric as metrics

First = dict[str, str]
"""The next to be talked with: id, name, and why."""


def by_numbers(context: Context, manager: str | None) -> First | None:
    """Whom the numbers name first; empty where this week's talks are held.

    None without numbers, as then it is who waits longest.
    """
    if context.is_new or not metrics.recorded(context.room):
        return None
    from coachcli.cli.week.chosen import chosen, first_of  # noqa: PLC0415 - only with numbers

    made = chosen(context, manager)
    return (first_of(made) or {}) if made.focus.counted else None


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
