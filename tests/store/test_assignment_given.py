import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.some_assignments import CARD, EARLIER, LATER


@pytest.fixture
def given(staffed: Room) -> Room:
    """Dana has two things to learn, and no diagnosis behind them."""
    for one, action in ((CARD, "a1"), (EARLIER, "a2")):
        assignments.add(staffed, one, action, STAMP)
    return staffed


def test_an_assignment_comes_back_as_it_was_kept(given: Room) -> None:
    assert assignments.with_id(given, CARD.id) == CARD
    assert assignments.ids(given, "1") == (CARD.id,)
    assert given.rows("SELECT * FROM action") == []


def test_what_comes_from_a_diagnosis_is_agreed_on_it(staffed: Room, clear: KeptDiagnosis) -> None:
    assignments.add(staffed, replace(CARD, diagnosis=clear.id), "a1", STAMP)
    assert diagnoses.with_id(staffed, clear.id).acted == assignments.ASSIGNED
    assert assignments.with_id(staffed, CARD.id).diagnosis == clear.id


def test_what_is_due_first_is_listed_first(given: Room) -> None:
    assert assignments.listed(given, [DANA.id, "r2"]) == (EARLIER, CARD)
    assert assignments.listed(given, [DANA.id]) == (EARLIER, CARD)
    assert assignments.listed(given, ["r2"]) == ()


def test_done_is_a_row_of_its_own_and_the_last_row_counts(given: Room) -> None:
    assignments.change(given, "e1", CARD.id, AssignmentState.DONE, LATER)
    assert assignments.listed(given, [DANA.id], [AssignmentState.DONE]) == (
        replace(CARD, state=AssignmentState.DONE),
    )
    assert assignments.listed(given, [DANA.id], [AssignmentState.OPEN]) == (EARLIER,)
    assignments.change(given, "e2", CARD.id, AssignmentState.DROPPED, LATER)
    assert assignments.with_id(given, CARD.id).state is AssignmentState.DROPPED
    days = given.rows("SELECT on_day FROM assignment_event")
    assert [row["on_day"] for row in days] == ["2026-12-01"] * 2


def test_who_was_coached_on_a_metric_in_some_days_is_known_unless_it_was_dropped(
    staffed: Room,
) -> None:
    assignments.add(staffed, CARD, "", STAMP)
    days = (STAMP.day, STAMP.day)
    assert assignments.coached_on(staffed, CARD.metric, *days) == ((DANA.id, STAMP.day),)
    assert assignments.coached_on(staffed, "win_rate", *days) == ()
    assert assignments.coached_on(staffed, CARD.metric, LATER.day, LATER.day) == ()
    assignments.change(staffed, "e1", CARD.id, AssignmentState.DROPPED, LATER)
    assert assignments.coached_on(staffed, CARD.metric, *days) == ()
