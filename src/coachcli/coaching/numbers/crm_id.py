"""The ids of a CRM: one id in two lengths, and ids that a spreadsheet has rounded."""

import re
from collections.abc import Collection

SHORT, LONG = 15, 18
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
"""What Salesforce writes for five signs of an id: a capital among them is a bit, the first low."""
EXPONENT = re.compile(r"[0-9](?:[.,][0-9]+)?e\+[0-9]{2}", re.IGNORECASE | re.ASCII)
SURE_ZEROS = 2
"""A single long number that ends in so many zeros was rounded; with one it may be chance."""


def short_form(key: str) -> str:
    """An id of Salesforce in 18 signs as the one in 15 that it stands for; any other as it is."""
    # asked of each row, and by far the most ids have another length
    return key[:SHORT] if len(key) == LONG and is_long_form(key) else key


def is_long_form(key: str) -> bool:
    """Whether an id has 18 signs, of which the last three say which of the others are capitals."""
    is_plain = len(key) == LONG and key.isascii() and key.isalnum()
    return is_plain and key[SHORT:] == _capitals(key[:SHORT])


def _capitals(short: str) -> str:
    """The three signs that Salesforce adds, so that ids differ also where case is lost."""
    fives = (short[start : start + 5] for start in range(0, SHORT, 5))
    return "".join(LETTERS[_bits(five)] for five in fives)


def _bits(five: str) -> int:
    return sum(1 << place for place, sign in enumerate(five) if sign.isupper())


def is_doubtful(key: str) -> bool:
    """Whether an id may have been rounded: a number of more digits than a spreadsheet keeps."""
    if "+" in key:
        return bool(EXPONENT.fullmatch(key))
    return len(key) > SHORT and key.isdecimal()


def rounded(keys: Collection[str]) -> frozenset[str]:
    """Those of doubtful ids that were rounded: 1.23457E+15, or long numbers that end in zeros.

    Where some long numbers end otherwise, none was rounded.
    """
    longer = {key for key in keys if key.isdecimal()}
    in_zeros = {key for key in longer if not key[SHORT:].strip("0")}
    is_sure = len(longer) > 1 or any(len(key) >= SHORT + SURE_ZEROS for key in longer)
    return frozenset({*keys} - longer | (in_zeros if in_zeros == longer and is_sure else set()))
