from pathlib import Path

from cli.conftest import LENA, Coach
from cli.somebody import at_the_terminal
from coachcli.cli.rhythm.talk_grounds import grounds
from coachcli.coaching.week.talk_sheet import TalkGrounds

GOAL = ("--why", "North", "--standard", "9 new_opps")


def test_of_a_new_rep_nothing_is_known(team: Coach, home: Path) -> None:
    team("team", "list")
    context, _ = at_the_terminal(home)
    assert grounds(context, context.rep("dana")) == TalkGrounds("Dana Reyes")


def test_the_last_walk_its_flow_and_what_is_open_are_known(diagnosed: Coach, home: Path) -> None:
    diagnosed("assign", "dana")
    context, _ = at_the_terminal(home)
    known = grounds(context, context.rep("dana"))
    assert known.walked
    assert known.walked.carried
    assert known.flow
    cause = known.flow.cause(known.walked.carried.id)
    assert cause
    assert cause.talk.say.startswith("Today I would like to work on two lines only.")
    assert [each.cause for each in known.given] == [cause.id]
    assert known.promise is None


def test_of_several_goals_the_first_due_is_talked_about(team: Coach, home: Path) -> None:
    for what, by in (("Later", "2027-06-30"), ("Sooner", "2027-03-31")):
        team("goal", "add", "dana", "--what", what, "--by", by, *GOAL)
    context, _ = at_the_terminal(home)
    goal = grounds(context, context.rep("dana")).goal
    assert goal
    assert goal.what == "Sooner"


def test_what_the_manager_promised_is_known(team: Coach, home: Path) -> None:
    team("diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(LENA))
    team("diagnosis", "act", "dana")
    context, _ = at_the_terminal(home)
    promise = grounds(context, context.rep("dana")).promise
    assert promise
    assert promise.what.startswith("Hold a goal talk.")


def test_what_the_two_have_rated_apart_is_known(team: Coach, home: Path) -> None:
    rated = ("observe", "dana", "opens-with", "--level", "2", "--evidence", "Us.", "--own")
    team(*rated, "3")
    context, _ = at_the_terminal(home)
    assert grounds(context, context.rep("dana")).apart is None
    team(*rated, "4")
    apart = grounds(context, context.rep("dana")).apart
    assert apart
    assert (apart.own, apart.level, apart.evidence) == (4, 2, "Us.")
    assert "First   Opens with a problem" in team("talk-sheet", "dana").out
    assert "Us." not in team("talk-sheet", "dana", "--message").out
