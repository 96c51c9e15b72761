"""Money as people write it: separators, signs and codes of currencies; kept as whole minor units."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from sys import float_info

from coachcli.coaching.money import exponent
from coachcli.content.tables.table import Cell

MOST = Decimal(10) ** 11
"""An amount from here on is a mistake."""
POINT, COMMA = ".", ","
OTHER = {POINT: COMMA, COMMA: POINT}
GROUPS = re.compile(r"[0-9]*|[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,2}(?:[.,][0-9]{2})*[.,][0-9]{3}", re.ASCII)
"""Digits of whole units: plain, in thousands, or in the Indian way."""
MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})
SILENT = re.compile(r"[\s'\u2019]|(?<=[^\W\d_])\.|[.,]-+$")
"""What says nothing: blanks between digits, the point of a shortened word, and a dash in the place of the cents."""
AMOUNT = re.compile(r"(\(?)(-?)([^-+0-9.,()]*)\+?(-?)([0-9][0-9.,]*|[.,][0-9]+)([^-0-9()]*)(-?)(\)?)", re.ASCII)
SIGNS = {
    "€": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS",
    "zł": "PLN", "r$": "BRL", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "fr": "CHF", "sfr": "CHF", "kč": "CZK", "ft": "HUF", "kr": "", "": "",
}  # fmt: skip
CODE = re.compile(r"[a-z]{3}", re.ASCII)
THOUSANDS = 3


def decimal_sign(cells: Iterable[Cell]) -> str | None:
    """The sign before the cents in these amounts, a point or a comma; none when they contradict each other."""
    bare = {_bare(cell) for cell in cells if isinstance(cell, str)}
    said = {sign for one in bare if (sign := _sign(one))} or {OTHER[sign] for sign in OTHER for one in bare if sign in one}
    return None if len(said) > 1 else next(iter(said), POINT)


def amount(cell: Cell, sign: str = POINT, code: str = "") -> int:
    """The amount in minor units of this currency. Raises ValueError."""
    number_ = _number(cell, sign) if isinstance(cell, str) else Decimal(repr(_finite(cell)))
    if abs(number_) >= MOST:
        raise ValueError(cell)
    return int((number_ * 10 ** exponent(code)).to_integral_value())


def number(cell: Cell, sign: str = POINT) -> float:
    """A plain number; with a percent sign, a hundredth of it. Raises ValueError."""
    if not isinstance(cell, str):
        return _finite(cell)
    bare = cell.rstrip()
    found = float(_number(bare.removesuffix("%"), sign))
    return _finite(found / 100 if bare.endswith("%") else found)


@lru_cache(maxsize=65_536)
def currency(cell: Cell) -> str:
    """The code of the currency that an amount, or a cell of its own, names; "" where none is."""
    if not isinstance(cell, str):
        return ""
    match = AMOUNT.fullmatch(_bare(cell))
    words = (match[3], match[6]) if match else (cell.strip(),)
    return next((code for word in words if (code := _code(word))), "")


def _code(word: str) -> str | None:
    """The code for a sign or code of a currency; none for any other word."""
    low = word.casefold().rstrip(".")
    return SIGNS[low] if low in SIGNS else low.upper() if CODE.fullmatch(low) else None


@lru_cache(maxsize=65_536)
def _number(cell: str, sign: str) -> Decimal:
    match = AMOUNT.fullmatch(_bare(cell))
    if match is None or _code(match[3]) is None or _code(match[6]) is None:
        raise ValueError(cell)
    size = Decimal(_plain(match[5], sign))
    below = [mark for mark in (match[1], match[2], match[4], match[7]) if mark]
    if len(below) > 1 or bool(match[1]) != bool(match[8]):
        raise ValueError(cell)
    return -size if below else size


def _bare(cell: str) -> str:
    return SILENT.sub("", cell.translate(MINUS))


def _plain(digits: str, sign: str) -> str:
    """Digits with a point before the cents and nothing between the thousands; what a cell itself says goes before `sign`."""
    point = _sign(digits) or sign
    whole, _, cents = digits.partition(point) if digits.count(point) == 1 else (digits, "", "")
    if not GROUPS.fullmatch(whole) or (cents and not cents.isdecimal()):
        raise ValueError(digits)
    return f"{whole.replace(OTHER[point], '').replace(point, '') or '0'}.{cents or '0'}"


def _sign(cell: str) -> str:
    """The sign before the cents, where one amount alone says it: the later of two, or one that cannot part thousands."""
    digits = "".join(one for one in cell if one.isdecimal() or one in (POINT, COMMA))
    points, commas = digits.count(POINT), digits.count(COMMA)
    if points and commas:
        return max(POINT, COMMA, key=digits.rfind)
    if points + commas > 1:
        return COMMA if points else POINT
    single = POINT if points else COMMA
    _, found, after = digits.partition(single)
    before = digits.partition(single)[0]
    parts_thousands = len(after) == THOUSANDS and 0 < len(before) <= THOUSANDS and before != "0"
    return single if found and not parts_thousands else ""


def _finite(cell: Cell) -> float:
    """A number as a float also where a workbook holds it whole: an int has no `is_integer` before 3.12."""
    if isinstance(cell, str | date) or not abs(cell) <= float_info.max:
        raise ValueError(cell)
    return float(cell)
