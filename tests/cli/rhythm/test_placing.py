from pathlib import Path

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.placing import placed
from coachcli.coaching.rhythm.cadence import Cadence, Every

TUESDAY = "tuesday"


def test_each_rep_has_a_time_apart_from_what_stands_already(team: Coach, home: Path) -> None:
    team("rhythm", "set", "dana", "account", "weekly", "30", TUESDAY, "10:00")
    context, _ = at_the_terminal(home)
    asked = Cadence("c1", "opportunity", Every.WEEK, 30, context.day, context.day, "10:00")
    (after,), theirs = placed(context, [(asked, True)], context.team())
    assert [each.cadence.time for each in theirs] == ["10:30", "11:00"]
    assert len({each.cadence.id for each in theirs} | {after.id}) == 3
    context.close()


def test_what_ends_has_no_time_and_neither_has_a_team_of_nobody(team: Coach, home: Path) -> None:
    team("team", "list")
    context, _ = at_the_terminal(home)
    never = Cadence("c1", "opportunity", Every.NEVER, 30, context.day, context.day)
    assert placed(context, [(never, False)], context.team()) == ((never,), ())
    context.close()
