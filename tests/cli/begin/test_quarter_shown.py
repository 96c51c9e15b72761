import os
import shutil
import tempfile
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.begin import quarter
from coachcli.cli.begin.quarter_shown import GOODBYE
from coachcli.cli.context import Context


@pytest.fixture(autouse=True)
def _made(model_quarter: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A quarter is a copy of the one that is made for all, in a place that is looked at."""

    def make(_: Context, home: Path) -> None:
        shutil.copytree(model_quarter, home, dirs_exist_ok=True)

    monkeypatch.setattr(quarter, "make", make)
    made = tmp_path / "thrown-away"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))


def test_the_pages_of_a_quarter_are_shown_and_nothing_is_left(
    coach: Coach, home: Path, tmp_path: Path
) -> None:
    before = dict(os.environ)
    said = coach("demo", "--quarter")
    assert said.code == 0, said.err
    pages = ("report --week 2026-W47", "report", "prep dana", "mirror", "rhythm show")
    places = [said.out.index(f"$ coach {words}\n") for words in pages]
    assert places == sorted(places)
    assert GOODBYE[1] in said.err
    assert not home.exists()
    assert list((tmp_path / "thrown-away").iterdir()) == []
    assert dict(os.environ) == before


def test_programs_get_the_same_pages(coach: Coach) -> None:
    body = coach("demo", "--quarter", "--json").json
    assert body["coach report"]["week"]["name"] == "2026-W48"
    assert body["coach report --week 2026-W47"]["week"]["name"] == "2026-W47"


def test_a_quarter_is_left_in_a_folder_that_any_command_can_be_pointed_at(
    coach: Coach, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "made up"
    said = coach("demo", "--quarter", "--keep", str(folder))
    assert said.code == 0, said.err
    assert f'COACH_HOME="{folder}" COACH_AS_OF={DAY} coach report' in said.out
    assert not home.exists()
    monkeypatch.setenv("COACH_HOME", str(folder))
    assert "team of 8" in coach("report").out


@pytest.mark.parametrize("named", ["home", "file"])
def test_a_folder_that_holds_something_is_refused_and_stays_as_it_was(
    team: Coach, home: Path, tmp_path: Path, named: str
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    before = sorted(home.rglob("*"))
    said = team("demo", "--keep", str(tmp_path / named))
    assert said.code == 2
    assert "is not an empty folder. Nothing was made there" in said.err
    assert sorted(home.rglob("*")) == before
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
