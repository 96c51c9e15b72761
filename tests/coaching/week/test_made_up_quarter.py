from datetime import date

import pytest

from coachcli.coaching.week.made_up_quarter import (
    MadeUpDeed,
    dated,
    day_in,
    first_monday,
    quarters,
    spelt_out,
)

TUESDAY = date(2026, 11, 24)
FIRST = date(2026, 8, 31)


@pytest.mark.parametrize("last", [date(2026, 11, 23), TUESDAY, date(2026, 11, 29)])
def test_a_day_lies_in_the_thirteenth_week(last: date) -> None:
    assert first_monday(last) == FIRST


def test_what_is_done_comes_by_its_days_and_ends_with_the_last() -> None:
    deeds = [
        MadeUpDeed(13, 2, "too late"),
        MadeUpDeed(2, 0, "b"),
        MadeUpDeed(1, 4, "a"),
        MadeUpDeed(2, 0, "c"),
        MadeUpDeed(13, 1, "d"),
    ]
    assert [(day, deed.run) for day, deed in dated(deeds, FIRST, TUESDAY)] == [
        (date(2026, 9, 4), "a"),
        (date(2026, 9, 7), "b"),
        (date(2026, 9, 7), "c"),
        (TUESDAY, "d"),
    ]


def test_a_day_in_a_line_is_said_by_its_week_and_weekday() -> None:
    said = spelt_out('goal --by {15 fri} --from {-1 mon} --x "{9 sun}" {"came": 1}', FIRST)
    assert said == 'goal --by 2026-12-11 --from 2026-08-17 --x "{9 sun}" {"came": 1}'
    assert day_in(FIRST, 1, 0) == FIRST


def test_the_calendar_quarters_are_named_that_days_touch() -> None:
    assert list(quarters(date(2026, 6, 1), date(2027, 1, 1))) == [
        *("2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"),
    ]
