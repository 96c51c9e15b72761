from datetime import date

import pytest

from coachcli.coaching.numbers.tally import Measure
from coachcli.coaching.period import Period
from coachcli.store import metric as metrics
from coachcli.store.imported import ACTIVITIES, METRICS, QUOTA
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought, with_cells

WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))
BEFORE = Period(date(2026, 11, 9), date(2026, 11, 15))
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
DAYS = ("2026-11-01", "2026-11-30")


@pytest.fixture
def counted(staffed: Room) -> Room:
    """Dana created two opportunities in a week, won one, and lost it none."""
    won = with_cells(
        external_id="o2",
        state="won",
        created_on="2026-11-17",
        closed_on="2026-11-20",
        amount=300_00,
    )
    brought(staffed, arriving("i1", [with_cells(created_on="2026-11-18"), won]), STAMP)
    return staffed


def test_an_empty_room_has_no_records_and_no_currency(room: Room) -> None:
    assert not metrics.recorded(room)
    assert metrics.currency(room) == ""


def test_opportunities_are_counted_in_the_weeks_of_which_the_records_speak(counted: Room) -> None:
    before, tally = metrics.tallies(counted, [DANA.id], (BEFORE, WEEK))
    assert before.deals is None
    assert tally.deals is not None
    assert (tally.deals.created, tally.deals.won, tally.deals.lost, tally.deals.open) == (
        2,
        1,
        0,
        1,
    )
    assert (tally.deals.won_value, tally.deals.cycle_days, tally.deals.since) == (300_00, 3, None)
    assert metrics.recorded(counted)
    assert metrics.currency(counted) == "EUR"


def test_a_period_that_begins_before_the_records_says_since_when_they_speak(counted: Room) -> None:
    (tally,) = metrics.tallies(counted, [DANA.id], (MONTH,))
    assert tally.deals is not None
    assert tally.deals.since == date(2026, 11, 16)


def test_work_is_counted_by_kind_and_what_was_never_recorded_is_not_known(staffed: Room) -> None:
    calls = [("c1", DANA.id, "2026-11-17", "touch", 4), ("c2", DANA.id, "2026-11-18", "other", 1)]
    brought(staffed, arriving("i1", calls, ACTIVITIES), STAMP)
    before, tally = metrics.tallies(staffed, [DANA.id], (BEFORE, WEEK))
    assert (tally.work.touches, tally.work.meetings, tally.work.since) == (4, None, None)
    assert before.work.touches is None
    assert metrics.tallies(staffed, [DANA.id], (MONTH,))[0].work.since == date(2026, 11, 16)


def test_each_day_has_its_part_of_a_quota(staffed: Room) -> None:
    brought(staffed, arriving("i1", [(DANA.id, *DAYS, 3000, "EUR")], QUOTA), STAMP)
    month, week = metrics.tallies(staffed, [DANA.id], (MONTH, WEEK))
    assert (month.quota, week.quota) == (3000, 700)


def test_a_measure_belongs_to_a_period_that_holds_all_its_days(staffed: Room) -> None:
    brought(staffed, arriving("i1", [(DANA.id, "reply_rate", *DAYS, 0.5, 8)], METRICS), STAMP)
    (measure,) = metrics.measures(staffed, [DANA.id], (MONTH,))
    assert measure == Measure(DANA.id, "reply_rate", MONTH, 0.5, 8)
    assert metrics.measures(staffed, [DANA.id], (WEEK,)) == ()
