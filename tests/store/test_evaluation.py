"""Looks are kept, free the place of a cause, and can be taken back; what they add up to."""

from datetime import date

import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.learning.catalogue import AssetTried
from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.practice.evaluation import Arithmetic, CauseWas, Evaluation, Moved, ShareSeen
from coachcli.coaching.record import Stamp
from coachcli.store import assignment, evaluation, person, undo
from coachcli.store.change import Act
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.some_assignments import CARD, EARLIER

FIRST, SECOND = date(2026, 12, 15), date(2027, 2, 16)
FIGURES = Arithmetic("meetings", before=ShareSeen(29, 96), after=ShareSeen(22, 64), value=0.01)
LOOK = Evaluation(
    *("v1", CARD.id, DANA.id, 1, Moved.CANNOT_TELL, FIRST, FIGURES, "few"),
    done=True,
    cause_was=CauseWas.CONFIRMED,
    following=SECOND,
)


def stamp(day: date) -> Stamp:
    return Stamp(f"{day.isoformat()}T09:00:00.000+00:00", day)


@pytest.fixture
def given(staffed: Room) -> Room:
    """A room with two assignments, and no look yet."""
    assignment.add(staffed, CARD, "", STAMP)
    assignment.add(staffed, EARLIER, "", STAMP)
    return staffed


def keep(room: Room, *looks: Evaluation) -> None:
    for look in looks:
        evaluation.add(room, look, stamp(look.day))


def test_a_look_comes_back_as_it_was_kept(given: Room) -> None:
    keep(given, LOOK)
    assert evaluation.of_assignment(given, CARD.id) == (LOOK,)
    assert evaluation.of_person(given, DANA.id) == (LOOK,)
    assert evaluation.newest(given) == "v1"


def test_without_a_look_there_is_none(given: Room) -> None:
    assert evaluation.of_assignment(given, CARD.id) == ()
    assert evaluation.newest(given) == ""


@pytest.mark.parametrize("verdict", Moved)
def test_any_first_verdict_but_too_early_frees_the_place(given: Room, verdict: Moved) -> None:
    keep(given, replace(LOOK, verdict=verdict))
    kept = assignment.with_id(given, CARD.id)
    assert kept.has_a_place is (verdict is Moved.TOO_EARLY)
    assert kept.look == SECOND
    open_ = assignment.open_on(given, [DANA.id], SECOND, every=True)
    assert (CARD.id in {each.id for each in open_}) is kept.has_a_place


def test_done_alone_frees_no_place(given: Room) -> None:
    assignment.change(given, "e1", CARD.id, AssignmentState.DONE, stamp(FIRST))
    assert assignment.with_id(given, CARD.id).has_a_place


def test_what_is_under_way_is_open_and_not_looked_at(given: Room) -> None:
    assert {each.id for each in assignment.under_way(given, [DANA.id])} == {CARD.id, EARLIER.id}
    keep(given, LOOK)
    assert {each.id for each in assignment.under_way(given, [DANA.id])} == {EARLIER.id}


def test_a_second_look_reopens_nothing_and_is_the_last(given: Room) -> None:
    second = replace(LOOK, id="v2", look=2, verdict=Moved.TOO_EARLY, day=SECOND, following=None)
    keep(given, LOOK, second)
    kept = assignment.with_id(given, CARD.id)
    assert (kept.looked, kept.look, kept.has_a_place) == (FIRST, None, False)
    assert assignment.to_evaluate(given, [DANA.id], date(2030, 1, 1), None).first == (
        assignment.with_id(given, EARLIER.id),
    )


def test_a_look_that_is_taken_back_leaves_all_as_it_was(given: Room) -> None:
    before = assignment.with_id(given, CARD.id)
    for number, look in enumerate((LOOK, replace(LOOK, id="v2", look=2, following=None))):
        with given.change(Act(f"c{number}", "evaluate", stamp(FIRST))):
            keep(given, look)
    after_one = replace(before, look=SECOND, looked=FIRST)
    undo.take_back(given, undo.last(given), Act("u1", "undo", STAMP))
    assert assignment.with_id(given, CARD.id) == after_one
    undo.take_back(given, undo.last(given), Act("u2", "undo", STAMP))
    assert assignment.with_id(given, CARD.id) == before


def test_an_assignment_is_confirmed_once_and_as_its_last_look_left_it(given: Room) -> None:
    other = replace(LOOK, id="v2", assignment=EARLIER.id)
    keep(given, LOOK, other, replace(LOOK, id="v3", look=2))
    assert evaluation.confirmed(given, "few") == {"wording": 2}
    keep(given, replace(other, id="v4", look=2, cause_was=CauseWas.NOT_CLEAR))
    assert evaluation.confirmed(given, "few") == {"wording": 1}
    assert evaluation.confirmed(given, "another") == {}
    assert evaluation.flows(given) == ("few",)
    assert evaluation.confirmed(given, "few", "v3") == {}
    assert evaluation.flows(given, "v3") == ()


def test_the_cue_is_the_last_one_that_was_taken(given: Room) -> None:
    assert evaluation.cue_of(given, CARD.id) == ""
    for number, text in enumerate(("When I dial, I wait", "When I dial, I ask")):
        person.note(given, DANA.id, ("cue", CARD.id, ""), text, f"n{number}", STAMP)
    assert evaluation.cue_of(given, CARD.id) == "When I dial, I ask"


def test_an_asset_has_the_record_of_what_was_not_dropped(given: Room) -> None:
    keep(given, replace(LOOK, verdict=Moved.MOVED))
    record = {each.asset: each for each in evaluation.tried(given)}
    assert record["three-messages"] == AssetTried("three-messages", 1, 1, 1, 1)
    assert record["recall-card"] == AssetTried("recall-card", 1, 0, 0, 0)
    assignment.change(given, "e1", EARLIER.id, AssignmentState.DROPPED, stamp(FIRST))
    assert [each.asset for each in evaluation.tried(given)] == ["three-messages"]


def test_a_look_that_cannot_tell_leaves_the_verdict_of_the_one_before(given: Room) -> None:
    still = replace(LOOK, verdict=Moved.NOT_MOVED)
    keep(given, still, replace(LOOK, id="v2", look=2, day=SECOND))
    record = {each.asset: each for each in evaluation.tried(given)}
    assert record["three-messages"] == AssetTried("three-messages", 1, 1, 0, 1)
    assert evaluation.unmoved(given, SECOND) == {DANA.id: 1}


def test_what_was_looked_at_together_is_one_result(given: Room) -> None:
    both = replace(FIGURES, reps=3)
    other = replace(CARD, id="s9", rep="r9", given=CARD.given)
    person.add(given, [replace(DANA, id="r9", name="Ivo Lenz")], {}, STAMP)
    assignment.add(given, other, "", STAMP)
    moved = replace(LOOK, verdict=Moved.MOVED, arithmetic=both)
    keep(given, moved, replace(moved, id="v2", assignment="s9", rep="r9"))
    record = {each.asset: each for each in evaluation.tried(given)}
    assert record["three-messages"] == AssetTried("three-messages", 2, 2, 1, 1)


def test_cycles_without_movement_are_counted_in_a_row(given: Room) -> None:
    still = replace(LOOK, verdict=Moved.NOT_MOVED)
    keep(given, still, replace(LOOK, id="v2", assignment=EARLIER.id))
    assert evaluation.unmoved(given, FIRST) == {DANA.id: 1}
    assert evaluation.unmoved(given, STAMP.day) == {}
    keep(given, replace(still, id="v3", assignment=EARLIER.id))
    assert evaluation.unmoved(given, FIRST) == {DANA.id: 2}
    keep(given, replace(LOOK, id="v4", verdict=Moved.MOVED, day=SECOND))
    assert evaluation.unmoved(given, SECOND) == {}


def test_the_cause_of_a_diagnosis_is_refuted_where_its_last_look_came_to_another(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    assignment.add(staffed, replace(CARD, diagnosis=clear.id), "x1", STAMP)
    keep(staffed, LOOK)
    assert evaluation.refuted(staffed, clear.id) is None
    keep(staffed, replace(LOOK, id="v2", look=2, cause_was=CauseWas.ANOTHER))
    assert evaluation.refuted(staffed, clear.id) == ("wording", "Cannot do wording", "")


def test_a_cause_is_ruled_out_by_the_last_look_that_said_anything_of_it(given: Room) -> None:
    days, means = Period(FIRST, SECOND), "Cannot do wording"
    assert evaluation.ruled_out(given, DANA.id, "few", days) == {}
    keep(given, replace(LOOK, cause_was=CauseWas.ANOTHER))
    assert evaluation.ruled_out(given, DANA.id, "few", days) == {"wording": (means, FIRST)}
    assert evaluation.ruled_out(given, DANA.id, "other", days) == {}
    assert evaluation.ruled_out(given, DANA.id, "few", Period(SECOND, SECOND)) == {}
    keep(given, replace(LOOK, id="v2", look=2, day=SECOND))
    assert evaluation.ruled_out(given, DANA.id, "few", days) == {}


def test_what_moved_is_counted_from_a_look_on(given: Room) -> None:
    keep(given, replace(LOOK, verdict=Moved.MOVED))
    (card,) = (each for each in evaluation.tried(given, "v1") if each.asset == "three-messages")
    assert (card.given, card.moved, card.judged) == (1, 0, 0)
