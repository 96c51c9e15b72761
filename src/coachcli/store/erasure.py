"""Erasing a person from one database, in a transaction that is under way; counts stay."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from coachcli.coaching.rep import folded
from coachcli.coaching.trace import NAMELESS, Traces, name_words
from coachcli.store.change import CHANGE, Act, Connection, RowEffect, let_go
from coachcli.store.tables import SUMMARIES

RENAMED = {
    "activity_version": ("external_id", "kind"),
    "deal_version": ("external_id", "account", "product", "stage", "type"),
    "imported": ("profile",),
    "profile": ("name",),
    "surprise": ("external_id", "about"),
}
"""Columns whose texts are counted or told apart: each that tells of a person gets a new name."""
BLANKED = {"deal_version": ("loss_reason",), "imported": ("source",)}
"""Columns that are emptied where they tell of a person: a reason, and the name of a file."""
FILE_NAMES = ("imported", "source")
OURS = ("id", "hash", "at", "about", "about_id")
"""Columns that hold what the program made, and never a name."""
OWN = {"person": ("name", "email")}
"""Columns that are somebody's own; those of others stay as they are."""
TABLES = """
SELECT name FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'
ORDER BY name
"""
CALLED = "SELECT name, email FROM person WHERE id = ? AND name <> ?"
OTHERS = "SELECT name, email FROM person WHERE id <> ? AND name <> ?"
EARLIER = "SELECT text FROM note WHERE person_id = ? AND about = ? AND about_part = 'person'"
TEAM = "SELECT count(*) FROM person WHERE manager_id = ? AND left_on IS NULL AND name <> ?"
CHANGES = "change_row"
Called = tuple[str, str]
"""A name and an email."""
Rewriting = Callable[[str], str]


class Erasure(NamedTuple):
    """What was erased: notes, texts that told of the person, and a team that has no head now."""

    notes: int = 0
    texts: int = 0
    team: int = 0


def earlier_names(connection: Connection, person: str) -> Iterator[Called]:
    """What a person is and was called here, as far as it is known."""
    if has_people(connection):
        yield from map(tuple, connection.execute(CALLED, (person, NAMELESS)))
        for (text,) in connection.execute(EARLIER, (person, CHANGE)):
            row = json.loads(text)
            yield row["name"], row["email"]


def words_of_others(connection: Connection, person: str) -> Iterator[str]:
    """The words of the names of other people: found alone, they may mean them."""
    if has_people(connection):
        for name, email in connection.execute(OTHERS, (person, NAMELESS)):
            yield from name_words(name)
            yield folded(email).partition("@")[0]


def erased(connection: Connection, person: str, traces: Traces, act: Act) -> Erasure:
    """Erase the notes, the name, and what tells of the person in any other text."""
    if not has_people(connection):
        return Erasure()
    (notes,) = connection.execute(
        "SELECT count(*) FROM note WHERE person_id = ? AND about <> ?", (person, CHANGE)
    ).fetchone()
    connection.execute("DELETE FROM note WHERE person_id = ?", (person,))
    _blank(connection, person, act)
    if CHANGES in _tables(connection):
        let_go(connection)
    team = _without_head(connection, person)
    return Erasure(notes, _rewritten(connection, traces, act), team)


def has_people(connection: Connection) -> bool:
    """Whether it is more than an empty file."""
    return "person" in _tables(connection)


def _blank(connection: Connection, person: str, act: Act) -> None:
    connection.execute(
        "UPDATE person SET name = ?, role = '', region = '', email = '', started_on = NULL, "
        "left_on = coalesce(left_on, ?) WHERE id = ?",
        (NAMELESS, act.stamp.day.isoformat(), person),
    )
    connection.touch("person", {"id": person}, RowEffect.ERASED)


def _without_head(connection: Connection, person: str) -> int:
    """Let go of a team whose manager is forgotten; gives how many are on it."""
    (team,) = connection.execute(TEAM, (person, NAMELESS)).fetchone()
    connection.execute("UPDATE person SET manager_id = NULL WHERE manager_id = ?", (person,))
    connection.execute("DELETE FROM setting WHERE key = 'me' AND value = ?", (person,))
    return int(team)


def _rewritten(connection: Connection, traces: Traces, act: Act) -> int:
    """Rewrite each text that tells of the person; gives how many there were."""
    new_names: dict[str, str] = {}

    def renamed(text: str) -> str:
        return new_names.setdefault(text, f"forgotten-{act.id[-12:]}-{len(new_names) + 1}")

    return sum(
        _rewritten_column(connection, (table, column), traces, _rewriting(table, column, renamed))
        for table in _tables(connection)
        for column in _texts(connection, table)
    )


def _rewriting(table: str, column: str, renamed: Rewriting) -> Rewriting | None:
    """How a text of a column is rewritten; without a way of its own, the name is taken out."""
    if column in RENAMED.get(table, ()):
        return renamed
    return (lambda _: "") if column in BLANKED.get(table, ()) else None


def _rewritten_column(
    connection: Connection, place: tuple[str, str], traces: Traces, rewriting: Rewriting | None
) -> int:
    table, column = place
    tells = traces.in_file_name if place == FILE_NAMES else traces.stand_in
    texts = connection.execute(f"SELECT DISTINCT {column} FROM {table}")  # noqa: S608 - our tables
    new = {text: (rewriting or traces.without)(text) for (text,) in texts if text and tells(text)}
    if not new:
        return 0
    connection.create_function("rewritten", 1, new.get)
    change = f"UPDATE {table} SET {column} = rewritten({column})"  # noqa: S608 - as above
    return connection.execute(f"{change} WHERE rewritten({column}) IS NOT NULL").rowcount


def _tables(connection: Connection) -> tuple[str, ...]:
    """All tables but the summaries, which follow what they are made of."""
    names = (name for (name,) in connection.execute(TABLES).fetchall())
    return tuple(name for name in names if name not in SUMMARIES)


def _texts(connection: Connection, table: str) -> tuple[str, ...]:
    """The columns of a table that can hold words of a person, or of a file."""
    keys = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    known = {*keys, *OURS, *OWN.get(table, ())}
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return tuple(row[1] for row in columns if row[2] == "TEXT" and _may_hold(row[1], known))


def _may_hold(column: str, known: Iterable[str]) -> bool:
    return column not in known and not column.endswith("_on")
