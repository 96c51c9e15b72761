"""What is kept, table by table, as the schema itself says it."""

from coachcli.store.room import Room

TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
    AND name NOT LIKE '\\_sqlite%' ESCAPE '\\' ORDER BY rowid
"""


def kept_columns(room: Room) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The tables with their columns, summaries among them, in the order they were made in."""
    names = [str(row["name"]) for row in room.rows(TABLES)]
    return tuple((name, _columns(room, name)) for name in names)


def _columns(room: Room, table: str) -> tuple[str, ...]:
    return tuple(str(row["name"]) for row in room.rows(f"PRAGMA table_info({table})"))
