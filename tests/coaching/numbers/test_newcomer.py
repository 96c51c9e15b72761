from datetime import date, timedelta

import pytest

from coachcli.coaching.numbers.newcomer import (
    by_weeks_held,
    can_have_closed,
    gap_from,
    is_new,
    was_there,
    weeks_held,
)
from coachcli.coaching.period import weeks
from coachcli.coaching.rep import Rep

BEGUN = date(2026, 11, 2)
NORA = Rep("r9", "Nora Lind", started=BEGUN)


@pytest.mark.parametrize(("days", "new"), [(-3, True), (29, True), (30, False), (31, False)])
def test_for_thirty_days_somebody_is_new(days: int, *, new: bool) -> None:
    expected = date(2026, 12, 2) if new else None
    assert gap_from(NORA, BEGUN + timedelta(days=days)) == expected


def test_of_whom_nobody_knows_when_they_began_is_not_new() -> None:
    assert gap_from(Rep("r9", "Nora Lind"), BEGUN) is None


def test_who_began_less_than_thirty_days_ago_is_new() -> None:
    assert is_new(BEGUN, BEGUN + timedelta(days=29))
    assert not is_new(BEGUN, BEGUN + timedelta(days=30))
    assert not is_new(None, BEGUN)


def test_a_rep_is_held_to_the_weeks_since_the_first_day() -> None:
    monday, quarter = BEGUN + timedelta(days=28), weeks(BEGUN + timedelta(days=28), 13)
    assert weeks_held(NORA, quarter) == quarter[-4:]
    midweek = Rep("r8", "Noel Lind", started=BEGUN + timedelta(days=1))
    assert weeks_held(midweek, quarter) == quarter[-3:]
    assert weeks_held(Rep("r7", "Ana Ruiz"), quarter) == quarter
    today = Rep("r6", "Ben Oak", started=monday)
    assert weeks_held(today, quarter) == quarter[-1:]
    assert was_there(NORA, BEGUN)
    assert not was_there(NORA, BEGUN - timedelta(days=1))
    held = by_weeks_held((NORA, today, Rep("r7", "Ana Ruiz")), quarter)
    assert {each: [rep.id for rep in reps] for each, reps in held.items()} == {
        quarter[-4:]: ["r9"],
        quarter[-1:]: ["r6"],
        quarter: ["r7"],
    }


def test_what_was_begun_on_the_first_day_can_have_closed_a_sales_cycle_later() -> None:
    assert not can_have_closed(NORA, 5, BEGUN + timedelta(days=34))
    assert can_have_closed(NORA, 5, BEGUN + timedelta(days=35))
    assert can_have_closed(Rep("r7", "Ana Ruiz"), 5, BEGUN)
