from datetime import date
from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.asked_of_reps import asked_of_reps
from coachcli.coaching.numbers.asks import asked_of
from coachcli.coaching.period import Period

WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))


def test_a_quota_asks_where_there_is_no_goal_and_a_goal_before_it(team: Coach, home: Path) -> None:
    goal = ("--what", "Meetings", "--why", "North", "--standard", "14 new_opps a week")
    team("goal", "add", "dana", *goal, "--by", "2026-12-31", "--agreed-by", "rep,manager")
    context, _ = at_the_terminal(home)
    dana, daniel = context.team()
    asked = asked_of_reps(context, (dana, daniel), WEEK, {dana.id: None, daniel.id: 700})
    assert asked_of(asked[dana.id], "new_opps") == 14.0
    assert asked_of(asked[daniel.id], "bookings") == 700
