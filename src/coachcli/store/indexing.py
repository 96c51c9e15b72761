"""Indexes made anew where very many rows come: sorted at once, not each row put in its place."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachcli.store.change import Connection

MANY = 20_000
"""Rows from which on that is quicker, where they are more than those that are there."""
INDEXES = """
SELECT name, sql FROM sqlite_master
WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND sql NOT LIKE '% WHERE %'
"""
"""Those of all rows; the others have few, and are asked while rows are added."""


@contextmanager
def indexed_after(connection: Connection, table: str, rows: int) -> Iterator[None]:
    """While so many rows are added to a table, leave its indexes aside if they are most of it.

    It is a part of the transaction under way, which is kept or not as a whole.
    """
    indexes = connection.execute(INDEXES, (table,)).fetchall() if rows >= MANY else []
    if indexes and rows < connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:  # noqa: S608 - a name of our own
        indexes = []
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, sql in indexes:
        connection.execute(sql)
