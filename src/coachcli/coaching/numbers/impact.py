"""Whether coaching moved a share: those who were coached beside those who were not."""

from collections.abc import Iterator, Sequence
from math import ceil, log, sqrt
from typing import NamedTuple

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.chance import below
from coachcli.coaching.numbers.reliability import LEAST_TEAM, STEPS, WIDEST, weights
from coachcli.coaching.numbers.simultaneous import Equation, solved
from coachcli.coaching.practice.evaluation import Moved

CERTAIN = 0.97
"""So likely a share has to have moved the right way before it is called moved."""
WORTH = 0.08
"""A smaller difference of a share is not worth a manager's while."""
SURELY = 1.143
"""What is `CERTAIN` lies so many times as far from none as half a 90 % interval."""
LEAST_CASES = 40
"""With fewer of the coached, before or after, nothing is said."""
LOW, HIGH = 0.05, 0.95
"""The ends of a 90 % interval."""
NARROWEST = 0.01
"""A team in which nobody differs is taken to be as wide as this."""
SHIFTED = 2.0
"""A season widens or narrows a team at most by this factor."""
HALVINGS = 40
"""By so many the end of an interval is found to a billionth."""


class Trial(NamedTuple):
    """One rep before and after, in hits and cases, and whether that rep was coached."""

    coached: bool
    before: float
    cases_before: float
    after: float
    cases_after: float


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much the coached moved beyond the others, from -1 to 1, with its 90 % interval.

    `chance` is how likely it is that they moved up at all. `cases` are those of the coached, on
    the side that has fewer; so many as `would_tell` would tell a difference of `WORTH` from none.
    """

    value: float
    low: float
    high: float
    chance: float
    cases: float
    would_tell: int

    def judged(self, *, less_is_better: bool = False) -> Moved:
        """Moved, not moved, or cannot tell; whether it is too early is the calendar's to say."""
        if self.cases < LEAST_CASES:
            return Moved.CANNOT_TELL
        chance, best = (1 - self.chance, -self.low) if less_is_better else (self.chance, self.high)
        if chance >= CERTAIN:
            return Moved.MOVED
        return Moved.NOT_MOVED if best < WORTH else Moved.CANNOT_TELL

    def enough(self, *, less_is_better: bool = False) -> int:
        """So many cases as would tell: `WORTH` from none, or what is seen, where that is finer.

        Where there are enough for `WORTH` already, the difference lies between the two: it would
        have to be surely above none, or surely below `WORTH`, whichever is sooner.
        """
        few = self.cases < LEAST_CASES or self.would_tell > self.cases
        if few or self.judged(less_is_better=less_is_better) is not Moved.CANNOT_TELL:
            return max(self.would_tell, LEAST_CASES)
        half, seen = (self.high - self.low) / 2, -self.value if less_is_better else self.value
        apart = max(seen / SURELY, WORTH - seen)
        return max(ceil(self.cases * (half / apart) ** 2), int(self.cases) + 1)


class _Held(NamedTuple):
    """The difference if true shares were spread so widely, and how well that goes with all."""

    weight: float
    value: float
    error: float


def effect(trials: Sequence[Trial]) -> Difference | None:
    """What coaching did to a share, or None where there is nobody to compare with.

    Whoever looks worst is coached, and would have come back part of the way untouched: the plain
    difference to the others calls 43 of 100 useless talks a success. So each start is drawn to the
    team's as far as chance explains the spread, under all spreads, weighed by how well they go
    with what was seen (Morris, JASA 1983; Gelman, Bayesian Analysis 2006), and what moved the
    others is expected of all. `bench/impact.py` has the figures.
    """
    seen = [trial for trial in trials if trial.cases_before > 0 and trial.cases_after > 0]
    coached = [trial for trial in seen if trial.coached]
    if len(seen) < LEAST_TEAM or len(coached) in (0, len(seen)):
        return None
    shift = _shift([trial for trial in seen if not trial.coached])
    held = _weighed([_held(step, variance, seen, shift) for step, variance in _tried(seen)])
    low, high = _end(held, LOW), _end(held, HIGH)
    cases = min(sum(t.cases_before for t in coached), sum(t.cases_after for t in coached))
    would_tell = ceil(cases * ((high - low) / 2 / WORTH) ** 2)
    value = sum(one.weight * one.value for one in held)
    return Difference(value, low, high, 1 - _under(held, 0.0), cases, would_tell)


def _tried(seen: Sequence[Trial]) -> Iterator[tuple[int, float]]:
    """The spreads to try, as variances, from none to more than what was seen."""
    shares = [trial.before / trial.cases_before for trial in seen]
    middle = sum(shares) / len(shares)
    apart = sqrt(sum((share - middle) ** 2 for share in shares) / len(shares))
    for step in range(STEPS):
        yield step, (WIDEST * max(apart, NARROWEST) * step / STEPS) ** 2


def _shift(others: Sequence[Trial]) -> float:
    """By how much what moved all widened or narrowed the team: a season moves a low share less."""
    before = _share([(trial.before, trial.cases_before) for trial in others])
    after = _share([(trial.after, trial.cases_after) for trial in others])
    widened = after * (1 - after) / (before * (1 - before))
    return max(1 / SHIFTED, min(SHIFTED, widened))


def _share(cases: Sequence[tuple[float, float]]) -> float:
    """The share of all together, with half a case more on either side, so that it is never 0."""
    return (sum(hits for hits, _ in cases) + 0.5) / (sum(seen for _, seen in cases) + 1)


def _held(step: int, variance: float, seen: Sequence[Trial], shift: float) -> _Held:
    """One spread: the difference by least squares, and the logarithm of its weight.

    Narrow spreads are the likelier ones beforehand, or a team of equals would be taken for one of
    which the worst could be made better.
    """
    found = solved(_lines(variance, seen, shift))
    return _Held(found.fit - log(1 + step / 2), found.values[2], sqrt(found.variances[2]))


def _lines(variance: float, seen: Sequence[Trial], shift: float) -> Iterator[Equation]:
    """What was seen of each rep, in the team's start, the shift of all, and the difference.

    The end of a rep follows from the start as far as the start is to be relied on.
    """
    start = _share([(trial.before, trial.cases_before) for trial in seen])
    end = _share([(trial.after, trial.cases_after) for trial in seen])
    for trial in seen:
        chance = start * (1 - start) / trial.cases_before
        relied = variance / (variance + chance)
        before, after = trial.before / trial.cases_before, trial.after / trial.cases_after
        left = shift**2 * variance * (1 - relied) + end * (1 - end) / trial.cases_after
        yield Equation((1.0, 0.0, 0.0), before, variance + chance)
        lean = shift * (1 - relied)
        yield Equation((lean, 1.0, float(trial.coached)), after - shift * relied * before, left)


def _weighed(held: Sequence[_Held]) -> list[_Held]:
    """The same, with weights that add up to 1 in the place of logarithms."""
    counted = weights([one.weight for one in held])
    return [one._replace(weight=each) for one, each in zip(held, counted, strict=True)]


def _under(held: Sequence[_Held], value: float) -> float:
    """How likely the difference is below a value."""
    return sum(one.weight * below((value - one.value) / one.error) for one in held)


def _end(held: Sequence[_Held], share: float) -> float:
    """The value below which so much of what the difference may be lies."""
    low, high = -2.0, 2.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _under(held, middle) < share else (low, middle)
    return (low + high) / 2
