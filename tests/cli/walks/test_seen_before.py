"""What was rated and tried enters the next walk, with its date, and a tool's score as a hint."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.somebody import OPENED, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.walks.diagnose import diagnose
from coachcli.cli.walks.under_way import SavedError
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.store import attempt

OPENS = "opens-with-the-buyers-problem"
FLOW = ("--flow", "few-new-opportunities")
RATED = ("observe", "dana", OPENS, "--evidence", "began with us", "--seen", "2026-11-20")
KEYS = {"check", "answer", "basis", "figures"}


def by_tool(coach: Coach) -> list[dict[str, str]]:
    """What the tool says of what was seen and tried, in a walk from recorded answers."""
    ledger = coach("diagnose", "dana", *FLOW, "--answers", str(DANA), "--json").json["ledger"]
    told = [line for line in ledger if line["by_tool"] and line["check"].startswith(("seen", "tr"))]
    return [{key: line[key] for key in KEYS} for line in told]


def test_what_was_seen_is_evidence_of_the_next_walk_with_its_date(team: Coach) -> None:
    assert by_tool(team) == []
    team(*RATED, "--level", "2", "--waive")
    (line,) = by_tool(team)
    assert line == {
        "check": f"seen-{OPENS}",
        "answer": "less than what is expected",
        "basis": "seen",
        "figures": "level 2, expected 3; 1 look, the last on Fri 20 Nov 2026",
    }


def test_what_is_hidden_or_long_ago_is_none(team: Coach) -> None:
    team(*RATED, "--level", "2")
    assert by_tool(team) == []
    team("observe", "dana", "asks-what-follows", "--level", "2", "--waive", "--seen", "2026-06-01")
    assert by_tool(team) == []


def test_an_opinion_is_only_data(team: Coach) -> None:
    team("observe", "dana", OPENS, "--level", "2", "--waive")
    assert [line["basis"] for line in by_tool(team)] == ["data"]


@pytest.mark.parametrize(("passed", "answer"), [(True, "it passed"), (False, "it did not pass")])
def test_marks_of_a_role_play_are_evidence(
    team: Coach, home: Path, *, passed: bool, answer: str
) -> None:
    with Context(home, date(2026, 11, 24)) as context:
        OPENED.append(context)
        kind, dana = AttemptKind.ROLE_PLAY, context.rep("dana")
        marks = (5 if passed else 3, 5, passed)
        with context.change("practise") as change:
            what = ("t1", dana.id, "a-card", "role-play", kind, date(2026, 11, 19), *marks)
            made = Attempt(*what, behaviour=OPENS, cause="opener-writing")
            attempt.add(context.room, made, change.stamp)
    (line,) = by_tool(team)
    assert (line["answer"], line["basis"]) == (answer, "shown")
    assert line["figures"] == f"role-play, {marks[0]} of 5 marks, on Thu 19 Nov 2026"


def test_it_is_said_before_the_first_question_and_can_be_set_aside(team: Coach, home: Path) -> None:
    team(*RATED, "--level", "2", "--waive")
    context, somebody = at_the_terminal(home, "x", "1", "q")
    with context, pytest.raises(SavedError):
        diagnose(context, "dana", FLOW[1])
    assert "the last on Fri 20 Nov 2026" in somebody.heard
