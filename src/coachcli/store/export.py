"""Everything that is kept, or all about one person, as lines of JSON (docs/reference/export.md)."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from math import isinf
from sqlite3 import Connection, Error

from coachcli.store.about_person import rows_about
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA
from coachcli.store.tables import select, tables

FORMAT = "coach export"
VERSION = 1
ALL = "all"
INFINITE = "1e999"
"""How a number beyond all numbers is written, so that it is JSON."""
STEPS = "SELECT name, applied_at FROM _sqlite_migrations ORDER BY id"
RowNamed = tuple[str, dict[str, object]]
"""The name of a table, and a row of it by column."""
Reading = Callable[[Connection], Iterable[RowNamed]]


def exported(room: Room, about: Mapping[str, object]) -> Generator[str, None, None]:
    """The lines of an export of everything; `about` is what else stands in its first line.

    Raises StoreError.
    """
    steps = [list(row) for row in room.rows(STEPS)]
    return _lines(room, {"of": ALL, "steps": steps, **about}, _everything)


def exported_person(
    room: Room, person: str, about: Mapping[str, object]
) -> Generator[str, None, None]:
    """The lines of an export of all that is kept about one person. Raises StoreError."""
    return _lines(room, {"of": person, **about}, lambda plain: rows_about(plain, person))


def _everything(connection: Connection) -> Iterator[RowNamed]:
    for table in tables(connection):
        for row in connection.execute(select(table)):
            yield table.name, dict(zip(table.columns, row, strict=True))


def _lines(room: Room, about: Mapping[str, object], reading: Reading) -> Generator[str, None, None]:
    """The first line, one for each row as it stood at one moment, and the last, which seals it."""
    seal, count = sha256(), 0
    with room.plainly():
        room.connection.execute("BEGIN")
        try:
            first = {"format": FORMAT, "version": VERSION, "schema": SCHEMA, **about}
            for line in chain((_text(first),), map(_row_text, reading(room.connection))):
                seal.update(f"{line}\n".encode())
                count += 1
                yield line
        finally:  # whoever read the lines may be gone, and the connection with them
            with suppress(Error):
                room.connection.execute("ROLLBACK")
    yield _text({"rows": count - 1, "sha256": seal.hexdigest()})


def _row_text(row: RowNamed) -> str:
    """A row in a line; numbers beyond all numbers, which JSON does not know, written large."""
    table, cells = row
    if not any(isinstance(cell, float) and isinf(cell) for cell in cells.values()):
        return _text({"table": table, "row": cells})
    written = ", ".join(f"{json.dumps(name)}: {_cell(cell)}" for name, cell in cells.items())
    return f'{{"table": {json.dumps(table)}, "row": {{{written}}}}}'


def _cell(value: object) -> str:
    text = _text(value)
    return text.replace("Infinity", INFINITE) if isinstance(value, float) else text


def _text(value: object) -> str:
    """JSON in which nothing is hidden from whoever reads it."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value).replace("\x7f", "\\u007f")
