"""A success plan: numbers worked back from the quota to the activities by the rep's own rates."""

from datetime import date
from math import exp, sqrt
from typing import Any

from coachcli.coaching.errors import CoachError, Todo, naming
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.reliability import Z_90
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.rate import WEIGHT, Aim, Estimate, Rate

COVERAGE = 3.0
"""The funnel standard that many teams go by: open pipeline worth three times the number."""
WEEK_DAYS = 7


class PlanError(CoachError):
    """Numbers that no plan can be made of."""

    exit_code = 2


class NothingNewError(PlanError):
    """Existing customers bring the whole quota already."""

    def __init__(self) -> None:
        super().__init__(
            "Existing customers bring the whole quota: nothing is left to plan. Check ",
            naming("quota"),
            " and ",
            naming("existing"),
            ".",
        )


class NotPositiveError(PlanError):
    """A number must be above nought."""

    def __init__(self, what: str | Todo) -> None:
        super().__init__(what, " must be above 0.")


class TooManyWeeksError(PlanError):
    """More selling weeks than the days have."""

    def __init__(self, weeks: int, first: date, last: date) -> None:
        super().__init__(
            f"{weeks} selling weeks do not fit between {first.isoformat()} and {last.isoformat()}. "
            "Give fewer ",
            naming("weeks"),
            ", or other days: ",
            naming("first", "YYYY-MM-DD"),
            " ",
            naming("last", "YYYY-MM-DD"),
        )


@dataclass(frozen=True, slots=True)
class Minutes:
    """What things take, in minutes; an opportunity is worked to its end, practice is a week's.

    Assumptions, to be replaced by the team's own.
    """

    touch: int = 6
    meeting: int = 60
    opportunity: int = 120
    practice: int = 60


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan is made of.

    Money is in minor units; `first` to `last` are the days in which the deals are to close.

    `weight`: the cases that the team's rate counts as; `deal_aim`: the average deal that is reached
    on the team.
    """

    id: str
    rep: str
    made: date
    first: date
    last: date
    quota: int
    existing: int
    deal: int
    currency: str
    win_rate: Estimate
    meeting_to_opp: Estimate
    touch_to_meeting: Estimate
    weeks: int
    cycle_days: int
    activities: tuple[PlannedActivity, ...]
    deal_aim: Aim | None = None
    minutes: Minutes = Minutes()
    coverage: float = COVERAGE
    weight: int = WEIGHT

    @property
    def new(self) -> int:
        """The money that new business must bring, in minor units."""
        return self.quota - self.existing


@dataclass(frozen=True, slots=True)
class Target:
    """A number to reach, over all and a selling week.

    `low` to `high` is what it will take nine times in ten, by chance and by what is not known of
    the rates; none for what is not a matter of chance.
    """

    metric: str
    total: float
    a_week: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Targets:
    """What the result asks for, step by step backwards: the objectives, then the activities."""

    deals: Target
    opportunities: Target
    meetings: Target
    touches: Target

    @property
    def steps(self) -> tuple[Target, ...]:
        """All of them, from the result back to the activity."""
        return (self.deals, self.opportunities, self.meetings, self.touches)


@dataclass(frozen=True, slots=True)
class FunnelCoverage:
    """A generic standard held against the plan: pipeline worth so many times the number.

    `stricter` is which of the two asks for more.

    `brings`: the money that the standard's pipeline would bring at this rep's win rate, in minor
    units.
    """

    standard: float
    needed: float
    brings: int
    stricter: str


def checked(plan: Plan) -> Plan:
    """The plan, if its numbers make one. Raises PlanError."""
    for fact in ("deal", "weeks", "coverage"):
        if not getattr(plan, fact) > 0:
            raise NotPositiveError(naming(fact))
    if plan.new <= 0:
        raise NothingNewError
    if plan.weeks * WEEK_DAYS > (plan.last - plan.first).days + WEEK_DAYS:
        raise TooManyWeeksError(plan.weeks, plan.first, plan.last)
    return plan


def targets(plan: Plan) -> Targets:
    """What the number takes: deals = new money / average deal, each step back / its rate.

    The ranges are predictions. So many tries as bring r hits at a rate of p are negative binomial:
    the variance of their logarithm is near (1 - p) / r; that of the rate itself comes to it, and
    the steps add up. In simulation such a range covers .88 to .92 (bench/backtest.py).
    """
    deals = plan.new / plan.deal
    win, opens, meets = plan.win_rate, plan.meeting_to_opp, plan.touch_to_meeting
    return Targets(
        _target("new_logos", plan, deals),
        _target("new_opps", plan, deals, win),
        _target("meetings_held", plan, deals, win, opens),
        _target("touches", plan, deals, win, opens, meets),
    )


def coverage(plan: Plan) -> FunnelCoverage:
    """The generic standard against the plan.

    `needed` is the pipeline that this rep's win rate asks for, as a multiple of the number.
    """
    needed = 1 / plan.win_rate.share
    brings = round(plan.new * plan.coverage * plan.win_rate.share)
    stricter = "plan" if needed > plan.coverage else "standard" if needed < plan.coverage else ""
    return FunnelCoverage(plan.coverage, needed, brings, stricter)


def with_share(plan: Plan, metric: str, share: float) -> Plan:
    """The same plan with another of its three rates, taken as sure."""
    before: Estimate = getattr(plan, metric)
    sure = replace(before, own=Rate(share), share=share, low=None, high=None, weight=0)
    changes: dict[str, Any] = {metric: sure}
    return replace(plan, **changes)


def _target(metric: str, plan: Plan, deals: float, *rates: Estimate) -> Target:
    total, variance = deals, 0.0
    for rate in rates:
        variance += (1 - rate.share) / total + rate.doubt
        total /= rate.share
    if not rates:
        return Target(metric, total, total / plan.weeks)
    reach = exp(Z_90 * sqrt(variance))
    return Target(metric, total, total / plan.weeks, max(deals, total / reach), total * reach)
