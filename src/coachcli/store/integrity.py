"""Whether a database is sound: what SQLite checks, and whether it is made as ours are made."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import chain, islice

from coachcli.store.schema import APPLICATION_ID, SCHEMA, SCRIPTS, statements

STEPS_TABLE = "_sqlite_migrations"
STEPS_NOTED = {
    "table": "id INTEGER PRIMARY KEY,migration_set TEXT,name TEXT,applied_at TEXT",
    "index": "migration_set,name",
}
"""What sqlite-utils makes to note the steps: columns and index, without quotes."""
NOTED_BY = "SELECT type, sql FROM sqlite_master WHERE tbl_name = ?"
COUNTS = ("sqlite_stat1", "sqlite_stat4")
"""Tables in which SQLite counts, when somebody asks it to; nothing else of such a name is."""
DAYS = ("on_day", "by_day")
JSON = (
    ("diagnosis", "conclusion"),
    ("evaluation", "figures"),
    ("flow_kept", "body"),
    ("profile", "mapping"),
)
"""Columns that hold JSON."""
STATES = """SELECT 1 FROM assignment AS a LEFT JOIN assignment_state AS s ON s.assignment_id = a.id
    WHERE s.state IS NOT coalesce((SELECT e.state FROM assignment_event AS e
        WHERE e.assignment_id = a.id ORDER BY e.rowid DESC LIMIT 1), 'open') LIMIT 1"""
"""Whether the summary of assignments says something else than they do."""

Schema = dict[tuple[str, str], str]
"""What a database is made of: the statement of each table, index, view and trigger."""


def fault(database: sqlite3.Connection) -> str:
    """What is wrong with a database, quick to tell; nothing where it is sound.

    Enough for a database of our own. Raises sqlite3.Error.
    """
    database.execute("PRAGMA trusted_schema = OFF")
    return next(chain(_strange(database), _damaged(database, "quick_check")), "")


def deep_fault(database: sqlite3.Connection) -> str:
    """The same of a database that anybody may have made: all that is in it is read.

    Raises sqlite3.Error.
    """
    return next(deep_faults(database), "")


def deep_faults(database: sqlite3.Connection) -> Iterator[str]:
    """All that is wrong with a database, found as it is asked for. Raises sqlite3.Error."""
    database.execute("PRAGMA trusted_schema = OFF")
    yield from _strange(database)
    yield from _damaged(database, "integrity_check")
    yield from _misread(database)


def _strange(database: sqlite3.Connection) -> Iterator[str]:
    """What tells that a database is not made as one of its version is."""
    version = _number(database, "PRAGMA user_version")
    if _number(database, "PRAGMA application_id") != APPLICATION_ID:
        yield "it is not a coach database"
    elif not 0 < version <= SCHEMA:
        yield f"its schema {version} is not one that this coach knows"
    else:
        yield from different(database, version)


def different(database: sqlite3.Connection, version: int) -> Iterator[str]:
    """What a database has that a fresh one of this version has not, lacks, or has otherwise."""
    theirs, ours = _schema(database), fresh(version)
    for kind, name in theirs.keys() - ours.keys():
        yield f"it has the {kind} {name}, which is not coach's"
    for kind, name in ours.keys() - theirs.keys():
        yield f"it lacks the {kind} {name}"
    for kind, name in (thing for thing in ours if not _is_same(theirs[thing], ours[thing])):
        yield f"its {kind} {name} is not as coach makes it"
    yield from _steps_missed(database, version)


@cache
def fresh(version: int) -> Schema:
    """What a new database of this version is made of."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("BEGIN")
        for script in islice(SCRIPTS.values(), version):
            for statement in statements(script):
                made.execute(statement)
        return _schema(made)


def _schema(database: sqlite3.Connection) -> Schema:
    rows = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {
        (kind, name): sql or ""
        for kind, name, table, sql in rows
        if table != STEPS_TABLE and not (kind == "table" and name in COUNTS)
    }


def _is_same(theirs: str, ours: str) -> bool:
    return theirs == ours or _normal(theirs) == _normal(ours)


def _normal(sql: str) -> str:
    """A statement without what only lays it out."""
    return re.sub(r" ?([(),]) ?", r"\1", re.sub(r"\s+", " ", sql)).strip()


def _inner(sql: str) -> str:
    """What stands between the outer parentheses of a statement, without quotes."""
    bare = _normal(re.sub(r'["\[\]]', "", sql or ""))
    return bare.partition("(")[2].removesuffix(")")


def _steps_missed(database: sqlite3.Connection, version: int) -> Iterator[str]:
    """Whether the steps that were noted are those that lead to the version."""
    made = database.execute(NOTED_BY, (STEPS_TABLE,)).fetchall()
    if len(made) != len(STEPS_NOTED) or {kind: _inner(sql) for kind, sql in made} != STEPS_NOTED:
        yield "it does not tell how it was made"
    elif _steps(database) != sorted(islice(SCRIPTS, version)):
        yield f"it was not made in the steps that lead to its schema {version}"


def _steps(database: sqlite3.Connection) -> list[str]:
    """The names of the steps in which it was made."""
    rows = database.execute(f"SELECT name FROM {STEPS_TABLE}").fetchall()  # noqa: S608 - ours
    return sorted(name for (name,) in rows)


def _damaged(database: sqlite3.Connection, check: str) -> Iterator[str]:
    if database.execute(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
        yield "it is damaged"
    for row in database.execute("PRAGMA foreign_key_check"):
        yield f"a row of {row[0]} belongs to one of {row[2]} that is not there"


def _misread(database: sqlite3.Connection) -> Iterator[str]:
    """What could not be read as what it should be."""
    for table in _tables(database):
        columns = _columns(database, table)
        # text that is none is met where it is read: SQLite does not look at that
        for _ in database.execute(f"SELECT {', '.join(columns)} FROM {table}"):  # noqa: S608
            pass
        yield from _not_days(database, table, columns)
    for table, column in JSON:
        yield from _not_json(database, table, column)
    if ("table", "assignment_state") in _schema(database) and database.execute(STATES).fetchone():
        yield "its list of assignments does not say what became of them"


def _not_days(database: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[str]:
    days = [column for column in columns if column in DAYS or column.endswith("_on")]
    for column in days:
        wrong = f"SELECT 1 FROM {table} WHERE {column} IS NOT date({column}) LIMIT 1"  # noqa: S608
        if database.execute(wrong).fetchone():
            yield f"{column} of {table} holds what is no day"


def _not_json(database: sqlite3.Connection, table: str, column: str) -> Iterator[str]:
    doubtful = f"SELECT {column} FROM {table} WHERE NOT json_valid({column})"  # noqa: S608 - ours
    if ("table", table) in _schema(database):
        texts = (text for (text,) in database.execute(doubtful))
        if not all(map(_is_read, texts)):
            yield f"{column} of {table} cannot be read"


def _is_read(text: str) -> bool:
    """Whether it is read as we write it: a flow that asks "above 40%" has no upper end."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _tables(database: sqlite3.Connection) -> list[str]:
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql <> ''")
    return [name for (name,) in rows if not name.startswith(("sqlite_", "_"))]


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def _number(database: sqlite3.Connection, query: str) -> int:
    return int(database.execute(query).fetchone()[0])
