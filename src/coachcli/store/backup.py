"""Copies of the database: made and put back whole, each checked before it is trusted."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from coachcli.store.change import Act, RowEffect
from coachcli.store.errors import UnusableBackupError, UnusableHomeError, UnusableStoreError
from coachcli.store.room import PRIVATE_FILE, PRIVATE_FOLDER, Room

SUFFIX = ".db"
PASSING = ".restore-"
"""How the folder of a restore under way begins; one that was killed leaves it."""
DATABASE = "database"
"""What a change names as touched when everything was replaced."""


def keep(room: Room, path: Path) -> Path:
    """Copy the whole database to a new file for its owner only.

    Raises StoreError; nothing half made is left.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        _make_empty(beside)
        _copied(room.connection, beside)
        beside.replace(path)
    except OSError as error:
        raise UnusableHomeError(str(path.parent), (error.strerror or str(error)).lower()) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    return path


def _make_empty(path: Path) -> None:
    """An empty file for its owner's eyes only, before anything is in it."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, PRIVATE_FILE))


def restore(room: Room, path: Path, act: Act) -> None:
    """Put the content of a copy in the place of what is there, with the act that did it.

    Raises StoreError, and then nothing has changed.
    """
    checked(path)
    with TemporaryDirectory(prefix=PASSING, dir=room.path.parent) as folder:
        beside = Path(folder) / path.name
        _filled(beside, path)
        with Room(beside) as source:
            _noted(source, act)
            _replaced(room, source)


def _filled(beside: Path, path: Path) -> None:
    """A working copy, brought to the present schema when it is opened."""
    _make_empty(beside)
    with closing(sqlite3.connect(path)) as source:
        _copied(source, beside)


def _noted(source: Room, act: Act) -> None:
    with source.change(act), source.writing() as connection:
        connection.touch(DATABASE, {"id": act.id}, RowEffect.CHANGED)


def _replaced(room: Room, source: Room) -> None:
    with room.plainly():
        source.connection.backup(room.connection)
        room.connection.execute("PRAGMA journal_mode = WAL")


def checked(path: Path) -> None:
    """Refuse a copy that is damaged, newer, or not ours, before anything is done with it.

    Raises StoreError.
    """
    if not path.is_file():
        raise UnusableBackupError(str(path), "there is no such file")
    with _opened(path) as copy:
        if not _is_sound(copy):
            raise UnusableBackupError(str(path), "it is damaged")
        if Room.version_of(copy, str(path)) == 0:
            raise UnusableBackupError(str(path), "there is nothing in it")


def _is_sound(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def in_folder(folder: Path) -> tuple[Path, ...]:
    """The copies in a folder, the oldest first (their names begin with the day)."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}")))


def sweep(room: Room) -> None:
    """Let go of what restores that were killed left beside the database."""
    for left in room.path.parent.glob(f"{PASSING}*"):
        rmtree(left, ignore_errors=True)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            yield copy
    except sqlite3.Error as error:
        raise UnusableBackupError(str(path), str(error)) from error


def _copied(source: sqlite3.Connection, path: Path) -> None:
    try:
        is_sound = _copy(source, path)
    except sqlite3.Error as error:
        raise UnusableStoreError(str(path), str(error)) from error
    if not is_sound:
        raise UnusableBackupError(str(path), "the database it was made of is damaged")


def _copy(source: sqlite3.Connection, path: Path) -> bool:
    with closing(sqlite3.connect(path)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        return _is_sound(target)
