"""Taking back: the last change that stands, and how what it touched is put as it was before.

The row of the change stays, and that of the undo says which it was; what it touched, and what
stood before, is let go of, so that nothing can be taken back twice.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from coachcli.store.change import CHANGE, DATABASE, KEYS, Act, Connection, RowEffect, Touch
from coachcli.store.errors import StoreError
from coachcli.store.room import Room

UNDO = "undo"
STANDING = """
SELECT c.id, c.kind, c.on_day, c.at FROM change AS c WHERE c.kind <> 'undo'
    AND EXISTS (SELECT 1 FROM change_row AS r WHERE r.change_id = c.id)
ORDER BY c.sequence DESC LIMIT ?
"""
TOUCHED = """
SELECT row_of, row_id, did, earlier FROM change_row WHERE change_id = ? ORDER BY seq DESC
"""
EARLIER = "SELECT text FROM note WHERE person_id = ? AND about = 'change' AND about_id = ?"
PERSON = "SELECT * FROM person WHERE id = ?"
SETTING = "UPDATE setting SET value = ? WHERE key = ?"
PROFILE = "(kind, name) = (SELECT kind, profile FROM imported WHERE id = ?)"
"""Which profile a change touched, named by the id of the import that wrote it."""
MAPPING = f"UPDATE profile SET mapping = ? WHERE {PROFILE}"  # noqa: S608 - names of our own
IMPORTED = """
SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
WHERE m.type = 'table' AND c.name = 'imported_id'
"""
"""The tables whose rows say by which import they came."""
RECORDS = "SELECT 1 FROM person LIMIT 1"
COPIES = "To put a whole copy back: coach backup --list"


class NothingToUndoError(StoreError):
    """No change is noted that could be taken back."""

    exit_code = 1

    def __init__(self, *, older: bool) -> None:
        before = f" What was kept before changes were noted stays. {COPIES}"
        super().__init__(f"There is nothing to take back.{before if older else ''}")


class NotTheLastError(StoreError):
    """Something else was changed since it was asked about."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(
            "Something else was changed meanwhile, perhaps in another terminal. Nothing was taken "
            "back. See what is the last change now: coach undo --list"
        )


class ErasedError(StoreError):
    """The last change erased a person."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(
            "The last change forgot somebody, and what is forgotten is gone for good, from the "
            "copies too: it cannot be taken back, nor can what was done before it. Nothing was "
            'changed. If it was the wrong person, add them again: coach team add "NAME"'
        )


class ReplacedError(StoreError):
    """The last change replaced everything."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(
            "The last change put a copy back in the place of everything, which is not taken back "
            "step by step. Nothing was changed. What was there before is a copy of its own; see "
            "which with coach backup --list, then: coach restore NAME"
        )


class ChangedSinceError(StoreError):
    """What a change touched is not as it left it."""

    exit_code = 1

    def __init__(self) -> None:
        super().__init__(
            "What that change touched was changed since, perhaps by another program, so it cannot "
            f"be taken back. Nothing was changed. {COPIES}"
        )


class KeptChange(NamedTuple):
    """A change that is kept, with what it touched, the last row first."""

    id: str
    kind: str
    day: str
    instant: str
    touches: tuple[Touch, ...]


def standing(room: Room, most: int) -> tuple[KeptChange, ...]:
    """The changes that stand, the last first."""
    return tuple(_change(room, row) for row in room.rows(STANDING, most))


def last(room: Room) -> KeptChange:
    """The change that is taken back next.

    Raises NothingToUndoError, ErasedError, ReplacedError.
    """
    changes = standing(room, 1)
    if not changes:
        raise NothingToUndoError(older=bool(room.rows(RECORDS)))
    effects = {touch.did for touch in changes[0].touches}
    if RowEffect.ERASED in effects:
        raise ErasedError
    if any(touch.table == DATABASE for touch in changes[0].touches):
        raise ReplacedError
    return changes[0]


def take_back(room: Room, change: KeptChange, act: Act) -> None:
    """Put all that a change touched as it was before, as an act of its own.

    Raises StoreError, and then nothing has changed.
    """
    with room.change(act), room.writing() as connection:
        if last(room) != change:
            raise NotTheLastError
        with _as_it_was_left():
            for touch in change.touches:
                _put_back(connection, change, touch)
        _let_go(connection, change)
        connection.touch(CHANGE, {"id": change.id}, RowEffect.CHANGED)


def _change(room: Room, row: sqlite3.Row) -> KeptChange:
    touches = tuple(_touch(each) for each in room.rows(TOUCHED, row["id"]))
    return KeptChange(row["id"], row["kind"], row["on_day"], row["at"], touches)


def _touch(row: sqlite3.Row) -> Touch:
    return Touch(row["row_of"], row["row_id"], RowEffect(row["did"]), row["earlier"])


@contextmanager
def _as_it_was_left() -> Iterator[None]:
    """Rows of later records that rest on one of this change stand in the way of its going."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ChangedSinceError from error


def _put_back(connection: Connection, change: KeptChange, touch: Touch) -> None:
    """Put one row as it was before; it has to be there."""
    added = touch.did is RowEffect.ADDED
    rows = _removed(connection, touch) if added else _as_before(connection, change, touch)
    if rows != 1:
        raise ChangedSinceError


def _removed(connection: Connection, touch: Touch) -> int:
    """Remove a row that was added; with an import goes all that it brought. Gives how many."""
    if touch.table == "imported":
        for (table,) in connection.execute(IMPORTED).fetchall():
            connection.execute(f"DELETE FROM {table} WHERE imported_id = ?", (touch.key,))  # noqa: S608 - our tables
    where, values = _place(touch)
    return connection.execute(f"DELETE FROM {touch.table} WHERE {where}", values).rowcount  # noqa: S608 - as above


def _place(touch: Touch) -> tuple[str, tuple[str, ...]]:
    """The condition that a row of a change meets, and its values. Raises ChangedSinceError."""
    if touch.table == "profile":
        return PROFILE, (touch.key,)
    if not touch.table.isidentifier():
        raise ChangedSinceError
    columns = KEYS.get(touch.table, ("id",))
    where = " AND ".join(f"{column} = ?" for column in columns)
    return where, tuple(touch.key.split(" ", len(columns) - 1))


def _as_before(connection: Connection, change: KeptChange, touch: Touch) -> int:
    """Give a row the values that it had. Gives how many rows were there to have them."""
    if touch.table == "person":
        return _person(connection, change, touch.key)
    if touch.table == "setting":
        return connection.execute(SETTING, (touch.earlier, touch.key)).rowcount
    if touch.table == "profile":
        return connection.execute(MAPPING, (touch.earlier, touch.key)).rowcount
    raise ChangedSinceError


def _person(connection: Connection, change: KeptChange, person: str) -> int:
    from json import loads  # noqa: PLC0415 - few changes are of a person

    note = connection.execute(EARLIER, (person, change.id)).fetchone()
    present = connection.execute(PERSON, (person,)).fetchone()
    if not (note and present):
        return 0
    earlier = loads(note["text"])
    changes = ", ".join(f"{column} = :{column}" for column in dict(present) if column in earlier)
    return connection.execute(f"UPDATE person SET {changes} WHERE id = :id", earlier).rowcount  # noqa: S608 - columns of our own


def _let_go(connection: Connection, change: KeptChange) -> None:
    """Keep nothing of what a change touched, nor of what stood before it."""
    connection.execute("DELETE FROM note WHERE about = ? AND about_id = ?", (CHANGE, change.id))
    connection.execute("DELETE FROM change_row WHERE change_id = ?", (change.id,))
