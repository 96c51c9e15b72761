from pathlib import Path

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.compared import stands, stood
from coachcli.coaching.numbers.gap import HeldTo

GOAL = ("--what", "Meetings", "--why", "The north", "--standard", "12 new_opps a month")
PLAN = ("--quota", "90000", "--deal", "1000", "--win", "50%", "--meeting-to-opp", "40%")
MORE = ("--touch-to-meeting", "8%", "--weeks", "46", "--cycle", "30", "--existing", "0")
WORK = ("--activity", "touches: new customers -> new_opps")


def test_reps_are_held_to_each_other_and_the_weeks_end_on_a_sunday(
    measured: Coach, home: Path
) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        days, reps = stood(context, context.team(), 13)
        assert (f"{days.first:%a}", f"{days.last:%a}", days.days) == ("Mon", "Sun", 91)
        assert [each.peers for each in reps] == [5] * 6


def test_how_a_rep_stands_is_read_once(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        dana = context.rep("dana")
        first = stands(context, dana)
        assert stands(context, dana) is first


def test_weeks_are_read_where_they_are_asked_for(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        dana = context.rep("dana")
        for by_week, expected in ((True, True), (False, False)):
            _, (found,) = stood(context, [dana], by_week=by_week)
            assert {len(each.weeks) > 0 for each in found.standings} == {expected}


def test_an_agreed_goal_and_a_plan_reach_the_numbers(measured: Coach, home: Path) -> None:
    measured("goal", "add", "dana", *GOAL, "--by", "2027-03-31", "--agreed-by", "rep,manager")
    said = measured("plan", "set", "dana", *PLAN, *MORE, *WORK)
    assert said.code == 0, said.err
    with Context(home, today(DAY)) as context:
        found = {each.metric: each for each in stands(context, context.rep("dana")).standings}
    new, rate = found["new_opps"], found["win_rate"]
    assert new.goal is not None
    assert (round(new.goal, 1), new.held_to) == (35.9, HeldTo.GOAL)
    assert (rate.plan, rate.held_to) == (0.5, HeldTo.PLAN)


def test_a_rep_of_whom_nothing_is_known_has_no_headline_and_is_no_peer(
    measured: Coach, home: Path
) -> None:
    measured("team", "add", "Nora Lind", "--role", "account executive")
    with Context(home, today(DAY)) as context:
        nora, dana = (stands(context, context.rep(name)) for name in ("nora", "dana"))
    assert (nora.standings, nora.headline, dana.peers) == ((), None, 5)
