"""Learning whose cause was corrected away or refuted: open on no page, until kept or dropped."""

import pytest

from cli.conftest import Coach

CORRECTED = ("diagnosis", "correct", "dana", "--check", "ten-messages", "--answer", "1")
ANOTHER = ("evaluate", "dana", "--cause", "another", "--as-of", "2026-12-01")
ON = ("--as-of", "2026-12-02")
TITLE = "Rewrite three first messages"


def flat(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def test_a_look_that_found_another_takes_the_cause_from_every_page(assigned: Coach) -> None:
    (given,) = assigned("report", "--json").json["reps"][-1]["open"]
    assert given["title"] == TITLE
    told = flat(assigned(*ANOTHER).out)
    assert "It was given for a cause that is taken back" in told
    for words in ("report --all", "report --md", "talk-sheet dana"):
        shown = assigned(*words.split(), *ON).out
        assert TITLE not in shown
        assert given["means"] not in shown
    for line in ("prep dana", "team show dana"):
        assert "given for a cause that was taken back" in flat(assigned(*line.split(), *ON).out)
    assert "cause taken back" in assigned("assignment", "list", *ON).out


def test_it_stands_until_it_is_kept(assigned: Coach) -> None:
    assert assigned("assignment", "keep", "dana").code == 1
    assert assigned(*ANOTHER).code == 0
    assert "Kept on: Rewrite three" in flat(assigned("assignment", "keep", "dana", *ON).out)
    (kept,) = assigned("assignment", "list", "--json", *ON).json["assignments"]
    assert (kept["taken_back"], kept["state"]) == (None, "open")
    assert TITLE in assigned("report", "--md", *ON).out


@pytest.mark.parametrize("done", ["yes", "no"])
def test_or_dropped_done_or_not(assigned: Coach, done: str) -> None:
    assert assigned(*ANOTHER, "--done", done).code == 0
    said = assigned("assignment", "drop", "dana", "--why", "another cause", *ON)
    assert "Dropped" in said.out
    (given,) = assigned("assignment", "list", "--all", "--json", *ON).json["assignments"]
    assert given["state"] == "dropped"


def test_a_look_says_that_it_was_not_done_after_all(assigned: Coach) -> None:
    assert assigned("assignment", "done", "dana").code == 0
    assert assigned("report", "--json").json["assignments"]["done"] == 1
    assert assigned("evaluate", "dana", "--done", "no").code == 0
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    assert given["state"] == "open"
    told = assigned("report", "--json").json
    assert (told["assignments"]["done"], told["funnel"]["week"]["done"]) == (0, 0)
    assert assigned("undo", "--yes").code == 0
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    assert given["state"] == "done"
