"""Taking back: said beforehand, agreed to, and one change after the other."""

from io import StringIO
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.keeping.some_team import names
from cli.somebody import at_the_terminal
from coachcli.cli.keeping.undo import NotTakenBackError, undo


def test_the_last_change_is_taken_back_and_then_the_one_before(assigned: Coach) -> None:
    assert "1 assignment given to Dana Reyes today at" in assigned("undo", "--yes").out
    assert assigned("assignment", "list", "--json").json["assignments"] == []
    assert "the diagnosis of Dana Reyes" in assigned("undo", "--yes").out
    assert "Daniel Ito, added today" in assigned("undo", "--yes").out
    assert names(assigned) == ["Dana Reyes"]


def test_nothing_is_taken_back_without_a_yes(assigned: Coach) -> None:
    said = assigned("undo")
    assert said.code == 2
    assert "Nothing was changed. The last change is 1 assignment given to Dana Reyes" in said.err
    assert "coach undo --yes" in said.err
    assert len(assigned("assignment", "list", "--json").json["assignments"]) == 1


@pytest.mark.parametrize(("typing", "reps"), [("\n", 2), ("n\n", 2), ("x\n\n", 2), ("y\n", 1)])
def test_enter_takes_nothing_back(
    team: Coach, monkeypatch: pytest.MonkeyPatch, typing: str, reps: int
) -> None:
    monkeypatch.setattr("coachcli.cli.terminal.ask.Terminal.has_person", True)
    monkeypatch.setattr("sys.stdin", StringIO(typing))
    said = team("undo")
    assert "This takes back: Daniel Ito, added today at" in said.err
    assert said.code == (0 if reps == 1 else 2)
    assert len(names(team)) == reps


def test_a_list_of_what_stands_has_the_last_first(assigned: Coach) -> None:
    (first, *_rest) = assigned("undo", "--list").out.splitlines()
    assert first.startswith("1 assignment given to Dana Reyes")
    changes = assigned("undo", "--list", "--json").json["changes"]
    assert [change["kind"] for change in changes] == ["assign", "diagnose", "add", "add"]
    assert changes[0]["people"] == ["Dana Reyes"]
    undone = assigned("undo", "--yes", "--json").json["undone"]
    assert undone == changes[0]
    assert assigned("undo", "--list", "--json").json["changes"] == changes[1:]


@pytest.mark.parametrize("words", [("undo",), ("undo", "--yes"), ("undo", "--list")])
def test_where_nothing_was_changed_nothing_is_taken_back_or_made(
    coach: Coach, home: Path, words: tuple[str, ...]
) -> None:
    said = coach(*words)
    assert "There is nothing to take back." in said.out + said.err
    assert not home.exists()


def test_what_was_forgotten_stays_so_and_what_can_be_done_is_said(team: Coach) -> None:
    team("forget", "dana", "--yes")
    said = team("undo", "--yes")
    assert said.code == 1
    assert "gone for good" in said.err
    assert "coach team add" in said.err


def test_somebody_who_leaves_at_the_question_changes_nothing(team: Coach, home: Path) -> None:
    context, somebody = at_the_terminal(home, "n")
    with pytest.raises(NotTakenBackError):
        undo(context)
    assert "y yes, Enter no" in somebody.heard
    assert len(names(team)) == 2
