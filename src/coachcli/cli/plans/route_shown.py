"""How the routes to the number of a plan are shown, with what they are reckoned with."""

from collections.abc import Iterator

from coachcli.cli.plans.plan_figures import NAMES, RATES, each_week, money, percent
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Line
from coachcli.coaching.plans.plan import Minutes, Plan
from coachcli.coaching.plans.rate import AimLevel
from coachcli.coaching.plans.route import Lever, Route, as_it_is, beyond_a_week, routes

INDENT = " " * 5
SEVERAL = "The cheapest routes, in hours a week"
SINGLE = "The only route, in hours a week"
BEYOND = "That is more than a working week has: look at the number, the rates and the days."


def route_lines(plan: Plan, touches_now: float | None) -> Iterator[Line]:
    """The routes in lines, with their hours at the right, and what was assumed."""
    ways = routes(plan, touches_now)
    yield Line(SEVERAL if len(ways) > 1 else SINGLE)
    for number, route in enumerate(ways, 1):
        yield Line(_does(route, plan), f"  {number}  ", right=f"{route.hours:.1f} h")
        yield Line(f"then {_needs(route)} a week", INDENT)
    now = as_it_is(plan, touches_now)
    yield Line(f"As things are: {now.hours:.1f} hours a week. {_assumed(plan.minutes)}", INDENT)
    if beyond_a_week(now):
        yield Line(BEYOND, INDENT)


def _needs(route: Route) -> str:
    steps = reversed(route.targets.steps[1:])
    return ", ".join(f"{each_week(step)} {NAMES[step.metric]}" for step in steps)


def _assumed(took: Minutes) -> str:
    touch = f"{show.count(took.touch, 'minute')} a touch"
    work = f"{touch}, {took.meeting} a meeting, {took.opportunity} an opportunity"
    return (
        f"Assumed: {work}, {took.practice} of practice a week for a better rate or a larger deal."
    )


def _does(route: Route, plan: Plan) -> str:
    """What a route changes, from where to where."""
    if route.lever is Lever.MORE:
        return _more(route)
    values = (route.now or 0, route.aim.value)
    is_deal = route.lever is Lever.AVG_DEAL
    now, aim = (money(value, plan) if is_deal else percent(value) for value in values)
    what = "average deal" if is_deal else RATES[route.lever]
    return f"{what[:1].upper()}{what[1:]} from {now} to {aim}, {_level(route)}"


def _more(route: Route) -> str:
    if route.now is None:
        return "Change nothing, do as many as it takes"
    short = route.aim.value - route.now
    if short <= 0:
        return f"Go on as now ({route.now:.1f} touches a week)"
    return f"{short:.1f} touches a week more than now ({route.now:.1f})"


def _level(route: Route) -> str:
    if route.aim.level is AimLevel.LIFT:
        return "a quarter better"
    return f"the team's {route.aim.level} (of {route.aim.of})"
