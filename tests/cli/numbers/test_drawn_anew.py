"""A figure is drawn towards the team's as far as chance explains the distance."""

from pathlib import Path

from cli.conftest import Coach
from cli.runner import EXAMPLES
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.drawn_anew import drawn_anew


def test_a_share_lies_between_what_it_is_and_the_teams(coach: Coach, home: Path) -> None:
    coach("team", "import", str(EXAMPLES / "team.csv"))
    coach("import", "deals", str(EXAMPLES / "deals.csv"))
    context, _ = at_the_terminal(home)
    with context:
        team = context.sellers("hale")
        drawn = {
            each.rep: each
            for each in drawn_anew(context, tuple(rep.id for rep in team))
            if each.metric == "win_rate"
        }
    shown = coach("metric", "show", "dana", "--json").json["metrics"]
    (bare,) = [each["value"] for each in shown if each["id"] == "win_rate"]
    figure = drawn[next(rep.id for rep in team if rep.name == "Dana Reyes")]
    assert min(bare, figure.team) - 0.02 <= figure.drawn <= max(bare, figure.team) + 0.02


def test_a_team_without_numbers_has_no_figures(team: Coach, home: Path) -> None:
    assert team("pair").code == 0
    context, _ = at_the_terminal(home)
    with context:
        ids = tuple(rep.id for rep in context.sellers())
        assert list(drawn_anew(context, ids)) == []
