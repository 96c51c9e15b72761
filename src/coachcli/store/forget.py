"""Forgetting a person: the name and every free text go, from all places; counts stay.

The places are rows, free pages, the journal and the copies.
"""

from pathlib import Path

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import folded
from coachcli.store.backup import sweep
from coachcli.store.change import CHANGE, Act, Connection, RowEffect, let_go
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
    """What was erased and what stays.

    `person` is the opaque id, `notes` how many went, `left` how many nameless rows each table has.
    """

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
    left, notes = _left(room, person), int(room.rows(NOTES, person, CHANGE)[0]["count"])
    for copy in copies:
        _erase_copy(copy, person, act)
    sweep(room)
    _erase(room, person, act)
    return Receipt(person, act.stamp.day.isoformat(), notes, left, len(copies))


def _left(room: Room, person: str) -> dict[str, int]:
    """How many rows stay without a name; of what was imported only where there are any."""
    counts = {table: _count(room, table, person) for table in (*ROWS, *NUMBERS)}
    return {table: count for table, count in counts.items() if count or table in ROWS}


def _erase_copy(path: Path, person: str, act: Act) -> None:
    with Room(path) as copy:
        _erase(copy, person, act)
        # a copy is one file: nothing of it may stay behind in a journal beside it
        copy.connection.execute("PRAGMA journal_mode = DELETE")


def _erase(room: Room, person: str, act: Act) -> None:
    with room.plainly():
        room.connection.execute("PRAGMA secure_delete = ON")
    with room.change(act), room.writing() as connection:
        _blank(connection, person, act.stamp)
        let_go(connection)
        connection.touch("person", {"id": person}, RowEffect.ERASED)
    _sweep_pages(room)


def _sweep_pages(room: Room) -> None:
    """Let go of free pages and of the journal, which still hold what was erased."""
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
    words = _name_words(connection, person)
    sources = connection.execute("SELECT id, source FROM imported").fetchall()
    named = [(row["id"],) for row in sources if _has_any(folded(row["source"]), words)]
    connection.executemany("UPDATE imported SET source = '' WHERE id = ?", named)


def _name_words(connection: Connection, person: str) -> list[str]:
    """The words of a person's name long enough to tell; none in a copy without the person."""
    row = connection.execute("SELECT name FROM person WHERE id = ?", (person,)).fetchone()
    words = str(row["name"]).split() if row else []
    return [folded(word) for word in words if len(word) >= SHORTEST]


def _has_any(text: str, words: list[str]) -> bool:
    return any(word in text for word in words)


def _count(room: Room, table: str, person: str) -> int:
    query = f"SELECT count(*) AS count FROM {table} WHERE person_id = ?"  # noqa: S608 - our tables
    return int(room.rows(query, person)[0]["count"])
