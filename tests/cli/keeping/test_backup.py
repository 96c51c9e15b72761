"""Copies: made whole, listed, and let go of when there are too many."""

import os
import stat
import sys
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.keeping.some_team import names


def test_a_copy_in_the_home_is_put_back_by_its_name(team: Coach) -> None:
    said = team("backup")
    (name,) = team("backup", "--list").out.split()
    assert said.out.endswith(f"{name}.\n")
    assert said.err == f"To put it back: coach restore {name}\n"


def test_where_there_is_no_copy_the_list_says_how_to_make_one(team: Coach) -> None:
    assert team("backup", "--list").out == "No copy yet. Make one with: coach backup\n"
    assert team("backup", "--list", "--json").json["backups"] == []


def test_a_copy_elsewhere_is_put_back_by_its_whole_path(team: Coach, tmp_path: Path) -> None:
    file = tmp_path / ("a-long-name-" * 8) / "copy.db"
    said = team("backup", "--to", str(file))
    assert said.err == f"To put it back: coach restore {file}\n"
    assert team("backup", "--to", str(file)).code == 1
    again = team("backup", "--to", str(file), "--force", "--json").json
    assert again["bytes"] == file.stat().st_size


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no such device")
def test_a_stream_holds_the_copy_and_no_word_of_it(team: Coach) -> None:
    said = team("backup", "--to", "/dev/null")
    assert (said.out, said.code) == ("", 0)
    assert said.err.startswith("Copied to /dev/null.")


def test_only_the_last_ten_copies_are_kept(team: Coach) -> None:
    for _ in range(12):
        team("backup")
    assert len(team("backup", "--list", "--json").json["backups"]) == 10


@pytest.mark.skipif(
    sys.platform == "win32", reason="the folder's own rights protect the file there"
)
def test_a_copy_is_for_its_owner_only(team: Coach, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        team("backup", "--to", str(tmp_path / "copy.db"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_no_clock_moves_the_order_of_copies(team: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(10):
        team("backup")
    monkeypatch.setattr("time.time", lambda: 1_000_000_000.0)
    monkeypatch.setenv("COACH_AS_OF", "2020-01-01")
    name = team("backup", "--json").json["file"]
    assert team("backup", "--list").out.split()[-1] == Path(name).name
    assert Path(name).name.startswith("0011-2020-01-01-")


def test_a_home_whose_database_was_emptied_is_no_new_one(team: Coach, home: Path) -> None:
    team("backup")
    (home / "coach.db").write_bytes(b"")
    for words in (["team", "list"], ["backup"], [], ["team", "add", "Nora Lind"]):
        said = team(*words)
        assert said.code == 4
        assert "coach restore last" in said.err
    assert (home / "coach.db").read_bytes() == b""
    assert team("restore", "last", "--yes").code == 0
    assert names(team) == ["Dana Reyes", "Daniel Ito"]


def test_an_empty_home_has_nothing_to_copy(coach: Coach) -> None:
    assert "nothing to copy" in coach("backup").err
