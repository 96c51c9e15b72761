"""A period: some days in a row, and the weeks, months, quarters and years that people name."""

import re
from datetime import date, timedelta

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.nouns import dataclass

WEEK = 7
DECEMBER = 12
QUARTER_MONTHS = 3
QUARTER_WEEKS = 13
"""A quarter in whole weeks: numbers are looked at over so many, as standards are set by quarter.

Ranges read from older weeks cover less (bench/backtest.py).
"""
NAMED = r"(?ai)(\d{4})(?:[- /]?(?:W(\d{1,2})|Q([1-4]))|[-/](\d{1,2}))?"
YEAR_LAST = r"(?ai)([WQ]?\d{1,2})[- /](\d{4})"


class NotAPeriodError(CoachError):
    """A text that names no period."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" is not a period. Write a week, month, quarter or year, '
            "like 2026-W48, 2026-11, 2026-Q4 or 2026."
        )


class BeforeTheCalendarError(CoachError):
    """Weeks were asked for that begin before the first day there is."""

    exit_code = 2

    def __init__(self, as_of: date, count: int) -> None:
        super().__init__(
            f"There are no {count} weeks before {as_of.isoformat()}. Name a later day with ",
            naming("day"),
            ", or fewer ",
            naming("weeks"),
            ".",
        )


@dataclass(frozen=True, slots=True)
class Period:
    """Days in a row, the first and the last included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


def weeks(as_of: date, count: int) -> tuple[Period, ...]:
    """The last `count` whole weeks, Monday to Sunday, ended by a day, the earliest first.

    Raises BeforeTheCalendarError.
    """
    if as_of.toordinal() < WEEK * (count + 1):
        raise BeforeTheCalendarError(as_of, count)
    sunday = as_of - timedelta(days=(as_of.weekday() + 1) % WEEK)
    ends = (sunday - timedelta(days=WEEK * back) for back in reversed(range(count)))
    return tuple(Period(last - timedelta(days=WEEK - 1), last) for last in ends)


def whole(periods: tuple[Period, ...]) -> Period:
    """The one period from the first day of these to the last."""
    return Period(min(one.first for one in periods), max(one.last for one in periods))


def period_named(text: str) -> Period:
    """The period that a text names: 2026-W48, 2026-11, 2026-Q4 or 2026. Raises NotAPeriodError."""
    match = re.fullmatch(NAMED, re.sub(YEAR_LAST, r"\2-\1", text.strip()))
    if match is None:
        raise NotAPeriodError(text)
    year, week, quarter, month = (int(part) if part else None for part in match.groups())
    try:
        return _period(year or 0, week, quarter, month)
    except (ValueError, OverflowError):
        raise NotAPeriodError(text) from None


def _period(year: int, week: int | None, quarter: int | None, month: int | None) -> Period:
    if week is not None:
        monday = date.fromisocalendar(year, week, 1)
        return Period(monday, monday + timedelta(days=WEEK - 1))
    if quarter is not None:
        return _months(year, QUARTER_MONTHS * (quarter - 1) + 1, QUARTER_MONTHS)
    return _months(year, 1, DECEMBER) if month is None else _months(year, month, 1)


def _months(year: int, first: int, count: int) -> Period:
    over = first + count > DECEMBER
    after = date(year + over, first + count - DECEMBER * over, 1)
    return Period(date(year, first, 1), after - timedelta(days=1))
