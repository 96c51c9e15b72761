"""Who is next to be talked with, for pages that make a ranking only where there are numbers."""

from coachcli.cli.context import Context
from coachcli.cli.week.waits import First
from coachcli.store import metric as metrics


def by_numbers(context: Context, manager: str | None) -> First | None:
    """Whom the numbers name first; empty where this week's talks are held.

    None without numbers, as then it is who waits longest.
    """
    if context.is_new or not metrics.recorded(context.room):
        return None
    from coachcli.cli.week.chosen import chosen, first_of  # noqa: PLC0415 - only with numbers

    made = chosen(context, manager)
    return (first_of(made) or {}) if made.focus.counted else None
