from datetime import date, timedelta
from random import Random

import pytest

from coachcli.coaching.numbers.tally import AsideSums, Measure
from coachcli.coaching.period import Period
from coachcli.store import metric as metrics
from coachcli.store import reach
from coachcli.store.counted import Counted
from coachcli.store.imported import ACTIVITIES, METRICS, QUOTA
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought, with_cells

WEEK = Period(date(2026, 11, 16), date(2026, 11, 22))
BEFORE = Period(date(2026, 11, 9), date(2026, 11, 15))
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
DAYS = ("2026-11-01", "2026-11-30")


def day(number: int) -> date:
    return date(2026, 9, 1) + timedelta(days=number)


def added_up(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


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
    assert not reach.recorded(room)
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
    assert reach.recorded(counted)
    assert metrics.currency(counted) == "EUR"


def test_a_period_that_begins_before_the_records_says_since_when_they_speak(counted: Room) -> None:
    (tally,) = metrics.tallies(counted, [DANA.id], (MONTH,))
    assert tally.deals is not None
    assert tally.deals.since == date(2026, 11, 16)


def test_what_was_begun_is_counted_alone_where_nothing_else_is_asked(counted: Room) -> None:
    (whole,), (begun,) = (
        metrics.tallies(counted, [DANA.id], (WEEK,), what) for what in (Counted.ALL, Counted.BEGUN)
    )
    assert whole.deals is not None
    assert begun.deals is not None
    assert (begun.deals.created, begun.deals.created_value) == (2, whole.deals.created_value)
    assert (begun.deals.won, begun.deals.open, begun.deals.sold) == (0, 0, ())


def test_what_closes_after_a_period_was_open_at_its_end(staffed: Room) -> None:
    days = {"created_on": "2026-11-02", "closed_on": "2026-11-20", "state": "won"}
    rows = [with_cells(external_id="o1", **days), with_cells(external_id="o2", closed_on=None)]
    lost = with_cells(external_id="o3", **(days | {"closed_on": "2026-11-10", "state": "lost"}))
    brought(staffed, arriving("i1", [*rows, lost]), STAMP)
    before, after = (each.deals for each in metrics.tallies(staffed, [DANA.id], (BEFORE, WEEK)))
    assert before is not None
    assert after is not None
    assert (before.open, after.open) == (2, 1)


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


def test_quotas_that_overlap_are_shared_out_as_they_are_day_by_day(staffed: Room) -> None:
    chance = Random(7)  # noqa: S311 - made-up figures
    for number in range(8):
        first = chance.randrange(40)
        days = (day(first).isoformat(), day(first + chance.randrange(9, 50)).isoformat())
        row = (DANA.id, *days, chance.randrange(10**6), "EUR")
        brought(staffed, arriving(f"i{number}", [row], QUOTA), STAMP)
    spans = [Period(day(first), day(first + 20)) for first in range(50)]
    singly = [Period(day(place), day(place)) for place in range(70)]
    daily = [tally.quota for tally in metrics.tallies(staffed, [DANA.id], singly)]
    whole = [tally.quota for tally in metrics.tallies(staffed, [DANA.id], spans)]
    added = [added_up(daily[place : place + 21]) for place in range(len(spans))]
    assert [value is None for value in whole] == [value is None for value in added]
    known = [value for value in added if value is not None]
    assert [value for value in whole if value is not None] == pytest.approx(known, abs=21)
    assert len(known) > 9


def test_a_measure_belongs_to_a_period_that_holds_all_its_days(staffed: Room) -> None:
    brought(staffed, arriving("i1", [(DANA.id, "reply_rate", *DAYS, 0.5, 8)], METRICS), STAMP)
    (measure,) = metrics.measures(staffed, [DANA.id], (MONTH,))
    assert measure == Measure(DANA.id, "reply_rate", MONTH, 0.5, 8)
    assert metrics.measures(staffed, [DANA.id], (WEEK,)) == ()


def test_what_only_walks_ask_for_is_summed_of_what_was_lost_sold_and_stands_open(
    staffed: Room,
) -> None:
    september = Period(date(2026, 9, 1), date(2026, 9, 30))
    ended = {"created_on": "2026-08-01", "closed_on": "2026-09-11", "list_amount": None}
    sold = ended | {"state": "won", "amount": 80_00, "list_amount": 100_00}
    rows = [
        with_cells(external_id="o1", **(ended | {"state": "lost"})),
        with_cells(external_id="o2", **sold),
        with_cells(external_id="o3", **(sold | {"closed_on": "2026-09-16", "amount": 90_00})),
        with_cells(external_id="o4", **(sold | {"closed_on": "2026-09-17", "amount": 95_00})),
        with_cells(external_id="o5", created_on="2026-09-20", closed_on="2026-10-29"),
        with_cells(external_id="o6", created_on="2026-09-10", closed_on="2026-10-28"),
        with_cells(external_id="o7", created_on=None, closed_on=None),
    ]
    brought(staffed, arriving("i1", rows), STAMP)
    sums = metrics.asides(staffed, [DANA.id, "nobody"], september)
    assert sums[DANA.id] == AsideSums(41, 1, 30, 2, 1, 2, 5_00, 35_00, 3)
    assert sums["nobody"] == AsideSums()
