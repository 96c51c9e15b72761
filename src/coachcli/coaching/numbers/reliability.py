"""How far a number of a rep is to be trusted: how much of a team's spread is more than chance."""

from collections.abc import Sequence
from math import exp, log, sqrt
from operator import mul
from typing import NamedTuple

from coachcli.coaching.nouns import dataclass, replace

Z_90 = 1.6448536269514722
"""The normal quantile of a two-sided 90 % interval."""
STEPS = 12
"""How many widths of a team are tried; twice as many change no interval by a hundredth of it."""
LEAST_TEAM = 3
"""Fewer tell nothing of how much reps differ."""
WIDEST = 2.5
"""The widest of them, in standard deviations of what was seen."""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A rep's number as far as it is to be trusted, with its 90 % interval.

    `reliability` is the share of its distance to the team's that is kept: 1 where all of the
    team's spread is real, near 0 where chance explains it.
    """

    value: float
    low: float
    high: float
    reliability: float


class Width(NamedTuple):
    """A spread that the true numbers of a team may have, and what follows from it.

    `precision` is that of the team's own number, `middle`; `weight` is how well the spread goes
    with what was seen.
    """

    variance: float
    precision: float
    middle: float
    weight: float


def shrunk(
    values: Sequence[float], errors: Sequence[float], only: Sequence[int] | None = None
) -> tuple[Shrunk, ...]:
    """The numbers of a team, each drawn to the team's own as far as chance explains the spread.

    With `only`, just those at these places.

    `errors` are their standard errors, each above 0. The true numbers are taken as normal around
    the team's, every width of them as likely as another beforehand, and all widths count as well
    as they go with what was seen (Morris, JASA 1983; Gelman, Bayesian Analysis 2006). Fewer than
    three say nothing of a width: they stay as they are.

    The method of moments for one width, in its place, covers .3 to .8 where it should cover .9,
    since it is sure of the width (`bench/silence.py` has the figures).
    """
    variances = [error * error for error in errors]
    places = range(len(values)) if only is None else only
    if len(values) < LEAST_TEAM:
        return tuple(_alone(values[place], errors[place]) for place in places)
    widths = _weighed([_width(variance, values, variances) for variance in _tried(values)])
    return tuple(_drawn(values[place], variances[place], widths) for place in places)


def reliable(
    cases: Sequence[tuple[float, float]], only: Sequence[int] | None = None
) -> tuple[Shrunk, ...]:
    """The shares of a team, by hits and cases (above 0), as far as they are to be trusted.

    What chance does to each is told by the team's share, with half a case more on either side, so
    that nobody is sure of nought. What is no share of anything, such as a discount where more was
    paid than listed, is taken as the smallest or the largest one.
    """
    least = 0.5 / (sum(seen for _, seen in cases) + 1)
    team = 2 * least * (sum(hits for hits, _ in cases) + 0.5)
    share = max(least, min(1 - least, team))
    errors = [sqrt(share * (1 - share) / seen) for _, seen in cases]
    shares = [hits / seen for hits, seen in cases]
    return tuple(map(_within_one, shrunk(shares, errors, only)))


def _within_one(rate: Shrunk) -> Shrunk:
    """A share, and nothing below nought or above one."""
    low, high = (max(0.0, min(1.0, end)) for end in (rate.low, rate.high))
    return replace(rate, low=low, high=high)


def _tried(values: Sequence[float]) -> list[float]:
    """The widths to try, as variances: from nearly none to more than what was seen."""
    middle = sum(values) / len(values)
    seen = sqrt(sum((value - middle) ** 2 for value in values) / len(values))
    return [(WIDEST * seen * (step + 0.5) / STEPS) ** 2 for step in range(STEPS)]


def _width(variance: float, values: Sequence[float], variances: Sequence[float]) -> Width:
    """One width, with the logarithm of how well it goes with what was seen as its weight."""
    precisions = [1 / (chance + variance) for chance in variances]
    precision = sum(precisions)
    middle = sum(map(mul, values, precisions)) / precision
    apart = [(value - middle) ** 2 for value in values]
    misfit = sum(map(mul, precisions, apart))
    fit = sum(map(log, precisions)) - log(precision) - misfit
    return Width(variance, precision, middle, fit / 2)


def weights(fits: Sequence[float]) -> list[float]:
    """How much each of several spreads counts, by logarithms of how well they go with all.

    They add up to 1.
    """
    best = max(fits)
    likely = [exp(fit - best) for fit in fits]
    whole = sum(likely)
    return [each / whole for each in likely]


def _weighed(widths: list[Width]) -> list[Width]:
    """The same, with weights that add up to 1."""
    counted = weights([width.weight for width in widths])
    return [width._replace(weight=each) for width, each in zip(widths, counted, strict=True)]


def _drawn(value: float, chance: float, widths: list[Width]) -> Shrunk:
    """One number under all widths: the mean and the variance of a mixture."""
    mean = square = trust = 0.0
    for width in widths:
        lean = chance / (chance + width.variance)
        drawn = lean * width.middle + (1 - lean) * value
        mean += width.weight * drawn
        square += width.weight * ((1 - lean) * chance + lean**2 / width.precision + drawn**2)
        trust += width.weight * (1 - lean)
    reach = Z_90 * sqrt(max(0.0, square - mean * mean))
    return Shrunk(mean, mean - reach, mean + reach, min(1.0, trust))


def _alone(value: float, error: float) -> Shrunk:
    return Shrunk(value, value - Z_90 * error, value + Z_90 * error, 1.0)
