from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.plans.lag import (
    BeyondTheCalendarError,
    Window,
    earlier,
    months_on,
    window,
    windows,
)
from coaching.some_plans import plan
from coaching.strategies import HOUSE

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_deals_of_july_to_september_need_opportunities_of_april_to_june() -> None:
    third = windows(plan())[2]
    assert third == Window(date(2026, 7, 1), date(2026, 9, 30), date(2026, 4, 1), date(2026, 6, 30))


def test_a_year_is_told_by_quarters_without_gaps() -> None:
    found = windows(plan())
    assert [one.closing_first.month for one in found] == [1, 4, 7, 10]
    assert found[0].created_first == date(2025, 10, 1)
    assert found[-1].closing_last == date(2026, 12, 31)
    for one, following in pairwise(found):
        assert one.closing_last + timedelta(days=1) == following.closing_first
        assert one.created_last + timedelta(days=1) == following.created_first


def test_what_is_left_of_whole_months_is_counted_in_days() -> None:
    assert earlier(date(2026, 7, 1), 100) == date(2026, 3, 22)
    assert earlier(date(2026, 7, 1), 29) == date(2026, 6, 2)


def test_a_month_that_is_too_short_ends_earlier() -> None:
    assert months_on(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert months_on(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_on(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert months_on(date(2026, 1, 15), -1) == date(2025, 12, 15)


@HOUSE
@given(DAYS, st.integers(0, 400), st.integers(1, 1000))
def test_the_work_comes_before_the_deals_by_about_a_cycle(
    first: date, length: int, cycle: int
) -> None:
    found = window(first, first + timedelta(days=length), cycle)
    lag = (found.closing_first - found.created_first).days
    assert cycle - cycle // 30 * 2 - 1 <= lag <= cycle + cycle // 30 + 3


def test_days_beyond_the_calendar_are_refused() -> None:
    with pytest.raises(BeyondTheCalendarError, match="lie beyond the calendar"):
        plan(first=date(9999, 1, 1))
    with pytest.raises(BeyondTheCalendarError):
        plan(first=date(1, 1, 1))
    with pytest.raises(BeyondTheCalendarError):
        earlier(date(1, 1, 5), 29)
