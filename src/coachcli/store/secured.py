"""Databases that nobody else has open, to be changed together: all of them, or none."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from coachcli.store.change import Connection
from coachcli.store.errors import (
    HalfForgottenError,
    HeldStoreError,
    NewerStoreError,
    UnsearchableError,
    UnusableStoreError,
)
from coachcli.store.room import Room

PATIENCE_MS = 1000
"""How long another program is waited for that may be about to close the file."""
REASONS = {
    "locked": "another program has it open",
    "malformed": "it is damaged",
    "not a database": "it is damaged",
    "readonly": "it cannot be written",
    "unable to open": "it cannot be written",
    "full": "the disk is full",
    "disk I/O": "the disk is full or not answering",
}
"""What SQLite says, and that in plain words."""


def alone(room: Room) -> None:
    """Make sure that nobody else has the file open. Raises HeldStoreError."""
    room.close()
    try:
        with closing(sqlite3.connect(room.path, isolation_level=None)) as only:
            _hold(only)
            only.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise HeldStoreError(str(room.path)) from error
        raise UnusableStoreError(str(room.path), str(error)) from error
    finally:
        room.open()


def opened(stack: ExitStack, path: Path) -> Connection:
    """A copy of the database, of any schema that is known. Raises UnsearchableError."""
    with plainly(path):
        made = sqlite3.connect(path, isolation_level=None, factory=Connection)
        copy = stack.enter_context(closing(made))
        copy.row_factory = sqlite3.Row
        _hold(copy)
        Room.version_of(copy, str(path))
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise UnsearchableError(str(path), "it is damaged")
    return copy


def begun(stack: ExitStack, path: Path) -> Connection:
    """A copy in a transaction of its own, in which what is deleted is overwritten."""
    copy = opened(stack, path)
    with plainly(path):
        copy.execute("PRAGMA secure_delete = ON")
        copy.execute("BEGIN EXCLUSIVE")
    return copy


def tidied(path: Path, copy: Connection, person: str) -> None:
    """Let go of the free pages of a copy, and leave it as one file without a journal."""
    with halfway(path, person):
        copy.execute("VACUUM")
        copy.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def halfway(path: Path, person: str) -> Iterator[None]:
    """What stops the forgetting of a person (by id) once it has begun. Raises StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        raise HalfForgottenError(str(path), _why(str(error)), person) from error


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """What stands in the way of changing a copy, in plain words."""
    try:
        yield
    except NewerStoreError as error:
        raise UnsearchableError(str(path), "it was made by a newer coach") from error
    except sqlite3.Error as error:
        raise UnsearchableError(str(path), _why(str(error))) from error


def _hold(connection: sqlite3.Connection) -> None:
    """Have the file alone from the first look on, or be refused."""
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")


def _why(reason: str) -> str:
    return next((words for sign, words in REASONS.items() if sign in reason), reason)
