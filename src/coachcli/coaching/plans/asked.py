"""What agreed goals and a success plan ask of a rep's numbers in a period, by metric."""

import re
from collections.abc import Iterator
from datetime import date

from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.money import exponent
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.asks import quota_asks
from coachcli.coaching.numbers.gap import CLOSED, HeldTo
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.plans.goal import Goal, is_active
from coachcli.coaching.plans.plan import Plan, targets

TIMES = (
    (("day", "days", "daily"), 1.0),
    (("week", "weeks", "weekly"), 7.0),
    (("month", "months", "monthly"), 365.25 / 12),
    (("quarter", "quarters", "quarterly"), 365.25 / 4),
    (("year", "years", "yearly", "annually"), 365.25),
)
"""The words that say how often a number is to be reached, and the days that they mean."""
WORD = re.compile(r"[^\W\d_]+")
PERCENT = 100
Wanted = dict[str, dict[HeldTo, float]]


@dataclass(frozen=True, slots=True)
class Asking:
    """What a rep has agreed to and planned: the goals, the success plan, and the period's quota."""

    goals: tuple[Goal, ...] = ()
    plan: Plan | None = None
    quota: int | None = None


def asked(of: Asking, day: date, period: Period, currency: str = "") -> Wanted:
    """What is asked in a period, by metric and by who asks: the agreed goal, the plan.

    A goal counts while it is agreed and its date is ahead; of two on one metric, the later. A quota
    is a plan for bookings; without one, the success plan's own is.
    """
    planned = {id_: {HeldTo.PLAN: value} for id_, value in _planned(of.plan, period, currency)}
    wanted: Wanted = planned | quota_asks(of.quota)
    for goal in of.goals:
        if goal.standard.metric and is_active(goal, day) and goal.by >= day:
            number = in_period(goal, period, currency)
            wanted.setdefault(goal.standard.metric, {})[HeldTo.GOAL] = number
    return wanted


def in_period(goal: Goal, period: Period, currency: str = "") -> float:
    """The number of a goal for a period, as its metric counts: rates of 1, money in minor units.

    A total that names no time is to be reached from the day of the goal until its date.
    """
    metric, number = metric_named(goal.standard.metric), goal.standard.number
    if metric.unit is Unit.RATE:
        return number / PERCENT if goal.standard.unit == "%" or number > 1 else number
    if metric.unit is Unit.MONEY:
        number *= 10 ** exponent(currency)
    return number * period.days / goal_days(goal) if metric.total else number


def goal_days(goal: Goal) -> float:
    """In how many days the number of a goal is to be reached: once a month is a month's."""
    words = WORD.findall(goal.standard.text.casefold().replace("_", " "))
    named = (days for names, days in TIMES if any(name in words for name in names))
    return next(named, float(max(1, (goal.by - goal.made).days)))


def _planned(plan: Plan | None, period: Period, currency: str) -> Iterator[tuple[str, float]]:
    """What a success plan that is not over asks: of the work, and in its days of the results."""
    if plan is None or plan.last < period.first:
        return
    steps, weeks = targets(plan), period.days / WEEK
    yield "touches", steps.touches.a_week * weeks
    yield "meetings_held", steps.meetings.a_week * weeks
    yield "new_opps", steps.opportunities.a_week * weeks
    for rate in ("touch_to_meeting", "meeting_to_opp", "win_rate"):
        yield rate, getattr(plan, rate).share
    if plan.first <= period.last:
        yield from _results(plan, period, currency)


def _results(plan: Plan, period: Period, currency: str) -> Iterator[tuple[str, float]]:
    """The part of a plan's results that falls to a period, day by day."""
    part, steps = period.days / Period(plan.first, plan.last).days, targets(plan)
    yield CLOSED, steps.opportunities.total * part
    yield "new_logos", steps.deals.total * part
    if plan.currency in ("", currency):
        yield "avg_deal", float(plan.deal)
        yield "bookings", plan.quota * part
