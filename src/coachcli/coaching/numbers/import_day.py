"""Up to which day the numbers speak: an import says nothing of the days that came after it."""

from datetime import date, timedelta


def spoken_until(day: date, imported: date | None) -> date:
    """The day as of which numbers are looked at on a day, the newest import being of another.

    Whole weeks end by it, so that a week of which no import speaks is not one in which nothing was
    sold.
    """
    return day if imported is None else min(day, imported)


def last_monday(imported: date) -> date:
    """The Monday of the last week that an import speaks of: its own from Tuesday on."""
    before = imported - timedelta(days=1)
    return before - timedelta(days=before.weekday())
