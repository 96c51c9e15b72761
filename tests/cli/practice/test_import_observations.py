"""Scores of calls by another tool: hints, kept once, and taken back as one act."""

from pathlib import Path

import pytest

from cli.conftest import Coach, Write

HEAD = "rep,date,call id,skill,score"
OPENS, ASKS = "opens-with-the-buyers-problem", "asks-what-follows"
LINES = ("Dana Reyes,2026-11-18,c1,Opening,4", "Dana Reyes,2026-11-19,c2,Opening,2")
TOLD = ("--behaviours", f"Opening={OPENS}", "--scale", "1-5")


@pytest.fixture
def scores(write: Write) -> str:
    """A file of two scores."""
    return write(*LINES, head=HEAD, name="scores.csv")


def test_scores_are_levels_that_count_as_a_hint(team: Coach, scores: str) -> None:
    said = team("import", "observations", scores, *TOLD)
    assert said.out.startswith("2 call scores of 1 rep imported.")
    assert 'Next: coach observe "Dana Reyes"' in said.err
    shown = team("observe", "dana", OPENS, "--json").json
    assert (shown["level"], shown["scores"], shown["rung"]) == (2.5, 2, "not aware")
    assert "(2 scores of a tool, a" in team("observe", "dana", OPENS).out


def test_what_was_told_is_remembered_and_what_is_known_stays(team: Coach, scores: str) -> None:
    team("import", "observations", scores, *TOLD)
    again = team("import", "observations", scores)
    assert "Nothing changed: 2 call scores known already." in again.out
    other = team("import", "observations", scores, "--profile", "other")
    assert other.code != 0
    assert 'coach does not know what these are: "Opening"' in other.err


def test_nothing_is_kept_of_a_trial(team: Coach, scores: str) -> None:
    said = team("import", "observations", scores, *TOLD, "--dry-run", "--json").json
    assert (said["new"], said["dry_run"]) == (2, True)
    assert team("observe", "dana", "--json").json["behaviours"] == []
    assert team("import", "observations", scores).code != 0


def test_they_are_taken_back_as_one_with_what_was_told(team: Coach, scores: str) -> None:
    team("import", "observations", scores, *TOLD)
    assert "call scores of Dana Reyes imported" in team("undo", "--yes").out
    assert team("observe", "dana", "--json").json["behaviours"] == []
    assert team("import", "observations", scores).code != 0


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--scale", "1-5"), "coach does not know"),
        (("--behaviours", f"Opening={OPENS}"), "--scale 1-5"),
        ((*TOLD[:2], "--scale", "high"), "--scale"),
        (("--behaviours", "Opening=offside", "--scale", "1-5"), "--behaviours"),
    ],
)
def test_what_is_unclear_is_asked_for_and_nothing_is_kept(
    team: Coach, scores: str, more: tuple[str, ...], says: str
) -> None:
    said = team("import", "observations", scores, *more)
    assert said.code != 0
    assert says in said.err
    assert team("observe", "dana", "--json").json["behaviours"] == []


def test_sellers_who_are_new_are_added_where_that_is_said(team: Coach, write: Write) -> None:
    path = write("Nora Lind,2026-11-18,c1,Opening,4", head=HEAD, name="new.csv")
    assert "not on the team" in team("import", "observations", path, *TOLD).err
    said = team("import", "observations", path, *TOLD, "--add-reps")
    assert "Added to the team: Nora Lind." in said.err
    assert 'coach observe "Nora Lind"' in said.err


def test_what_is_still_to_come_is_left_out(team: Coach, write: Write) -> None:
    path = write(*LINES, "Dana Reyes,2026-12-18,c3,Opening,4", head=HEAD, name="late.csv")
    said = team("import", "observations", path, *TOLD)
    assert "Line 4 left out: 2026-12-18 is still to come." in said.err


def test_a_score_is_a_hint_in_the_next_walk(team: Coach, scores: str) -> None:
    team("import", "observations", scores, *TOLD)
    dana = str(Path(__file__).parents[3] / "library" / "demo" / "dana.yaml")
    flow = ("--flow", "few-new-opportunities", "--answers", dana)
    ledger = team("diagnose", "dana", *flow, "--json").json["ledger"]
    (line,) = [each for each in ledger if each["check"] == f"seen-{OPENS}"]
    assert (line["basis"], line["by_tool"]) == ("data", True)
    assert "2 scores of a tool" in line["figures"]
