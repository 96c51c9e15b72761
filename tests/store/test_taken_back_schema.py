"""Since when the cause that learning was given for is taken back, as the database keeps it."""

from datetime import timedelta

import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.record import Stamp
from coachcli.store import assignment
from coachcli.store.room import Room
from store.conftest import DANA
from store.test_session import DAY, GIVEN, LOOK, ON, put, walked

LATER = DAY + timedelta(days=7)
AFTER = ON | {"on_day": LATER.isoformat(), "at": f"{LATER}T09:00:00.000+00:00"}
AT_LAST = Stamp(f"{LATER}T09:30:00.000+00:00", LATER)
ANOTHER = LOOK | {"id": "v1", "verdict": "too-early", "cause_was": "another"} | AFTER


@pytest.fixture
def given(staffed: Room) -> Room:
    """Learning that was given for the cause of a walk."""
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    return staffed


def taken_back(room: Room) -> object:
    """Since when the cause of what was given is taken back; none where it stands."""
    return assignment.with_id(room, str(GIVEN["id"])).taken_back


def correction(room: Room, **changed: str) -> None:
    """The walk of what was given, made again with another answer."""
    (row,) = room.rows("SELECT * FROM diagnosis")
    walk = dict(room.rows("SELECT * FROM walk")[0]) | {"id": "w-again"}
    put(room, "walk", walk)
    again = {"id": "d-again", "walk_id": "w-again", "corrects": row["id"], **AFTER}
    put(room, "diagnosis", dict(row) | again | changed)


def test_a_look_that_found_another_takes_it_back_until_it_is_taken_back_itself(given: Room) -> None:
    assert taken_back(given) is None
    put(given, "evaluation", ANOTHER)
    assert taken_back(given) == LATER
    assert assignment.open_on(given, [DANA.id], LATER, every=True) == ()
    assert assignment.open_on(given, [DANA.id], LATER, every=False) == ()
    with given.writing() as connection:
        connection.execute("DELETE FROM evaluation")
    assert taken_back(given) is None


def test_a_later_look_that_confirms_it_gives_it_back(given: Room) -> None:
    put(given, "evaluation", ANOTHER)
    put(given, "evaluation", ANOTHER | {"id": "v2", "cause_was": "confirmed"})
    assert taken_back(given) is None


@pytest.mark.parametrize(
    "changed", [{"verdict": "not-enough"}, {"verdict": "clear", "cause": "something"}]
)
def test_a_correction_that_comes_to_something_else_takes_it_back(
    given: Room, changed: dict[str, str]
) -> None:
    correction(given, **changed)
    assert taken_back(given) == LATER
    with given.writing() as connection:
        connection.execute("DELETE FROM diagnosis WHERE id = 'd-again'")
    assert taken_back(given) is None


def test_a_correction_that_still_has_it_among_two_does_not(given: Room) -> None:
    cause = str(GIVEN["cause"])
    correction(given, verdict="two-candidates", cause="something", other_cause=cause)
    assert taken_back(given) is None


def test_what_is_said_of_the_learning_after_that_keeps_it(given: Room) -> None:
    put(given, "evaluation", ANOTHER)
    assignment.change(given, "e1", str(GIVEN["id"]), AssignmentState.OPEN, AT_LAST)
    assert taken_back(given) is None
    with given.writing() as connection:
        connection.execute("DELETE FROM assignment_event")
    assert taken_back(given) == LATER
