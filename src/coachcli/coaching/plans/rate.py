"""A rate: so many of so many, how far to trust it, and how it leans on the team's."""

import re
from enum import StrEnum

from coachcli.coaching.errors import CoachError, naming
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.measured import THIN, wilson
from coachcli.coaching.numbers.reliability import LEAST_TEAM, reliable

FEW = 100
"""Below so many cases a rate is shown with its range."""
WEIGHT = 30
"""How many cases of a rep's own the team's rate counts as, where too few colleagues are known to
tell; at a rate of 25 % that expects reps to differ by 8 points (1 s.d.)."""
MOST_WEIGHT = 9999
ENOUGH_FOR_A_QUARTILE = 4
COUNTED = r"(?ai)(\d{1,9})\s*(?:/|of)\s*(\d{1,9})"
PERCENT = r"(?a)(\d{1,3}(?:[.,]\d{1,7})?)\s*%"
SHARE = r"(?a)[01]?[.,]\d{1,9}"
HUNDRED = 100


class NotARateError(CoachError):
    """A text that names no rate."""

    exit_code = 2

    def __init__(self, text: str) -> None:
        super().__init__(
            f'"{text}" is not a rate. Write it as cases, like 12/50, or as a share, like 24%.'
        )


class NothingToPlanWithError(CoachError):
    """A rate is nought, so that no number of tries would be enough."""

    def __init__(self, metric: str, seen: int | None) -> None:
        of = f"0 of {seen}" if seen else "0 %"
        super().__init__(
            f"The {metric.replace('_', ' ')} is {of}: no number of tries would be enough. "
            "Give the team's rate to lean on: ",
            naming(f"team {metric}", EXPECTED),
            "   or the one you expect: ",
            naming(metric, EXPECTED),
        )


class AimLevel(StrEnum):
    """Where a level to aim at comes from."""

    BEST = "best"
    UPPER_QUARTILE = "upper quartile"
    LIFT = "lift"


STEPS = ("win_rate", "meeting_to_opp", "touch_to_meeting")
"""The rates of a plan, from the result back, by metric."""
EXPECTED = "20%"


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of 1 with its cases: `hits` of `seen`; none where only the share is known."""

    share: float
    hits: int | None = None
    seen: int | None = None

    @property
    def few(self) -> bool:
        """Whether so few cases stand behind it that its range must be shown."""
        return self.seen is not None and self.seen < FEW


@dataclass(frozen=True, slots=True)
class Aim:
    """A level that is reached on the team: the value, which one it is, and of how many."""

    value: float
    level: AimLevel
    of: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The rate to plan with: a rep's own, leaning on the team's.

    `low` and `high` bound it where the cases are known. `weight` is how many cases the team's rate
    counts as.
    """

    own: Rate
    team: Rate | None
    aim: Aim | None
    share: float
    low: float | None = None
    high: float | None = None
    weight: int = 0

    @property
    def doubt(self) -> float:
        """The variance of its logarithm: of a beta posterior of these cases; 0 where it is sure."""
        if self.own.seen is None:
            return 0.0
        return (1 - self.share) / (self.share * (self.own.seen + self.weight + 1))


def rate_named(text: str) -> Rate:
    """The rate that a text names: 12/50, 12 of 50, 24% or 0.24. Raises NotARateError."""
    given = text.strip()
    counted = re.fullmatch(COUNTED, given)
    if counted:
        return _counted(text, int(counted[1]), int(counted[2]))
    percent = re.fullmatch(PERCENT, given)
    number = percent[1] if percent else re.fullmatch(SHARE, given) and given
    share = float(number.replace(",", ".")) / (HUNDRED if percent else 1) if number else -1.0
    if not 0 <= share <= 1:
        raise NotARateError(text)
    return Rate(share)


def counted(hits: int, seen: int) -> Rate:
    """The rate of so many hits in so many cases; `seen` is above 0."""
    return Rate(hits / seen, hits, seen)


def estimate(
    metric: str, own: Rate, team: Rate | None = None, aim: Aim | None = None, weight: int = WEIGHT
) -> Estimate:
    """The rate to plan with.

    Where the cases are known, the team's rate joins them as `weight` cases more.

    That is the posterior mean of a beta-binomial whose prior is worth `weight` cases (Gelman et
    al., Bayesian Data Analysis, 3rd ed., 2.4 and 5.3; Efron and Morris, JASA 1975): at 30 own cases
    both weigh alike, at 300 the own is ten elevenths. The team never counts for more cases than it
    has seen. The range is Wilson's, on all these cases.

    Raises NothingToPlanWithError when it is nought.
    """
    more = _cases(team, weight) if own.seen else 0
    share, low, high = _leaning(own, team, more)
    leaning = Estimate(own, team, aim, share, low, high, more)
    if leaning.share <= 0:
        raise NothingToPlanWithError(metric, own.seen)
    return leaning


def _leaning(own: Rate, team: Rate | None, more: int) -> tuple[float, float | None, float | None]:
    """The share and its range; only the share where the cases are not known."""
    if own.hits is None or own.seen is None:
        return own.share, None, None
    hits, seen = own.hits + more * (team.share if team else 0), own.seen + more
    return (hits / seen, *wilson(hits, seen))


def _cases(team: Rate | None, weight: int) -> int:
    """The cases that the team's rate counts as: never more than it has seen."""
    if team is None:
        return 0
    return weight if team.seen is None else min(weight, team.seen)


def team_weight(own: Rate | None, others: tuple[Rate, ...]) -> int:
    """How many cases of a rep's own the team's rate counts as, told from the team itself.

    As many as make the rep's rate lean on the team's by the part of the team's spread that is
    chance. A fixed number in its place costs coverage (bench/backtest.py): reps who hardly differ
    lean hard on one another. Where fewer than three are known it is WEIGHT.
    """
    known = [rate for rate in (own, *others) if rate and rate.seen]
    if own is None or not own.seen or len(known) < LEAST_TEAM:
        return WEIGHT
    trust = reliable(tuple((rate.hits or 0, rate.seen or 0) for rate in known))[0].reliability
    return min(MOST_WEIGHT, round(own.seen * (1 - trust) / trust)) if trust else MOST_WEIGHT


def pooled(rates: tuple[Rate, ...]) -> Rate | None:
    """The rate of several reps together, by their known cases; none where those are too few."""
    hits, seen = sum(one.hits or 0 for one in rates), sum(one.seen or 0 for one in rates)
    return counted(hits, seen) if seen >= THIN else None


def aim(values: tuple[float, ...]) -> Aim | None:
    """The level to aim at: the upper quartile of four or more on the team, else the best."""
    if not values:
        return None
    known = sorted(values)
    if len(known) < ENOUGH_FOR_A_QUARTILE:
        return Aim(known[-1], AimLevel.BEST, len(known))
    return Aim(_upper_quartile(known), AimLevel.UPPER_QUARTILE, len(known))


def _upper_quartile(ordered: list[float]) -> float:
    """Between two values by the distance to each (Hyndman and Fan 1996, definition 7)."""
    place = 0.75 * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def levels(rates: tuple[Rate, ...], weight: int | None = None) -> tuple[float, ...]:
    """What each of several reps reaches, leaning on all, so that a lucky start is no level.

    Only those whose cases are known and not too few: a share that somebody typed was not reached by
    anybody. `weight` is what the team's rate counts as; told from the team where it is none.
    """
    reached = tuple(rate for rate in rates if rate.hits and (rate.seen or 0) >= THIN)
    team = pooled(rates)
    return tuple(
        estimate("", rate, team, weight=_weight(reached, place) if weight is None else weight).share
        for place, rate in enumerate(reached)
    )


def _weight(rates: tuple[Rate, ...], place: int) -> int:
    return team_weight(rates[place], rates[:place] + rates[place + 1 :])


def _counted(text: str, hits: int, seen: int) -> Rate:
    if not 0 <= hits <= seen or not seen:
        raise NotARateError(text)
    return counted(hits, seen)
