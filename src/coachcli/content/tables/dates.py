"""Days as people write them; whether the day or the month comes first is worked out from the whole column."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from coachcli.content.tables.table import Cell

FIRST_YEAR, LAST_YEAR = 1970, 2100
PIVOT = 70
"""Two digits from here on mean the last century."""
TIME = r"(?:[T ].*)?"
YEAR_FIRST = re.compile(rf"([0-9]{{4}})[-./]([0-9]{{1,2}})[-./]([0-9]{{1,2}}){TIME}", re.ASCII)
COMPACT = re.compile(r"(19|20)([0-9]{2})([0-9]{2})([0-9]{2})", re.ASCII)
PARTS = re.compile(rf"([0-9]{{1,2}})([-./])([0-9]{{1,2}})[-./]([0-9]{{4}}|[0-9]{{2}}){TIME}", re.ASCII)
DAY_WORD = re.compile(r"([0-9]{1,2})\.?[-. ]*([^\W\d_]{3,12})\.?[-., ]*([0-9]{4}|[0-9]{2})")
WORD_DAY = re.compile(r"([^\W\d_]{3,12})\.? *([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4}|[0-9]{2})")
SERIAL = re.compile(r"[2-7][0-9]{4}", re.ASCII)
EXCEL_NOUGHT = date(1899, 12, 30)
SERIALS = range(20_000, 80_000)
MONTHS = {
    month: number
    for number, names in enumerate(
        ("jan ene gen", "feb fév fev", "mar mär mrt", "apr abr avr", "may mai mag mei maj", "jun juin giu", "jul juil lug",
         "aug ago aoû", "sep set", "oct okt ott out", "nov", "dec dez déc dic"), 1
    )
    for month in names.split()
}  # fmt: skip
SPREAD = 10
"""Years that the days of one column may lie apart when two digits could be the year or the day."""


class Order(StrEnum):
    """What comes first in a day written in numbers, unless the year has four digits and stands first."""

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
    """The order in which these days are written; none when they can be read two ways, or contradict each other."""
    parts = _all_parts(cells)
    common = _common(parts)
    if len(common) <= 1:
        return common[0] if common else None
    if all(_same(one, common) for one in parts) or all(one[1] == "." for one in parts):
        return common[0]
    return _narrow(parts, common)


def possible(cells: Iterable[Cell]) -> tuple[Order, ...]:
    """The orders in which every one of these days can be read; none where they contradict each other."""
    return _common(_all_parts(cells))


def _all_parts(cells: Iterable[Cell]) -> list[Parts]:
    return [(match[1], match[2], match[3], match[4]) for cell in set(cells) if (match := _parts(cell))]


def _common(parts: list[Parts]) -> tuple[Order, ...]:
    fits = [found for one in parts if (found := _fitting(one))]
    return tuple(one for one in Order if all(one in found for found in fits))


def _parts(cell: Cell) -> re.Match[str] | None:
    return PARTS.fullmatch(cell) if isinstance(cell, str) else None


def _fitting(parts: Parts) -> tuple[Order, ...]:
    """The orders in which these parts are a day; the year first only where dashes and two digits allow it."""
    short = parts[1] == "-" and len(parts[3]) == len(parts[0]) == 2  # noqa: PLR2004 - two digits
    tried = Order if short else (Order.DMY, Order.MDY)
    return tuple(one for one in tried if _in_order(parts, one) is not None)


def _same(parts: Parts, orders: tuple[Order, ...]) -> bool:
    return len({_in_order(parts, one) for one in orders}) == 1


def _narrow(parts: list[Parts], orders: tuple[Order, ...]) -> Order | None:
    """The one order in which the years lie close together, where all others scatter them."""
    close = [one for one in orders if _apart(parts, one) <= SPREAD]
    return close[0] if len(close) == 1 and len(orders) > 1 else None


def _apart(parts: list[Parts], order_: Order) -> int:
    years = [found.year for one in parts if (found := _in_order(one, order_))]
    return max(years) - min(years)


def _in_order(parts: Parts, order_: Order) -> date | None:
    one, _, two, three = parts
    year, month, day_ = {Order.DMY: (three, two, one), Order.MDY: (three, one, two), Order.YMD: (one, two, three)}[order_]
    try:
        return _made(year, int(month), day_)
    except ValueError:
        return None


@lru_cache(maxsize=65_536)
def _said(cell: str, order_: Order) -> date:
    if match := YEAR_FIRST.fullmatch(cell):
        return _made(match[1], int(match[2]), match[3])
    if match := PARTS.fullmatch(cell):
        found = _in_order((match[1], match[2], match[3], match[4]), order_)
        if found is None:
            raise ValueError(cell)
        return found
    return _in_words(cell)


def _in_words(cell: str) -> date:
    if match := DAY_WORD.fullmatch(cell):
        return _made(match[3], _month(match[2]), match[1])
    if match := WORD_DAY.fullmatch(cell):
        return _made(match[3], _month(match[1]), match[2])
    if match := COMPACT.fullmatch(cell):
        return _made(match[1] + match[2], int(match[3]), match[4])
    if SERIAL.fullmatch(cell):
        return _serial(int(cell))
    raise ValueError(cell)


def _month(name: str) -> int:
    low = name.casefold()
    found = MONTHS.get(low[:4]) or MONTHS.get(low[:3])
    if found is None:
        raise ValueError(name)
    return found


def _serial(number: float) -> date:
    """A day as Excel counts them, from the end of 1899."""
    if number != number or int(number) not in SERIALS:  # noqa: PLR0124 - what is not a number differs from itself
        raise ValueError(number)
    return EXCEL_NOUGHT + timedelta(days=int(number))


def _made(year: str, month: int, day_: str) -> date:
    full = int(year)
    if len(year) == 2:  # noqa: PLR2004 - two digits
        full += 1900 if full >= PIVOT else 2000
    return _plausible(date(full, month, int(day_)))


def _plausible(found: date) -> date:
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise ValueError(found.isoformat())
    return found


def unclear(cells: Iterable[Cell]) -> tuple[str, ...]:
    """Days that show why the order cannot be told: two that contradict each other, else one that can be read two ways."""
    said = sorted({cell for cell in cells if isinstance(cell, str) and PARTS.fullmatch(cell)})
    fits = {cell: _fitting((match[1], match[2], match[3], match[4])) for cell in said if (match := PARTS.fullmatch(cell))}
    alone = {found[0]: cell for cell, found in reversed(fits.items()) if len(found) == 1}
    double = [cell for cell, found in fits.items() if len(found) > 1]
    return tuple(alone.values())[:2] if len(alone) > 1 else tuple(double[:1])
