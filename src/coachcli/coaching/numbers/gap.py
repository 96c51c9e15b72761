"""A performance gap: a metric short of its standard, the money at stake, and where it begins."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import pairwise

from coachcli.coaching.metric import METRICS, Better, metric_named
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.rep import Rep, folded
from coachcli.coaching.walks.flow import Brief
from coachcli.coaching.walks.known import RAMP_DAYS, Fact

LEAST_PEERS = 3
"""Fewer peers than this are no standard."""
WORTH_NAMING = 0.05
"""A shortfall below this share of the standard is none."""

CHAIN = (
    "touches",
    "touch_to_meeting",
    "meetings_held",
    "meeting_to_opp",
    "new_opps",
    "win_rate",
    "won",
    "bookings",
)
"""What leads to what, from the activity to the result."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rep's metric stands: its value, its plan, its peers, and how much it is short.

    `peers` is the median of like-for-like peers.

    `short` is the share of the standard by which it is worse (0 where it is not); the standard is
    the plan, else the peers. `stake` is the money of the period, in minor units, that reaching the
    standard would bring, none where nothing tells. `weeks` are its values week by week. `flows` are
    those that the gap opens; `upstream` says that others follow from this one.
    """

    metric: str
    value: float
    n: int | None = None
    low: float | None = None
    high: float | None = None
    thin: bool = False
    plan: float | None = None
    peers: float | None = None
    peer_count: int = 0
    short: float = 0.0
    stake: int | None = None
    weeks: tuple[float | None, ...] = ()
    flows: tuple[str, ...] = ()
    upstream: bool = False

    @property
    def standard(self) -> float | None:
        """What it is held to: the plan, else the peers."""
        return self.peers if self.plan is None else self.plan


@dataclass(frozen=True, slots=True)
class Stood:
    """A rep, how the metrics stand, and how many peers they are held to."""

    rep: Rep
    standings: tuple[Standing, ...]
    peers: int


def ramped(rep: Rep, day: date) -> bool:
    """Whether a rep is past ramp; one whose start nobody knows counts as such."""
    return rep.started is None or (day - rep.started).days >= RAMP_DAYS


def like(rep: Rep, reps: Iterable[Rep], day: date) -> tuple[str, ...]:
    """The ids of those whom a rep can be compared with: the same role, past ramp, not left."""
    same = (one for one in reps if one.id != rep.id and folded(one.role) == folded(rep.role))
    return tuple(one.id for one in same if one.left is None and ramped(one, day))


def standings(
    own: tuple[Measured, ...],
    peers: tuple[Measured, ...],
    weeks: tuple[Measured, ...],
    plans: Mapping[str, float],
    flows: tuple[Brief, ...] = (),
) -> tuple[Standing, ...]:
    """How each metric of a rep stands, in the order of the metrics.

    `own` and `peers` are of one period; `weeks` are the rep's own of the weeks in it, and `plans`
    the plan for the period.
    """
    typical = _medians(peers)
    values = {id_: middle for id_, (middle, _) in typical.items()} | {
        one.metric: one.value for one in own if not one.thin
    }
    found = tuple(
        _standing(one, plans.get(one.metric), typical.get(one.metric), values, flows) for one in own
    )
    by_week = {one.metric: _by_week(one.metric, weeks) for one in own}
    return _with_upstream(tuple(replace(one, weeks=by_week[one.metric]) for one in found))


def gaps(standings: Iterable[Standing], *, force: bool = False) -> tuple[Standing, ...]:
    """What is short, most money first, then most short.

    A thin number comes after the others, unless forced.
    """
    short = [one for one in standings if one.short >= WORTH_NAMING]
    return tuple(
        sorted(
            short,
            key=lambda one: (
                one.thin and not force,
                -(one.stake or 0),
                -one.short,
                _place(one.metric),
            ),
        )
    )


def starting(ranked: Iterable[Standing]) -> Standing | None:
    """The gap to start from: the first of these that opens a flow."""
    return next((gap for gap in ranked if gap.flows), None)


def earlier(steps: Iterable[Standing], gap: Standing) -> Standing | None:
    """The step before a gap at which it may begin: the one that others follow from."""
    return next((step for step in steps if step.upstream and step.metric != gap.metric), None)


def quota_plans(quota: int | None) -> dict[str, float]:
    """The plans, by metric, that a quota of the period makes; none without one."""
    return {"bookings": quota, "quota_attainment": 1.0} if quota else {}


def worked(values: Iterable[Measured]) -> bool:
    """Whether anything is recorded of a rep in the period: the numbers of somebody at work."""
    return any(measure.value for measure in values)


def missing_between(standings: Iterable[Standing]) -> tuple[str, str] | None:
    """The two steps between which money goes missing, from the activity up.

    They are the last that holds and the first that is short.
    """
    known = {
        one.metric: one
        for one in standings
        if one.metric in CHAIN and one.standard is not None and not one.thin
    }
    chain = [known[id_] for id_ in CHAIN if id_ in known]
    for before, after in pairwise(chain):
        if before.short < WORTH_NAMING <= after.short:
            return before.metric, after.metric
    return None


def facts(standings: Iterable[Standing]) -> dict[str, Fact]:
    """The numbers that checks can be answered from, each with the standard it is held to.

    Thin ones are left to be asked.
    """
    return {
        one.metric: Fact(one.value, one.standard, _down(one.metric))
        for one in standings
        if not one.thin
    }


def shortfall(metric: str, value: float, standard: float | None) -> float:
    """By which share of the standard a value is worse than it; 0 where not, or without one."""
    if not standard:
        return 0.0
    worse = value - standard if _down(metric) else standard - value
    return max(0.0, worse / abs(standard))


def _standing(
    own: Measured,
    plan: float | None,
    typical: tuple[float, int] | None,
    values: Mapping[str, float],
    flows: tuple[Brief, ...],
) -> Standing:
    middle, count = typical or (None, 0)
    peers = middle if count >= LEAST_PEERS else None
    bare = Standing(own.metric, own.value, own.n, own.low, own.high, own.thin)
    held = replace(bare, plan=plan, peers=peers, peer_count=count)
    short = shortfall(own.metric, own.value, held.standard)
    return _opened(replace(held, short=short), own, values, flows)


def _opened(
    held: Standing, own: Measured, values: Mapping[str, float], flows: tuple[Brief, ...]
) -> Standing:
    """The same with the money at stake and the flows to walk, where it is worth naming."""
    if held.short < WORTH_NAMING or held.standard is None:
        return held
    stake = _stake(own, held.standard, values)
    return replace(held, stake=stake, flows=opening(own.metric, flows))


def opening(metric: str, flows: Iterable[Brief]) -> tuple[str, ...]:
    """The flows that a gap in this metric opens: those about it, then those also about it."""
    known = tuple(flows)
    about = [flow.id for flow in known if flow.gap.metric == metric]
    return (*about, *(flow.id for flow in known if metric in flow.gap.also))


def _medians(peers: tuple[Measured, ...]) -> dict[str, tuple[float, int]]:
    kept = [one for one in peers if not one.thin]
    metrics = dict.fromkeys(one.metric for one in kept)
    values = {id_: [one.value for one in kept if one.metric == id_] for id_ in metrics}
    return {id_: (_median(found), len(found)) for id_, found in values.items()}


def _median(values: list[float]) -> float:
    """As `statistics` has it, which loads for longer than all numbers of a team take."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _by_week(metric: str, weeks: tuple[Measured, ...]) -> tuple[float | None, ...]:
    firsts = sorted({one.period.first for one in weeks})
    values = {one.period.first: one.value for one in weeks if one.metric == metric}
    return tuple(values.get(first) for first in firsts)


def _with_upstream(standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """Mark the first step of the chain that is short while a later one is too."""
    short = [
        one.metric
        for one in standings
        if one.short >= WORTH_NAMING and not one.thin and one.metric in CHAIN
    ]
    first = min(short, key=CHAIN.index) if len(short) > 1 else None
    return tuple(replace(one, upstream=one.metric == first) for one in standings)


def _stake(own: Measured, standard: float, values: Mapping[str, float]) -> int | None:
    rule = STAKES.get(own.metric)
    try:
        return round(rule(abs(standard - own.value), own, values)) if rule else None
    except KeyError:
        return None


def _down(metric: str) -> bool:
    return metric_named(metric).better is Better.DOWN


def _place(metric: str) -> int:
    return list(METRICS).index(metric) if metric in METRICS else len(METRICS)


Rule = Callable[[float, Measured, Mapping[str, float]], float]
STAKES: dict[str, Rule] = {
    "bookings": lambda gap, _, __: gap,
    "won": lambda gap, _, of: gap * of["avg_deal"],
    "avg_deal": lambda gap, _, of: gap * of["won"],
    "win_rate": lambda gap, own, of: gap * (own.n or 0) * of["avg_deal"],
    "new_opps": lambda gap, _, of: gap * of["win_rate"] * of["avg_deal"],
    "pipeline_created": lambda gap, _, of: gap * of["win_rate"],
    "meeting_to_opp": lambda gap, own, of: gap * (own.n or 0) * of["win_rate"] * of["avg_deal"],
    "meetings_held": lambda gap, _, of: (
        gap * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "touch_to_meeting": lambda gap, own, of: (
        gap * (own.n or 0) * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "touches": lambda gap, _, of: (
        gap * of["touch_to_meeting"] * of["meeting_to_opp"] * of["win_rate"] * of["avg_deal"]
    ),
    "discount_pct": lambda gap, _, of: gap * of["bookings"] / max(0.01, 1 - of["discount_pct"]),
    "no_decision_rate": lambda gap, own, of: gap * (own.n or 0) * of["win_rate"] * of["avg_deal"],
}
"""The money at stake: the gap times how often it counts, times what follows from it (Gilbert's
improvement potential).

A win rate of 18 % held to 26 %, with 40 opportunities closed of 30,000 each: .08 x 40 x 30,000 =
96,000. The own rates stand for what follows, the peers' where the rep's are missing or thin.
"""
