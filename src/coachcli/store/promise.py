"""Promises of the manager: what stands in the place of learning, until it is said to be done."""

import sqlite3
from datetime import date

from coachcli.coaching.learning.promise import Promise
from coachcli.store.diagnosis import with_id
from coachcli.store.room import Room

OPEN = """
SELECT d.person_id, p.name, a.diagnosis_id, coalesce(a.by_on, date(a.on_day, '+7 days')) AS by_on
FROM action AS a JOIN diagnosis AS d ON d.id = a.diagnosis_id JOIN person AS p ON p.id = d.person_id
WHERE a.what = 'instead' AND a.on_day <= ?1 AND p.left_on IS NULL AND NOT EXISTS (SELECT 1
    FROM action AS k WHERE k.diagnosis_id = a.diagnosis_id AND k.rowid > a.rowid
        AND k.on_day <= ?1 AND k.what IN ('instead', 'kept', 'not kept'))
ORDER BY by_on, p.name
"""
"""The last promise on each diagnosis; one that names no day is for a week later."""


def promises(room: Room, day: date) -> tuple[Promise, ...]:
    """The promises that are open on a day, the first due first."""
    return tuple(_promise(room, row) for row in room.rows(OPEN, day.isoformat()))


def _promise(room: Room, row: sqlite3.Row) -> Promise:
    cause = with_id(room, row["diagnosis_id"]).conclusion.carried
    by, what = date.fromisoformat(row["by_on"]), (cause.instead, cause.do) if cause else ("", "")
    return Promise(row["person_id"], row["name"], row["diagnosis_id"], what[0], by, what[1])
