from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.interview import interview
from coachcli.store import diagnosis as diagnoses
from coachcli.store import walk as walks
from coachcli.store.diagnosis import INSTEAD, Correction, KeptDiagnosis, StandsNow
from coachcli.store.room import Room
from coaching.flows import FEW_MEETINGS
from store.conftest import DANA, STAMP, concluded, diagnosed, fits_nothing, talked

LATER = Stamp("2026-12-01T09:00:00.000+00:00", date(2026, 12, 1))


def test_a_diagnosis_comes_back_as_it_was_kept(staffed: Room, clear: KeptDiagnosis) -> None:
    assert clear.conclusion.diagnosis.verdict is Verdict.CLEAR
    assert diagnoses.with_id(staffed, clear.id) == clear
    assert diagnoses.of_walk(staffed, clear.walk) == clear
    assert diagnoses.of_walk(staffed, "another") is None
    assert diagnoses.ids(staffed) == (clear.id,)


@pytest.mark.usefixtures("clear")
def test_its_columns_say_what_it_found(staffed: Room) -> None:
    (row,) = staffed.rows("SELECT verdict, cause, kind, behaviour, program, on_day FROM diagnosis")
    assert tuple(row) == ("clear", "wording", "skill", "does-wording", "1.0", "2026-11-24")


def test_what_leads_to_something_else_has_no_words_in_its_columns(staffed: Room) -> None:
    diagnosed(staffed, 1, fits_nothing())
    (row,) = staffed.rows("SELECT cause, means, kind, behaviour FROM diagnosis")
    assert tuple(row) == ("something-else", "", "", "")


def test_what_was_agreed_on_it_last_is_told_with_it(staffed: Room, clear: KeptDiagnosis) -> None:
    diagnoses.act(staffed, "a1", clear.id, "assigned", STAMP)
    diagnoses.act(staffed, "a2", clear.id, INSTEAD, LATER)
    assert diagnoses.with_id(staffed, clear.id) == replace(clear, acted=INSTEAD)


def test_the_latest_is_the_one_that_was_kept_last(staffed: Room, clear: KeptDiagnosis) -> None:
    later = diagnosed(staffed, 2, talked(), LATER)
    assert diagnoses.latest(staffed, DANA.id) == later
    assert diagnoses.latest(staffed, "r2") is None
    assert diagnoses.listed(staffed) == diagnoses.listed(staffed, DANA.id, 2) == (later, clear)
    assert diagnoses.listed(staffed, most=1) == (later,)
    assert diagnoses.listed(staffed, "r2") == ()


def test_those_without_a_cause_come_with_their_walks(staffed: Room, clear: KeptDiagnosis) -> None:
    few = diagnosed(staffed, 2, interview(FEW_MEETINGS))
    assert clear.conclusion.diagnosis.verdict == "clear"
    assert diagnoses.without_cause(staffed) == ((few.conclusion.diagnosis, "w2"),)


def test_its_flow_and_its_walk_are_known_without_reading_it(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    flow = clear.conclusion.diagnosis.flow
    assert diagnoses.flow_and_walk(staffed, clear.id) == (flow, clear.walk)


def a_correction(room: Room, of: KeptDiagnosis, number: int, stamp: Stamp) -> KeptDiagnosis:
    """A diagnosis made again from what was only talked about."""
    walk_id = f"w{number}"
    walks.begin(room, walk_id, DANA.id, talked(), stamp)
    what = Correction(of.first, "watch", "rep")
    whose = (f"d{number}", DANA.id, DANA.name, stamp.day, walk_id)
    now = KeptDiagnosis(*whose, concluded(talked()), "", what)
    diagnoses.add(room, now, "1.0", stamp)
    return now


def test_a_correction_stands_for_the_diagnosis_that_stays(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    first = a_correction(staffed, clear, 2, LATER)
    assert diagnoses.latest(staffed, DANA.id) == first
    second = a_correction(staffed, first, 3, LATER)
    now = StandsNow(second.id, LATER.day)
    assert diagnoses.with_id(staffed, clear.id) == replace(clear, corrected=now)
    assert diagnoses.with_id(staffed, first.id) == replace(first, corrected=now)
    assert diagnoses.latest(staffed, DANA.id) == second
    assert diagnoses.of_same_walk(staffed, first) == (clear.id, first.id, second.id)
    assert diagnoses.before(staffed, second).id == first.id
    assert (clear.first, second.first) == (clear.id, clear.id)


def test_a_correction_of_an_earlier_walk_is_not_the_latest(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    newer = diagnosed(staffed, 2, talked(), LATER)
    a_correction(staffed, clear, 3, LATER)
    assert diagnoses.latest(staffed, DANA.id) == newer


def test_without_a_cause_only_what_stands_is_told(staffed: Room) -> None:
    open_ = diagnosed(staffed, 1, fits_nothing())
    assert len(diagnoses.without_cause(staffed)) == 1
    a_correction(staffed, open_, 2, LATER)
    assert diagnoses.without_cause(staffed) == ()
