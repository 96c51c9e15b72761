import os
import shutil
import sqlite3
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coachcli.coaching.rep import Rep
from coachcli.store import backup, person
from coachcli.store.errors import (
    EmptiedStoreError,
    NewerStoreError,
    NotOursError,
    UnusableHomeError,
    UnusableStoreError,
)
from coachcli.store.room import COPIES, Room, insert
from coachcli.store.schema import APPLICATION_ID, SCHEMA
from store.conftest import DANA, STAMP

WRITERS, WRITES = 8, 25
RELEASED = sorted(Path(__file__).parent.glob("schema-*.db"))
ROW = {"id": "x", "name": "Ann", "is_rep": 1, "added_at": STAMP.instant}


def pragma(room: Room, name: str) -> object:
    return room.connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_room_is_marked_as_ours_and_safe(room: Room) -> None:
    assert (pragma(room, "application_id"), pragma(room, "user_version")) == (
        APPLICATION_ID,
        SCHEMA,
    )
    assert (
        pragma(room, "journal_mode"),
        pragma(room, "synchronous"),
        pragma(room, "foreign_keys"),
    ) == ("wal", 2, 1)


@pytest.mark.skipif(
    sys.platform == "win32", reason="the folder's own rights protect the file there"
)
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_a_room_is_for_its_owner_only(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with Room(tmp_path / "home" / "coach.db") as room:
            person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
            files = list((tmp_path / "home").iterdir())
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_a_newer_database_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    Room(path).close()
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match="Nothing was touched"):
        Room(path)
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    with sqlite3.connect(path) as theirs:
        theirs.execute("CREATE TABLE song (title)")
    theirs.close()
    with pytest.raises(NotOursError, match="Nothing was touched"):
        Room(path)


@pytest.fixture
def fixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database with a rep, in a folder in which nothing can be written."""
    path = tmp_path / "coach.db"
    with Room(path) as room:
        person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    monkeypatch.setattr(os, "access", lambda place, _mode: Path(place) != tmp_path)
    return path


def test_where_nothing_can_be_written_records_are_read_and_nothing_is_left(fixed: Path) -> None:
    before = fixed.read_bytes()
    with Room(fixed) as room:
        assert [rep.name for rep in person.team(room)] == ["Dana Reyes"]
        with pytest.raises(UnusableStoreError, match="read-only"), room.writing() as connection:
            insert(connection, "person", ROW)
    assert [file.name for file in fixed.parent.iterdir()] == ["coach.db"]
    assert fixed.read_bytes() == before


def test_what_stands_in_a_journal_alone_is_not_passed_over(fixed: Path) -> None:
    writer = sqlite3.connect(fixed, isolation_level=None)
    writer.execute("UPDATE person SET name = 'Dana Moss' WHERE name = 'Dana Reyes'")
    with Room(fixed) as room:
        assert [rep.name for rep in person.team(room)] == ["Dana Moss"]
    writer.close()


def test_a_damaged_database_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 2000)
    with pytest.raises(UnusableStoreError, match=r"damaged|not a coach database|cannot be used"):
        Room(path)


@pytest.mark.parametrize("content", [None, b""])
def test_where_only_copies_are_left_no_new_room_is_made(
    staffed: Room, content: bytes | None
) -> None:
    backup.add(staffed.connection, staffed.path.parent / COPIES, "2026-11-24-0900")
    staffed.close()
    staffed.path.unlink()
    if content is not None:
        staffed.path.write_bytes(content)
    with pytest.raises(EmptiedStoreError, match="coach restore last"):
        Room(staffed.path)
    assert staffed.path.exists() is (content is not None)


def test_before_an_older_room_is_changed_it_is_handed_over(tmp_path: Path) -> None:
    path, versions = Path(shutil.copy(RELEASED[0], tmp_path / "coach.db")), []

    def look(connection: sqlite3.Connection) -> None:
        versions.append(connection.execute("PRAGMA user_version").fetchone()[0])

    for _ in range(2):
        Room(path, look).close()
    Room(tmp_path / "new.db", look).close()
    assert versions == [1]


def test_a_home_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableHomeError, match="Set COACH_HOME"):
        Room(tmp_path / "file" / "coach.db")


@pytest.fixture
def slow_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read of the schema was read before another program made it."""
    monkeypatch.setattr(Room, "version_of", staticmethod(lambda *_: 0))


@pytest.mark.usefixtures("slow_start")
def test_a_database_that_another_made_meanwhile_is_taken_as_it_is(staffed: Room) -> None:
    with Room(staffed.path) as room:
        assert person.team(room) == (DANA,)


def test_a_write_that_fails_leaves_nothing_of_itself(room: Room) -> None:
    def write() -> None:
        with room.writing() as connection:
            insert(connection, "person", ROW)
            insert(connection, "person", ROW)

    with pytest.raises(UnusableStoreError, match="Nothing was changed"):
        write()
    assert person.team(room) == ()


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    Room(path).close()

    def work(writer: int) -> None:
        with Room(path) as room:
            for number in range(WRITES):
                person.add(room, [Rep(f"{writer}-{number}", f"Rep {writer} {number}")], {}, STAMP)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))
    with Room(path) as room:
        assert len(person.team(room)) == WRITERS * WRITES
        assert pragma(room, "integrity_check") == "ok"
