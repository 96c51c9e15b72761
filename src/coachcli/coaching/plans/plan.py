"""A success plan: numbers worked back from the quota to the activities by the rep's own rates."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from math import exp, log, sqrt
from typing import Any

from coachcli.coaching.errors import CoachError, Todo, naming
from coachcli.coaching.plans.objective import PlannedActivity
from coachcli.coaching.plans.rate import WEIGHT, Aim, Estimate

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
    """A number to reach, over all and a selling week; `low` and `high` where cases are few."""

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

    Ranges are for 95 %. The limits of one rate carry over as they are; those of several join by
    their distances on the log scale (MOVER: Zou and Donner, Statistics in Medicine 2008), as rates
    that multiply.
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
    changes: dict[str, Any] = {metric: replace(before, share=share, low=None, high=None)}
    return replace(plan, **changes)


def _target(metric: str, plan: Plan, deals: float, *rates: Estimate) -> Target:
    total = deals / _product(one.share for one in rates)
    if not any(one.own.few for one in rates):
        return Target(metric, total, total / plan.weeks)
    fewer = _distance((one.high or one.share, one.share) for one in rates)
    more = _distance((one.share, one.low or one.share) for one in rates)
    return Target(metric, total, total / plan.weeks, total * exp(-fewer), total * exp(more))


def _distance(pairs: Iterable[tuple[float, float]]) -> float:
    """How far several limits lie from their rates together, on the log scale."""
    return sqrt(sum(log(upper / lower) ** 2 for upper, lower in pairs))


def _product(values: Iterable[float]) -> float:
    result = 1.0
    for value in values:
        result *= value
    return result
