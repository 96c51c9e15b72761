"""Indexes made anew where very many rows come, sorted at once; sums are then of all rows anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachcli.store.change import Connection
from coachcli.store.weekly import mark_all

MANY = 20_000
"""Rows from which on that is quicker, where they are more than those that are there."""
INDEXES = """
SELECT name, sql FROM sqlite_master
WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL AND sql NOT LIKE '% WHERE %'
"""
"""Those of all rows; the others have few, and are asked while rows are added."""
MARKING = """
SELECT name, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name = ? AND name IN ('deal_came', 'deal_changed')
"""
"""What marks the days of each row that comes, to be counted anew."""


@contextmanager
def indexed_after(connection: Connection, table: str, rows: int) -> Iterator[None]:
    """While so many rows are added to a table, leave its indexes aside if they are most of it.

    So are the triggers that mark what is to be counted anew, which then is all.

    It is a part of the transaction under way, which is kept or not as a whole.
    """
    indexes = _left_aside(connection, table, rows)
    triggers = connection.execute(MARKING, (table,)).fetchall() if indexes else []
    if triggers:
        mark_all(connection)
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in (*indexes, *triggers):
        connection.execute(sql)


def _left_aside(connection: Connection, table: str, rows: int) -> list[tuple[str, str]]:
    """The indexes that were let go of, as so many rows come; none where they are few."""
    indexes = connection.execute(INDEXES, (table,)).fetchall() if rows >= MANY else []
    if indexes and rows < connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:  # noqa: S608 - a name of our own
        return []
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    return [(str(name), str(sql)) for name, sql in indexes]
