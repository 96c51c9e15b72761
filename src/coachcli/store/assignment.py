"""Assignments: given once; done and dropped are rows of their own."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.learning.assignment import Assignment, AssignmentState, Excerpt
from coachcli.coaching.record import Stamp
from coachcli.store.dates import day_of, stamped
from coachcli.store.room import Room, insert

ASSIGNED = "assigned"
LISTED = """
SELECT * FROM assignment_standing WHERE id IN (SELECT assignment_id FROM assignment_state
    WHERE person_id IN (SELECT value FROM json_each(?1)) AND state IN (SELECT value
        FROM json_each(?2)))
ORDER BY due_on, id
"""
OPEN = """
SELECT * FROM assignment_standing WHERE id IN (SELECT assignment_id FROM assignment_state
    WHERE person_id IN (SELECT value FROM json_each(?1)) AND state <> 'dropped'
        AND looked_on IS NULL AND taken_back_on IS NULL AND given_on <= ?2)
ORDER BY due_on, id
"""
"""What has a place: its cause is open until a first look has told, or it was taken back."""
FIRST_OPEN = """
SELECT * FROM assignment_standing WHERE id IN (SELECT (SELECT s.assignment_id FROM assignment_state
    AS s
    WHERE s.person_id = rep.value AND s.state <> 'dropped' AND s.looked_on IS NULL
        AND s.taken_back_on IS NULL AND s.given_on <= ?2
        ORDER BY s.due_on, s.assignment_id LIMIT 1) FROM json_each(?1) AS rep)
"""
DUE = """
SELECT * FROM assignment_standing WHERE id IN (SELECT assignment_id FROM assignment_state
    WHERE person_id IN (SELECT value FROM json_each(?1)) AND state = 'open' AND due_on <= ?2
    AND looked_on IS NULL AND taken_back_on IS NULL ORDER BY due_on, assignment_id LIMIT ?3)
ORDER BY due_on, id
"""
COUNT_DUE = """
SELECT count(*) AS count FROM assignment_state
WHERE person_id IN (SELECT value FROM json_each(?1)) AND state = 'open' AND due_on <= ?2
    AND looked_on IS NULL AND taken_back_on IS NULL
"""
EVALUATE = """
SELECT * FROM assignment_standing WHERE id IN (SELECT assignment_id FROM assignment_state
    WHERE person_id IN (SELECT value FROM json_each(?1)) AND state IN ('open', 'done')
    AND look_on <= ?2 AND taken_back_on IS NULL ORDER BY look_on, assignment_id LIMIT ?3)
ORDER BY look_on, id
"""
COUNT_EVALUATE = """
SELECT count(*) AS count FROM assignment_state WHERE person_id IN (SELECT value FROM json_each(?1))
    AND state IN ('open', 'done') AND look_on <= ?2
    AND taken_back_on IS NULL
"""
COACHED_ON = """
SELECT a.person_id, a.given_on FROM assignment AS a JOIN assignment_state AS s
    ON s.assignment_id = a.id
WHERE a.given_on BETWEEN ?2 AND ?3 AND a.metric = ?1 AND s.state <> 'dropped'
ORDER BY a.given_on, a.id
"""
ENDING = "SELECT id FROM assignment WHERE substr(id, -length(?1)) = ?1"
ENDS = """
SELECT e.assignment_id, e.state, e.on_day FROM assignment_event AS e
JOIN assignment AS a ON a.id = e.assignment_id WHERE a.person_id = ?
    AND e.state <> 'open' ORDER BY e.rowid
"""
NO_LIMIT = -1


def add(room: Room, given: Assignment, action: str, stamp: Stamp) -> None:
    """Keep an assignment and, on its diagnosis, that it was agreed (`action` is that row's id)."""
    with room.writing() as connection:
        insert(connection, "assignment", _row(given) | {"at": stamp.instant})
        if given.diagnosis:
            insert(connection, "action", _agreed(action, given.diagnosis, stamp))


def _agreed(id_: str, diagnosis: str, stamp: Stamp) -> dict[str, str]:
    agreed = {"id": id_, "diagnosis_id": diagnosis, "what": ASSIGNED}
    return agreed | stamped(stamp)


def _row(given: Assignment) -> dict[str, object]:
    return {
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
        "again_on": given.again.isoformat() if given.again else None,
    }


def change(room: Room, id_: str, assignment: str, state: AssignmentState, stamp: Stamp) -> None:
    """Keep that an assignment is done or dropped."""
    changed = {"id": id_, "assignment_id": assignment, "state": state}
    row = changed | stamped(stamp)
    with room.writing() as connection:
        insert(connection, "assignment_event", row)


def ids(room: Room, ending: str) -> tuple[str, ...]:
    """The ids of the assignments that end so."""
    return tuple(str(row["id"]) for row in room.rows(ENDING, ending.lower()))


def with_id(room: Room, id_: str) -> Assignment:
    """The assignment with this id, as it stands."""
    return read(room.rows("SELECT * FROM assignment_standing WHERE id = ?", id_)[0])


def listed(
    room: Room, reps: Iterable[str], states: Iterable[AssignmentState] = AssignmentState
) -> tuple[Assignment, ...]:
    """The assignments of these reps (by id) in any of these states, by due day."""
    rows = room.rows(LISTED, json.dumps(list(reps)), json.dumps(list(states)))
    return _read_all(rows)


def under_way(room: Room, reps: Iterable[str]) -> tuple[Assignment, ...]:
    """What is to be done still, by due day: open, and its cycle not closed by a first look."""
    given = listed(room, reps, (AssignmentState.OPEN,))
    return tuple(each for each in given if each.looked is None)


def open_on(room: Room, reps: Iterable[str], day: date, *, every: bool) -> tuple[Assignment, ...]:
    """What has a place and was given by a day, by due day: every one, or the first of each rep."""
    rows = room.rows(OPEN if every else FIRST_OPEN, json.dumps(list(reps)), day.isoformat())
    return _read_all(rows)


def due(room: Room, reps: Iterable[str], by: date, most: int | None) -> Excerpt:
    """What is open and due by a day, the longest overdue first: as many as asked for, or all."""
    return _excerpt(room, (DUE, COUNT_DUE), (json.dumps(list(reps)), by.isoformat()), most)


def to_evaluate(room: Room, reps: Iterable[str], by: date, most: int | None) -> Excerpt:
    """What is open or done and to be looked at again by a day, the longest waiting first."""
    values = (json.dumps(list(reps)), by.isoformat())
    return _excerpt(room, (EVALUATE, COUNT_EVALUATE), values, most)


def ends(room: Room, rep: str) -> tuple[tuple[str, AssignmentState, date], ...]:
    """What was done or dropped of a rep's learning: the assignment's id, which, and when."""
    rows = room.rows(ENDS, rep)
    return tuple(
        (row["assignment_id"], AssignmentState(row["state"]), date.fromisoformat(row["on_day"]))
        for row in rows
    )


def coached_on(room: Room, metric: str, first: date, last: date) -> tuple[tuple[str, date], ...]:
    """Who (by id) was given something for a metric in some days, not dropped, and when."""
    rows = room.rows(COACHED_ON, metric, first.isoformat(), last.isoformat())
    return tuple((row["person_id"], date.fromisoformat(row["given_on"])) for row in rows)


def _excerpt(
    room: Room, queries: tuple[str, str], values: tuple[str, str], most: int | None
) -> Excerpt:
    """The first rows of one query and the count of the other; all rows count themselves."""
    query, counted = queries
    rows = room.rows(query, *values, NO_LIMIT if most is None else most)
    count = len(rows) if most is None else int(room.rows(counted, *values)[0]["count"])
    return Excerpt(_read_all(rows), count)


def _read_all(rows: Iterable[sqlite3.Row]) -> tuple[Assignment, ...]:
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
        state=AssignmentState(row["state"]),
        again=day_of(row["again_on"]),
        look=day_of(row["look_on"]),
        looked=day_of(row["looked_on"]),
        taken_back=day_of(row["taken_back_on"]),
    )
