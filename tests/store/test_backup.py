import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from coachcli.coaching.rep import Rep
from coachcli.store import backup, person
from coachcli.store.errors import UnsoundStoreError, UnusableHomeError, UnusableStoreError
from coachcli.store.room import Room
from store.conftest import STAMP

MOMENT = "2026-11-24-0900"


def damage(room: Room) -> None:
    """A manager without a first day where the table says all have one: its check fails."""
    room.connection.execute("PRAGMA writable_schema = ON")
    stricter = "replace(sql, 'started_on TEXT', 'started_on TEXT NOT NULL')"
    update = f"UPDATE sqlite_master SET sql = {stricter} WHERE name = 'person'"  # noqa: S608 - ours
    room.connection.execute(update)


def names(folder: Path) -> list[str]:
    return [path.name for path in backup.in_folder(folder)]


def made(room: Room, folder: Path, times: int, moment: str = MOMENT, why: str = "") -> None:
    for _ in range(times):
        backup.add(room.connection, folder, moment, why)


def test_a_copy_is_one_whole_file_of_its_own(staffed: Room, tmp_path: Path) -> None:
    copy = backup.keep(staffed, tmp_path / "copies" / "copy.db")
    assert [path.name for path in copy.parent.iterdir()] == ["copy.db"]
    with Room(copy) as other:
        assert person.team(other) == person.team(staffed)


def test_a_copy_over_another_is_put_in_its_place(staffed: Room, tmp_path: Path) -> None:
    copy = backup.keep(staffed, tmp_path / "copy.db")
    person.add(staffed, [Rep("r2", "Ivo Marek")], {}, STAMP)
    backup.keep(staffed, copy)
    with Room(copy) as other:
        assert len(person.team(other)) == 2


def test_copies_are_numbered_and_no_clock_moves_them(staffed: Room, tmp_path: Path) -> None:
    for moment in (MOMENT, "2031-01-01-0000", "1999-01-01-0000"):
        made(staffed, tmp_path, 1, moment)
    assert names(tmp_path) == [
        "0001-2026-11-24-0900.db",
        "0002-2031-01-01-0000.db",
        "0003-1999-01-01-0000.db",
    ]


def test_copies_of_earlier_versions_are_older_than_numbered_ones(
    staffed: Room, tmp_path: Path
) -> None:
    for name in ("2026-11-24-0910-31.db", "2026-11-24-0910-31-123-before-restore.db"):
        backup.keep(staffed, tmp_path / name)
    made(staffed, tmp_path, 1)
    assert names(tmp_path)[-1] == "0001-2026-11-24-0900.db"
    assert len(names(tmp_path)) == 3


def test_the_last_ten_of_each_kind_are_kept(staffed: Room, tmp_path: Path) -> None:
    made(staffed, tmp_path, 2, why="daily")
    made(staffed, tmp_path, 12)
    assert names(tmp_path)[0] == "0001-2026-11-24-0900-daily.db"
    assert len(names(tmp_path)) == 12
    assert names(tmp_path)[-1] == "0014-2026-11-24-0900.db"


def test_what_is_not_ours_is_never_let_go(staffed: Room, tmp_path: Path) -> None:
    copy = backup.keep(staffed, tmp_path / "the-good-one.db")
    (tmp_path / "0000-2026-01-01-0000.db").write_text("my notes")
    (tmp_path / "0000-2026-01-02-0000.db").mkdir()
    (tmp_path / "0000-2026-01-03-0000.db").symlink_to(copy)
    made(staffed, tmp_path, 12)
    assert (tmp_path / "0000-2026-01-02-0000.db").is_dir()
    assert names(tmp_path)[:3] == [
        "0000-2026-01-01-0000.db",
        "0000-2026-01-03-0000.db",
        "the-good-one.db",
    ]


def test_the_last_sound_copy_is_never_let_go(staffed: Room, tmp_path: Path) -> None:
    made(staffed, tmp_path, 10)
    first, *others = backup.in_folder(tmp_path)
    for path in others:
        path.write_bytes(path.read_bytes()[:5000])
    made(staffed, tmp_path, 1)
    assert first.exists()
    assert len(names(tmp_path)) == 11


def test_an_old_copy_that_cannot_be_let_go_stays(
    staffed: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(staffed, tmp_path, 10)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    made(staffed, tmp_path, 1)
    assert len(names(tmp_path)) == 11


def test_a_number_that_another_program_takes_meanwhile_is_left_to_it(
    staffed: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(staffed, tmp_path, 1)
    monkeypatch.setattr(backup, "_ours", lambda _: [])
    made(staffed, tmp_path, 1)
    assert names(tmp_path) == ["0001-2026-11-24-0900.db", "0002-2026-11-24-0900.db"]


def test_a_copy_below_a_file_is_refused(staffed: Room, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableHomeError, match="Set COACH_HOME"):
        backup.keep(staffed, tmp_path / "file" / "copy.db")


def test_a_closed_room_cannot_be_copied_and_leaves_nothing(staffed: Room, tmp_path: Path) -> None:
    staffed.close()
    with pytest.raises(UnusableStoreError, match="Nothing was changed"):
        backup.keep(staffed, tmp_path / "copies" / "copy.db")
    assert list((tmp_path / "copies").iterdir()) == []


def test_of_a_damaged_database_no_copy_is_made_and_none_let_go(
    staffed: Room, tmp_path: Path
) -> None:
    made(staffed, tmp_path, 10)
    damage(staffed)
    with pytest.raises(UnsoundStoreError, match="coach doctor"):
        made(staffed, tmp_path, 1)
    assert len(names(tmp_path)) == 10


def test_of_what_is_made_otherwise_no_copy_is_made(staffed: Room, tmp_path: Path) -> None:
    staffed.connection.execute("CREATE INDEX mine ON person (region)")
    with pytest.raises(UnsoundStoreError, match="it has the index mine"):
        backup.keep(staffed, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_database_that_is_held_is_not_waited_for_without_end(
    staffed: Room, tmp_path: Path
) -> None:
    staffed.connection.execute("PRAGMA journal_mode = DELETE")
    staffed.connection.execute("BEGIN EXCLUSIVE")
    with (
        closing(sqlite3.connect(staffed.path, timeout=0)) as source,
        closing(sqlite3.connect(tmp_path / "copy.db")) as target,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        backup.copied(source, target, wait=0.2)


def test_a_database_that_is_held_for_a_moment_is_waited_for(staffed: Room, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(backup.keep(staffed, tmp_path / "other.db"), copy)
    with closing(sqlite3.connect(copy, timeout=0, check_same_thread=False)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        threading.Timer(0.2, holder.rollback).start()
        with (
            closing(sqlite3.connect(copy, timeout=0)) as source,
            closing(sqlite3.connect(":memory:")) as target,
        ):
            backup.copied(source, target)
            assert target.execute("SELECT count(*) FROM person").fetchone() == (2,)
