"""All rows about one person: their own, those that hang on them, and those that these refer to."""

import json
from collections.abc import Iterator
from sqlite3 import Connection
from typing import Any

from coachcli.store.change import KEYS
from coachcli.store.tables import TableOfRecords, select, tables

PERSON, CHANGE, CHANGE_ROW = "person", "change", "change_row"
NEVER_SINGLY = ("pulse",)
"""What is kept of a person and handed on by no single row, as nobody is to read one by itself."""
AMONG = "IN (SELECT value FROM json_each(?))"
Row = dict[str, Any]
RowOf = tuple[TableOfRecords, Row]


def rows_about(connection: Connection, person: str) -> Iterator[tuple[str, Row]]:
    """The rows about a person, each with the name of its table, in the order of the tables."""
    records = {each.name: each for each in tables(connection) if each.name not in NEVER_SINGLY}
    theirs = {PERSON: list(_rows(connection, records[PERSON], "id = ?", person))}
    for table in records.values():
        if table.name not in (PERSON, CHANGE, CHANGE_ROW):
            theirs[table.name] = _hanging(connection, table, theirs)
    theirs |= _changes(connection, records, theirs)
    for table in records.values():
        rows = theirs[table.name] or _referred_to(connection, table, records, theirs)
        yield from ((table.name, row) for row in rows)


def _hanging(
    connection: Connection, table: TableOfRecords, theirs: dict[str, list[Row]]
) -> list[Row]:
    """The rows of a table that hang on rows which are theirs."""
    hooks = [(column, theirs[parent]) for column, parent in table.parents if theirs.get(parent)]
    if not hooks:
        return []
    condition = " OR ".join(f"{column} {AMONG}" for column, _ in hooks)
    ids = [json.dumps([row["id"] for row in rows]) for _, rows in hooks]
    return list(_rows(connection, table, condition, *ids))


def _referred_to(
    connection: Connection,
    table: TableOfRecords,
    records: dict[str, TableOfRecords],
    theirs: dict[str, list[Row]],
) -> list[Row]:
    """The rows of a table without a person that rows of theirs refer to: a flow, an import."""
    named = {
        row[column]
        for other in records.values()
        for column, parent in other.parents
        if parent == table.name and table.name != PERSON
        for row in theirs[other.name]
    }
    values = json.dumps(sorted(named - {None}))
    return list(_rows(connection, table, f"{table.key[0]} {AMONG}", values)) if named else []


def _changes(
    connection: Connection, records: dict[str, TableOfRecords], theirs: dict[str, list[Row]]
) -> dict[str, list[Row]]:
    """What was done to rows of theirs, and when."""
    keys = [
        f"{name} {' '.join(str(row[column]) for column in KEYS.get(name, ('id',)))}"
        for name, rows in theirs.items()
        for row in rows
        if set(KEYS.get(name, ("id",))) <= set(row)
    ]
    condition = f"row_of || ' ' || row_id {AMONG}"
    touched = list(_rows(connection, records[CHANGE_ROW], condition, json.dumps(keys)))
    ids = json.dumps(sorted({row["change_id"] for row in touched}))
    return {
        CHANGE: list(_rows(connection, records[CHANGE], f"id {AMONG}", ids)),
        CHANGE_ROW: touched,
    }


def _rows(
    connection: Connection, table: TableOfRecords, condition: str, *values: str
) -> Iterator[Row]:
    rows = connection.execute(select(table, f" WHERE {condition}"), values)
    return (dict(zip(table.columns, row, strict=True)) for row in rows)
