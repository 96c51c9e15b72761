"""A day as people say it: tomorrow, Friday, next Monday, in two weeks, 31.3., 31 March, 3/31."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Literal

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import month_named

Toward = Literal["ahead", "back", "near"]
"""Where a day without a year lies: from today on, up to today, or as near to it as can be."""
WEEK = 7
DECEMBER = 12
YEARS = range(-8, 9)
"""Years around this one; a leap day may be eight away."""
FIRST_YEAR, LAST_YEAR = 1970, 2100
RELATIVE = {"today": 0, "tomorrow": 1, "day after tomorrow": 2, "yesterday": -1, "next week": WEEK}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
AWAY = re.compile(r"(?:in )?(\w+) (day|week|month)s?( ago)?")
WEEKDAY = re.compile(r"(?:(on|this|next|last) )?([a-z]{3,9})\.?")
BEFORE = re.compile(r"([a-z]{3,9})\.?,? (?=.*[0-9])")
"""A weekday before the day itself."""
YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", re.ASCII)
POINTS = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})(?:\. ?([0-9]{4}|[0-9]{2})?)?", re.ASCII)
STROKES = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?", re.ASCII)
DAY_MONTH = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|\.)?(?: of)? ?([^\W\d_]{3,12})\.?,?(?: ([0-9]{4}|[0-9]{2}))?"
)
MONTH_DAY = re.compile(
    r"([^\W\d_]{3,12})\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}|[0-9]{2}))?"
)


class NotADayError(CoachError):
    """A text that names no day."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        ways = "Write it as YYYY-MM-DD, like 2026-11-30, or as tomorrow, Friday or 31 March."
        super().__init__(f'"{text}" is not a day. {ways}')


class UnclearDayError(CoachError):
    """A text that names two days, as either the day or the month may come first."""

    exit_code = 2

    def __init__(self, text: str, days: tuple[date, ...]) -> None:
        either = " or ".join(day.isoformat() for day in days)
        super().__init__(
            f'"{text}" can be read with the day or with the month first. Nothing was changed. '
            f"Write {either}."
        )
        self.days = days


@dataclass(frozen=True, slots=True)
class Sense:
    """In what sense a day is said: on which day, whereto, and whether the month comes first."""

    today: date
    toward: Toward = "ahead"
    order: str = ""
    """`dmy`, `mdy` or `ymd` where it is known, else empty."""


def day_said(text: str, sense: Sense) -> date:
    """The day that a text means. Raises NotADayError or UnclearDayError."""
    said = " ".join(text.casefold().split())
    with suppress(ValueError, OverflowError):
        for read in (_relative, _weekday, _in_numbers, _in_words, _behind_its_weekday):
            if day := read(said, sense):
                return day
    raise NotADayError(text)


def _relative(said: str, sense: Sense) -> date | None:
    if said in RELATIVE:
        return sense.today + timedelta(days=RELATIVE[said])
    match = AWAY.fullmatch(said)
    return _away(sense.today, match[1], match[2], back=bool(match[3])) if match else None


def _away(today: date, count: str, unit: str, *, back: bool) -> date:
    number = NUMBERS[count] if count in NUMBERS else int(count)
    number = -number if back else number
    if unit == "month":
        return _months_away(today, number)
    return today + timedelta(days=number * (WEEK if unit == "week" else 1))


def _months_away(today: date, count: int) -> date:
    """The same day of another month, or its last where it is shorter."""
    years, month = divmod(today.month - 1 + count, DECEMBER)
    first = date(today.year + years, month + 1, 1)
    longest = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(today.day, longest.day))


def _weekday(said: str, sense: Sense) -> date | None:
    match = WEEKDAY.fullmatch(said)
    number = _number_of(match[2]) if match else None
    return None if match is None or number is None else _on(number, match[1], sense)


def _number_of(word: str) -> int | None:
    """The number of the weekday that a word is, from Monday."""
    short = "wed" if word == "weds" else word
    named = (number for number, name in enumerate(WEEKDAYS) if name.startswith(short))
    return next(named, None)


def _on(weekday: int, which: str | None, sense: Sense) -> date:
    """This weekday as it is said: "Friday" ahead is never today, "next Friday" is of next week.

    Back, "Friday" said on a Friday is today, and "last Friday" never is.
    """
    today = sense.today
    ahead = timedelta(days=(weekday - today.weekday()) % WEEK)
    week = timedelta(days=WEEK)
    if which == "next":
        return today + timedelta(days=WEEK + weekday - today.weekday())
    if which in (None, "on") and sense.toward == "back":
        return today - timedelta(days=(today.weekday() - weekday) % WEEK)
    if which == "last":
        return today + ahead - week
    return today + (ahead if which == "this" else ahead or week)


def _behind_its_weekday(said: str, sense: Sense) -> date | None:
    """A day that is said with its weekday before it, like Friday 4 December."""
    match = BEFORE.match(said)
    number = _number_of(match[1]) if match else None
    if match is None or number is None:
        return None
    rest = said[match.end() :]
    day = _in_numbers(rest, sense) or _in_words(rest, sense)
    return day if day and day.weekday() == number else None


def _in_numbers(said: str, sense: Sense) -> date | None:
    if match := YEAR_FIRST.fullmatch(said):
        return _plausible(date(int(match[1]), int(match[2]), int(match[3])))
    if match := POINTS.fullmatch(said):
        return _dated(match[1], int(match[2]), match[3], sense)
    match = STROKES.fullmatch(said)
    return _by_order(said, (match[1], match[3], match[4]), sense) if match else None


def _by_order(said: str, parts: tuple[str, str, str | None], sense: Sense) -> date:
    """The day in the order that is known, else in the only one in which it is one."""
    days = dict(_readings(parts, sense))
    order = "mdy" if sense.order == "ymd" and parts[2] is None else sense.order
    if order in ("dmy", "mdy"):
        return _of(days, order)
    different = tuple(dict.fromkeys(days.values()))
    if len(different) > 1:
        raise UnclearDayError(said, different)
    return _of(days, next(iter(days), ""))


def _of(days: dict[str, date], order: str) -> date:
    if order not in days:
        raise ValueError(order)
    return days[order]


def _readings(parts: tuple[str, str, str | None], sense: Sense) -> Iterator[tuple[str, date]]:
    first, second, year = parts
    for order, (day, month) in (("dmy", (first, second)), ("mdy", (second, first))):
        with suppress(ValueError):
            yield order, _dated(day, int(month), year, sense)


def _in_words(said: str, sense: Sense) -> date | None:
    if match := DAY_MONTH.fullmatch(said):
        return _in_month(match[1], match[2], match[3], sense)
    match = MONTH_DAY.fullmatch(said)
    return _in_month(match[2], match[1], match[3], sense) if match else None


def _in_month(day: str, name: str, year: str | None, sense: Sense) -> date | None:
    month = month_named(name)
    return _dated(day, month, year, sense) if month else None


def _dated(day: str, month: int, year: str | None, sense: Sense) -> date:
    """The day with this year, or without one the year that lies where the day is looked for."""
    if year:
        number = int(year) if len(year) > 2 else 2000 + int(year)  # noqa: PLR2004 - two digits
        return _plausible(date(number, month, int(day)))
    return _chosen(tuple(_in_years(int(day), month, sense.today.year)), sense)


def _in_years(day: int, month: int, year: int) -> Iterator[date]:
    for years in YEARS:
        with suppress(ValueError):
            yield date(year + years, month, day)


def _chosen(days: tuple[date, ...], sense: Sense) -> date:
    """The one of these days that is looked for. Raises ValueError where there is none."""
    today = sense.today
    if sense.toward == "ahead":
        return min(day for day in days if day >= today)
    if sense.toward == "back":
        return max(day for day in days if day <= today)
    return min(days, key=lambda day: (abs(day - today), day < today))


def _plausible(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(day.isoformat())
    return day
