"""Several unknowns from more lines than unknowns, by weighed least squares."""

from collections.abc import Iterable
from math import log
from typing import NamedTuple


class Equation(NamedTuple):
    """What was seen, as so much of each unknown, with the variance that chance gives it."""

    parts: tuple[float, ...]
    seen: float
    variance: float


class Solved(NamedTuple):
    """The unknowns with their variances, and the logarithm of how well all lines go with them.

    The fit is what is left when every value of the unknowns counts as much beforehand.
    """

    values: tuple[float, ...]
    variances: tuple[float, ...]
    fit: float


def solved(lines: Iterable[Equation]) -> Solved:
    """The unknowns by weighed least squares; the lines must tell each of them."""
    rows = list(lines)
    size = len(rows[0].parts)
    normal = [[_product(rows, i, j) for j in range(size)] for i in range(size)]
    right = [sum(row.parts[i] * row.seen / row.variance for row in rows) for i in range(size)]
    inverse, volume = _inverted(normal)
    values = tuple(sum(map(float.__mul__, line, right)) for line in inverse)
    fit = -sum(log(row.variance) + _misfit(row, values) for row in rows) - log(volume)
    return Solved(values, tuple(inverse[i][i] for i in range(size)), fit / 2)


def _product(rows: list[Equation], i: int, j: int) -> float:
    return sum(row.parts[i] * row.parts[j] / row.variance for row in rows)


def _misfit(row: Equation, values: tuple[float, ...]) -> float:
    return (row.seen - sum(map(float.__mul__, row.parts, values))) ** 2 / row.variance


def _inverted(square: list[list[float]]) -> tuple[list[list[float]], float]:
    """The inverse of a positive definite matrix, and its determinant (Gauss and Jordan)."""
    size = len(square)
    rows = [[*line, *(float(i == j) for j in range(size))] for i, line in enumerate(square)]
    volume = 1.0
    for i in range(size):
        lead = rows[i][i]
        volume *= lead
        rows[i] = [value / lead for value in rows[i]]
        for j in (other for other in range(size) if other != i):
            factor = rows[j][i]
            rows[j] = [value - factor * mine for value, mine in zip(rows[j], rows[i], strict=True)]
    return [line[size:] for line in rows], volume
