"""An export of everything, read back: made a database of its own first, then kept whole."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from coachcli.store.errors import FilledHomeError, NewerExportError, UnusableExportError
from coachcli.store.export import ALL, FORMAT, VERSION
from coachcli.store.integrity import deep_fault
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA, SCRIPTS, migrate
from coachcli.store.tables import TableOfRecords, insert_into, select, tables

LONGEST = 1 << 26
"""Bytes of a line; the longest of ours holds a flow."""
SEAL = {"rows", "sha256"}
STEP = "UPDATE _sqlite_migrations SET applied_at = ? WHERE name = ?"


class ExportHead(NamedTuple):
    """What the first line of an export says: its schema, and when each step to it was made."""

    schema: int
    steps: tuple[tuple[str, str], ...]


class ExportLine(NamedTuple):
    """A line of an export, as it stands in the file."""

    path: Path
    number: int
    raw: bytes

    def value(self) -> dict[str, Any]:
        """What it says. Raises UnusableExportError."""
        try:
            value = json.loads(self.raw)
        except (ValueError, RecursionError) as error:
            raise _refused(self, "it cannot be read") from error
        if not isinstance(value, dict):
            raise _refused(self, "it cannot be read")
        return value


class ReadExport(NamedTuple):
    """An export that was read: a database of its own, and how many rows each table has."""

    head: ExportHead
    database: sqlite3.Connection
    rows: dict[str, int]


def _refused(line: ExportLine, why: str) -> UnusableExportError:
    """Why nothing is imported, with the line."""
    return UnusableExportError(str(line.path), f"line {line.number}: {why}")


@contextmanager
def read_export(path: Path) -> Iterator[ReadExport]:
    """An export as a database of the present schema, which is gone afterwards, in every event.

    Raises StoreError where it is none of everything, damaged, cut off, changed, or newer.
    """
    if not path.is_file():
        why = "it is not a file" if path.exists() else "there is no such file"
        raise UnusableExportError(str(path), why)
    with closing(sqlite3.connect("", isolation_level=None)) as database:
        with _plainly(path):
            head = _filled(database, path)
            migrate(database)
            counts = {table.name: _count(database, table.name) for table in tables(database)}
        yield ReadExport(head, database, counts)


def keep(room: Room, export: ReadExport) -> None:
    """Keep all rows of an export in a home that has none. Raises StoreError."""
    with room.writing() as connection:
        refuse_filled(room)
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in tables(export.database):
            rows = export.database.execute(select(table))
            connection.executemany(insert_into(table), rows)
        connection.executemany(STEP, [(at, name) for name, at in export.head.steps])


def refuse_filled(room: Room) -> None:
    """Refuse a home in which something is kept. Raises FilledHomeError."""
    if any(room.rows(f"SELECT 1 FROM {table.name} LIMIT 1") for table in tables(room.connection)):  # noqa: S608 - ours
        raise FilledHomeError(str(room.path.parent))


def _filled(database: sqlite3.Connection, path: Path) -> ExportHead:
    """Fill an empty database with the rows of an export, in the schema in which it was made."""
    lines = _lines(path)
    first = next(lines, ExportLine(path, 1, b""))
    head = _head(first)
    database.execute("BEGIN")
    migrate(database, head.schema)
    _insert(database, first, lines)
    if wrong := deep_fault(database):
        raise UnusableExportError(str(path), wrong)
    database.execute("COMMIT")
    return head


def _lines(path: Path) -> Iterator[ExportLine]:
    with path.open("rb") as file:
        for number, raw in enumerate(iter(lambda: file.readline(LONGEST), b""), 1):
            yield ExportLine(path, number, raw)


def _head(line: ExportLine) -> ExportHead:
    """What the first line says. Raises UnusableExportError or NewerExportError."""
    first = line.value()
    if first.get("format") != FORMAT:
        raise UnusableExportError(str(line.path), "it is no export of coach")
    version, schema = first.get("version"), first.get("schema")
    if not isinstance(version, int) or not isinstance(schema, int):
        raise _refused(line, "it does not say of which version it is")
    if version > VERSION or schema > SCHEMA:
        raise NewerExportError(str(line.path))
    if first.get("of") != ALL:
        raise UnusableExportError(str(line.path), "it is about one person, and not all of it")
    return ExportHead(schema, _steps(line, first.get("steps"), schema))


def _steps(line: ExportLine, steps: object, schema: int) -> tuple[tuple[str, str], ...]:
    """The steps to the schema, and when each was made."""
    try:
        made = tuple((str(name), str(at)) for name, at in steps)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        made = ()
    if not made or tuple(name for name, _ in made) != tuple(SCRIPTS)[:schema]:
        raise _refused(line, "its schema was not made as ours are")
    return made


def _insert(database: sqlite3.Connection, first: ExportLine, lines: Iterable[ExportLine]) -> None:
    """Add every row, up to the seal. Raises UnusableExportError."""
    known = {table.name: table for table in tables(database)}
    seal = sha256(first.raw)
    for rows, line in enumerate(lines):
        value = line.value()
        if set(value) == SEAL:
            _check_seal(line, value, {"rows": rows, "sha256": seal.hexdigest()}, lines)
            return
        _insert_row(database, line, value, known)
        seal.update(line.raw)
    raise UnusableExportError(str(first.path), "it is cut off: its last line is missing")


def _check_seal(
    line: ExportLine, value: object, expected: object, rest: Iterable[ExportLine]
) -> None:
    if value != expected:
        raise _refused(line, "something before it is missing, or was changed since it was written")
    for more in rest:
        raise _refused(more, "something stands after the end")


def _insert_row(
    database: sqlite3.Connection,
    line: ExportLine,
    value: dict[str, Any],
    known: dict[str, TableOfRecords],
) -> None:
    table, row = known.get(str(value.get("table"))), value.get("row")
    if table is None or not isinstance(row, dict) or set(row) != set(table.columns):
        raise _refused(line, "it is no row of a table of ours")
    try:
        database.execute(insert_into(table), [row[column] for column in table.columns])
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        raise _refused(line, f"it cannot stand in the table {table.name}") from error


def _count(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - ours


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnusableExportError(str(path), (error.strerror or str(error)).lower()) from error
    except sqlite3.Error as error:
        raise UnusableExportError(str(path), str(error)) from error
