"""Putting copies back: whole, agreed to, and never a damaged one."""

from io import StringIO
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.keeping.some_team import names


def test_a_copy_brings_everything_back(assigned: Coach) -> None:
    assert "Copied to" in assigned("backup").out
    assigned("team", "add", "Somebody New")
    assert assigned("restore", "last", "--yes").code == 0
    assert names(assigned) == ["Dana Reyes", "Daniel Ito"]
    assert len(assigned("assignment", "list", "--json").json["assignments"]) == 1


def test_what_was_there_before_is_copied_before_it_is_replaced(assigned: Coach) -> None:
    assigned("backup")
    assigned("team", "add", "Somebody New")
    before = assigned("restore", "last", "--yes", "--json").json["before"]
    assigned("restore", Path(before).name, "--yes")
    assert "Somebody New" in names(assigned)


def test_nothing_is_replaced_without_a_yes(assigned: Coach) -> None:
    assigned("backup")
    said = assigned("restore", "last")
    assert said.code == 2
    assert "--yes" in said.err


@pytest.mark.parametrize(("typing", "reps"), [("\n", 3), ("n\n", 3), ("x\n\n", 3), ("y\n", 2)])
def test_enter_puts_no_copy_back(
    team: Coach, monkeypatch: pytest.MonkeyPatch, typing: str, reps: int
) -> None:
    team("backup")
    team("team", "add", "Somebody New")
    monkeypatch.setattr("coachcli.cli.terminal.ask.Terminal.has_person", True)
    monkeypatch.setattr("sys.stdin", StringIO(typing))
    assert team("restore", "last").code == (0 if reps == 2 else 2)
    assert len(names(team)) == reps


@pytest.mark.parametrize("content", [b"", b"my diary", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_copy_that_is_none_changes_nothing(
    assigned: Coach, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "copy.db"
    file.write_bytes(content)
    said = assigned("restore", str(file), "--yes")
    assert said.code == 4
    assert len(names(assigned)) == 2


def test_a_damaged_copy_is_refused(assigned: Coach, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assigned("backup", "--to", str(copy))
    whole = copy.read_bytes()
    copy.write_bytes(whole[: len(whole) // 2] + b"\xaa" * 3000 + whole[len(whole) // 2 + 3000 :])
    assert assigned("restore", str(copy), "--yes").code == 4
    assert len(names(assigned)) == 2


def test_what_is_no_sound_database_is_moved_aside_and_said(team: Coach, home: Path) -> None:
    team("backup")
    (home / "coach.db").write_text("my diary")
    assert "coach restore last" in team("team", "list").err
    said = team("restore", "last", "--yes")
    (aside,) = home.glob("coach.db.aside-*")
    assert aside.read_text() == "my diary"
    assert str(aside) in said.err
    assert len(names(team)) == 2


def test_where_the_database_is_gone_the_copy_takes_its_place(team: Coach, home: Path) -> None:
    team("backup")
    (home / "coach.db").unlink()
    said = team("restore", "last", "--yes", "--json")
    assert (said.json["before"], said.json["aside"], said.err) == (None, None, "")
    assert len(names(team)) == 2


def test_where_there_is_no_copy_none_is_the_last(team: Coach) -> None:
    said = team("restore", "last", "--yes")
    assert said.code == 4
    assert "there is no copy yet" in said.err
