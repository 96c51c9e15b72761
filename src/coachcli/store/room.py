"""The connection: one file, opened safely.

Every write is one transaction that begins immediate and is on disk when it ends.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from coachcli.store.change import Act, Connection, RowEffect, keep
from coachcli.store.errors import (
    EmptiedStoreError,
    NewerStoreError,
    NotOursError,
    UnusableHomeError,
    UnusableStoreError,
)
from coachcli.store.schema import APPLICATION_ID, SCHEMA, migrate
from coachcli.store.staging import PRIVATE_FILE, PRIVATE_FOLDER
from coachcli.store.turn import WAIT_MS, begin
from coachcli.store.weekly_schema import STALE

VERSION_AND_MARK = ("PRAGMA user_version", "PRAGMA application_id")
COPIES = "backups"
"""The folder of the copies, beside the database."""


class Room:
    """The record room of one home. Close it, or use it as a context manager."""

    def __init__(
        self, path: Path, before_upgrade: Callable[[Connection], None] | None = None
    ) -> None:
        """Open the database at `path`, making folder and file when they are not there.

        `before_upgrade` is called with a database of an older schema before it is changed.
        Raises StoreError.
        """
        self.path, self.before_upgrade = path, before_upgrade
        if is_new(path):
            _make_private(path)
        self.open()

    def open(self) -> None:
        """Open the connection anew, once it was closed. Raises StoreError."""
        with self.plainly():
            self.connection = _connected(self.path)
            try:
                self._prepare()
            except BaseException:
                self.connection.close()
                raise

    def __enter__(self) -> Self:
        """Give the room itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        self.close()

    def close(self) -> None:
        """Close the connection; what was written stays."""
        with suppress(sqlite3.Error):
            self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept when the block ends well, nothing of it otherwise.

        Within a transaction that is open it is a part of that. Raises StoreError.
        """
        with self.plainly():
            if self.connection.in_transaction:
                yield self.connection
                return
            with self._transaction():
                yield self.connection

    @contextmanager
    def change(self, act: Act) -> Iterator[Act]:
        """One act, kept whole or not at all with the row that tells of it. Raises StoreError.

        An act within an act is a part of that, and has its time.
        """
        with self.writing() as connection:
            if connection.act:
                yield connection.act
                return
            with _acting(connection, act):
                yield act
                keep(connection, act)

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a query. Raises StoreError."""
        with self.plainly():
            return self.connection.execute(query, values).fetchall()

    @contextmanager
    def plainly(self) -> Iterator[None]:
        """What SQLite refuses, in plain words."""
        try:
            yield
        except sqlite3.Error as error:
            raise UnusableStoreError(str(self.path), str(error)) from error

    def _prepare(self) -> None:
        self.connection.row_factory = sqlite3.Row
        self.connection.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        version = self.version_of(self.connection, str(self.path))
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA synchronous = FULL")
        if version < SCHEMA:
            if version and self.before_upgrade:
                self.before_upgrade(self.connection)
            self.connection.execute("PRAGMA journal_mode = WAL")
            self._migrate()

    @staticmethod
    def version_of(connection: sqlite3.Connection, path: str) -> int:
        """The schema version of a file.

        Refuses one that is not ours or newer, before anything is written.
        """
        version, mark = (_number(connection, query) for query in VERSION_AND_MARK)
        is_filled = mark or version or _number(connection, "SELECT count(*) FROM sqlite_master")
        if mark != APPLICATION_ID and is_filled:
            raise NotOursError(path)
        if version > SCHEMA:
            raise NewerStoreError(version, SCHEMA)
        return version

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        begin(self.connection, self.path)
        try:
            yield
            _count_weeks(self.connection)
            self.connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            raise

    def _migrate(self) -> None:
        with self.writing() as connection:  # another start may have done it meanwhile
            if _number(connection, "PRAGMA user_version") < SCHEMA:
                migrate(connection)


def insert(
    connection: Connection,
    table: str,
    row: Mapping[str, object],
    *,
    unless_there: bool = False,
) -> None:
    """Add a row, its values by column name.

    With `unless_there`, one with the same key stays as it is.
    """
    verb = "INSERT OR IGNORE" if unless_there else "INSERT"
    marks = ", ".join(f":{column}" for column in row)
    into = f"{verb} INTO {table} ({', '.join(row)}) VALUES ({marks})"
    if connection.execute(into, dict(row)).rowcount:
        connection.touch(table, row, RowEffect.ADDED)


def _count_weeks(connection: Connection) -> None:
    """Bring the weekly sums to what the transaction made of their rows."""
    if connection.execute(STALE).fetchone():
        from coachcli.store.weekly import count_anew  # noqa: PLC0415 - for imports, and few others

        count_anew(connection)


def _connected(path: Path) -> Connection:
    """A connection of our own kind, which begins no transaction by itself."""
    wait, name = WAIT_MS / 1000, os.fspath(path)
    if is_for_reading := _is_for_reading_alone(path):
        name = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(
        name, timeout=wait, isolation_level=None, factory=Connection, uri=is_for_reading
    )


def _is_for_reading_alone(path: Path) -> bool:
    """Whether nothing can be written beside a file, as SQLite does to read while others write.

    Then nobody writes, and the file holds all there is, unless a journal stands beside it.
    """
    if os.access(path.parent, os.W_OK):
        return False
    journal = path.with_name(f"{path.name}-wal")
    return not (journal.exists() and journal.stat().st_size)


@contextmanager
def _acting(connection: Connection, act: Act) -> Iterator[None]:
    """While it lasts, what is written is noted as touched by the act."""
    connection.act, connection.touches = act, []
    try:
        yield
    finally:
        connection.act, connection.touches = None, []


def is_new(path: Path) -> bool:
    """Whether nothing was ever kept here. Raises EmptiedStoreError where only copies are left."""
    with suppress(OSError):
        if path.stat().st_size:
            return False
    folder = path.parent / COPIES
    with _plainly(path.parent):
        copies = len(list(folder.glob("*.db")))
    if copies:
        raise EmptiedStoreError(str(path), str(folder), copies)
    return True


def _make_private(path: Path) -> None:
    """The folder and an empty file, for the owner's eyes only.

    On Windows the folder's own rights protect both.
    """
    with _plainly(path.parent):
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))


@contextmanager
def _plainly(home: Path) -> Iterator[None]:
    """What the system refuses in a home, in plain words."""
    try:
        yield
    except OSError as error:
        raise UnusableHomeError(str(home), (error.strerror or str(error)).lower()) from error


def _number(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
