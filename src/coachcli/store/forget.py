"""Forgetting a person: the name and every free text about them go, from rows, free pages, the journal and copies; counts stay."""

from dataclasses import dataclass
from pathlib import Path

from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import folded
from coachcli.store.backup import sweep
from coachcli.store.change import CHANGE, Act, Connection, Did
from coachcli.store.errors import BusyStoreError
from coachcli.store.room import Room

NAMELESS = "(forgotten)"
ROWS = ("walk", "diagnosis", "assignment", "goal", "plan")
"""Tables whose rows about the person stay, without a name, so that what was counted stays true."""
SHORTEST = 3
"""Letters of a word that is looked for in the names of files."""
NUMBERS = ("deal", "activity", "quota", "measure")
"""The same, told of only where there are any: what was imported."""
NOTES = "SELECT count(*) AS count FROM note WHERE person_id = ? AND about <> ?"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased and what stays: the opaque id, how many notes went, and how many nameless rows are left by table."""

    person: str
    day: str
    notes: int
    left: dict[str, int]
    copies: int


def forget(room: Room, person: str, copies: tuple[Path, ...], act: Act) -> Receipt:
    """Erase a person from the copies of the database and then from itself. Raises StoreError.

    The row of the person keeps its id and its manager, so that what is counted stays as it was.
    As the database comes last, whoever is stopped before its end can give the command again.
    """
    left = {table: count for table in (*ROWS, *NUMBERS) if (count := _count(room, table, person)) or table in ROWS}
    notes = int(room.rows(NOTES, person, CHANGE)[0]["count"])
    for copy in copies:
        with Room(copy) as other:
            _erase(other, person, act)
            other.connection.execute("PRAGMA journal_mode = DELETE")
    sweep(room)
    _erase(room, person, act)
    return Receipt(person, act.stamp.day.isoformat(), notes, left, len(copies))


def _erase(room: Room, person: str, act: Act) -> None:
    with room.plainly():
        room.connection.execute("PRAGMA secure_delete = ON")
    with room.change(act), room.writing() as connection:
        _blank(connection, person, act.stamp)
        connection.touch("person", {"id": person}, Did.ERASED)
    with room.plainly():
        room.connection.execute("VACUUM")
        busy = room.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise BusyStoreError(str(room.path))


def _blank(connection: Connection, person: str, stamp: Stamp) -> None:
    _blank_sources(connection, person)
    connection.execute("DELETE FROM note WHERE person_id = ?", (person,))
    connection.execute(
        "UPDATE person SET name = ?, role = '', region = '', email = '', started_on = NULL, "
        "left_on = coalesce(left_on, ?) WHERE id = ?",
        (NAMELESS, stamp.day.isoformat(), person),
    )


def _blank_sources(connection: Connection, person: str) -> None:
    """Erase the names of imported files that have a word of the person's name in them."""
    row = connection.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
    words = [folded(word) for word in str(row["name"]).split() if len(word) >= SHORTEST] if row else []
    sources = connection.execute("SELECT id, source FROM imported").fetchall()
    named = [(one["id"],) for one in sources if any(word in folded(one["source"]) for word in words)]
    connection.executemany("UPDATE imported SET source = '' WHERE id = ?", named)


def _count(room: Room, table: str, person: str) -> int:
    return int(room.rows(f"SELECT count(*) AS count FROM {table} WHERE person_id = ?", person)[0]["count"])  # noqa: S608 - ours
