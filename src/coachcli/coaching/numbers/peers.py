"""What like-for-like peers reach together: their cases pooled, so that what is split adds up."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from coachcli.coaching.metric import metric_named
from coachcli.coaching.nouns import dataclass, fields, replace
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.numbers.tally import Deals, Measure, Tally, Work

EACH_THEIR_OWN = ("open_opps", "open_value", "velocity")
"""Metrics that add up over reps, though not over periods."""
SUMS = tuple(each.name for each in fields(Deals) if each.type is int)
EACH_SUM = attrgetter(*SUMS)


@dataclass(frozen=True, slots=True)
class PeerValue:
    """What peers reach in a metric, each in the mean, and how many of them it is known of."""

    value: float
    peers: int


def pooled(
    tallies: Sequence[Tally],
    measures: Iterable[Measure] = (),
    values: Iterable[Measured] | None = None,
) -> dict[str, PeerValue]:
    """What these peers reach in a period: a rate over all their cases, a count a head.

    No interval goes with it. `values` are those of each of them, where they are known already.
    """
    theirs = tuple(measures)
    heads = _heads(measured(tallies, theirs) if values is None else values)
    if not heads:
        return {}
    return {
        id_: PeerValue(value / heads[id_] if _adds_up(id_) else value, heads[id_])
        for id_, value in _together(tallies, theirs).items()
        if id_ in heads
    }


def _heads(values: Iterable[Measured]) -> dict[str, int]:
    """Of how many peers each metric is known."""
    heads: dict[str, int] = {}
    for each in values:
        heads[each.metric] = heads.get(each.metric, 0) + 1
    return heads


def _together(tallies: Sequence[Tally], measures: tuple[Measure, ...]) -> Mapping[str, float]:
    """The metrics of all of them as if they were one; attainment of those who have a quota."""
    all_ = _values(tallies, measures)
    having = [each for each in tallies if each.quota]
    with_quota = all_ if len(having) in (0, len(tallies)) else _values(having, ())
    return all_ | {id_: with_quota[id_] for id_ in ("quota_attainment",) if id_ in with_quota}


def _values(tallies: Sequence[Tally], measures: tuple[Measure, ...]) -> dict[str, float]:
    everybody = _summed(tallies)
    theirs = tuple(replace(each, rep=everybody.rep) for each in measures)
    return {each.metric: each.value for each in measured([everybody], theirs)}


def _summed(tallies: Sequence[Tally]) -> Tally:
    deals = [each.deals for each in tallies if each.deals]
    quota = sum(each.quota or 0 for each in tallies)
    work = _work([each.work for each in tallies])
    return Tally("", tallies[0].period, _deals(deals) if deals else None, work, quota or None)


def _deals(each: Sequence[Deals]) -> Deals:
    sums = map(sum, zip(*map(EACH_SUM, each), strict=True))
    by_name: dict[str, Any] = dict(zip(SUMS, sums, strict=True))
    return Deals(typed=any(one.typed for one in each), **by_name)


def _work(each: Sequence[Work]) -> Work:
    return Work(
        _sum(one.touches for one in each),
        _sum(one.connects for one in each),
        _sum(one.meetings for one in each),
        _sum(one.no_shows for one in each),
        sum(one.touches_met for one in each),
        sum(one.meetings_touched for one in each),
    )


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _adds_up(metric: str) -> bool:
    return metric_named(metric).total or metric in EACH_THEIR_OWN
