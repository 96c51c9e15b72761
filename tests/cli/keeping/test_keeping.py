"""Safe keeping: copies, putting them back, and forgetting a person without a trace."""

import os
import shutil
import stat
import sys
from io import StringIO
from pathlib import Path

import pytest

from cli.conftest import DANA, Coach
from cli.runner import finished, started

PEOPLE = 50
FLOW = ("--flow", "few-new-opportunities")


def names(coach: Coach) -> list[str]:
    return [one["name"] for one in coach("team", "list", "--json").json["reps"]]


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
def test_enter_puts_no_copy_back(team: Coach, monkeypatch: pytest.MonkeyPatch, typing: str, reps: int) -> None:
    team("backup")
    team("team", "add", "Somebody New")
    monkeypatch.setattr("coachcli.cli.keeping.restore.on_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", StringIO(typing))
    assert team("restore", "last").code == (0 if reps == 2 else 2)
    assert len(names(team)) == reps


@pytest.mark.parametrize("content", [b"", b"my diary", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_copy_that_is_none_changes_nothing(assigned: Coach, tmp_path: Path, content: bytes) -> None:
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


def test_only_the_last_ten_copies_are_kept(team: Coach) -> None:
    for _ in range(12):
        team("backup")
    assert len(team("backup", "--list", "--json").json["backups"]) == 10


@pytest.mark.skipif(sys.platform == "win32", reason="the folder's own rights protect the file there")
def test_a_copy_is_for_its_owner_only(team: Coach, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        team("backup", "--to", str(tmp_path / "copy.db"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_an_empty_home_has_nothing_to_copy(coach: Coach) -> None:
    assert "nothing to copy" in coach("backup").err


def test_nobody_is_forgotten_without_a_yes(team: Coach) -> None:
    said = team("forget", "dana")
    assert said.code == 2
    assert 'coach forget "Dana Reyes" --yes' in said.err
    assert "Dana Reyes" in names(team)


def test_a_receipt_says_what_went_and_what_stays(assigned: Coach) -> None:
    said = assigned("forget", "dana", "--yes", "--json").json
    assert said["left"] == {"walk": 1, "diagnosis": 1, "assignment": 1, "goal": 0, "plan": 0}
    assert names(assigned) == ["Daniel Ito"]
    assert assigned("forget", "forgotten", "--yes").code == 1


def test_what_was_counted_stays_counted(assigned: Coach) -> None:
    before = assigned("report", "--json", "--manager", "all").json
    assigned("forget", "dana", "--yes")
    after = assigned("report", "--json", "--manager", "all").json
    assert [before[key] for key in ("walks", "verdicts", "causes", "assignments")] == [
        after[key] for key in ("walks", "verdicts", "causes", "assignments")
    ]


def strewn(coach: Coach, home: Path, names: list[str]) -> None:
    """Names wherever they can stand: earlier names, lists, copies, what a killed restore left."""
    for name in names:
        coach("team", "rename", name, f"{name} Qwx")
    coach("completion", "bash")
    coach("backup")
    shutil.copytree(home / "backups", home / ".restore-killed")


@pytest.mark.long
def test_of_fifty_people_no_byte_of_name_or_note_is_left(coach: Coach, home: Path) -> None:
    people = {f"Zq{number:02d}xv Wk{number:02d}yj": f"note-{number:02d}-qzx" for number in range(PEOPLE)}
    team = home.parent / "team.csv"
    rows = [f"{name},{name.split()[0]}@x.example" for name in people]
    team.write_text("\n".join(["name,email", *rows]), encoding="utf-8")
    coach("team", "import", str(team))
    walked = list(people.items())[:5]
    for name, note in walked:
        finished(started(home, "diagnose", name, *FLOW), f"n\n{note}\n2\nq\n")
        coach("diagnose", name, *FLOW, "--answers", str(DANA))
    strewn(coach, home, list(people)[5:10])
    for name in people:
        assert coach("forget", name, "--yes").code == 0
    files = [file for file in home.rglob("*") if file.is_file()]
    words = [part.encode() for name, note in people.items() for part in (*name.split(), note)]
    assert len(files) > 3
    assert [(file.name, word) for file in files for word in words if word in file.read_bytes()] == []
