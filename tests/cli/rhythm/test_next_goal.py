"""The goal that a talk begins with."""

from cli.conftest import Coach
from coachcli.cli.context import Context, today
from coachcli.cli.home import home
from coachcli.cli.rhythm.next_goal import next_goal

WORDS = ("--why", "The north", "--standard", "9 new_opps a month")


def test_it_is_the_one_whose_day_comes_first(team: Coach) -> None:
    for what, by in (("Later", "2027-06-30"), ("Sooner", "2027-03-31")):
        team("goal", "add", "dana", "--what", what, "--by", by, *WORDS)
    with Context(home(), today(None)) as context:
        found = next_goal(context, context.rep("dana", "show rep"))
    assert found is not None
    assert found.what == "Sooner"
