"""A performance gap: a metric short of its standard, the money at stake, and where it begins."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from itertools import pairwise

from coachcli.coaching.metric import METRICS, Better, Unit, metric_named
from coachcli.coaching.nouns import dataclass, field, replace
from coachcli.coaching.numbers.measured import THIN, Measured
from coachcli.coaching.numbers.newcomer import gap_from
from coachcli.coaching.numbers.peers import PeerValue
from coachcli.coaching.numbers.stake import at_stake
from coachcli.coaching.rep import Rep, folded
from coachcli.coaching.settings import RAMP_DAYS
from coachcli.coaching.walks.flow import Brief

LEAST_PEERS = 3
"""Fewer peers than this are no standard."""
WORTH_NAMING = 0.05
"""A shortfall below this share of the standard is none."""

MIXED = "avg_deal"
"""What is held to the peers as it would be at their mix of products."""
FOLLOWING = ("lost",)
"""Counts that are no shortfall of their own: whoever closes more also loses more."""
CLOSED = "closed"
"""How many closed, won and lost: no metric, but a step of bookings."""
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


class Shortfall(StrEnum):
    """What may be said of what is short: that it is so beyond chance, or worth a look."""

    BEYOND_CHANCE = "gap"
    LOOK = "worth a look"
    NONE = ""


class HeldTo(StrEnum):
    """What a number is held to, in this order; to nothing where there is none of them."""

    GOAL = "goal"
    PLAN = "plan"
    PEERS = "peers"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a rep's metric stands: its value, its goal, its plan, its peers, and what it lacks.

    `peers` is what like-for-like peers reach, pooled over all their cases; an average deal is held
    to it as it would be at their mix of products, `at_mix`.

    `short` is the share of the standard by which it is worse (0 where it is not); `gap` says
    whether a flow, or the number itself, takes that for one, and `claim` what may be said of it,
    with all that chance does. `drawn` is the value as far as it is to be trusted, with its 90 %
    interval. `stake` is the money of the period, in minor units, that reaching the standard would
    bring, none where nothing tells. `weeks` are its values week by week. `flows` are those that the
    gap opens; `upstream` says that others follow from this one.
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
    goal: float | None = None
    at_mix: float | None = None
    gap: bool = False
    claim: Shortfall = Shortfall.NONE
    drawn: float | None = None
    drawn_low: float | None = None
    drawn_high: float | None = None

    @property
    def trusted(self) -> float:
        """The part of what is short that is left once chance is taken off, from 0 to 1."""
        if self.drawn is None or not self.short:
            return 1.0
        return min(1.0, shortfall(self.metric, self.drawn, self.standard) / self.short)

    @property
    def held_to(self) -> HeldTo:
        """What it is held to: the agreed goal, else the plan, else the peers."""
        known = {HeldTo.GOAL: self.goal, HeldTo.PLAN: self.plan, HeldTo.PEERS: self.peers}
        return next((by for by, value in known.items() if value is not None), HeldTo.NOTHING)

    @property
    def standard(self) -> float | None:
        """The number that it is held to."""
        return next((each for each in (self.goal, self.plan, self.peers) if each is not None), None)

    @property
    def judged(self) -> float:
        """What is held to the standard: the value, a deal as it would be at the peers' mix."""
        return self.value if self.at_mix is None else self.at_mix


@dataclass(frozen=True, slots=True)
class Beside:
    """What a rep's metrics are held to in a period.

    `asked` is what goal and plan ask, by metric; `at_mix` the rep's average deal as it would be at
    the peers' mix of products; `flows` are those that a gap may open; `closes` says whether
    anything can have closed.
    """

    peers: Mapping[str, PeerValue] = field(default_factory=dict)
    asked: Mapping[str, Mapping[HeldTo, float]] = field(default_factory=dict)
    flows: tuple[Brief, ...] = ()
    at_mix: float | None = None
    closes: bool = True


def ramped(rep: Rep, day: date, ramp_days: int = RAMP_DAYS) -> bool:
    """Whether a rep is past ramp; one whose start nobody knows counts as such, nobody new does."""
    known = gap_from(rep, day) is None
    return known and (rep.started is None or (day - rep.started).days >= ramp_days)


def like(rep: Rep, reps: Iterable[Rep], day: date, ramp_days: int = RAMP_DAYS) -> tuple[str, ...]:
    """The ids of those to compare a rep with: of the role, past ramp, managing others or not."""
    known, role = tuple(one for one in reps if one.id != rep.id), folded(rep.role)
    bosses = {one.manager for one in (rep, *known)}
    manages = rep.name in bosses
    same = (one for one in known if (one.name in bosses) is manages and folded(one.role) == role)
    return tuple(one.id for one in same if one.left is None and ramped(one, day, ramp_days))


def standings(
    own: tuple[Measured, ...], beside: Beside, weeks: tuple[Measured, ...] = ()
) -> tuple[Standing, ...]:
    """How each metric of a rep stands, in the order of the metrics.

    `own` is of the period that it is held to; `weeks` are the rep's own of the weeks in it.
    """
    values = {id_: theirs.value for id_, theirs in beside.peers.items()} | {
        one.metric: one.value for one in own if not one.thin
    }
    found = tuple(_standing(one, beside, values) for one in own)
    if weeks:
        found = tuple(replace(one, weeks=_by_week(one.metric, weeks)) for one in found)
    return _with_upstream(found)


def gaps(standings: Iterable[Standing], *, force: bool = False) -> tuple[Standing, ...]:
    """What is a gap, then what is worth a look; most money first, then most short.

    What is worth a look counts as far as chance is taken off. A thin number, and a count below ten,
    comes after the others, unless forced.
    """
    short = [one for one in standings if one.gap]
    return tuple(sorted(short, key=lambda one: _order(one, force=force)))


def _order(gap: Standing, *, force: bool) -> tuple[bool, bool, float, float, int]:
    small = _is_small(gap) and not force
    trusted = 1.0 if force else gap.trusted
    money, share = (gap.stake or 0) * trusted, gap.short * trusted
    return small, gap.claim is Shortfall.LOOK, -money, -share, _place(gap.metric)


def _is_small(standing: Standing) -> bool:
    """Whether so few stand behind a number that it cannot come first; a count is its own n."""
    metric = metric_named(standing.metric)
    counts = metric.unit is Unit.COUNT and metric.total and standing.n is None
    return standing.thin or (counts and standing.value < THIN)


def starting(ranked: Iterable[Standing]) -> Standing | None:
    """The gap to start from: the first of these that opens a flow and is not thin."""
    return next((gap for gap in ranked if gap.flows and not gap.thin), None)


def earlier(steps: Iterable[Standing], gap: Standing) -> Standing | None:
    """The step before a gap at which it may begin: the one that others follow from."""
    return next((step for step in steps if step.upstream and step.metric != gap.metric), None)


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


def shortfall(metric: str, value: float, standard: float | None) -> float:
    """By which share of the standard a value is worse than it; 0 where not, or without one."""
    if not standard:
        return 0.0
    worse = value - standard if is_down(metric) else standard - value
    return max(0.0, worse / abs(standard))


def _standing(own: Measured, beside: Beside, values: Mapping[str, float]) -> Standing:
    theirs = beside.peers.get(own.metric)
    peers = theirs.value if theirs and theirs.peers >= LEAST_PEERS else None
    asked = beside.asked.get(own.metric, {})
    plan, goal = asked.get(HeldTo.PLAN), asked.get(HeldTo.GOAL)
    by_peers = plan is None and goal is None
    return _judged(
        Standing(
            *(own.metric, own.value, own.n, own.low, own.high, own.thin, plan, peers),
            peer_count=theirs.peers if theirs else 0,
            goal=goal,
            at_mix=beside.at_mix if own.metric == MIXED and peers and by_peers else None,
        ),
        own,
        values,
        beside.flows,
    )


def _judged(
    held: Standing, own: Measured, values: Mapping[str, float], flows: tuple[Brief, ...]
) -> Standing:
    """The same with how much it is short, the money at stake, and the flows that this opens."""
    lost = held.metric in FOLLOWING
    short = 0.0 if lost else shortfall(held.metric, held.judged, held.standard)
    if short < WORTH_NAMING or held.standard is None:
        return replace(held, short=short)
    stake = at_stake(own, abs(held.standard - held.judged), values)
    opened, about = opening(held.metric, short, flows), _about(held.metric, flows)
    return replace(held, short=short, stake=stake, flows=opened, gap=bool(opened or not about))


def opening(metric: str, short: float, flows: Iterable[Brief]) -> tuple[str, ...]:
    """The flows that a metric so much short opens: those about it, then those also about it."""
    return tuple(flow.id for flow in _about(metric, flows) if short >= least(flow))


def least(flow: Brief) -> float:
    """From which shortfall on a flow takes it for a gap, as a share of the standard."""
    return max(WORTH_NAMING, flow.gap.worse_than_plan)


def _about(metric: str, flows: Iterable[Brief]) -> tuple[Brief, ...]:
    known = tuple(flows)
    first = tuple(flow for flow in known if flow.gap.metric == metric)
    return (*first, *(flow for flow in known if metric in flow.gap.also))


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
    return tuple(replace(one, upstream=True) if one.metric == first else one for one in standings)


def is_down(metric: str) -> bool:
    """Whether less is better."""
    return metric_named(metric).better is Better.DOWN


def _place(metric: str) -> int:
    return list(METRICS).index(metric) if metric in METRICS else len(METRICS)
