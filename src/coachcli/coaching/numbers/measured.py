"""What the counts of a rep and a period come to: each metric's value, n and interval."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from math import sqrt

from coachcli.coaching.metric import COMPUTED, Metric, Unit, metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.tally import Deals, Measure, Tally
from coachcli.coaching.period import Period

OPEN = ("open_opps", "open_value", "past_due_pct", "slip_rate")
"""What is told of open opportunities, at the end of the days that are looked at."""
THIN = 10
"""Below so many cases a number says little."""
Z_95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class MetricReading:
    """A value with its n and, for a share of n cases, the 95 % interval."""

    value: float
    n: int | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A metric's value for a rep (by id) and a period.

    Money is in whole minor units, rates are shares of 1.

    `since` is the day from which the records speak, where that is after the period begins: the
    value is of the days from then on.
    """

    rep: str
    metric: str
    period: Period
    value: float
    n: int | None = None
    low: float | None = None
    high: float | None = None
    since: date | None = None

    @property
    def thin(self) -> bool:
        """Whether fewer than 10 cases stand behind it."""
        return self.n is not None and self.n < THIN


def measured(tallies: Iterable[Tally], measures: Iterable[Measure] = ()) -> tuple[Measured, ...]:
    """Every metric that the counts give, in the order of the metrics.

    Where they give none, it is what was imported as it is.

    An imported measure belongs to a period in which all its days lie.
    """
    imported = tuple(measures)
    return tuple(one for tally in tallies for one in _of(tally, imported))


def wilson(part: float, whole: float) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson, 1927): sound for few cases and near 0 and 1.

    `whole` is above 0; 12 of 50 gives 14.3 % to 37.4 %. The lower end is written so that it loses
    no digits, and is above 0 wherever `part` is.
    """
    share, square = part / whole, Z_95 * Z_95
    middle = share + square / (2 * whole)
    spread = Z_95 * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    return share * share / (middle + spread), min(1.0, (middle + spread) / (1 + square / whole))


def _of(tally: Tally, measures: tuple[Measure, ...]) -> Iterator[Measured]:
    for id_, reading in _readings(tally, measures).items():
        value = round(reading.value) if metric_named(id_).unit is Unit.MONEY else reading.value
        spread = (reading.n, reading.low, reading.high)
        yield Measured(tally.rep, id_, tally.period, value, *spread, since=_since(tally, id_))


def _readings(tally: Tally, measures: tuple[Measure, ...]) -> dict[str, MetricReading]:
    """What is computed, in the order of the metrics, then what only an import brings."""
    computed = {one.id: reading for one in COMPUTED if (reading := RULES[one.id](tally))}
    brought = _brought(tally, measures)
    return computed | {id_: brought[id_] for id_ in brought if id_ not in computed}


def _since(tally: Tally, metric: str) -> date | None:
    """The day from which a metric's records speak, where that is within the period."""
    if metric in WORKS:
        return tally.work.since
    return tally.deals.since if tally.deals and metric in RULES else None


def _brought(tally: Tally, measures: tuple[Measure, ...]) -> dict[str, MetricReading]:
    """What was imported as it is for the days of a tally, by metric."""
    first, last = tally.period.first, tally.period.last
    within = [
        one
        for one in measures
        if one.rep == tally.rep and first <= one.period.first and one.period.last <= last
    ]
    ids = sorted({one.metric for one in within})
    return {
        id_: _pooled(metric_named(id_), [one for one in within if one.metric == id_]) for id_ in ids
    }


def _pooled(metric: Metric, measures: list[Measure]) -> MetricReading:
    """Several measures as one: totals add up, others are averaged by n (alike without one)."""
    counts = [one.n for one in measures if one.n is not None]
    n = sum(counts) if len(counts) == len(measures) else None
    if metric.total:
        return MetricReading(sum(one.value for one in measures), n)
    value = _average(measures, counts if n else [1] * len(measures))
    if metric.unit is Unit.RATE and n and 0 <= value <= 1:
        return MetricReading(value, n, *wilson(round(value * n), n))
    return MetricReading(value, n)


def _average(measures: list[Measure], weights: list[int]) -> float:
    pairs = zip(measures, weights, strict=True)
    return sum(one.value * weight for one, weight in pairs) / sum(weights)


def _total(value: int | None, n: int | None = None) -> MetricReading | None:
    return None if value is None else MetricReading(value, n)


def _known(value: int, n: int) -> MetricReading | None:
    """A sum over some cases; none where no case is known."""
    return MetricReading(value, n) if n else None


def _mean(total: float, n: int) -> MetricReading | None:
    return MetricReading(total / n, n) if n else None


def _share(part: int | None, whole: int | None) -> MetricReading | None:
    """A share of so many cases, with its interval; a ratio that is above 1 has none."""
    if part is None or not whole:
        return None
    interval = wilson(part, whole) if part <= whole else ()
    return MetricReading(part / whole, whole, *interval)


def _quota_attainment(tally: Tally) -> MetricReading | None:
    deals = tally.deals
    return (
        MetricReading(deals.won_value / tally.quota, deals.won) if deals and tally.quota else None
    )


def _velocity(deals: Deals) -> MetricReading | None:
    """Money a day: open x win rate x average deal / sales cycle in days (a day at least)."""
    closed, cycle = deals.won + deals.lost, _mean(deals.cycle_days, deals.cycles)
    deal = _mean(deals.won_value, deals.won_valued)
    if not closed or cycle is None or deal is None:
        return None
    return MetricReading(
        deals.open * (deals.won / closed) * deal.value / max(1.0, cycle.value), closed
    )


def _discount(deals: Deals) -> MetricReading | None:
    return (
        MetricReading(1 - deals.sold_value / deals.list_value, deals.listed)
        if deals.list_value
        else None
    )


def _meeting_to_opp(tally: Tally) -> MetricReading | None:
    return _share(tally.deals.created_met, tally.work.meetings) if tally.deals else None


def _touch_to_meeting(tally: Tally) -> MetricReading | None:
    known = tally.work.touches is not None and tally.work.meetings is not None
    return _share(tally.work.meetings_touched, tally.work.touches_met) if known else None


def _no_shows(tally: Tally) -> MetricReading | None:
    missed, held = tally.work.no_shows, tally.work.meetings
    return None if missed is None else _share(missed, missed + (held or 0))


def _from_deals(
    rule: Callable[[Deals], MetricReading | None],
) -> Callable[[Tally], MetricReading | None]:
    return lambda tally: rule(tally.deals) if tally.deals else None


DEALS: dict[str, Callable[[Deals], MetricReading | None]] = {
    "bookings": lambda all_: (
        _total(all_.won_value, all_.won) if all_.won_valued or not all_.won else None
    ),
    "new_arr": lambda all_: _total(all_.new_value, all_.new_won) if all_.typed else None,
    "expansion_arr": lambda all_: (
        _total(all_.expansion_value, all_.expansion_won) if all_.typed else None
    ),
    "won": lambda all_: _total(all_.won),
    "lost": lambda all_: _total(all_.lost),
    "new_logos": lambda all_: _total(all_.new_won) if all_.typed else None,
    "new_opps": lambda all_: _total(all_.created),
    "pipeline_created": lambda all_: _known(all_.created_value, all_.created_valued),
    "open_opps": lambda all_: _total(all_.open),
    "open_value": lambda all_: _known(all_.open_value, all_.open_valued),
    "win_rate": lambda all_: _share(all_.won, all_.won + all_.lost),
    "avg_deal": lambda all_: _mean(all_.won_value, all_.won_valued),
    "cycle_days": lambda all_: _mean(all_.cycle_days, all_.cycles),
    "velocity": _velocity,
    "no_decision_rate": lambda all_: _share(all_.no_decision, all_.reasoned),
    "discount_pct": _discount,
    "products_per_account": lambda all_: _mean(all_.products, all_.accounts),
    "slip_rate": lambda all_: _share(all_.slipped, all_.expected),
    "push_count": lambda all_: _mean(all_.pushes, all_.pushable),
    "past_due_pct": lambda all_: _share(all_.past_due, all_.due),
}
WORKS: dict[str, Callable[[Tally], MetricReading | None]] = {
    "meeting_to_opp": _meeting_to_opp,
    "touch_to_meeting": _touch_to_meeting,
    "touches": lambda tally: _total(tally.work.touches),
    "connects": lambda tally: _total(tally.work.connects),
    "meetings_held": lambda tally: _total(tally.work.meetings),
    "no_show_pct": _no_shows,
}
RULES = (
    {id_: _from_deals(rule) for id_, rule in DEALS.items()}
    | WORKS
    | {"quota_attainment": _quota_attainment}
)


def worked(values: Iterable[Measured]) -> bool:
    """Whether anything is recorded of a rep in the period: the numbers of somebody at work."""
    return any(measure.value for measure in values)


def is_silent(values: Iterable[Iterable[Measured]]) -> bool:
    """Whether nothing happened to anybody: what is open stays so until somebody says otherwise."""
    return not any(worked(each for each in theirs if each.metric not in OPEN) for theirs in values)
