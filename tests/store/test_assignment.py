import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from coachcli.coaching.learning.assignment import Assignment, AssignmentState, Excerpt
from coachcli.store import assignment
from coachcli.store.room import Room
from coachcli.store.schema import SCRIPTS, statements
from store.assignments import DAYS, FIRST_DAY, REPS, filled

TEAM = tuple(rep.id for rep in REPS[:4])
TEAM_AS_JSON = json.dumps(TEAM)
DAYS_ASKED = [FIRST_DAY + timedelta(days=days) for days in (-1, DAYS // 3, DAYS // 2, 2 * DAYS)]
SEEDED = pytest.mark.parametrize("seed", range(5))
QUERIES = {
    "listed": assignment.LISTED,
    "open": assignment.OPEN,
    "first-open": assignment.FIRST_OPEN,
    "due": assignment.DUE,
    "count-due": assignment.COUNT_DUE,
    "evaluate": assignment.EVALUATE,
    "count-evaluate": assignment.COUNT_EVALUATE,
}

RECOUNTED = """
SELECT a.id, a.person_id, coalesce((SELECT e.state FROM assignment_event AS e
    WHERE e.assignment_id = a.id ORDER BY e.rowid DESC LIMIT 1), 'open'),
    a.given_on, a.due_on, a.evaluate_on FROM assignment AS a ORDER BY a.id
"""
SUMMED = """
SELECT assignment_id, person_id, state, given_on, due_on, evaluate_on FROM assignment_state
ORDER BY assignment_id
"""


def test_the_summary_of_states_is_what_the_rows_come_to(room: Room) -> None:
    filled(room, 1)
    assert [tuple(row) for row in room.rows(SUMMED)] == [tuple(row) for row in room.rows(RECOUNTED)]


def test_the_summary_is_made_for_assignments_that_were_there_before_it(
    room: Room, tmp_path: Path
) -> None:
    filled(room, 2)
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        for statement in [
            one for name in ("first", "second", "third") for one in statements(SCRIPTS[name])
        ]:
            old.execute(statement)
        for table in ("assignment", "assignment_event"):
            columns = [row[1] for row in old.execute(f"PRAGMA table_info({table})")]
            query = f"SELECT {', '.join(columns)} FROM {table} ORDER BY rowid"  # noqa: S608 - names of our own
            rows = [tuple(row) for row in room.rows(query)]
            old.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608 - as above
        for statement in statements(SCRIPTS["fourth"]):
            old.execute(statement)
        assert old.execute(SUMMED).fetchall() == [tuple(row) for row in room.rows(RECOUNTED)]


def by(day_of: str, drawings: Iterable[Assignment]) -> list[Assignment]:
    """These assignments in the order of a day they have, then of their ids."""
    return sorted(drawings, key=lambda each: (getattr(each, day_of), each.id))


def of_team(drawings: list[Assignment], *states: AssignmentState) -> list[Assignment]:
    return [each for each in drawings if each.rep in TEAM and each.state in states]


@SEEDED
def test_what_is_due_is_the_same_in_sql_and_recounted(room: Room, seed: int) -> None:
    drawings = filled(room, seed)
    for day in DAYS_ASKED:
        recounted = by(
            "due", [each for each in of_team(drawings, AssignmentState.OPEN) if each.due <= day]
        )
        assert assignment.due(room, TEAM, day, None) == Excerpt(tuple(recounted), len(recounted))
        assert assignment.due(room, TEAM, day, 3) == Excerpt(tuple(recounted[:3]), len(recounted))
        assert assignment.due(room, TEAM, day, 0) == Excerpt((), len(recounted))


@SEEDED
def test_what_is_to_be_looked_at_again_is_the_same_in_sql_and_recounted(
    room: Room, seed: int
) -> None:
    drawings = filled(room, seed)
    for day in DAYS_ASKED:
        kept = of_team(drawings, AssignmentState.OPEN, AssignmentState.DONE)
        recounted = by("evaluate", [each for each in kept if each.evaluate <= day])
        assert assignment.to_evaluate(room, TEAM, day, None) == Excerpt(
            tuple(recounted), len(recounted)
        )
        assert assignment.to_evaluate(room, TEAM, day, 3) == Excerpt(
            tuple(recounted[:3]), len(recounted)
        )


@SEEDED
def test_what_is_open_on_a_day_is_the_same_in_sql_and_recounted(room: Room, seed: int) -> None:
    drawings = filled(room, seed)
    for day in DAYS_ASKED:
        kept = of_team(drawings, AssignmentState.OPEN, AssignmentState.DONE)
        recounted = by("due", [each for each in kept if each.given <= day])
        first = {each.rep: each for each in reversed(recounted)}
        assert assignment.open_on(room, TEAM, day, every=True) == tuple(recounted)
        assert {
            each.rep: each for each in assignment.open_on(room, TEAM, day, every=False)
        } == first


@SEEDED
def test_a_list_holds_the_reps_and_states_that_are_asked_for(room: Room, seed: int) -> None:
    drawings = filled(room, seed)
    for states in (
        (AssignmentState.OPEN,),
        (AssignmentState.DONE, AssignmentState.DROPPED),
        tuple(AssignmentState),
    ):
        assert assignment.listed(room, TEAM, states) == tuple(by("due", of_team(drawings, *states)))
    assert assignment.listed(room, (), AssignmentState) == ()


def test_an_ending_finds_the_ids_that_end_so_however_it_is_typed(room: Room) -> None:
    ids = [each.id for each in filled(room, 3)]
    for wanted in ("", "0", "4f", ids[7][-6:].upper(), ids[7], f"0{ids[7]}", "%", "_" * 6):
        assert sorted(assignment.ids(room, wanted)) == sorted(
            id_ for id_ in ids if wanted and id_.endswith(wanted.lower())
        )


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_no_list_reads_every_assignment(room: Room, query: str) -> None:
    values = [TEAM_AS_JSON, json.dumps(["open"]) if query == assignment.LISTED else "2026-03-01", 5]
    plan = [
        str(row["detail"])
        for row in room.rows(f"EXPLAIN QUERY PLAN {query}", *values[: query.count("?")])
    ]
    assert not [step for step in plan if step.startswith(("SCAN a", "SCAN s"))], plan
    assert any("USING COVERING INDEX assignment_state" in step for step in plan), plan


def test_what_was_closed_of_a_reps_learning_has_its_day(room: Room) -> None:
    drawings = filled(room, 1)
    closed = {each.id for each in of_team(drawings, AssignmentState.DONE, AssignmentState.DROPPED)}
    for rep in TEAM:
        ended = assignment.ends(room, rep)
        theirs = {each.id for each in drawings if each.rep == rep}
        assert {id_ for id_, _, _ in ended} == closed & theirs
        assert all(state is not AssignmentState.OPEN for _, state, _ in ended)
    assert len(closed) > 1
