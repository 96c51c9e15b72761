"""Exact shares of whole numbers, without what `fractions` takes to load and to reduce each time."""

from collections.abc import Iterable
from math import lcm

Ratio = tuple[int, int]
"""Above and below the line; what is below is above nought, and nothing is reduced."""
NOUGHT, WHOLE = (0, 1), (1, 1)


def of_number(number: float) -> Ratio:
    """The simplest ratio that is as near to a number as a thousand millionth."""
    from fractions import Fraction  # noqa: PLC0415 - only for what somebody asked for

    return Fraction(number).limit_denominator(10**9).as_integer_ratio()


def times(ratio: Ratio, other: Ratio) -> Ratio:
    """The product of two."""
    return ratio[0] * other[0], ratio[1] * other[1]


def added(ratios: Iterable[Ratio]) -> Ratio:
    """The sum of some."""
    tops, below = over_one(tuple(ratios))
    return sum(tops), below


def over_one(ratios: tuple[Ratio, ...]) -> tuple[tuple[int, ...], int]:
    """What is above the line once all of them have the same below it, and that."""
    below = lcm(*(each for _, each in ratios))
    return tuple(top * (below // each) for top, each in ratios), below


def as_number(ratio: Ratio) -> float:
    """The nearest number to a ratio."""
    return ratio[0] / ratio[1]


def rounded(top: int, below: int) -> int:
    """The nearest whole number to a ratio, of two as near the even one."""
    whole, rest = divmod(top, below)
    return whole + (2 * rest > below or (2 * rest == below and whole % 2))
