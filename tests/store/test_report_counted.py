from datetime import date

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.evaluation import Arithmetic, Evaluation, Moved
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause
from coachcli.coaching.week.owed import Look
from coachcli.coaching.week.report import AssignmentCounts, RepLine, Week, week_of
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store import evaluation, person, today
from coachcli.store import report as aggregates
from coachcli.store import walk as walks
from coachcli.store.diagnosis import INSTEAD, KeptDiagnosis
from coachcli.store.room import Room
from store.conftest import DANA, STAMP, diagnosed, talked
from store.some_assignments import CARD, EARLIER, LATER

WEEK, NEXT = week_of(STAMP.day), Week(date(2026, 11, 30))
IVO = Rep("r2", "Ivo Marek")
WORDING = RootCause("few-meetings", "wording", "Cannot do wording", "skill")


def test_walks_that_ended_alike_are_counted_together(staffed: Room, clear: KeptDiagnosis) -> None:
    diagnoses.act(staffed, "a1", clear.id, INSTEAD, STAMP)
    diagnosed(staffed, 2, talked())
    diagnosed(staffed, 3, talked())
    counted = aggregates.concluded(staffed, WEEK, "Bo Hart")
    assert [(one.verdict, one.acted, one.walks) for one in counted] == [
        ("provisional", False, 2),
        ("clear", True, 1),
    ]
    assert [one.cause for one in counted] == [WORDING] * 2
    assert aggregates.concluded(staffed, WEEK, None) == counted
    assert aggregates.concluded(staffed, WEEK, "Cy Dunn") == ()
    assert aggregates.concluded(staffed, NEXT, None) == ()


def test_what_comes_after_the_week_changes_nothing_of_it(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    assignments.add(staffed, replace(CARD, diagnosis=clear.id), "a1", STAMP)
    (before,) = aggregates.concluded(staffed, WEEK, None)
    assert (before.acted, before.has_goal, before.has_number) == (True, False, False)
    assignments.change(staffed, "e1", CARD.id, AssignmentState.DROPPED, LATER)
    assert aggregates.concluded(staffed, WEEK, None) == (before,)
    assignments.change(staffed, "e2", CARD.id, AssignmentState.DROPPED, STAMP)
    (dropped,) = aggregates.concluded(staffed, WEEK, None)
    assert not dropped.acted


def test_what_was_promised_after_the_week_is_no_act_of_it(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    diagnoses.act(staffed, "a1", clear.id, INSTEAD, LATER)
    assert [each.acted for each in aggregates.concluded(staffed, WEEK, None)] == [False]


def test_a_cycle_is_closed_by_its_first_look_that_told(staffed: Room) -> None:
    assignments.add(staffed, CARD, "a1", STAMP)
    look = Evaluation("v1", CARD.id, DANA.id, 1, Moved.TOO_EARLY, STAMP.day, Arithmetic(""))
    evaluation.add(staffed, look, STAMP)
    assert aggregates.given(staffed, WEEK, None) == AssignmentCounts(1)
    evaluation.add(staffed, replace(look, id="v2", verdict=Moved.MOVED), LATER)
    evaluation.add(staffed, replace(look, id="v3", look=2, verdict=Moved.MOVED), LATER)
    assert aggregates.given(staffed, NEXT, "Bo Hart") == AssignmentCounts(closed=1, moved=1)


def test_what_was_given_done_and_dropped_counts_in_its_own_week(staffed: Room) -> None:
    assignments.add(staffed, CARD, "a1", STAMP)
    assignments.add(staffed, EARLIER, "a2", STAMP)
    assignments.change(staffed, "e1", CARD.id, AssignmentState.DONE, LATER)
    assignments.change(staffed, "e2", EARLIER.id, AssignmentState.DROPPED, STAMP)
    assert aggregates.given(staffed, WEEK, "Bo Hart") == AssignmentCounts(2, 0, 1)
    assert aggregates.given(staffed, NEXT, None) == AssignmentCounts(0, 1, 0)
    assert aggregates.given(staffed, WEEK, "Cy Dunn") == AssignmentCounts()


def test_a_cause_is_that_of_the_last_diagnosis_if_it_carries_one(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    assert clear.day == STAMP.day
    assert aggregates.causes(staffed, WEEK.first, WEEK.last) == {DANA.id: WORDING}
    diagnosed(staffed, 2, talked().back().back().back().back(), LATER)
    assert aggregates.causes(staffed, WEEK.first, WEEK.last) == {DANA.id: WORDING}
    assert aggregates.causes(staffed, WEEK.first, NEXT.last) == {}


def test_a_line_says_who_was_coached_when_and_what_is_open(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    assignments.add(staffed, CARD, "a1", STAMP)
    dana, ivo = aggregates.lines(staffed, (DANA, IVO), LATER.day)
    assert dana == RepLine(
        DANA.id, DANA.name, DANA.role, clear.day, (CARD,), has_goal=False, began=DANA.started
    )
    assert ivo == RepLine(IVO.id, IVO.name, "", None, (), has_goal=False)
    (before,) = aggregates.lines(staffed, (DANA,), date(2026, 11, 1))
    assert (before.last_coached, before.open) == (None, ())


def test_a_look_that_would_settle_the_last_diagnosis_is_told_for_thirty_days(staffed: Room) -> None:
    diagnosed(staffed, 1, talked())
    (look,) = today.looks(staffed, date(2026, 12, 24))
    assert look == Look(DANA.id, DANA.name, "buyer-says-no?", STAMP.day, "few-meetings", "d1")
    assert today.looks(staffed, date(2026, 12, 25)) == ()


def test_of_two_diagnoses_of_a_day_the_later_one_names_the_cause(staffed: Room) -> None:
    diagnosed(staffed, 1, talked())
    diagnosed(staffed, 2, talked().back().back().back().back())
    assert aggregates.causes(staffed, WEEK.first, WEEK.last) == {}


def test_walks_that_were_left_are_told_the_latest_first(staffed: Room) -> None:
    for id_ in ("w1", "w2"):
        walks.begin(staffed, id_, DANA.id, talked(), STAMP)
    assert [one.walk for one in today.unfinished(staffed)] == ["w2", "w1"]


def test_who_left_has_no_look_and_no_walk_to_come_back_to(staffed: Room) -> None:
    diagnosed(staffed, 1, talked())
    walks.begin(staffed, "w2", DANA.id, talked(), STAMP)
    assert len(today.looks(staffed, LATER.day)) == len(today.unfinished(staffed)) == 1
    person.update(staffed, [replace(DANA, left=LATER.day)], {}, LATER)
    assert today.looks(staffed, LATER.day) == ()
    assert today.unfinished(staffed) == ()
