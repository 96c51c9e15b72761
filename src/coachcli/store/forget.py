"""Forgetting a person: the name and every free text about them go, from rows, free pages, the journal and copies; counts stay."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import folded
from coachcli.store.errors import BusyStoreError
from coachcli.store.room import Room

NAMELESS = "(forgotten)"
ROWS = ("walk", "diagnosis", "assignment", "goal", "plan")
"""Tables whose rows about the person stay, without a name, so that what was counted stays true."""
SHORTEST = 3
"""Letters of a word that is looked for in the names of files."""
NUMBERS = ("deal", "activity", "quota", "measure")
"""The same, told of only where there are any: what was imported."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased and what stays: the opaque id, how many notes went, and how many nameless rows are left by table."""

    person: str
    day: str
    notes: int
    left: dict[str, int]
    copies: int


def forget(room: Room, person: str, copies: tuple[Path, ...], stamp: Stamp) -> Receipt:
    """Erase a person from the database and from its copies. Raises StoreError.

    The row of the person keeps its id and its manager, so that what is counted stays as it was.
    """
    left = {table: count for table in (*ROWS, *NUMBERS) if (count := _count(room, table, person)) or table in ROWS}
    notes = _count(room, "note", person)
    _erase(room, person, stamp)
    for copy in copies:
        with Room(copy) as other:
            _erase(other, person, stamp)
            other.connection.execute("PRAGMA journal_mode = DELETE")
    return Receipt(person, stamp.day.isoformat(), notes, left, len(copies))


def _erase(room: Room, person: str, stamp: Stamp) -> None:
    with room.plainly():
        room.connection.execute("PRAGMA secure_delete = ON")
    with room.writing() as connection:
        _blank(connection, person, stamp)
    with room.plainly():
        room.connection.execute("VACUUM")
        busy = room.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise BusyStoreError(str(room.path))


def _blank(connection: sqlite3.Connection, person: str, stamp: Stamp) -> None:
    _blank_sources(connection, person)
    connection.execute("DELETE FROM note WHERE person_id = ?", (person,))
    connection.execute(
        "UPDATE person SET name = ?, role = '', region = '', email = '', started_on = NULL, "
        "left_on = coalesce(left_on, ?) WHERE id = ?",
        (NAMELESS, stamp.day.isoformat(), person),
    )


def _blank_sources(connection: sqlite3.Connection, person: str) -> None:
    """Erase the names of imported files that have a word of the person's name in them."""
    row = connection.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
    words = [folded(word) for word in str(row["name"]).split() if len(word) >= SHORTEST] if row else []
    sources = connection.execute("SELECT id, source FROM imported").fetchall()
    named = [(one["id"],) for one in sources if any(word in folded(one["source"]) for word in words)]
    connection.executemany("UPDATE imported SET source = '' WHERE id = ?", named)


def _count(room: Room, table: str, person: str) -> int:
    return int(room.rows(f"SELECT count(*) AS count FROM {table} WHERE person_id = ?", person)[0]["count"])  # noqa: S608 - ours
