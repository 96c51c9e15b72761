"""Imports: what a file brings is held against what is known, and kept as new versions; all of it, or nothing."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass, replace

from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.coaching.rep import Rep
from coachcli.store.change import Connection, Did, touched_setting
from coachcli.store.metric import CURRENCY
from coachcli.store.person import enter
from coachcli.store.room import Room, insert

Values = Sequence[object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of import: its view of what is known, the columns that tell rows apart, and those that can change.

    `adding` is a column that is summed over rows which nothing tells apart.
    """

    name: str
    view: str
    key: tuple[str, ...]
    values: tuple[str, ...]
    adding: str = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order of a row that arrives."""
        return (*self.key, *self.values)


DEALS = Kind("deals", "deal", ("external_id",), (
    "person_id", "account", "product", "stage", "state", "created_on", "closed_on", "amount", "list_amount", "currency", "type",
    "business", "loss_reason", "no_decision", "push_count"))  # fmt: skip
ACTIVITIES = Kind("activities", "activity", ("external_id",), ("person_id", "on_day", "kind", "count"), adding="count")
QUOTA = Kind("quota", "quota", ("person_id", "first_on", "last_on"), ("amount", "currency"))
METRICS = Kind("metrics", "measure", ("person_id", "metric", "first_on", "last_on"), ("value", "n"))

MAPPING = "SELECT mapping FROM profile WHERE kind = ? AND name = ?"
UNSEEN = """
SELECT count(*) FROM deal AS d WHERE d.state = 'open' AND d.person_id IN (SELECT person_id FROM arriving)
    AND NOT EXISTS (SELECT 1 FROM arriving AS a WHERE a.external_id = d.external_id)
"""


@dataclass(frozen=True, slots=True)
class Arriving:
    """What a file brings: rows in the order of the kind's columns, the reps who are new, and what was told of the source.

    `reps` are kept as far as there are rows of theirs; `absent` are columns that the file does not have: what was known there
    stays. `skipped` is counted when the rows have come.
    """

    id: str
    kind: Kind
    source: str
    rows: Iterable[Values]
    absent: frozenset[str]
    skipped: Sized
    reps: tuple[Rep, ...]
    managers: dict[str, str]
    profile: tuple[str, Profile]


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brought: how many rows were new, changed, and as they are known, and the ids of the reps they are about.

    `foreign` rows are in another currency than `currency`, in which money is summed; `unseen` opportunities of these reps
    are known as open, and are not in the file.
    """

    new: int
    changed: int
    unchanged: int
    people: frozenset[str]
    currency: str = ""
    foreign: int = 0
    unseen: int = 0


def bring(room: Room, arriving: Arriving, stamp: Stamp, *, dry: bool = False) -> Brought:
    """Keep all that a `staged` file brings, or with `dry` only say what would be kept.

    Raises StoreError.
    """
    with room.writing() as connection, _rehearsed(connection, dry=dry):
        brought = _counted(connection, arriving)
        enter(connection, (rep for rep in arriving.reps if rep.id in brought.people), arriving.managers, stamp)
        _log(connection, arriving, brought, stamp)
        _append(connection, arriving, stamp)
        return brought


def profile(room: Room, kind: str, name: str) -> Profile:
    """What was told of the source with this name; nothing where it is new."""
    rows = room.rows(MAPPING, kind, name)
    return replace(noun(Profile, json.loads(rows[0]["mapping"])), now=False) if rows else Profile()


@contextmanager
def _rehearsed(connection: Connection, *, dry: bool) -> Iterator[None]:
    """Take back what was done, when it was only to be seen what would happen."""
    connection.execute("SAVEPOINT rehearsal")
    yield
    if dry:
        connection.execute("ROLLBACK TO rehearsal")
        connection.untouched()
    connection.execute("RELEASE rehearsal")


@contextmanager
def staged(room: Room, arriving: Arriving) -> Iterator[None]:
    """Put the rows in a passing table, where they are compared in one step and need little memory.

    They are read before the database is held, so that a long file keeps nobody waiting. Raises
    StoreError, and what the rows raise.
    """
    with room.plainly():
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
    connection.execute(f"CREATE TEMP TABLE arriving ({columns}, PRIMARY KEY ({keys})) WITHOUT ROWID")
    marks = ", ".join("?" for _ in kind.columns)
    values = {one: f"{one} + excluded.{one}" if one == kind.adding else f"excluded.{one}" for one in kind.values}
    again = ", ".join(f"{one} = {value}" for one, value in values.items())
    into = f"INSERT INTO arriving VALUES ({marks}) ON CONFLICT DO UPDATE SET {again}"  # noqa: S608 - names of our own
    connection.executemany(into, arriving.rows)


def _counted(connection: Connection, arriving: Arriving) -> Brought:
    counts = "count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE is_changed), count(*)"
    new, changed, all_ = connection.execute(_compared(arriving, counts)).fetchone()
    people = frozenset(str(row[0]) for row in connection.execute("SELECT DISTINCT person_id FROM arriving"))
    if "currency" not in arriving.kind.values:
        return Brought(new, changed, all_ - new - changed, people)
    code = _currency(connection)
    (foreign,) = connection.execute("SELECT count(*) FROM arriving WHERE currency NOT IN ('', ?)", (code,)).fetchone()
    (unseen,) = connection.execute(UNSEEN if arriving.kind is DEALS else "SELECT 0").fetchone()
    return Brought(new, changed, all_ - new - changed, people, code, foreign, unseen)


def _currency(connection: Connection) -> str:
    """The currency in which money is summed: the first import that names one settles it, by what most of its rows have."""
    most = "SELECT ?, currency FROM arriving WHERE currency <> '' GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1"
    into = f"INSERT OR IGNORE INTO setting (key, value) {most}"
    if connection.execute(into, (CURRENCY,)).rowcount > 0:
        touched_setting(connection, CURRENCY, None)
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (CURRENCY,)).fetchone()
    return str(row[0]) if row else ""


def _compared(arriving: Arriving, asked: str) -> str:
    """A query over the rows that arrive, each with the version that is known and whether it is new or changed."""
    kind = arriving.kind
    taken = {one: f"coalesce(d.{one}, a.{one})" if one in arriving.absent else f"a.{one}" for one in kind.values}
    same = " AND ".join(f"{cell} IS d.{one}" for one, cell in taken.items())
    joined = " AND ".join(f"d.{one} = a.{one}" for one in kind.key)
    keys = ", ".join(f"a.{one}" for one in kind.key)
    values = ", ".join(f"{cell} AS {one}" for one, cell in taken.items())
    states = f"coalesce(d.seq, 0) + 1 AS next, d.seq IS NULL AS is_new, d.seq IS NOT NULL AND NOT ({same}) AS is_changed"
    source = f"arriving AS a LEFT JOIN {kind.view} AS d ON {joined}"
    return f"SELECT {asked} FROM (SELECT {keys}, {values}, {states} FROM {source})"  # noqa: S608 - names of our own


def _append(connection: Connection, arriving: Arriving, stamp: Stamp) -> None:
    kind = arriving.kind
    columns = ", ".join(kind.columns)
    rows = _compared(arriving, f"{columns}, next, ?, ?") + " WHERE is_new OR is_changed"
    into = f"INSERT INTO {kind.view}_version ({columns}, seq, imported_id, known_on)"
    connection.execute(f"{into} {rows}", (arriving.id, stamp.day.isoformat()))


def _log(connection: Connection, arriving: Arriving, brought: Brought, stamp: Stamp) -> None:
    """Keep that a file was imported, and what was told of its source."""
    name, told = arriving.profile
    counts = {"added": brought.new, "changed": brought.changed, "unchanged": brought.unchanged, "skipped": len(arriving.skipped)}
    row: Mapping[str, object] = {
        "id": arriving.id,
        "kind": arriving.kind.name,
        "source": arriving.source,
        "profile": name,
        "lines": sum(counts.values()),
        "on_day": stamp.day.isoformat(),
        "at": stamp.at,
    }
    insert(connection, "imported", {**row, **counts})
    if told != Profile():
        _remember(connection, arriving, json.dumps(plain(told), ensure_ascii=False))


def _remember(connection: Connection, arriving: Arriving, mapping: str) -> None:
    """Keep what was told of a source. The change names it by the import, which has its name."""
    name = (arriving.kind.name, arriving.profile[0])
    before = connection.execute(MAPPING, name).fetchone()
    connection.execute("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", (*name, mapping))
    did, earlier = (Did.CHANGED, str(before["mapping"])) if before else (Did.ADDED, "")
    connection.touch("profile", {"id": arriving.id}, did, earlier)
