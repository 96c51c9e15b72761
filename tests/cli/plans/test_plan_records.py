"""What the records give to a plan."""

from datetime import date
from pathlib import Path

from cli.conftest import Coach
from coachcli.cli.context import Context
from coachcli.cli.plans import plan_records
from coaching.some_plans import plan

DAY = date(2026, 11, 24)


def test_an_empty_home_gives_a_plan_nothing(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    with Context(home, DAY) as context:
        (dana, daniel) = context.team()
        assert plan_records.parts(context, (dana, daniel)) == {}
        assert plan_records.quota(context, dana, (DAY, DAY)) is None
        assert plan_records.counted(context, dana, plan()) == ()


def test_what_is_recorded_of_a_rep_is_a_part(examples: Coach, home: Path) -> None:
    assert examples("team", "list").code == 0
    with Context(home, DAY) as context:
        team = context.team()
        recorded = plan_records.parts(context, team)
    assert set(recorded) == {rep.id for rep in team}
    assert [parts.currency for parts in recorded.values()] == ["EUR"] * len(team)
