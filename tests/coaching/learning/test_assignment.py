from datetime import date, timedelta

import pytest
from hypothesis import example, given

from coachcli.coaching.learning.assignment import look_again, working_day
from coaching.strategies import HOUSE, days


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 23)),
    ],
)
def test_a_weekend_gives_way_to_monday(day: date, expected: date) -> None:
    assert working_day(day) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 11, 27), date(2026, 12, 11)),
        (date(2026, 11, 28), date(2026, 12, 14)),
        (date(2026, 12, 16), date(2027, 1, 1)),
        (date(2026, 12, 17), date(2027, 1, 1)),
        (date(2027, 3, 16), date(2027, 4, 1)),
        (date(2026, 6, 12), date(2026, 6, 26)),
        (date(2026, 6, 15), date(2026, 7, 1)),
        (date(2027, 10, 15), date(2027, 10, 29)),
        (date(2030, 3, 13), date(2030, 3, 27)),
        (date(2030, 3, 14), date(2030, 4, 1)),
        (date(2030, 3, 15), date(2030, 4, 1)),
    ],
)
def test_it_is_looked_at_again_two_weeks_later_clear_of_weekends_and_quarter_ends(
    due: date, expected: date
) -> None:
    assert look_again(due) == expected


@HOUSE
@given(days())
@example(date(2026, 12, 16))
@example(date(2028, 3, 16))
def test_any_day_to_look_again_is_a_working_day_before_a_quarters_last_two(due: date) -> None:
    day = look_again(due)
    assert timedelta(days=14) <= day - due <= timedelta(days=18)
    assert day.weekday() < 5
    after = working_day(working_day(day + timedelta(days=1)) + timedelta(days=1))
    assert (day.month - 1) // 3 == (after.month - 1) // 3
