"""The gap to start from, and the flows that the numbers open: the headline first."""

from collections.abc import Sequence
from datetime import date

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.gap import (
    FOLLOWING,
    WORTH_NAMING,
    Shortfall,
    Standing,
    gaps,
    is_down,
    starting,
)
from coachcli.coaching.numbers.headline import Looked, Stood
from coachcli.coaching.numbers.newcomer import gap_from
from coachcli.coaching.numbers.path import FAR, FLOWS
from coachcli.coaching.numbers.split import by_size


@dataclass(frozen=True, slots=True)
class Start:
    """What to start from: a metric, how it stands if it does, and the money, in minor units.

    `opens` says whether a flow begins there; small deals have none yet.
    """

    metric: str
    standing: Standing | None
    stake: int | None = None
    opens: bool = True


def without_gaps(stood: Stood, day: date) -> Stood:
    """How a rep stands; of somebody new the figures alone, held to nothing and nobody."""
    if gap_from(stood.rep, day) is None:
        return stood
    bare = tuple(map(_bare, stood.standings))
    held = replace(stood, standings=bare, peers=0, compared_with=())
    return replace(held, headline=None, chances=(), others=())


def _bare(standing: Standing) -> Standing:
    """A figure by itself: its value, with the cases and the weeks behind it."""
    value = (standing.value, standing.n, standing.low, standing.high, standing.thin)
    return Standing(standing.metric, *value, weeks=standing.weeks)


def start(stood: Stood) -> Start | None:
    """What to start from: what the headline says, else the largest gap that opens a flow.

    None where nothing is short, and with a star.
    """
    told = stood.headline
    if told and told.is_star:
        return None
    if told and told.step:
        return Start(told.metric, _standing(stood, told.metric), told.stake, bool(told.flow))
    gap = starting(gaps(stood.standings))
    return Start(gap.metric, gap, gap.stake) if gap else None


def held(stood: Stood) -> tuple[Standing, ...]:
    """What is held to a goal, a plan or peers: the gaps as they are ranked, then all else."""
    first = gaps(stood.standings)
    others = (each for each in stood.standings if each not in first)
    return tuple(each for each in (*first, *others) if each.held_to and _counts(each))


def ahead(stood: Stood) -> tuple[Standing, ...]:
    """What is better than what it is held to, by as much as a gap is worse."""
    return tuple(each for each in held(stood) if _lead(each) >= WORTH_NAMING and not each.thin)


def _counts(standing: Standing) -> bool:
    """Whether being short of it would be a shortfall of its own."""
    return standing.metric not in FOLLOWING


def _lead(standing: Standing) -> float:
    """By which share of the standard a figure is better; below nought where it is worse."""
    standard = standing.standard or 0.0
    better = standing.judged - standard
    return (-better if is_down(standing.metric) else better) / (abs(standard) or 1.0)


def claim_of(stood: Stood) -> Shortfall:
    """What may be said of what a rep would start from; what goal or plan miss is no gap by itself.

    That is nothing where nothing is short.
    """
    told, gap = stood.headline, start(stood)
    if told and told.step:
        return Shortfall.BEYOND_CHANCE if told.gap else Shortfall.LOOK
    if told and told.missing:
        return _asked_for(stood)
    return gap.standing.claim if gap and gap.standing else Shortfall.NONE


def trusted_stake(stood: Stood) -> int:
    """The money that can move, in minor units: what is at stake, as far as it is to be trusted.

    A step of the split is trusted as far as the metric in which it is seen, else as far as the
    bookings, where chance is taken off either.
    """
    told, gap = stood.headline, start(stood)
    if told and not told.step and told.missing:
        return told.missing
    if gap is None:
        return 0
    seen = (gap.standing, _standing(stood, "bookings"))
    drawn = (each for each in seen if each and each.drawn is not None and each.short)
    return round((gap.stake or 0) * next((each.trusted for each in drawn), 1.0))


def _asked_for(stood: Stood) -> Shortfall:
    """What may be said of bookings that are short of goal or plan alone."""
    booked = _standing(stood, "bookings")
    return booked.claim if booked and booked.claim else Shortfall.LOOK


def flows(stood: Stood, ranked: Sequence[Standing], *, force: bool = False) -> tuple[str, ...]:
    """The flows to start from, the first one first; of a star, none, nor of what is thin.

    First that of the headline, then of the other steps that are far short, then of the gaps in
    single metrics, as they are ranked.
    """
    told = stood.headline
    if told and told.is_star:
        return ()
    steps = by_size(told.closed) if told and told.closed else []
    others = (FLOWS.get(part.step, "") for part in steps if part.short >= FAR)
    first = (told.flow,) if told else ()
    sure = (gap for gap in ranked if force or not gap.thin)
    every = (*first, *others, *(flow for gap in sure for flow in gap.flows))
    return tuple(dict.fromkeys(flow for flow in every if flow))


def upstream(stood: Stood, flow: str, before: Sequence[str]) -> tuple[str, ...]:
    """The flows one step earlier than a flow that the numbers open as well, the first one first.

    `before` are those that the flow itself names; what began one sales cycle ago is earlier, too.
    """
    told = stood.headline
    opened = flows(stood, gaps(stood.standings))
    begun = told.flow if told and told.looked is Looked.EARLIER else ""
    return tuple(id_ for id_ in opened if id_ != flow and (id_ in before or id_ == begun))


def _standing(stood: Stood, metric: str) -> Standing | None:
    return next((each for each in stood.standings if each.metric == metric), None)
