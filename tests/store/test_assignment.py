import sqlite3
from pathlib import Path

from coachcli.store.room import Room
from coachcli.store.schema import SCRIPTS, statements
from store.assignments import filled

RECOUNTED = """
SELECT a.id, a.person_id, coalesce((SELECT e.state FROM assignment_event AS e WHERE e.assignment_id = a.id
    ORDER BY e.rowid DESC LIMIT 1), 'open'), a.given_on, a.due_on, a.evaluate_on FROM assignment AS a ORDER BY a.id
"""
SUMMED = "SELECT * FROM assignment_state ORDER BY assignment_id"


def test_the_summary_of_states_is_what_the_rows_come_to(room: Room) -> None:
    filled(room, 1)
    assert [tuple(row) for row in room.rows(SUMMED)] == [tuple(row) for row in room.rows(RECOUNTED)]


def test_the_summary_is_made_for_assignments_that_were_there_before_it(room: Room, tmp_path: Path) -> None:
    filled(room, 2)
    with sqlite3.connect(tmp_path / "old.db") as old:
        for statement in [one for name in ("first", "second", "third") for one in statements(SCRIPTS[name])]:
            old.execute(statement)
        for table in ("assignment", "assignment_event"):
            rows = [tuple(row) for row in room.rows(f"SELECT * FROM {table} ORDER BY rowid")]  # noqa: S608 - names of our own
            old.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608 - as above
        for statement in statements(SCRIPTS["fourth"]):
            old.execute(statement)
        assert old.execute(SUMMED).fetchall() == [tuple(row) for row in room.rows(RECOUNTED)]
