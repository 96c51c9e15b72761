import os
import tempfile
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.runner import ROOT
from cli.somebody import CONTROL_C, at_the_terminal, numbers
from coachcli.cli.begin.demo import GOODBYE, LeftDemoError, demo
from coachcli.cli.terminal.answer import Heading
from coachcli.content.flows.answers import read_answers
from coachcli.content.library.shelf import Shelf

HEADINGS = ["$ coach diagnose dana", "$ coach assign dana", "$ coach report"]


@pytest.fixture(scope="module")
def keys() -> list[str]:
    """The keys of the recorded walk."""
    flow = Shelf(ROOT).flow("few-new-opportunities")
    return numbers(flow, read_answers(DANA, flow))


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders that are thrown away are made."""
    made = tmp_path / "thrown-away"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


def test_the_demo_shows_the_three_commands_and_keeps_nothing(
    coach: Coach, home: Path, folders: Path
) -> None:
    before = dict(os.environ)
    said = coach("demo")
    assert said.code == 0
    places = [said.out.index(heading) for heading in HEADINGS]
    assert places == sorted(places)
    assert "nothing was kept" in said.err
    assert not home.exists()
    assert list(folders.iterdir()) == []
    assert dict(os.environ) == before


def test_the_demo_tells_programs_the_three_answers(coach: Coach) -> None:
    body = coach("demo", "--json").json
    assert list(body) == ["version", "diagnosis", "assignment", "report"]
    assert body["diagnosis"]["leader"] == body["assignment"]["cause"]


def test_recorded_answers_are_used_on_a_terminal_too(home: Path) -> None:
    context, somebody = at_the_terminal(home)
    with context:
        answer = demo(context, recorded=True)
        headings = [part.text for part in answer.parts if isinstance(part, Heading)]
    assert set(HEADINGS) < set(headings)
    assert somebody.heard == ""


def test_by_hand_the_walk_is_followed_by_what_is_given_the_sheet_and_the_report(
    home: Path, keys: list[str]
) -> None:
    context, somebody = at_the_terminal(home, *keys, "", "n")
    with context:
        answer = demo(context)
        assert answer.then
        concluded = answer.then()
        assert "You have a one-on-one with Dana Reyes" in somebody.heard
        assert concluded.then
        given = concluded.then()
        assert str(next(iter(given.remarks))).startswith("Assigned to Dana Reyes")
        assert given.then
        on_a_page = given.then()
        assert "the sheet for your talk with Dana" in somebody.heard
        assert on_a_page.then
        assert on_a_page.then().remarks == GOODBYE
    assert not home.exists()


@pytest.mark.parametrize(("key", "code"), [("q", 0), (CONTROL_C, 130)], ids=["q", "Ctrl-C"])
def test_whoever_leaves_the_demo_is_told_that_nothing_was_kept(
    home: Path, folders: Path, key: str, code: int
) -> None:
    context, _ = at_the_terminal(home, "2", key)
    with context:
        answer = demo(context)
        assert answer.then
        with pytest.raises(LeftDemoError, match="nothing was kept") as error:
            answer.then()
    assert error.value.exit_code == code
    assert list(folders.iterdir()) == []


def test_leaving_after_the_conclusion_keeps_nothing_either(home: Path, keys: list[str]) -> None:
    context, _ = at_the_terminal(home, *keys, CONTROL_C)
    with context:
        then = demo(context).then
        assert then
        agreed = then().then
        assert agreed
        with pytest.raises(LeftDemoError):
            agreed()
