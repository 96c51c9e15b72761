from datetime import date
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.somebody import SECOND, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.taking_up import HINT, taken_up
from coachcli.cli.walks.under_way import PausedError, SavedError
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.standpoint import can_point_to
from coachcli.store import diagnosis as diagnoses
from coachcli.store import today

FLOW = "few-new-opportunities"


@pytest.fixture
def left(team: Coach, home: Path) -> Path:
    """A home in which a walk with Dana was left after an answer."""
    context, _ = at_the_terminal(home, SECOND, "q")
    with context, pytest.raises(SavedError):
        diagnose(context, "dana", FLOW)
    assert team("team", "list").code == 0
    return home


@pytest.fixture
def likely(team: Coach, home: Path, to_a_skill: list[str]) -> Path:
    """A home in which the last walk with Dana was ended when its cause was likely."""
    context, _ = at_the_terminal(home, *to_a_skill[:-2], "e")
    with context:
        diagnose(context, "dana", FLOW)
        last = diagnoses.listed(context.room)[0].conclusion.diagnosis
    assert team("team", "list").code == 0
    assert (last.verdict, bool(last.settle)) == ("provisional", True)
    return home


def test_q_at_a_walk_that_was_left_leaves_it_saved(left: Path) -> None:
    context, somebody = at_the_terminal(left, "q")
    with context:
        with pytest.raises(SavedError, match="Saved, 1 answer in") as error:
            diagnose(context, "dana")
        assert error.value.exit_code == 0
        assert "Which gap?" not in somebody.heard
        assert [walk.answers for walk in today.unfinished(context.room)] == [1]


def test_n_at_a_walk_that_was_left_begins_anew(left: Path) -> None:
    context, somebody = at_the_terminal(left, "?", "n", "q")
    with context:
        with pytest.raises(SavedError, match="Saved, 0 answers in"):
            diagnose(context, "dana", FLOW)
        assert HINT in somebody.heard
        assert today.unfinished(context.room) == ()


def test_enter_goes_on_with_the_walk_that_was_left(left: Path) -> None:
    context, _ = at_the_terminal(left, "")
    with context:
        walk = taken_up(context, context.rep("dana"), None)
    assert walk
    assert len(walk.interview.replies) == 2


def test_a_walk_of_another_flow_is_not_taken_up(left: Path) -> None:
    context, somebody = at_the_terminal(left)
    with context:
        assert taken_up(context, context.rep("dana"), "value-leaks") is None
    assert somebody.heard == ""


def test_a_likely_walk_is_taken_up_with_the_look_that_would_settle_it(likely: Path) -> None:
    context, somebody = at_the_terminal(likely, "")
    with context:
        walk = taken_up(context, context.rep("dana"), None)
    assert walk
    assert "The last walk was only likely." in somebody.heard


def test_a_likely_walk_can_be_left_alone(likely: Path) -> None:
    context, _ = at_the_terminal(likely, "n", "q")
    with context:
        who = context.rep("dana")
        assert taken_up(context, who, None) is None
        with pytest.raises(PausedError):
            taken_up(context, who, None)


REFUTED = ("--cause", "another", "--as-of", "2026-12-22")


def test_a_refuted_cause_takes_the_walk_up_again_with_that_cause_settled(
    assigned: Coach, home: Path
) -> None:
    (before,) = assigned("diagnosis", "list", "dana", "--json").json["diagnoses"]
    assigned("evaluate", "dana", *REFUTED)
    context, somebody = at_the_terminal(home, "")
    who = context.rep("dana")
    taken = taken_up(context, who, None)
    assert taken is not None
    ids = {cause.id for cause in taken.interview.flow.causes}
    assert before["ranking"][0]["cause"] not in ids
    assert len(ids) > 3
    assert "At the last look this was not the cause:" in somebody.heard


@pytest.mark.parametrize("key", ["n", "q"])
def test_a_refuted_cause_can_be_left_alone(assigned: Coach, home: Path, key: str) -> None:
    assigned("evaluate", "dana", *REFUTED)
    context, _ = at_the_terminal(home, key)
    who = context.rep("dana")
    if key == "n":
        assert taken_up(context, who, None) is None
    else:
        with pytest.raises(PausedError):
            taken_up(context, who, None)


def test_where_nobody_can_be_asked_it_goes_on_without_that_cause(
    assigned: Coach, home: Path
) -> None:
    assigned("evaluate", "dana", *REFUTED)
    with Context(home, date(2026, 12, 22)) as context:
        taken = taken_up(context, context.rep("dana"), None)
    assert taken is not None


def test_what_it_was_instead_is_asked_about_first(assigned: Coach, home: Path) -> None:
    assigned("evaluate", "dana", "--other", "call-opening", *REFUTED[2:])
    context, _ = at_the_terminal(home, "")
    taken = taken_up(context, context.rep("dana"), None)
    assert taken is not None
    cause = taken.interview.flow.cause("call-opening")
    first = step(taken.interview)
    assert isinstance(first, Check)
    assert cause is not None
    assert can_point_to(first, cause)


def test_recorded_answers_do_not_bring_a_refuted_cause_back(assigned: Coach) -> None:
    (before,) = assigned("diagnosis", "list", "dana", "--json").json["diagnoses"]
    gone = before["ranking"][0]["cause"]
    assigned("evaluate", "dana", *REFUTED)
    refused = assigned("assign", "dana", "--as-of", "2026-12-23")
    assert refused.code == 1
    assert "At the last look this was not the cause" in refused.err
    again = ("diagnose", "dana", "--flow", "few-new-opportunities", "--answers", str(DANA))
    said = assigned(*again, "--as-of", "2026-12-23", "--json")
    assert gone not in {each["cause"] for each in said.json["ranking"]}
    assert "Left out, as the look on Tue 22 Dec 2026 came to another cause" in said.err
    later = assigned(*again, "--as-of", "2027-05-03", "--json")
    assert later.json["ranking"][0]["cause"] == gone
