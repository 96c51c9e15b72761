"""The tables of records as any schema has them: their order, their columns, how rows refer."""

from sqlite3 import Connection
from typing import NamedTuple

SUMMARIES = (
    "assignment_state",
    *("week_created", "week_past_due", "week_closed", "week_sold", "week_stale"),
)
"""Tables that the database itself makes of others."""
RECORDS = """
SELECT name, sql FROM sqlite_master
WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'
ORDER BY rowid
"""
BY_PLACE = "rowid"


class TableOfRecords(NamedTuple):
    """A table: its columns, its key, and the columns that name rows of other tables."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    parents: tuple[tuple[str, str], ...]
    """A column and the table whose row it names."""
    order: str
    """What its rows are ordered by: as they came, or by their key where nothing else is kept."""


def tables(connection: Connection) -> tuple[TableOfRecords, ...]:
    """The tables of records, in the order in which they were made; none that is a summary."""
    made = connection.execute(RECORDS).fetchall()
    return tuple(_table(connection, name, sql) for name, sql in made if name not in SUMMARIES)


def select(table: TableOfRecords, where: str = "") -> str:
    """The query for the rows of a table, all or those of a condition, in a stable order."""
    columns = ", ".join(table.columns)
    return f"SELECT {columns} FROM {table.name}{where} ORDER BY {table.order}"  # noqa: S608 - ours


def insert_into(table: TableOfRecords) -> str:
    """The statement that adds a row to a table, its values in the order of the columns."""
    marks = ", ".join("?" for _ in table.columns)
    return f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})"  # noqa: S608


def _table(connection: Connection, name: str, sql: str) -> TableOfRecords:
    info = connection.execute(f"PRAGMA table_info({name})").fetchall()
    key = tuple(row[1] for row in sorted(info, key=lambda row: row[5]) if row[5])
    refers = connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
    parents = tuple(sorted((row[3], row[2]) for row in refers))
    order = ", ".join(key) if "WITHOUT ROWID" in sql else BY_PLACE
    return TableOfRecords(name, tuple(row[1] for row in info), key, parents, order)
