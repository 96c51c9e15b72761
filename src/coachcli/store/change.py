"""A change: what one act touched, kept in the act's own transaction, so that it can be undone."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp

CHANGE = "change"
DATABASE = "database"
"""What a change names as touched when everything was replaced."""
KEYS = {
    "flow_kept": ("hash",),
    "plan_activity": ("plan_id", "seq"),
    "plan_rate": ("plan_id", "metric"),
    "pulse": ("preread_id", "item"),
    "reply": ("walk_id", "seq"),
    "setting": ("key",),
}
"""The columns that tell the rows of a table apart, where it is not `id` alone."""
NEXT = "SELECT coalesce(max(sequence), 0) + 1 FROM change"


class RowEffect(StrEnum):
    """What was done to a row."""

    ADDED = "added"
    CHANGED = "changed"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Act:
    """What a manager does, in a word of the field, with the id and time it is kept under."""

    id: str
    kind: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Touch:
    """A row that an act touched; `earlier` is what stood there, if no text about a person."""

    table: str
    key: str
    did: RowEffect
    earlier: str = ""


class Connection(sqlite3.Connection):
    """A connection that notes what the act under way touches; without an act it notes nothing."""

    act: Act | None = None
    touches: list[Touch]

    def touch(
        self, table: str, row: Mapping[str, object], did: RowEffect, earlier: str = ""
    ) -> None:
        """Note that the act under way touched a row."""
        if self.act:
            key = " ".join(str(row[column]) for column in KEYS.get(table, ("id",)))
            self.touches.append(Touch(table, key, did, earlier))

    def untouched(self) -> None:
        """Note that what the act did so far was taken back."""
        if self.act:
            self.touches = []


def keep(connection: Connection, act: Act) -> None:
    """Keep an act with what it touched; of one that touched nothing, nothing is kept."""
    if not connection.touches:
        return
    (sequence,) = connection.execute(NEXT).fetchone()
    change = (act.id, sequence, act.kind, act.stamp.day.isoformat(), act.stamp.instant)
    connection.execute("INSERT INTO change VALUES (?, ?, ?, ?, ?)", change)
    rows = _rows(act, connection.touches)
    connection.executemany("INSERT INTO change_row VALUES (?, ?, ?, ?, ?, ?)", rows)


@contextmanager
def rehearsed(connection: Connection, *, dry: bool) -> Iterator[None]:
    """Take back what was done, when it was only to be seen what would happen."""
    connection.execute("SAVEPOINT rehearsal")
    yield
    if dry:
        connection.execute("ROLLBACK TO rehearsal")
        connection.untouched()
    connection.execute("RELEASE rehearsal")


def earlier_person(connection: Connection, row: Mapping[str, object]) -> None:
    """Keep what stood of a person before, among the notes: forgetting them takes it along."""
    if connection.act is None:
        return
    note = _earlier_note(connection.act, row)
    connection.execute("INSERT OR IGNORE INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?)", note)
    connection.touch("person", row, RowEffect.CHANGED)


def _earlier_note(act: Act, row: Mapping[str, object]) -> tuple[object, ...]:
    from json import dumps  # noqa: PLC0415 - every start would pay for it

    person, text = row["id"], dumps(dict(row), ensure_ascii=False)
    about, stamp = (CHANGE, act.id, "person"), act.stamp
    return (f"{act.id} {person}", person, *about, text, stamp.day.isoformat(), stamp.instant)


def let_go(connection: Connection) -> None:
    """Keep nothing of what stood before any change: beyond one that erases nothing is undone.

    What others were called stays among their notes: it is looked for when they are forgotten.
    """
    connection.execute("UPDATE change_row SET earlier = '' WHERE earlier <> ''")


def touched_setting(connection: Connection, key: str, before: sqlite3.Row | None) -> None:
    """Note that the act under way made or changed a setting; `before` is its row until then."""
    did, earlier = changed_or_added(before)
    connection.touch("setting", {"key": key}, did, earlier)


def changed_or_added(before: sqlite3.Row | None) -> tuple[RowEffect, str]:
    """What was done to a row of which `before` is what it held, if it was there, and that."""
    return (RowEffect.CHANGED, str(before[0])) if before else (RowEffect.ADDED, "")


def _rows(act: Act, touches: Iterable[Touch]) -> Iterable[tuple[object, ...]]:
    for seq, touch in enumerate(dict.fromkeys(touches)):
        yield (act.id, seq, touch.table, touch.key, touch.did, touch.earlier)
