from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from coachcli.cli.practice.own_form import MOST, form_text
from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.rep_sees import form_for_rep

LEVELS = ("Us first.", "Both.", "Them first.", "Their words.")
OPENS = Behaviour("opens", "Opens", ("meetings",), "The first line", "Mondays?", 3, LEVELS)
FORM = ("observe", "dana", "--form")


def test_the_form_says_what_is_seen_at_each_level_and_not_which_is_expected() -> None:
    text = form_text(form_for_rep("Dana \u202e Reyes", [OPENS], date(2026, 11, 24)))
    assert [f"- {level}: {said}" in text for level, said in enumerate(LEVELS, 1)] == [True] * 4
    assert "xpected" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("ending", ["md", "txt", "html", "eml"])
def test_it_is_written_as_the_ending_says(assigned: Coach, tmp_path: Path, ending: str) -> None:
    page = tmp_path / f"dana.{ending}"
    assert assigned(*FORM, str(page)).code == 0
    assert "Opens with a problem" in page.read_text(encoding="utf-8")
    assert assigned(*FORM, str(page)).code == 1
    assert assigned(*FORM, str(page), "--force").code == 0


def test_without_a_name_it_holds_what_is_worked_on_and_what_waits(
    assigned: Coach, tmp_path: Path
) -> None:
    page = tmp_path / "dana.md"
    assigned("observe", "dana", "asks-what-follows", "--level", "2")
    listed = assigned(*FORM, str(page), "--json").json["behaviours"]
    assert listed[:2] == ["asks-what-follows", "opens-with-the-buyers-problem"]
    assert len(listed) <= MOST


def test_it_needs_a_behaviour_where_nothing_is_open(team: Coach, tmp_path: Path) -> None:
    said = team(*FORM, str(tmp_path / "dana.md"))
    assert said.code == 2
    assert "Name one" in said.err
    assert team("observe", "dana", "asks-what-follows", "--form", str(tmp_path / "a.md")).code == 0


def test_the_form_of_somebody_else_is_refused(assigned: Coach, tmp_path: Path) -> None:
    page = tmp_path / "dana.txt"
    assigned(*FORM, str(page))
    text = page.read_text(encoding="utf-8").replace("4: ____", "4: 2 ____")
    page.write_text(text, encoding="utf-8")
    said = assigned("observe", "ito", "--from", str(page))
    assert said.code == 2
    assert "is for Dana Reyes, not for Daniel Ito. Nothing was kept." in said.err
    assert assigned("observe", "dana", "--from", str(page)).code == 0
