"""The settings of a firm, by name; each is read anew by whoever opens the room."""

from coachcli.coaching.settings import CURRENCY
from coachcli.store.change import touched_setting
from coachcli.store.room import Room

EVERY = "SELECT key, value FROM setting"
BEFORE = "SELECT value FROM setting WHERE key = ?"
MOST_USED = """
SELECT currency FROM (SELECT currency FROM deal UNION ALL SELECT currency FROM quota)
WHERE currency <> '' GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 1
"""


def stored(room: Room) -> dict[str, str]:
    """What is kept under each name. Raises StoreError."""
    return {str(row["key"]): str(row["value"]) for row in room.rows(EVERY)}


def keep(room: Room, name: str, value: str) -> None:
    """Set a setting; the change keeps what it was. Raises StoreError."""
    with room.writing() as connection:
        before = connection.execute(BEFORE, (name,)).fetchone()
        connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))
        touched_setting(connection, name, before)


def put_back(room: Room, name: str) -> None:
    """Let a setting be as if nobody had set it: empty; the currency, that of most of the money.

    Raises StoreError.
    """
    imported = room.rows(MOST_USED) if name == CURRENCY and name in stored(room) else ()
    if stored(room).get(name):
        keep(room, name, str(imported[0][0]) if imported else "")
