"""Issues of the coaching programme: what is in its way, and what was done about it.

They are about the programme and about nobody, so their words stand with them.
"""

import sqlite3
from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.issue import Issue, IssueType
from coachcli.store.dates import day_of, stamped
from coachcli.store.room import Room, insert

ISSUES = """
SELECT i.id, i.type, i.what, i.on_day, c.on_day AS closed_on, coalesce(c.done, '') AS done
FROM issue AS i LEFT JOIN issue_close AS c ON c.issue_id = i.id AND c.on_day <= ?1
WHERE i.on_day <= ?1 ORDER BY i.on_day, i.rowid
"""


def add(room: Room, issue: Issue, stamp: Stamp) -> None:
    """Keep an issue that is open."""
    row = {"id": issue.id, "type": issue.type, "what": issue.what}
    with room.writing() as connection:
        insert(connection, "issue", row | stamped(stamp))


def close(room: Room, issue: str, done: str, id_: str, stamp: Stamp) -> None:
    """Keep that an issue (by id) is closed, and what was done about it."""
    row = {"id": id_, "issue_id": issue, "done": done}
    with room.writing() as connection:
        insert(connection, "issue_close", row | stamped(stamp))


def issues(room: Room, day: date) -> tuple[Issue, ...]:
    """The issues up to a day as they stood on it, open and closed, the earliest first."""
    return tuple(map(_issue, room.rows(ISSUES, day.isoformat())))


def _issue(row: sqlite3.Row) -> Issue:
    return Issue(
        id=row["id"],
        type=IssueType(row["type"]),
        what=row["what"],
        day=date.fromisoformat(row["on_day"]),
        closed=day_of(row["closed_on"]),
        done=row["done"],
    )
