"""coach learnt: what planted outcomes change, beside the author's words; off, on, and anew."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.practice.outcomes import FLOW, plant
from cli.somebody import at_the_terminal
from coachcli.cli.learning.learnt_here import tried, with_outcomes
from coachcli.coaching.practice.evaluation import Moved

DAY = date(2026, 11, 24)
AGAIN = ("diagnose", "ito", "--flow", FLOW, "--answers", str(DANA), "--json")


@pytest.fixture
def taught(assigned: Coach, home: Path) -> Coach:
    """Ten outcomes confirmed that it was the opener; the second asset moved, the first did not."""
    plant(home, 10, "three-messages-rewritten", Moved.NOT_MOVED)
    plant(home, 2, "message-clinic-cfo", Moved.MOVED)
    return assigned


def shares(coach: Coach) -> dict[str, tuple[float, float]]:
    (flow,) = coach("learnt", "--json").json["flows"]
    return {each["cause"]: (each["authored"], each["learnt"]) for each in flow["causes"]}


def test_authored_stands_beside_learnt_as_worked_out_by_hand(taught: Coach) -> None:
    authored, learnt = shares(taught)["opener-writing"]
    assert learnt == pytest.approx((20 * authored + 12) / 32)
    other, less = shares(taught)["call-opening"]
    assert less == pytest.approx(20 * other / 32)
    said = taught("learnt").out
    assert "12 confirmed" in said
    assert "0 of 10 (0% to 28%)" in said


def test_a_walk_begins_from_it_unless_it_is_off_or_begun_anew(taught: Coach, home: Path) -> None:
    context, _ = at_the_terminal(home)
    flow = context.shelf.flow(FLOW)
    assert dict(with_outcomes(context, flow).learnt)["opener-writing"] > 0
    taught("learnt", "--off")
    assert with_outcomes(context, flow) == flow
    assert tried(context) == ()
    taught("learnt", "--on")
    assert with_outcomes(context, flow) != flow
    taught("learnt", "--reset")
    assert with_outcomes(context, flow) == flow
    assert "Nothing was learnt yet" in taught("learnt").out
    taught("undo", "--yes")
    assert with_outcomes(context, flow) != flow


def test_what_moved_more_often_is_suggested_first(taught: Coach) -> None:
    offered = [each["asset"] for each in taught(*AGAIN).json["offers"]]
    assert offered[0] == "message-clinic-cfo"
    taught("learnt", "--off")
    assert taught(*AGAIN).json["offers"][0]["asset"] == "three-messages-rewritten"


def test_a_walk_keeps_the_priors_it_began_with(taught: Coach) -> None:
    made = taught(*AGAIN).json
    taught("learnt", "--off")
    shown = taught("diagnosis", "show", made["id"], "--json").json
    assert shown["ranking"] == made["ranking"]


def test_nine_outcomes_do_not_count_yet(assigned: Coach, home: Path) -> None:
    plant(home, 9, "three-messages-rewritten", Moved.NOT_MOVED)
    assert "9 confirmed of 10, so it does not count yet" in assigned("learnt").out


def test_two_at_a_time_are_refused(assigned: Coach) -> None:
    said = assigned("learnt", "--off", "--reset")
    assert said.code == 2
    assert "Nothing was changed." in said.err


def test_a_file_has_causes_and_learning(taught: Coach) -> None:
    lines = taught("learnt", "--csv").out.splitlines()
    assert lines[0] == "kind,flow,id,authored,learnt,confirmed,given,done,moved,of"
    assert any(line.startswith("learning,,three-messages-rewritten,") for line in lines)


def test_off_is_said(taught: Coach) -> None:
    assert "Off: the author's words alone hold." in taught("learnt", "--off").out
