from datetime import timedelta

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.store import assignment
from coachcli.store.attempt import add, finished, of_all, of_person
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.some_assignments import CARD

PLAYED = Attempt(
    *("t1", DANA.id, "three-messages", "role-play", AttemptKind.ROLE_PLAY, STAMP.day, 4, 5, False),
    scored=True,
    behaviour="does-wording",
    cause="wording",
    assignment=CARD.id,
)


def test_an_attempt_is_read_as_it_was_kept(staffed: Room) -> None:
    assignment.add(staffed, CARD, "a1", STAMP)
    later = replace(
        PLAYED, id="t2", passed=True, harder=True, scored=False, assignment=None, part="2"
    )
    add(staffed, PLAYED, STAMP)
    add(staffed, later, STAMP)
    assert of_person(staffed, DANA.id, STAMP.day) == (PLAYED, later)
    assert of_person(staffed, DANA.id, STAMP.day - timedelta(days=1)) == ()


def test_what_all_reps_tried_is_read_without_what_was_dropped(staffed: Room) -> None:
    assignment.add(staffed, CARD, "a1", STAMP)
    add(staffed, PLAYED, STAMP)
    assert of_all(staffed, STAMP.day) == (PLAYED,)
    assert of_all(staffed, STAMP.day - timedelta(days=1)) == ()
    assignment.change(staffed, "e1", CARD.id, AssignmentState.DROPPED, STAMP)
    assert of_all(staffed, STAMP.day) == ()


def test_learning_that_was_finished_tells_of_its_behaviour_and_day(staffed: Room) -> None:
    assignment.add(staffed, CARD, "a1", STAMP)
    assert finished(staffed, DANA.id, STAMP.day) == ()
    assignment.change(staffed, "e1", CARD.id, AssignmentState.DONE, STAMP)
    assert finished(staffed, DANA.id, STAMP.day) == ((CARD.behaviour, STAMP.day),)
    assert finished(staffed, DANA.id, STAMP.day - timedelta(days=1)) == ()
