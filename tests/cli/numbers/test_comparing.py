from pathlib import Path

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.compared import stood, team_stood
from coachcli.cli.numbers.comparing import stood_anew, team_anew


def test_what_is_worked_out_anew_is_what_is_read(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        reps = context.team()
        for _ in range(2):
            anew = stood_anew(context, reps, None, by_week=False)
            assert repr(stood(context, reps)) == repr((anew.days, anew.stood))
            team = team_anew(context, reps, 6)
            assert repr(team_stood(context, reps, 6)) == repr((team.days, team.stood, team.whole))


def test_weeks_of_before_any_number_say_nothing_of_anybody(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today("2031-01-06")) as context:
        made = team_anew(context, context.team(), 4)
    assert [each.standings for each in made.stood] == [()] * 6
    assert made.whole is None
