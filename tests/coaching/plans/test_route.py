import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.parts import Peers
from coachcli.coaching.plans.plan import Minutes, Plan
from coachcli.coaching.plans.rate import Aim, AimLevel, rate_named
from coachcli.coaching.plans.route import Lever, Route, as_it_is, beyond_a_week, routes
from coaching.some_plans import plan

QUARTER_BETTER = [
    Lever.WIN_RATE,
    Lever.AVG_DEAL,
    Lever.MEETING_TO_OPP,
    Lever.TOUCH_TO_MEETING,
    Lever.MORE,
]


def levers(found: tuple[Route, ...]) -> list[Lever]:
    return [one.lever for one in found]


def test_the_three_that_take_the_fewest_hours_are_told() -> None:
    found = routes(plan())
    assert levers(found) == QUARTER_BETTER[:3]
    assert [round(one.hours, 1) for one in found] == [12.1, 12.1, 12.8]


def test_without_a_team_a_quarter_better_is_tried() -> None:
    first = routes(plan())[0]
    assert first.aim.level is AimLevel.LIFT
    assert first.aim.value == pytest.approx(0.3)
    assert round(first.targets.touches.a_week, 1) == 45.3


def test_a_rate_is_raised_to_the_level_of_the_team() -> None:
    aims = {
        "win_rate": Aim(0.26, AimLevel.BEST, 3),
        "deal": Aim(6_000_000, AimLevel.UPPER_QUARTILE, 5),
    }
    found = routes(plan(team=Peers({}, aims)), most=5)
    assert found[0].lever is Lever.AVG_DEAL
    assert round(found[0].targets.deals.total) == 10
    win = next(one for one in found if one.lever is Lever.WIN_RATE)
    assert win.aim == Aim(0.26, AimLevel.BEST, 3)


def test_whoever_is_the_best_has_no_better_rate_to_learn_from() -> None:
    best = Peers({}, {"win_rate": Aim(0.24, AimLevel.BEST, 3)})
    assert Lever.WIN_RATE not in levers(routes(plan(team=best), most=5))
    assert Lever.WIN_RATE not in levers(routes(plan(win_rate=rate_named("100%")), most=5))


def test_a_lifted_rate_never_goes_beyond_all() -> None:
    nearly = routes(plan(win_rate=rate_named("90%")), most=5)
    assert next(one for one in nearly if one.lever is Lever.WIN_RATE).aim.value == 1.0


def test_more_of_the_same_costs_no_practice_and_all_the_hours() -> None:
    more = as_it_is(plan())
    assert more.hours == pytest.approx((56.6123 * 6 + 4.5290 * 60 + 1.8116 * 120) / 60, abs=1e-3)
    assert more.now is None
    assert as_it_is(plan(), 50.0).now == 50.0


def test_hours_that_no_week_has_are_told() -> None:
    assert not beyond_a_week(as_it_is(plan()))
    assert beyond_a_week(as_it_is(plan(touch_to_meeting=rate_named("0.5%"))))


def with_minutes(minutes: Minutes) -> Plan:
    return replace(plan(), minutes=minutes)


def test_other_minutes_rank_other_routes_first() -> None:
    only_touches = with_minutes(Minutes(touch=6, meeting=0, opportunity=0, practice=0))
    assert levers(routes(only_touches)) == [Lever.WIN_RATE, Lever.AVG_DEAL, Lever.MEETING_TO_OPP]
    much_practice = with_minutes(Minutes(practice=600))
    assert routes(much_practice)[0].lever is Lever.MORE
