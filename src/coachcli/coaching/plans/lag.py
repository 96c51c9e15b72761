"""The lag of one sales cycle: when opportunities must be opened that are to close in given days."""

from datetime import date, timedelta

from coachcli.coaching.errors import naming
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.plans.plan import Plan, PlanError

MONTH_DAYS = 30
"""A month of a sales cycle, as banks count it (30/360): 90 days are three months, so quarters stay
quarters."""
QUARTER = 3
YEAR = 12


class BeyondTheCalendarError(PlanError):
    """Days that no calendar has."""

    def __init__(self) -> None:
        super().__init__(
            "The days of this plan, or those a sales cycle before, lie beyond the calendar. Check ",
            naming("first"),
            " and ",
            naming("cycle_days"),
            ".",
        )


@dataclass(frozen=True, slots=True)
class Window:
    """Days in which deals close, and those in which their opportunities must be created."""

    closing_first: date
    closing_last: date
    created_first: date
    created_last: date


def windows(plan: Plan) -> tuple[Window, ...]:
    """The plan's days, a quarter at a time, each with the days one sales cycle earlier."""
    starts = [plan.first]
    while (following := months_on(plan.first, QUARTER * len(starts))) <= plan.last:
        starts.append(following)
    ends = [*(one - timedelta(days=1) for one in starts[1:]), plan.last]
    return tuple(
        window(first, last, plan.cycle_days) for first, last in zip(starts, ends, strict=True)
    )


def window(first: date, last: date, cycle_days: int) -> Window:
    """Days of closing with the days of creating, one cycle earlier.

    Windows that touch still touch when moved.
    """
    after = last + timedelta(days=1)
    return Window(
        first, last, earlier(first, cycle_days), earlier(after, cycle_days) - timedelta(days=1)
    )


def earlier(day: date, cycle_days: int) -> date:
    """The day one sales cycle before: each 30 days as a calendar month, what is left as days."""
    months, days = divmod(cycle_days, MONTH_DAYS)
    try:
        return months_on(day, -months) - timedelta(days=days)
    except OverflowError:
        raise BeyondTheCalendarError from None


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on, or that month's last day where it has none such.

    Raises BeyondTheCalendarError.
    """
    over, month = divmod(day.month - 1 + months, YEAR)
    if not date.min.year <= day.year + over < date.max.year:
        raise BeyondTheCalendarError
    first = date(day.year + over, month + 1, 1)
    after = date(first.year + first.month // YEAR, first.month % YEAR + 1, 1)
    return first + timedelta(days=min(day.day, (after - first).days) - 1)
