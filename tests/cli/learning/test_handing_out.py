from pathlib import Path

import pytest

from cli.conftest import LENA, Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.handing_out import give, noted, offer
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.store import assignment
from coachcli.store import diagnosis as diagnoses

FLOW = ("--flow", "few-new-opportunities")


@pytest.mark.usefixtures("diagnosed")
def test_enter_gives_the_first_that_is_offered(home: Path) -> None:
    context, somebody = at_the_terminal(home, "")
    with context:
        who = context.rep("dana")
        (kept,) = diagnoses.listed(context.room)
        given = give(context, who, kept)
        (open_,) = assignment.listed(context.room, (who.id,), (AssignmentState.OPEN,))
        assert open_.asset == offer(context, kept).asset.id
    assert "Enter takes 1" in somebody.heard
    assert str(tuple(given.remarks)[1]).startswith("Done means:")


@pytest.mark.parametrize(("key", "count"), [("", 2), ("n", 1)], ids=["yes", "no"])
def test_a_second_cause_is_asked_about(diagnosed: Coach, home: Path, key: str, count: int) -> None:
    diagnosed("assign", "dana", "--cause", "call-opening")
    context, somebody = at_the_terminal(home, "1", key)
    with context:
        who = context.rep("dana")
        (kept,) = diagnoses.listed(context.room)
        give(context, who, kept)
        assert len(assignment.listed(context.room, (who.id,), (AssignmentState.OPEN,))) == count
    assert "One cause at a time." in somebody.heard
    assert "Give this one as well?" in somebody.heard


@pytest.mark.usefixtures("diagnosed")
def test_where_learning_is_offered_there_is_nothing_to_note(home: Path) -> None:
    context, somebody = at_the_terminal(home)
    with context:
        (kept,) = diagnoses.listed(context.room)
        noted(context, kept)
    assert somebody.heard == ""


def test_what_is_done_instead_is_noted(team: Coach, home: Path) -> None:
    team("diagnose", "dana", *FLOW, "--answers", str(LENA))
    context, _ = at_the_terminal(home, "y")
    with context:
        noted(context, diagnoses.listed(context.room)[0])
        assert diagnoses.listed(context.room)[0].acted == "instead"
