"""Whether the copy of a day is still to be made; asked at every change, and so quick to answer."""

import os
from contextlib import suppress
from pathlib import Path

from coachcli.store.room import Room

DAILY = "daily"
FIRST = "SELECT on_day FROM change ORDER BY sequence LIMIT 1"


def is_due(room: Room, folder: Path, day: str) -> bool:
    """Whether there is something from before this day, and no copy of the day in the folder."""
    first = room.rows(FIRST)
    return bool(first) and first[0][0] != day and not _is_there(folder, day)


def _is_there(folder: Path, day: str) -> bool:
    with suppress(OSError), os.scandir(folder) as there:
        names = (entry.name for entry in there)
        return any(day in name and name.endswith(f"-{DAILY}.db") for name in names)
    return False
