"""Routes to the number: a better rate, a larger deal, or more of the same, by hours a week."""

from enum import StrEnum

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.plans.plan import Minutes, Plan, Targets, targets, with_share
from coachcli.coaching.plans.rate import Aim, AimLevel, Estimate

MOST = 3
LIFT = 1.25
"""A quarter better: what is tried where nobody on the team is known to do better (an assumption).
"""
HOUR = 60
WORKING_WEEK = 40.0
DIGITS = 9


class Lever(StrEnum):
    """What a route changes; the rates by their metric."""

    WIN_RATE = "win_rate"
    AVG_DEAL = "avg_deal"
    MEETING_TO_OPP = "meeting_to_opp"
    TOUCH_TO_MEETING = "touch_to_meeting"
    MORE = "more"


RATES = (Lever.WIN_RATE, Lever.MEETING_TO_OPP, Lever.TOUCH_TO_MEETING)


@dataclass(frozen=True, slots=True)
class Route:
    """A way to the number: what rises from `now` to `aim`, the targets left, its hours a week.

    The hours have the practice in them.

    For more of the same, `now` is the touches a week at present (none where nobody counted) and
    `aim` those it takes.
    """

    lever: Lever
    now: float | None
    aim: Aim
    targets: Targets
    hours: float


def routes(plan: Plan, touches_now: float | None = None, most: int = MOST) -> tuple[Route, ...]:
    """The routes that take the fewest hours a week, the cheapest first.

    `touches_now` are the touches a week at present. A rate that is already the team's best offers
    no route.
    """
    found = [*_better_rates(plan), *_larger_deal(plan), as_it_is(plan, touches_now)]
    order = tuple(Lever)
    return tuple(
        sorted(found, key=lambda one: (round(one.hours, DIGITS), order.index(one.lever)))[:most]
    )


def as_it_is(plan: Plan, touches_now: float | None = None) -> Route:
    """The route that changes nothing but how much is done."""
    needed = targets(plan)
    more = Aim(needed.touches.a_week, AimLevel.LIFT, 0)
    return Route(Lever.MORE, touches_now, more, needed, hours(needed, plan.minutes))


def beyond_a_week(route: Route) -> bool:
    """Whether a route takes more hours than a working week of 40 has."""
    return route.hours > WORKING_WEEK


def hours(needed: Targets, minutes: Minutes) -> float:
    """The hours a week that touches, meetings and opportunities take."""
    work = (
        needed.touches.a_week * minutes.touch
        + needed.meetings.a_week * minutes.meeting
        + needed.opportunities.a_week * minutes.opportunity
    )
    return work / HOUR


def _better_rates(plan: Plan) -> list[Route]:
    found: list[Route] = []
    for lever in RATES:
        rate: Estimate = getattr(plan, lever)
        to = _aim(rate.share, rate.aim, 1.0)
        if to is not None:
            found.append(_practised(lever, rate.share, to, with_share(plan, lever, to.value)))
    return found


def _larger_deal(plan: Plan) -> list[Route]:
    to = _aim(float(plan.deal), plan.deal_aim)
    return (
        [_practised(Lever.AVG_DEAL, float(plan.deal), to, replace(plan, deal=round(to.value)))]
        if to
        else []
    )


def _aim(now: float, on_the_team: Aim | None, most: float | None = None) -> Aim | None:
    """Where to raise a value to: the team's level, or a quarter more; nothing where reached."""
    lifted = min(now * LIFT, most or now * LIFT)
    to = on_the_team or Aim(lifted, AimLevel.LIFT, 0)
    return to if to.value > now else None


def _practised(lever: Lever, now: float, to: Aim, changed: Plan) -> Route:
    needed = targets(changed)
    return Route(
        lever, now, to, needed, hours(needed, changed.minutes) + changed.minutes.practice / HOUR
    )
