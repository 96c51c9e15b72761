"""The last whole weeks of which the imports speak, as every page of numbers takes them."""

from coachcli.cli.context import Context
from coachcli.coaching.numbers.import_day import spoken_until
from coachcli.coaching.period import Period, weeks
from coachcli.store.reach import newest_import


def weeks_spoken_of(context: Context, count: int) -> tuple[Period, ...]:
    """The last whole weeks of which the newest import of numbers speaks, the earliest first.

    Raises BeforeTheCalendarError.
    """
    return weeks(spoken_until(context.day, newest_import(context.room)), count)
