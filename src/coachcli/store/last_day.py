"""The last day of which the numbers say a word: when something was begun, closed, done or held."""

from datetime import date

from coachcli.store.room import Room

LAST = """
SELECT max(coalesce((SELECT max(created_on) FROM deal_version), ''),
    coalesce((SELECT max(closed_on) FROM deal_version WHERE state <> 'open'), ''),
    coalesce((SELECT max(on_day) FROM activity_version), ''),
    coalesce((SELECT max(last_on) FROM measure_version), '')) AS day
"""


def last_day(room: Room) -> date | None:
    """The day of the last thing that the imports tell of; none without any."""
    day = room.rows(LAST)[0]["day"]
    return date.fromisoformat(day) if day else None
