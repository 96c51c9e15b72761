"""Attempts: what came of recall, role-plays and teach-backs, with their marks."""

import sqlite3
from datetime import date

from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.record import Stamp
from coachcli.store.room import Room, insert

OF_PERSON = "SELECT * FROM attempt WHERE person_id = ? AND on_day <= ? ORDER BY on_day, rowid"
OF_ALL = """
SELECT t.* FROM attempt AS t LEFT JOIN assignment_state AS s ON s.assignment_id = t.assignment_id
WHERE t.on_day <= ? AND coalesce(s.state, 'open') <> 'dropped' ORDER BY t.on_day, t.rowid
"""
FINISHED = """
SELECT a.behaviour, e.on_day FROM assignment_event AS e JOIN assignment AS a
    ON a.id = e.assignment_id
WHERE a.person_id = ? AND e.state = 'done' AND e.on_day <= ?
    AND NOT EXISTS (SELECT 1 FROM assignment_event AS o WHERE o.assignment_id = a.id
        AND o.rowid > e.rowid AND o.state = 'open')
ORDER BY e.on_day, e.rowid
"""


def add(room: Room, attempt: Attempt, stamp: Stamp) -> None:
    """Keep what came of an attempt."""
    with room.writing() as connection:
        insert(connection, "attempt", _row(attempt, stamp))


def of_person(room: Room, person: str, day: date) -> tuple[Attempt, ...]:
    """What a rep (by id) tried up to a day, the earliest first."""
    return tuple(map(_attempt, room.rows(OF_PERSON, person, day.isoformat())))


def of_all(room: Room, day: date) -> tuple[Attempt, ...]:
    """What all reps tried up to a day, of learning that was not dropped, the earliest first."""
    return tuple(map(_attempt, room.rows(OF_ALL, day.isoformat())))


def finished(room: Room, person: str, day: date) -> tuple[tuple[str, date], ...]:
    """The behaviours for which a rep (by id) has finished learning up to a day, and when."""
    rows = room.rows(FINISHED, person, day.isoformat())
    return tuple((row["behaviour"], date.fromisoformat(row["on_day"])) for row in rows)


def _row(attempt: Attempt, stamp: Stamp) -> dict[str, object]:
    return {
        "id": attempt.id,
        "person_id": attempt.rep,
        "assignment_id": attempt.assignment,
        "asset": attempt.asset,
        "part": attempt.part,
        "kind": attempt.kind,
        "behaviour": attempt.behaviour,
        "cause": attempt.cause,
        "marks": attempt.marks,
        "out_of": attempt.out_of,
        "passed": int(attempt.passed),
        "scored": int(attempt.scored),
        "harder": int(attempt.harder),
        "on_day": attempt.day.isoformat(),
        "at": stamp.instant,
    }


def _attempt(row: sqlite3.Row) -> Attempt:
    return Attempt(
        id=row["id"],
        rep=row["person_id"],
        asset=row["asset"],
        part=row["part"],
        kind=AttemptKind(row["kind"]),
        day=date.fromisoformat(row["on_day"]),
        marks=row["marks"],
        out_of=row["out_of"],
        passed=bool(row["passed"]),
        scored=bool(row["scored"]),
        harder=bool(row["harder"]),
        behaviour=row["behaviour"],
        cause=row["cause"],
        assignment=row["assignment_id"],
    )
