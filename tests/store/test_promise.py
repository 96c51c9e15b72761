"""Promises of the manager: open from their day until a row says that they are kept."""

from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.store import diagnosis as diagnoses
from coachcli.store.aggregates import promises as counted
from coachcli.store.diagnosis import INSTEAD, KEPT, NOT_KEPT, KeptDiagnosis
from coachcli.store.promise import promises
from coachcli.store.room import Room
from store.conftest import STAMP

BY = STAMP.day + timedelta(days=3)


def by_days(room: Room, day: date = STAMP.day) -> list[date]:
    return [each.by for each in promises(room, day)]


def test_a_promise_is_open_from_its_day_until_it_is_kept(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    diagnoses.act(staffed, "a1", clear.id, INSTEAD, STAMP, BY)
    (promise,) = promises(staffed, STAMP.day)
    assert (promise.name, promise.by, promise.diagnosis) == (clear.name, BY, clear.id)
    assert by_days(staffed, STAMP.day - timedelta(days=1)) == []
    diagnoses.act(staffed, "a2", clear.id, KEPT, replace(STAMP, day=BY))
    assert by_days(staffed) == [BY]
    assert by_days(staffed, BY) == []
    assert diagnoses.with_id(staffed, clear.id).acted == INSTEAD


def test_the_last_promise_counts_and_one_without_a_day_is_for_a_week_later(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    diagnoses.act(staffed, "a1", clear.id, INSTEAD, STAMP)
    assert by_days(staffed) == [STAMP.day + timedelta(days=7)]
    diagnoses.act(staffed, "a2", clear.id, INSTEAD, STAMP, BY)
    assert by_days(staffed) == [BY]


def test_a_promise_that_was_not_kept_is_open_no_more_and_counts_as_not_kept(
    staffed: Room, clear: KeptDiagnosis
) -> None:
    later = replace(STAMP, day=BY)
    diagnoses.act(staffed, "a1", clear.id, INSTEAD, STAMP, BY)
    diagnoses.act(staffed, "a2", clear.id, KEPT, later)
    assert [each.is_kept for each in counted(staffed, [clear.person], BY)] == [True]
    diagnoses.act(staffed, "a3", clear.id, NOT_KEPT, later)
    assert by_days(staffed, BY) == []
    assert [each.is_kept for each in counted(staffed, [clear.person], BY)] == [False]
