"""The weekly line: its natural limits, and whether it fell at a date or bit by bit."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from math import sqrt

from coachcli.coaching.nouns import dataclass

REACH = 2.66
"""Three standard deviations, in mean moving ranges: 3 / 1.128 (Wheeler, 1993)."""
RANGE = 1.128
"""The mean moving range of normal numbers, in standard deviations."""
LEAST_WEEKS = 8
"""Fewer weeks show no line."""
LEAST_SIDE = 3
"""A level lasts three weeks or more."""
STEP = 3.2
"""A step so many standard errors high is no chance: 13 quiet weeks show one in 3 to 5 of 100."""
SLOPE = 2.5
"""The same for a slope."""


class LineShape(StrEnum):
    """How a weekly line came to where it is."""

    STEP = "at a date"
    SLOPE = "bit by bit"
    STEADY = "always so"


@dataclass(frozen=True, slots=True)
class WeeklyLine:
    """The mean of a weekly line, its natural limits, and how it came to where it is.

    `outside` are the places, from 0, of the weeks beyond the limits. `since` is the place of the
    first week of the new level where it moved at a date; `change` is by how much it moved, the
    newer level less the older; 0 where it is steady.
    """

    middle: float
    low: float
    high: float
    shape: LineShape
    outside: tuple[int, ...] = ()
    since: int | None = None
    change: float = 0.0


@dataclass(frozen=True, slots=True)
class Movement:
    """One way in which a line may have moved.

    `errors` are the standard errors that it moved by, `left` the squares that stay unexplained.
    """

    shape: LineShape
    errors: float
    left: float
    since: int | None
    change: float


def line_of(weeks: Sequence[float]) -> WeeklyLine | None:
    """The line of so many whole weeks, the oldest first; none of fewer than eight."""
    if len(weeks) < LEAST_WEEKS:
        return None
    middle, moving = _mean(weeks), _moving_range(weeks)
    reach = REACH * moving
    outside = tuple(place for place, value in enumerate(weeks) if abs(value - middle) > reach)
    moved = _moved(weeks, moving / RANGE)
    return WeeklyLine(middle, middle - reach, middle + reach, moved.shape, outside,
        moved.since, moved.change)  # fmt: skip


def _moved(weeks: Sequence[float], deviation: float) -> Movement:
    """The movement that explains most, of those too large for chance; none where none is."""
    steady = Movement(LineShape.STEADY, 0.0, 0.0, None, 0.0)
    if deviation <= 0:
        return steady
    step, slope = _step(weeks, deviation), _slope(weeks, deviation)
    real = [step] * (step.errors > STEP) + [slope] * (slope.errors > SLOPE)
    return min(real, key=lambda movement: movement.left, default=steady)


def _step(weeks: Sequence[float], deviation: float) -> Movement:
    """The largest step between two levels."""
    places = range(LEAST_SIDE, len(weeks) - LEAST_SIDE + 1)
    steps = [_step_before(weeks, place, deviation) for place in places]
    return max(steps, key=lambda step: step.errors)


def _step_before(weeks: Sequence[float], place: int, deviation: float) -> Movement:
    before, after = weeks[:place], weeks[place:]
    change = _mean(after) - _mean(before)
    error = deviation * sqrt(1 / len(before) + 1 / len(after))
    left = _squares(before) + _squares(after)
    return Movement(LineShape.STEP, abs(change) / error, left, place, change)


def _slope(weeks: Sequence[float], deviation: float) -> Movement:
    """The straight line, and by how much it moved from the first week to the last."""
    middle = (len(weeks) - 1) / 2
    times = [at - middle for at in range(len(weeks))]
    spread = sum(time * time for time in times)
    a_week = sum(time * value for time, value in zip(times, weeks, strict=True)) / spread
    left = _squares(weeks) - a_week**2 * spread
    errors = abs(a_week) * sqrt(spread) / deviation
    return Movement(LineShape.SLOPE, errors, left, None, a_week * (len(weeks) - 1))


def _moving_range(weeks: Sequence[float]) -> float:
    return _mean([abs(later - earlier) for earlier, later in pairwise(weeks)])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _squares(values: Sequence[float]) -> float:
    middle = _mean(values)
    return sum((value - middle) ** 2 for value in values)
