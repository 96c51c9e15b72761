"""What calendars were told, in a small file beside the database, without a name in it.

It is true whatever is taken back or restored here: a calendar still has what it was given.
"""

import json
from contextlib import suppress
from pathlib import Path

from coachcli.coaching.record import noun, plain
from coachcli.coaching.rhythm.calendar import WrittenTalks

FILE = "calendar.json"


def written(path: Path) -> WrittenTalks:
    """What is kept in a file; nothing where there is none, or none that can be read."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        talks: WrittenTalks = noun(WrittenTalks, json.loads(path.read_text(encoding="utf-8")))
        return talks
    return WrittenTalks()


def as_file(talks: WrittenTalks) -> bytes:
    """What is to be kept, as the file holds it."""
    return json.dumps(plain(talks)).encode()
