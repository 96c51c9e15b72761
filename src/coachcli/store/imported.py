"""Imports: what a file brings is held against what is known, and kept as new versions.

All of it is kept, or nothing.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence, Sized
from contextlib import contextmanager

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.coaching.rep import Rep
from coachcli.store.change import Connection, changed_or_added, rehearsed, touched_setting
from coachcli.store.dates import stamped
from coachcli.store.imported_deal import (
    NOT_HELD,
    STAYS,
    DealsHeld,
    deals_held,
    known_gone,
    meet_longer_ids,
    take_out,
)
from coachcli.store.indexing import indexed_after
from coachcli.store.metric import CURRENCY
from coachcli.store.person import enter
from coachcli.store.room import Room, insert

Values = Sequence[object]


@dataclass(frozen=True, slots=True)
class ImportKind:
    """A kind of import.

    It has its view of what is known, the table of versions, the columns that tell rows apart, and
    those that can change. `adding` is a column that is summed over rows which nothing tells apart.
    """

    name: str
    view: str
    table: str
    key: tuple[str, ...]
    values: tuple[str, ...]
    adding: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order of a row that arrives."""
        return (*self.key, *self.values)


DEALS = ImportKind("deals", "deal_known", "deal_version", ("external_id",), (
    "person_id", "account", "product", "stage", "state", "created_on", "closed_on", "amount",
    "list_amount", "currency", "type",
    "business", "loss_reason", "no_decision", "push_count", "is_deleted"))  # fmt: skip
ACTIVITIES = ImportKind(
    "activities",
    "activity",
    "activity_version",
    ("external_id",),
    ("person_id", "on_day", "kind", "count"),
    adding="count",
)
QUOTA = ImportKind(
    "quota", "quota", "quota_version", ("person_id", "first_on", "last_on"), ("amount", "currency")
)
METRICS = ImportKind(
    "metrics",
    "measure",
    "measure_version",
    ("person_id", "metric", "first_on", "last_on"),
    ("value", "n"),
)

MAPPING = "SELECT mapping FROM profile WHERE kind = ? AND name = ?"
PAGES = "PRAGMA main.cache_size = -24000"
"""So much of the database stays in memory (in kB): rows of a file fall anywhere in its indexes."""
COUNTS = "count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_changed), count(*)"
FOREIGN = "SELECT count(*) FROM arriving WHERE currency NOT IN ('', ?)"
SETTLED = """
INSERT INTO setting (key, value)
SELECT ?, currency FROM arriving WHERE currency <> '' GROUP BY currency
ORDER BY count(*) DESC, currency LIMIT 1
ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value = ''
"""


@dataclass(frozen=True, slots=True)
class Arriving:
    """What a file brings.

    It has rows in the order of the kind's columns, the reps who are new, and what was told of the
    source. `reps` are kept as far as there are rows of theirs; `absent` are columns that the file
    does not have: what was known there stays. `skipped` is counted when the rows have come, and
    `gone` are the ids of opportunities that the source has deleted.
    """

    id: str
    kind: ImportKind
    source: str
    rows: Iterable[Values]
    absent: frozenset[str]
    skipped: Sized
    reps: tuple[Rep, ...]
    managers: dict[str, str]
    profile: tuple[str, Profile]
    gone: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brought.

    It has how many rows were new, changed and as they are known, and the ids of their reps.
    `foreign` rows are in another currency than `currency`, in which money is summed; `deals`
    is what is odd in opportunities beside those that are known.
    """

    new: int
    changed: int
    unchanged: int
    people: frozenset[str]
    currency: str = ""
    foreign: int = 0
    deals: DealsHeld = NOT_HELD


def bring(room: Room, arriving: Arriving, stamp: Stamp, *, dry: bool = False) -> Brought:
    """Keep all that a `staged` file brings, or with `dry` only say what would be kept.

    Raises StoreError.
    """
    with room.writing() as connection, rehearsed(connection, dry=dry):
        gone = _met(connection, arriving) if arriving.kind is DEALS else ()
        brought = _counted(connection, arriving, gone)
        enter(
            connection,
            (rep for rep in arriving.reps if rep.id in brought.people),
            arriving.managers,
            stamp,
        )
        _log(connection, arriving, brought, stamp)
        with indexed_after(connection, arriving.kind.table, brought.new + brought.changed):
            _append(connection, arriving, stamp)
        take_out(connection, gone, arriving.id, stamp)
        return brought


def _met(connection: Connection, arriving: Arriving) -> tuple[str, ...]:
    """Call opportunities by the ids that are known; those of them that are gone."""
    meet_longer_ids(connection)
    return known_gone(connection, arriving.gone)


def profile(room: Room, kind: str, name: str) -> Profile:
    """What was told of the source with this name; nothing where it is new."""
    rows = room.rows(MAPPING, kind, name)
    return replace(noun(Profile, json.loads(rows[0]["mapping"])), now=False) if rows else Profile()


@contextmanager
def staged(room: Room, arriving: Arriving) -> Iterator[None]:
    """Put the rows in a passing table, where they are compared in one step and need little memory.

    They are read before the database is held, so that a long file keeps nobody waiting. Raises
    StoreError, and what the rows raise.
    """
    with room.plainly():
        room.connection.execute(PAGES)
        room.connection.execute("DROP TABLE IF EXISTS temp.arriving")
        room.connection.execute("BEGIN")
        try:
            _stage(room.connection, arriving)
        finally:
            room.connection.execute("COMMIT")
        try:
            yield
        finally:
            room.connection.execute("DROP TABLE temp.arriving")


def _stage(connection: Connection, arriving: Arriving) -> None:
    kind = arriving.kind
    columns, keys = ", ".join(kind.columns), ", ".join(kind.key)
    table = f"arriving ({columns}, PRIMARY KEY ({keys})) WITHOUT ROWID"
    connection.execute(f"CREATE TEMP TABLE {table}")
    marks = ", ".join("?" for _ in kind.columns)
    again = ", ".join(f"{name} = {_joined(kind, name)}" for name in kind.values)
    into = f"INSERT INTO arriving VALUES ({marks}) ON CONFLICT DO UPDATE SET {again}"  # noqa: S608 - names of our own
    connection.executemany(into, arriving.rows)


def _joined(kind: ImportKind, column: str) -> str:
    """What becomes of a column when a row comes again: the later value, or the sum of both."""
    later = f"excluded.{column}"
    return f"{column} + {later}" if column == kind.adding else later


def _counted(connection: Connection, arriving: Arriving, gone: tuple[str, ...]) -> Brought:
    new, changed, all_ = connection.execute(_compared(arriving, COUNTS)).fetchone()
    rows = connection.execute("SELECT DISTINCT person_id FROM arriving")
    people = frozenset(str(row[0]) for row in rows)
    brought = Brought(new, changed, all_ - new - changed, people)
    if "currency" not in arriving.kind.values:
        return brought
    code = _currency(connection)
    (foreign,) = connection.execute(FOREIGN, (code,)).fetchone()
    deals = deals_held(connection, gone) if arriving.kind is DEALS else NOT_HELD
    return replace(brought, currency=code, foreign=foreign, deals=deals)


def _currency(connection: Connection) -> str:
    """The currency in which money is summed.

    The first import that names one settles it, by what most of its rows have.
    """
    if connection.execute(SETTLED, (CURRENCY,)).rowcount > 0:
        touched_setting(connection, CURRENCY, None)
    query = "SELECT value FROM setting WHERE key = ?"
    row = connection.execute(query, (CURRENCY,)).fetchone()
    return str(row[0]) if row else ""


def _compared(arriving: Arriving, asked: str) -> str:
    """A query over arriving rows, each with the known version and whether it is new or changed."""
    kind = arriving.kind
    cells = {name: _cell(arriving, name) for name in kind.values}
    same = " AND ".join(f"{cell} IS d.{name}" for name, cell in cells.items())
    joined = " AND ".join(f"d.{name} = a.{name}" for name in kind.key)
    keys = [f"a.{name}" for name in kind.key]
    values = [f"{cell} AS {name}" for name, cell in cells.items()]
    columns = ", ".join([*keys, *values, *_states(same)])
    source = f"arriving AS a LEFT JOIN {kind.view} AS d ON {joined}"
    return f"SELECT {asked} FROM (SELECT {columns} FROM {source})"  # noqa: S608 - names of our own


def _cell(arriving: Arriving, column: str) -> str:
    """What a column is to hold: of one that the file does not have, what was known."""
    if arriving.kind is DEALS and column == "person_id":
        return STAYS
    return f"coalesce(d.{column}, a.{column})" if column in arriving.absent else f"a.{column}"


def _states(same: str) -> tuple[str, str, str]:
    changed = f"d.seq IS NOT NULL AND NOT ({same})"
    return (
        "coalesce(d.seq, 0) + 1 AS next",
        "d.seq IS NULL AS is_new",
        f"{changed} AS is_changed",
    )


def _append(connection: Connection, arriving: Arriving, stamp: Stamp) -> None:
    kind = arriving.kind
    columns = ", ".join(kind.columns)
    rows = _compared(arriving, f"{columns}, next, ?, ?") + " WHERE is_new OR is_changed"
    into = f"INSERT INTO {kind.table} ({columns}, seq, imported_id, known_on)"
    connection.execute(f"{into} {rows}", (arriving.id, stamp.day.isoformat()))


def _log(connection: Connection, arriving: Arriving, brought: Brought, stamp: Stamp) -> None:
    """Keep that a file was imported, and what was told of its source."""
    name, profile_ = arriving.profile
    counts = _counts(arriving, brought)
    row = {
        "id": arriving.id,
        "kind": arriving.kind.name,
        "source": arriving.source,
        "profile": name,
        "lines": sum(counts.values()),
        **stamped(stamp),
    }
    insert(connection, "imported", row | counts)
    if profile_ != Profile():
        _remember(connection, arriving, json.dumps(plain(profile_), ensure_ascii=False))


def _counts(arriving: Arriving, brought: Brought) -> dict[str, int]:
    return {
        "added": brought.new,
        "changed": brought.changed,
        "unchanged": brought.unchanged,
        "skipped": len(arriving.skipped),
    }


def _remember(connection: Connection, arriving: Arriving, mapping: str) -> None:
    """Keep what was told of a source. The change names it by the import, which has its name."""
    name = (arriving.kind.name, arriving.profile[0])
    before = connection.execute(MAPPING, name).fetchone()
    connection.execute("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", (*name, mapping))
    did, earlier = changed_or_added(before)
    connection.touch("profile", {"id": arriving.id}, did, earlier)
