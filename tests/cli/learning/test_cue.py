"""The cue of an assignment: kept in the rep's words, and shown wherever the rep reads of it."""

from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import at_the_terminal
from coachcli.cli.learning.assign import assign
from coachcli.cli.learning.cue import cue

OWN = "When it rings, I will ask."
MODEL = Path(__file__).parents[3] / "library" / "behaviours" / "prospecting.yaml"


def test_without_words_the_suggestions_are_shown(assigned: Coach) -> None:
    said = assigned("assignment", "cue", "dana")
    assert said.out.startswith("No cue yet.\n\nTo take, or to say otherwise:\n  When I write")
    assert "Next, as the rep says it:" in said.err
    body = assigned("assignment", "cue", "dana", "--json").json
    assert (body["cue"], len(body["suggested"])) == ("", 2)


def test_the_reps_words_are_kept_and_shown_everywhere_the_rep_reads_of_it(
    assigned: Coach, tmp_path: Path
) -> None:
    assert f'Cue: "{OWN}"' in assigned("assignment", "cue", "dana", OWN).out
    assert f'Cue: "{OWN}"' in assigned("assignment", "cue", "dana").out
    assert f"Cue         {OWN}" in assigned("assignment", "show", "dana").out
    assert assigned("assignment", "show", "dana", "--json").json["cue"] == OWN
    copy = tmp_path / "dana.md"
    assigned("assignment", "show", "dana", "--out", str(copy))
    assert f"**Your cue:** {OWN}" in copy.read_text("utf-8")
    assert f'Your cue: "{OWN}"' in assigned("talk-sheet", "dana", "--message").out
    assert f'Cue     "{OWN}"' in assigned("talk-sheet", "dana").out
    week = tmp_path / "week.md"
    assigned("practice", "dana", "--out", str(week), "--as-of", "2026-11-25")
    assert f"*{OWN}*" in week.read_text("utf-8")


def test_the_talk_sheet_suggests_one_where_none_was_taken(assigned: Coach) -> None:
    body = assigned("talk-sheet", "dana", "--json").json
    assert body["cue"] == ""
    assert body["cue_like"].startswith("When I write a first message")


def test_a_cue_is_taken_back_and_forgotten_with_the_rep(assigned: Coach, home: Path) -> None:
    assigned("assignment", "cue", "dana", OWN)
    assert "the cue that Dana Reyes took" in assigned("undo", "--yes").out
    assert "No cue yet." in assigned("assignment", "cue", "dana").out
    assigned("assignment", "cue", "dana", OWN)
    assigned("forget", "dana", "--yes")
    assert OWN.encode() not in b"".join(
        file.read_bytes() for file in home.rglob("*.db*") if file.is_file()
    )


def test_where_the_model_suggests_none_the_reps_own_is_asked_for(
    assigned: Coach, home: Path
) -> None:
    (home / "library" / "behaviours").mkdir(parents=True)
    lines = MODEL.read_text("utf-8").splitlines(keepends=True)
    bare = [line for line in lines if "cues:" not in line and not line.startswith("      - ")]
    (home / "library" / "behaviours" / MODEL.name).write_text("".join(bare), "utf-8")
    said = assigned("assignment", "cue", "dana")
    assert "The behaviour model suggests none. Ask for the rep's own." in said.out
    assert '"When …, I will …"' in said.err


def test_a_cue_is_given_along_with_the_learning(diagnosed: Coach) -> None:
    said = diagnosed("assign", "dana", "--cue", OWN, "--json")
    assert said.json["cue"] == OWN


def test_with_a_cue_that_is_none_nothing_is_given(diagnosed: Coach) -> None:
    said = diagnosed("assign", "dana", "--cue", " ")
    assert (said.code, said.out) == (2, "")
    assert "It is empty. Nothing was kept." in said.err
    assert diagnosed("assignment", "list", "--json").json["assignments"] == []


@pytest.mark.usefixtures("diagnosed")
def test_at_a_terminal_it_is_asked_for_once_the_learning_was_given(home: Path) -> None:
    context, somebody = at_the_terminal(home, "3", OWN)
    with context:
        given = assign(context, "dana")
        assert given.then
        assert OWN in str(given.then().parts)
        assert f'Cue: "{OWN}"' in str(cue(context, "dana", [OWN]).parts)
    assert "You ask for it again at each look." in somebody.heard


@pytest.mark.usefixtures("assigned")
def test_at_a_terminal_the_command_asks_too(home: Path) -> None:
    context, _ = at_the_terminal(home, "2")
    with context:
        body = cue(context, "dana").body
    assert isinstance(body, dict)
    assert str(body["cue"]).startswith("When somebody says")
