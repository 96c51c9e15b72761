"""What chance does to a rep's figure: told from how a team's weeks differ among themselves."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from math import sqrt
from operator import attrgetter

from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.tally import Deals, Tally

Pair = tuple[float, float]
"""A sum and how many cases stand behind it."""


def _from_deals(pair: Callable[[Deals], Pair]) -> Callable[[Tally], Pair | None]:
    return lambda tally: pair(tally.deals) if tally.deals else None


TOTALS: dict[str, Callable[[Tally], Pair | None]] = {
    "bookings": _from_deals(lambda deals: (deals.won_value, deals.won)),
    "won": _from_deals(lambda deals: (deals.won, deals.won)),
    "closed": _from_deals(lambda deals: (deals.won + deals.lost, deals.won + deals.lost)),
    "new_opps": _from_deals(lambda deals: (deals.created, deals.created)),
    "pipeline_created": _from_deals(lambda deals: (deals.created_value, deals.created)),
    "touches": lambda tally: _counted(tally.work.touches),
    "connects": lambda tally: _counted(tally.work.connects),
    "meetings_held": lambda tally: _counted(tally.work.meetings),
}
"""What adds up week by week, and how many cases it is of."""
MEANS: dict[str, Callable[[Tally], Pair | None]] = {
    "avg_deal": _from_deals(lambda deals: (deals.won_value, deals.won_valued)),
    "cycle_days": _from_deals(lambda deals: (deals.cycle_days, deals.cycles)),
}
"""What is a mean over cases: the sum and the cases of a week."""


@dataclass(frozen=True, slots=True)
class Noise:
    """What chance does to the metrics of a team.

    `spread` is, by metric, the variance of a total for each unit of it (1 for a count that comes by
    chance alone, more where it comes in bursts), or the variance of one case of a mean.
    """

    spread: Mapping[str, float]

    def error(self, metric: str, level: float, n: float | None) -> float | None:
        """The standard error of a figure whose true level is `level`, of so many cases.

        None where the weeks say nothing of it.
        """
        if metric_named(metric).unit is Unit.RATE and n and 0 <= level <= 1:
            return sqrt(level * (1 - level) / n)
        if metric not in self.spread or (metric in MEANS and not n):
            return None
        cases = 1 / (n or 1) if metric in MEANS else abs(level)
        return sqrt(self.spread[metric] * cases)


def noise(weeks: Iterable[Tally]) -> Noise:
    """The noise of a team, from the counts of each rep's weeks; the more weeks the surer."""
    reps = [
        list(theirs)
        for _, theirs in groupby(sorted(weeks, key=attrgetter("rep")), attrgetter("rep"))
    ]
    totals = {id_: _burst(_of(reps, pair), id_) for id_, pair in TOTALS.items()}
    means = {id_: _variance(_of(reps, pair)) for id_, pair in MEANS.items()}
    return Noise({id_: spread for id_, spread in (totals | means).items() if spread})


def _of(reps: Sequence[Sequence[Tally]], pair: Callable[[Tally], Pair | None]) -> list[list[Pair]]:
    """The weeks of each rep of which something is known."""
    known = [[known for week in weeks if (known := pair(week)) is not None] for weeks in reps]
    return [weeks for weeks in known if len(weeks) > 1]


def _burst(reps: list[list[Pair]], metric: str) -> float:
    """The variance of a week's total for each unit of it, over the team.

    A count has 1 at least, as chance gives it. Money has at least the mean amount: so much a single
    case brings at once (a compound Poisson sum has more, since amounts differ).
    """
    total = sum(value for weeks in reps for value, _ in weeks)
    cases = sum(n for weeks in reps for _, n in weeks)
    if not total or not cases:
        return 0.0
    squares = sum(_squares([value for value, _ in weeks]) for weeks in reps)
    fewer = sum(len(weeks) - 1 for weeks in reps) / sum(map(len, reps))
    least = total / cases if metric_named(metric).unit is Unit.MONEY else 1.0
    return max(least, squares / (total * fewer))


def _variance(reps: list[list[Pair]]) -> float:
    """The variance of one case, by how the means of a rep's weeks lie around the rep's own."""
    known = [[week for week in weeks if week[1]] for weeks in reps]
    freedom = sum(len(weeks) - 1 for weeks in known if weeks)
    return sum(map(_weighed_squares, known)) / freedom if freedom > 0 else 0.0


def _weighed_squares(weeks: list[Pair]) -> float:
    if not weeks:
        return 0.0
    mean = sum(value for value, _ in weeks) / sum(n for _, n in weeks)
    return sum(n * (value / n - mean) ** 2 for value, n in weeks)


def _squares(values: list[float]) -> float:
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values)


def _counted(count: int | None) -> Pair | None:
    return None if count is None else (count, count)
