import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from coachcli.store import secured
from coachcli.store.errors import HeldStoreError, UnsearchableError, UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.secured import alone, begun, opened, plainly, tidied

REASON = "something else"

READ_ONLY = ("attempt to write a readonly database",)


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is waited for."""
    monkeypatch.setattr(secured, "PATIENCE_MS", 1)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of an empty database."""
    with Room(tmp_path / "copy.db") as made:
        return made.path


def test_a_room_that_nobody_else_has_is_open_again_afterwards(staffed: Room) -> None:
    alone(staffed)
    assert len(staffed.rows("SELECT * FROM person")) == 2


def test_another_that_only_looked_once_is_noticed(staffed: Room) -> None:
    with closing(sqlite3.connect(staffed.path)) as other:
        other.execute("SELECT * FROM person").fetchall()
        with pytest.raises(HeldStoreError, match="Nothing was touched"):
            alone(staffed)
    assert len(staffed.rows("SELECT * FROM person")) == 2


def test_a_file_that_cannot_be_opened_is_not_called_held(
    staffed: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError(*READ_ONLY)

    monkeypatch.setattr(secured, "_hold", refused)
    with pytest.raises(UnusableStoreError, match="it is read-only"):
        alone(staffed)


def test_a_copy_is_changed_only_when_it_is_kept(copy: Path) -> None:
    with ExitStack() as stack:
        begun(stack, copy).execute("INSERT INTO setting VALUES ('a', 'b')")
    with Room(copy) as again:
        assert again.rows("SELECT * FROM setting") == []


def test_a_tidied_copy_is_one_file(copy: Path) -> None:
    with ExitStack() as stack:
        made = begun(stack, copy)
        made.execute("COMMIT")
        tidied(copy, made, "r1")
    assert [file.name for file in copy.parent.glob("copy*")] == ["copy.db"]


def test_a_copy_that_cannot_be_used_is_named_with_the_reason(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as plain:
        plain.execute("PRAGMA user_version = 999")
    with ExitStack() as stack, pytest.raises(UnsearchableError, match="newer coach"):
        opened(stack, copy)
    with pytest.raises(UnsearchableError, match=REASON), plainly(copy):
        raise sqlite3.OperationalError(REASON)


def test_a_damaged_copy_is_refused(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[4096:12288] = b"\xaa" * 8192
    copy.write_bytes(content)
    with ExitStack() as stack, pytest.raises(UnsearchableError, match="it is damaged"):
        opened(stack, copy)


def test_a_copy_that_is_sound_at_first_sight_only_is_refused(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as plain:
        plain.execute("PRAGMA writable_schema = ON")
        plain.execute("INSERT INTO setting VALUES ('a', 'b')")
        plain.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'setting'")
        plain.commit()
    with ExitStack() as stack, pytest.raises(UnsearchableError, match="it is damaged"):
        opened(stack, copy)
