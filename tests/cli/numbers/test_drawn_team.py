"""A team's figures, drawn to the team's own, worked out once for a day."""

from pathlib import Path

from cli.conftest import Coach
from cli.runner import EXAMPLES
from cli.somebody import at_the_terminal
from coachcli.cli.numbers.drawn_team import drawn_team


def test_the_figures_of_a_team_are_worked_out_once(coach: Coach, home: Path) -> None:
    coach("team", "import", str(EXAMPLES / "team.csv"))
    coach("import", "deals", str(EXAMPLES / "deals.csv"))
    context, _ = at_the_terminal(home)
    with context:
        ids = [rep.id for rep in context.sellers("hale")]
        first = drawn_team(context, ids)
        assert first == drawn_team(context, ids)
        assert {each.rep for each in first} == set(ids)
    assert list((home / "cache").glob("drawn-team*"))
