"""Assignments: given once; done and dropped are rows of their own."""

import sqlite3
from datetime import date

from coachcli.coaching.assignment import Assignment, State
from coachcli.coaching.record import Stamp
from coachcli.store.room import Room, insert

ASSIGNED = "assigned"
LISTED = """
SELECT * FROM assignment_standing WHERE (?1 IS NULL OR person_id = ?1) AND (?2 IS NULL OR state = ?2) ORDER BY due_on, id
"""


def add(room: Room, given: Assignment, action: str, stamp: Stamp) -> None:
    """Keep an assignment and, when it comes from a diagnosis, that something was agreed on it (`action` is that row's id)."""
    row = {
        "id": given.id,
        "person_id": given.rep,
        "diagnosis_id": given.diagnosis,
        "asset": given.asset,
        "title": given.title,
        "minutes": given.minutes,
        "cause": given.cause,
        "means": given.means,
        "behaviour": given.behaviour,
        "metric": given.metric,
        "given_on": given.given.isoformat(),
        "due_on": given.due.isoformat(),
        "evaluate_on": given.evaluate.isoformat(),
        "done_means": given.done_means,
        "at": stamp.at,
    }
    with room.writing() as connection:
        insert(connection, "assignment", row)
        if given.diagnosis:
            agreed = {"id": action, "diagnosis_id": given.diagnosis, "what": ASSIGNED}
            insert(connection, "action", agreed | {"on_day": stamp.day.isoformat(), "at": stamp.at})


def change(room: Room, id_: str, assignment: str, state: State, stamp: Stamp) -> None:
    """Keep that an assignment is done or dropped."""
    row = {"id": id_, "assignment_id": assignment, "state": state, "on_day": stamp.day.isoformat(), "at": stamp.at}
    with room.writing() as connection:
        insert(connection, "assignment_event", row)


def ids(room: Room) -> tuple[str, ...]:
    """The ids of all assignments."""
    return tuple(str(row["id"]) for row in room.rows("SELECT id FROM assignment"))


def kept(room: Room, id_: str) -> Assignment:
    """The assignment with this id, as it stands."""
    return read(room.rows("SELECT * FROM assignment_standing WHERE id = ?", id_)[0])


def listed(room: Room, person: str | None = None, state: State | None = None) -> tuple[Assignment, ...]:
    """The assignments of one rep or all, in one state or any, by due day."""
    rows = room.rows(LISTED, person, state)
    return tuple(read(row) for row in rows)


def read(row: sqlite3.Row) -> Assignment:
    """An assignment from a row of `assignment_standing`."""
    return Assignment(
        id=row["id"],
        rep=row["person_id"],
        diagnosis=row["diagnosis_id"],
        asset=row["asset"],
        title=row["title"],
        minutes=row["minutes"],
        cause=row["cause"],
        means=row["means"],
        behaviour=row["behaviour"],
        metric=row["metric"],
        given=date.fromisoformat(row["given_on"]),
        due=date.fromisoformat(row["due_on"]),
        evaluate=date.fromisoformat(row["evaluate_on"]),
        done_means=row["done_means"],
        state=State(row["state"]),
    )
