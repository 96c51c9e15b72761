"""A rep's name in the place of an id."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.assignment import done
from coachcli.cli.terminal.ask import LeftError

FIRST, SECOND = "Rewrite three first messages", "call-opening"


@pytest.fixture
def two(assigned: Coach) -> Coach:
    """Dana has learning for two causes."""
    assert assigned("assign", "dana", "--cause", SECOND, "--also").code == 0
    return assigned


def test_what_is_open_is_shown_and_done_by_the_name_of_the_rep(assigned: Coach) -> None:
    assert FIRST in assigned("assignment", "show", "dana").out
    assert f"Done: {FIRST}" in assigned("assignment", "done", "reyes").out
    closed = assigned("assignment", "done", "dana")
    assert closed.code == 1
    assert "Nothing is open for Dana Reyes." in closed.err


def test_what_was_given_last_is_shown_where_nothing_is_open(assigned: Coach) -> None:
    assigned("assignment", "drop", "dana", "--why", "a new role")
    assert "dropped" in assigned("assignment", "show", "dana").out
    never = assigned("assignment", "show", "ito")
    assert (never.code, never.out) == (1, "")
    assert "Nothing was given to Daniel Ito yet." in never.err


def test_of_several_none_is_taken_where_nobody_can_be_asked(two: Coach) -> None:
    said = two("assignment", "done", "dana")
    assert said.code == 2
    assert "Dana Reyes has 2 open. Nothing was changed." in said.err
    for given in two("assignment", "list", "--json").json["assignments"]:
        assert f"{given['id'][-6:]}  {given['title']}, due" in said.err
        assert two("assignment", "show", given["id"][-6:]).code == 0
    assert len(two("assignment", "list", "--json").json["assignments"]) == 2


@pytest.mark.usefixtures("two")
def test_of_several_one_is_picked_on_a_terminal(home: Path) -> None:
    context, somebody = at_the_terminal(home, "2")
    with context:
        assert "Done: " in str(done(context, "dana").parts)
    assert "Dana Reyes has 2 open. Which one?" in somebody.heard


@pytest.mark.usefixtures("two")
def test_whoever_picks_none_changes_nothing(home: Path, two: Coach) -> None:
    context, _ = at_the_terminal(home, "q")
    with context, pytest.raises(LeftError):
        done(context, "dana")
    assert len(two("assignment", "list", "--json").json["assignments"]) == 2


def test_a_name_that_nobody_has_is_asked_about_and_an_id_is_looked_for(assigned: Coach) -> None:
    assert "Did you mean Dana Reyes?" in assigned("assignment", "done", "danna").err
    assert 'No assignment ends in "ffffff"' in assigned("assignment", "done", "ffffff").err


def test_the_last_diagnosis_is_shown_by_name(diagnosed: Coach) -> None:
    (kept,) = diagnosed("diagnosis", "list", "dana", "--json").json["diagnoses"]
    assert diagnosed("diagnosis", "show", "dana", "--json").json["id"] == kept["id"]
    assert "No diagnosis of Daniel Ito yet." in diagnosed("diagnosis", "show", "ito").err
    assert 'No diagnosis ends in "ffffff"' in diagnosed("diagnosis", "show", "ffffff").err
