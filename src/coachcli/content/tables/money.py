"""Money as people write it, with separators, signs and codes, kept as whole minor units."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from sys import float_info

from coachcli.coaching.money import exponent
from coachcli.content.tables.cell import Cell, HintedError, is_unknown
from coachcli.content.tables.currencies import CODES, NAMES

MOST = Decimal(10) ** 11
"""An amount from here on is a mistake, unless its currency has small units."""
MOST_SMALL = MOST * 100
SMALL = frozenset((
    "AOA", "ARS", "BIF", "CDF", "CLP", "COP", "CRC", "GNF", "HUF", "IDR", "INR", "IQD", "IRR",
    "JPY", "KHR", "KRW", "KZT", "LAK", "LBP", "MGA", "MMK", "MNT", "MWK", "NGN", "PKR", "PYG",
    "RSD", "RUB", "RWF", "SLL", "SOS", "SYP", "TZS", "UGX", "UZS", "VND", "XAF", "XOF", "YER",
))  # fmt: skip
"""Currencies of which it takes many to buy something."""
TOO_LARGE = "it is larger than an amount can be"
UNWORKED = "it is a formula without its result: open the workbook, save it, and import it again"
PLAIN = 11
"""Digits from which on a number may be too large."""
POINT, COMMA = ".", ","
OTHER = {POINT: COMMA, COMMA: POINT}
GROUPS = re.compile(
    r"[0-9]*|[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]{1,2}(?:[.,][0-9]{2})*[.,][0-9]{3}", re.ASCII
)
"""Digits of whole units: plain, in thousands, or in the Indian way."""
MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})
SILENT = re.compile(r"[\s'\u2019]|(?<=[^\W\d_])\.|[.,]-+$")
"""What says nothing.

Blanks between digits, the point of a shortened word, and a dash in the place of the cents.
"""
AMOUNT = re.compile(
    r"(\(?)(-?)([^-+0-9.,()]*)\+?(-?)([0-9][0-9.,]*|[.,][0-9]+)([^-0-9()]*)(-?)(\)?)", re.ASCII
)
IN_BRACKETS = re.compile(r"([^0-9()]*)\((.+)\)([^0-9()]*)")
POWER = re.compile(r"(-?[0-9](?:[.,][0-9]+)?)e\+?([0-9]{1,2})", re.ASCII | re.IGNORECASE)
"""A large number as spreadsheets cut it short: 1.5E+05."""
SHORTENED = {
    "k": 3, "tsd": 3, "thousand": 3, "m": 6, "mm": 6, "mn": 6, "mio": 6, "mill": 6,
    "million": 6, "mrd": 9, "bn": 9, "b": 9, "billion": 9, "lakh": 5, "cr": 7, "crore": 7,
}  # fmt: skip
"""What may stand behind a number for its noughts."""
SIGNS = {
    "€": "EUR", "$": "USD", "us$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₺": "TRY", "₪": "ILS",
    "zł": "PLN", "r$": "BRL", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "s$": "SGD", "mx$": "MXN", "₱": "PHP", "₫": "VND", "฿": "THB", "₦": "NGN",
    "₴": "UAH", "rp": "IDR", "rm": "MYR", "lei": "RON", "rs": "",
    "fr": "CHF", "sfr": "CHF", "kč": "CZK", "ft": "HUF", "kr": "", "": "",
}  # fmt: skip
CODE = re.compile(r"[A-Za-z]{3}", re.ASCII)
WORD = re.compile(r"\b[A-Z]{3}\b", re.ASCII)
OF_MANY = re.compile(r"(?:mio\.?|mrd\.?|mn|m|bn|tsd\.?|t|k)[ /]?(?P<unit>.+)", re.IGNORECASE)
"""A currency with what says that it is of thousands or millions: kEUR, T€, Mio. USD."""
THOUSANDS = 3
MOST_OF_COUNT = 10**9


def decimal_sign(cells: Iterable[Cell]) -> str | None:
    """The sign before the cents in these amounts: a point, a comma, or none as they contradict."""
    texts = (cell for cell in cells if isinstance(cell, str))
    bare = {text for cell in texts if not POWER.fullmatch(text := _bare(cell))}
    said = set(filter(None, map(_sign, bare))) or _by_thousands(bare)
    return None if len(said) > 1 else next(iter(said), POINT)


def _by_thousands(bare: set[str]) -> set[str]:
    """The signs before the cents, where the only signs there are part thousands."""
    return {OTHER[sign] for sign in OTHER if any(sign in cell for cell in bare)}


def amount(cell: Cell, sign: str = POINT, code: str = "") -> int:
    """The amount in minor units of this currency. Raises ValueError."""
    plain = _plainly(cell, exponent(code)) if isinstance(cell, str) and len(cell) < PLAIN else None
    if plain is not None:
        return plain
    size = _number(cell, sign) if isinstance(cell, str) else Decimal(repr(_finite(cell)))
    if abs(size) >= (MOST_SMALL if code in SMALL else MOST):
        raise HintedError(TOO_LARGE if code else f"{TOO_LARGE}; or name its currency")
    return int((size * 10 ** exponent(code)).to_integral_value())


def _plainly(cell: str, places: int) -> int | None:
    """Digits, and cents behind a point: so most amounts are written, and far quicker read."""
    whole, _, cents = cell.partition(POINT)
    is_plain = cell.isascii() and whole.isdecimal() and (not cents or cents.isdecimal())
    if not is_plain or len(cents) > min(places, THOUSANDS - 1):
        return None
    return int(whole + cents.ljust(places, "0"))


def number(cell: Cell, sign: str = POINT) -> float:
    """A plain number; with a percent sign, a hundredth of it. Raises ValueError."""
    if not isinstance(cell, str):
        return _finite(cell)
    bare = cell.rstrip()
    value = float(_number(bare.removesuffix("%"), sign))
    return _finite(value / 100 if bare.endswith("%") else value)


def whole(cell: Cell) -> int:
    """A whole number, not below nought. Raises ValueError."""
    size = number(cell)
    if not 0 <= size < MOST_OF_COUNT or not size.is_integer():
        raise ValueError(cell)
    return int(size)


@lru_cache(maxsize=65_536)
def currency(cell: Cell) -> str:
    """The code of the currency that an amount, or a cell of its own, names; "" where none is."""
    if not isinstance(cell, str):
        return ""
    match = AMOUNT.fullmatch(_bare(cell))
    codes = map(_code, (match[3], match[6])) if match else (_named(cell.strip()),)
    return next(filter(None, codes), "")


def is_of_many(word: str) -> bool:
    """Whether a cell of a currency says that the amounts beside it are of thousands or millions."""
    if word in CODES or NAMES.get(word.casefold()):
        return False
    match = OF_MANY.fullmatch(word)
    return bool(match and _code(match["unit"]))


def _named(word: str) -> str:
    """The currency that a cell of its own names: by sign, by name, or by any three letters."""
    if code := _code(word) or NAMES.get(word.casefold()):
        return code
    if is_of_many(word):
        return ""
    if CODE.fullmatch(word) and not is_unknown(word):
        return word.upper()
    return next((code for code in WORD.findall(word) if code in CODES), "")


def _code(word: str) -> str | None:
    """The code for a sign or code of a currency; none for any other word, like Mio and net."""
    low = word.casefold().rstrip(".")
    return SIGNS[low] if low in SIGNS else code if (code := low.upper()) in CODES else None


@lru_cache(maxsize=65_536)
def _number(cell: str, sign: str) -> Decimal:
    bare = _bare(cell)
    if power := POWER.fullmatch(bare):
        return Decimal(power[1].replace(COMMA, POINT)).scaleb(int(power[2]))
    match = AMOUNT.fullmatch(bare)
    if match is None or not _has_known_signs(match):
        raise _not_read(cell, match, sign)
    size = Decimal(_plain(match[5], sign))
    return -size if _is_below_nought(match) else size


def _not_read(cell: str, match: re.Match[str] | None, sign: str) -> ValueError:
    """Why a cell is no amount, with what to write where it is cut short."""
    noughts = _noughts(match[6]) if match and _code(match[3]) is not None else 0
    if match is None or not noughts:
        return HintedError(UNWORKED) if cell.startswith("=") else ValueError(cell)
    whole = Decimal(_plain(match[5], sign)).scaleb(noughts)
    return HintedError(f"write {-whole if _is_below_nought(match) else whole:f}")


def _noughts(word: str) -> int:
    """How many noughts a word stands for, alone or with the sign of a currency behind it."""
    low = word.casefold()
    return next(
        (
            noughts
            for name, noughts in SHORTENED.items()
            if low.startswith(name) and _code(low.removeprefix(name)) is not None
        ),
        0,
    )


def _has_known_signs(match: re.Match[str]) -> bool:
    return _code(match[3]) is not None and _code(match[6]) is not None


def _is_below_nought(match: re.Match[str]) -> bool:
    """Whether an amount has one sign of a loss: a minus in one of three places, or brackets.

    Raises ValueError.
    """
    opened, closed = bool(match[1]), bool(match[8])
    signs = sum(map(bool, (opened, match[2], match[4], match[7])))
    if signs > 1 or opened != closed:
        raise ValueError(match[0])
    return signs == 1


def _bare(cell: str) -> str:
    bare = SILENT.sub("", cell.translate(MINUS))
    # the sign of a currency may stand outside of the brackets that say it is a loss
    return IN_BRACKETS.sub(r"(\1\2\3)", bare) if "(" in bare else bare


def _plain(digits: str, sign: str) -> str:
    """Digits with a point before the cents and nothing between the thousands.

    What a cell itself says goes before `sign`.
    """
    point = _sign(digits) or sign
    whole, cents = _split(digits, point)
    if not GROUPS.fullmatch(whole) or (cents and not cents.isdecimal()):
        raise ValueError(digits)
    bare = whole.replace(POINT, "").replace(COMMA, "")
    return f"{bare or '0'}.{cents or '0'}"


def _split(digits: str, point: str) -> tuple[str, str]:
    """What stands before and after the point; a sign that comes twice is none."""
    whole, _, cents = digits.partition(point) if digits.count(point) == 1 else (digits, "", "")
    return whole, cents


def _sign(cell: str) -> str:
    """The sign before the cents, where one amount alone says it.

    It is the later of two, or one that cannot part thousands.
    """
    digits = "".join(sign for sign in cell if sign.isdecimal() or sign in OTHER)
    points, commas = digits.count(POINT), digits.count(COMMA)
    if points and commas:
        return max(POINT, COMMA, key=digits.rfind)
    if points + commas > 1:
        return COMMA if points else POINT
    return _alone(digits, POINT if points else COMMA)


def _alone(digits: str, sign: str) -> str:
    """A sign that comes once, where it cannot part thousands: 1.5 and 0.125, and not 1.500."""
    before, there, after = digits.partition(sign)
    parts_thousands = len(after) == THOUSANDS and 0 < len(before) <= THOUSANDS and before != "0"
    return sign if there and not parts_thousands else ""


def _finite(cell: Cell) -> float:
    """A number as a float also where a workbook holds it whole.

    An int has no `is_integer` before 3.12.
    """
    if isinstance(cell, str | date) or not abs(cell) <= float_info.max:
        raise ValueError(cell)
    return float(cell)
