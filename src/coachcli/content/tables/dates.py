"""Days as people write them; the whole column tells whether the day or the month comes first."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from coachcli.coaching.period import month_named
from coachcli.content.tables.cell import Cell, HintedError

FIRST_YEAR, LAST_YEAR = 1970, 2100
PIVOT = 70
"""Two digits from here on mean the last century."""
TIME = re.compile(
    r"(?:T|,? +(?:at |um |à )?)[0-9]{1,2}(?:[:h][0-9]{2}.*| ?[ap]\.?m\.?.*)$|(?<=[0-9])Z$",
    re.ASCII | re.IGNORECASE,
)
"""The time behind a day."""
CLOCK = re.compile(
    r"[T ]([0-9]{1,2})(?=[:h]| ?[ap]\.?m)(?:[:h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?)?"
    r"(?: ?([ap])\.?m)?",
    re.ASCII | re.IGNORECASE,
)
"""Its hour, minute and second, and which half of the day."""
NOON = 12
WEEKDAYS = tuple(
    names
    for language in (
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    )
    for names in language
)
WEEKDAY = re.compile(r"([^\W\d_]{2,10})[.,]* +")
YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", re.ASCII)
COMPACT = re.compile(r"(19|20)([0-9]{2})([0-9]{2})([0-9]{2})", re.ASCII)
PARTS = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4}|[0-9]{2})", re.ASCII)
DAY_WORD = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|er)?\.?[-. ]*([^\W\d_]{3,12})\.?[-., ]*([0-9]{4}|[0-9]{2})"
)
WORD_DAY = re.compile(r"([^\W\d_]{3,12})\.? *([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4}|[0-9]{2})")
SERIAL = re.compile(r"([2-7][0-9]{4})(?:[.,][0-9]+)?", re.ASCII)
EPOCH = re.compile(r"(1[0-9]{9})([0-9]{3})?(?:\.[0-9]+)?", re.ASCII)
"""Seconds, or thousandths of them, since 1970, as computers count."""
EXCEL_NOUGHT, EPOCH_NOUGHT = date(1899, 12, 30), date(1970, 1, 1)
SERIALS = range(20_000, 80_000)
SPREAD = 10
"""Years that the days of one column may lie apart when two digits could be the year or the day."""


class Order(StrEnum):
    """What comes first in a day in numbers, unless the year has four digits and stands first."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


Parts = tuple[str, str, str, str]


def day(cell: Cell, order: Order = Order.DMY) -> date:
    """The day that a cell means. Raises ValueError."""
    if isinstance(cell, date):
        return _plausible(cell)
    return _said(cell, order) if isinstance(cell, str) else _serial(cell)


def order(cells: Iterable[Cell]) -> Order | None:
    """The order in which these days are written; none when that is unclear or they contradict."""
    parts = [day_parts for day_parts in _all_parts(cells) if _fitting(day_parts)]
    common = _common(parts)
    if len(common) <= 1:
        return next(iter(common), None)
    return common[0] if _makes_no_difference(parts, common) else _narrow(parts, common)


def _makes_no_difference(parts: list[Parts], orders: tuple[Order, ...]) -> bool:
    """Whether all days come to the same in each order, or have points: those put the day first."""
    if all(sign == "." for _, sign, _, _ in parts):
        return True
    return all(_same(day_parts, orders) for day_parts in parts)


def possible(cells: Iterable[Cell]) -> tuple[Order, ...]:
    """The orders in which every one of these days can be read; none where they contradict."""
    return _common(_all_parts(cells))


def _all_parts(cells: Iterable[Cell]) -> list[Parts]:
    return list(_by_cell(cells).values())


def _by_cell(cells: Iterable[Cell]) -> dict[str, Parts]:
    """The parts of each different cell that is a day in numbers with the year last, or short."""
    texts = {cell for cell in cells if isinstance(cell, str)}
    return {text: _parts(match) for text in texts if (match := PARTS.fullmatch(alone(text)))}


def _common(parts: list[Parts]) -> tuple[Order, ...]:
    """The orders that fit every day of which any does."""
    fits = [set(orders) for day_parts in parts if (orders := _fitting(day_parts))]
    common = set(Order).intersection(*fits)
    return tuple(order_ for order_ in Order if order_ in common)


def _parts(match: re.Match[str]) -> Parts:
    return match[1], match[2], match[3], match[4]


def _fitting(parts: Parts) -> tuple[Order, ...]:
    """The orders in which these parts are a day.

    The year comes first only where dashes and two digits allow it.
    """
    tried = Order if _is_short(parts) else (Order.DMY, Order.MDY)
    return tuple(order_ for order_ in tried if _in_order(parts, order_) is not None)


def _is_short(parts: Parts) -> bool:
    first, sign, _, last = parts
    return sign == "-" and len(first) == len(last) == 2  # noqa: PLR2004 - two digits


def _same(parts: Parts, orders: tuple[Order, ...]) -> bool:
    return len({_in_order(parts, order_) for order_ in orders}) == 1


def _narrow(parts: list[Parts], orders: tuple[Order, ...]) -> Order | None:
    """The one order in which the years lie close together, where all others scatter them."""
    close = [order_ for order_ in orders if _apart(parts, order_) <= SPREAD]
    return close[0] if len(close) == 1 else None


def _apart(parts: list[Parts], order_: Order) -> int:
    """How many years lie between the first and the last of these days."""
    years = _years(parts, order_)
    return max(years) - min(years)


def _years(parts: list[Parts], order_: Order) -> list[int]:
    days = (_in_order(day_parts, order_) for day_parts in parts)
    return [day_.year for day_ in days if day_]


def _in_order(parts: Parts, order_: Order) -> date | None:
    try:
        return _made(*_year_month_day(parts, order_))
    except ValueError:
        return None


def _year_month_day(parts: Parts, order_: Order) -> tuple[str, int, str]:
    first, _, second, third = parts
    if order_ is Order.YMD:
        return first, int(second), third
    day_, month = (first, second) if order_ is Order.DMY else (second, first)
    return third, int(month), day_


def alone(cell: str) -> str:
    """A day as it is written, without the time behind it and the day of the week before it."""
    bare = TIME.sub("", cell.strip()).rstrip(",")
    match = WEEKDAY.match(bare)
    # "mar" may be a Tuesday or March, which is followed by a day
    if match and _is_weekday(match[1]) and not WORD_DAY.fullmatch(bare):
        return bare[match.end() :]
    return bare


def _is_weekday(word: str) -> bool:
    return any(name.startswith(word.casefold()) for name in WEEKDAYS)


def moment(cell: Cell, order: Order = Order.DMY) -> tuple[date, int]:
    """The day that a cell means, and the second of it, 0 where it has no time. Raises ValueError.

    Where it stands, and not in which zone of time: to tell which of two of a column is later.
    """
    clock = CLOCK.search(cell) if isinstance(cell, str) else None
    return day(cell, order), _second(clock) if clock else 0


def _second(clock: re.Match[str]) -> int:
    hour, minute, second, half = (clock[part] for part in range(1, 5))
    hours = int(hour) % NOON + NOON * (half.lower() == "p") if half else int(hour)
    return (hours * 60 + int(minute or 0)) * 60 + int(second or 0)


@lru_cache(maxsize=65_536)
def _said(cell: str, order_: Order) -> date:
    bare = alone(cell)
    if match := YEAR_FIRST.fullmatch(bare):
        return _made(match[1], int(match[2]), match[3])
    if match := PARTS.fullmatch(bare):
        return _made(*_year_month_day(_parts(match), order_))
    return _in_words(bare)


def _in_words(cell: str) -> date:
    if match := DAY_WORD.fullmatch(cell):
        return _made(match[3], _month(match[2]), match[1])
    if match := WORD_DAY.fullmatch(cell):
        return _made(match[3], _month(match[1]), match[2])
    return _in_digits(cell)


def _in_digits(cell: str) -> date:
    if match := COMPACT.fullmatch(cell):
        return _made(match[1] + match[2], int(match[3]), match[4])
    if match := SERIAL.fullmatch(cell):
        return _serial(int(match[1]))
    if match := EPOCH.fullmatch(cell):
        raise _counted_from_1970(match)
    raise ValueError(cell)


def _counted_from_1970(match: re.Match[str]) -> HintedError:
    day_ = EPOCH_NOUGHT + timedelta(seconds=int(match[1]))
    unit = "milliseconds" if match[2] else "seconds"
    return HintedError(f"if these are {unit} since 1970, write {day_.isoformat()}")


def _month(name: str) -> int:
    month = month_named(name)
    if month is None:
        raise ValueError(name)
    return month


def _serial(number: float) -> date:
    """A day as Excel counts them, from the end of 1899."""
    if not SERIALS.start <= number < SERIALS.stop:  # nor what is no number, or without end
        raise ValueError(number)
    return EXCEL_NOUGHT + timedelta(days=int(number))


def _made(year: str, month: int, day_: str) -> date:
    return _plausible(date(_full(year), month, int(day_)))


def _full(year: str) -> int:
    number = int(year)
    if len(year) > 2:  # noqa: PLR2004 - two digits
        return number
    return number + (1900 if number >= PIVOT else 2000)


def _plausible(day_: date) -> date:
    if not FIRST_YEAR <= day_.year <= LAST_YEAR:
        raise ValueError(day_.isoformat())
    return day_


def unclear(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Days that show why the order cannot be told.

    They are two that contradict each other, else one that can be read two ways.
    """
    fits = {cell: _fitting(parts) for cell, parts in sorted(_by_cell(cells).items())}
    # the first of each order, so that two from here on contradict each other
    alone = {orders[0]: cell for cell, orders in reversed(fits.items()) if len(orders) == 1}
    double = [cell for cell, orders in fits.items() if len(orders) > 1]
    return tuple(alone.values())[:2] if len(alone) > 1 else tuple(double[:1])
