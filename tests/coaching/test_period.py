from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.period import (
    BeforeTheCalendarError,
    NotAPeriodError,
    Period,
    month_named,
    period_named,
    weeks,
    whole,
)
from coaching.strategies import HOUSE

SUNDAY = date(2017, 12, 31)


def test_the_last_weeks_end_on_the_last_sunday_and_have_seven_days_each() -> None:
    assert weeks(SUNDAY, 2) == (
        Period(date(2017, 12, 18), date(2017, 12, 24)),
        Period(date(2017, 12, 25), SUNDAY),
    )


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 60))
@HOUSE
def test_whole_weeks_follow_each_other_and_have_all_ended(day: date, count: int) -> None:
    found = weeks(day, count)
    assert len(found) == count
    assert all(one.days == 7 and one.first.weekday() == 0 for one in found)
    assert all(after.first - before.last == timedelta(days=1) for before, after in pairwise(found))
    assert timedelta(0) <= day - found[-1].last < timedelta(days=7)
    assert whole(found).days == 7 * count


def test_weeks_before_the_calendar_begins_are_refused() -> None:
    assert weeks(date(1, 1, 14), 1) == (Period(date(1, 1, 8), date(1, 1, 14)),)
    with pytest.raises(BeforeTheCalendarError, match="no 13 weeks before 0001-03-01"):
        weeks(date(1, 3, 1), 13)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-W48", date(2026, 11, 23), date(2026, 11, 29)),
        ("W48 2026", date(2026, 11, 23), date(2026, 11, 29)),
        ("2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("11/2026", date(2026, 11, 1), date(2026, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("q1 2026", date(2026, 1, 1), date(2026, 3, 31)),
        (" 2026 ", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_known_by_its_name(text: str, first: date, last: date) -> None:
    assert period_named(text) == Period(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-13",
        "2026-W54",
        "2026-Q5",
        "0000",
        "26-11",
        "9999-Q4-1",
        "202613",
        "Foo 2026",
        "ma 2026",
    ],
)
def test_a_text_that_names_no_period_is_refused(text: str) -> None:
    with pytest.raises(NotAPeriodError, match="like 2026-W48, 2026-11, 2026-Q4 or 2026"):
        period_named(text)


def test_the_last_days_of_the_calendar_are_a_period_or_refused_but_never_a_mistake() -> None:
    for text in ("9999", "9999-12", "9999-Q4", "9999-W52"):
        try:
            assert period_named(text).last.year == 9999
        except NotAPeriodError:
            continue


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        *((text, "2026-10-01", "2026-10-31") for text in (
            "Oct 2026", "Oct-26", "October 2026", "Okt. 2026", "202610", "10.2026", "octobre 2026",
            "Octubre '26", "2026 Oct", "2026/10",
        )),
        *((text, "2026-10-26", "2026-11-01") for text in (
            "KW 44/2026", "W44 2026", "2026W44", "kw44-2026", "Week 44, 2026",
        )),
        *((text, "2026-10-01", "2026-12-31") for text in (
            "4Q26", "Q4 '26", "Q4/26", "T4 2026", "4. Quartal 2026", "Quartal 4 2026", "2026Q4",
        )),
        *((text, "2026-07-01", "2026-12-31") for text in (
            "H2 2026", "2026-H2", "2H26", "2. Halbjahr 2026", "S2 2026",
        )),
        ("mars 2026", "2026-03-01", "2026-03-31"),
        ("Septiembre de 2026", "2026-09-01", "2026-09-30"),
        ("January, 2026", "2026-01-01", "2026-01-31"),
        ("26Q1", "2026-01-01", "2026-03-31"),
        ("Trim. 1 2026", "2026-01-01", "2026-03-31"),
        ("CY2026", "2026-01-01", "2026-12-31"),
        ("CY26", "2026-01-01", "2026-12-31"),
    ],
)  # fmt: skip
def test_a_period_is_known_however_people_write_it(text: str, first: str, last: str) -> None:
    assert period_named(text) == Period(date.fromisoformat(first), date.fromisoformat(last))


def test_a_month_is_known_by_three_letters_of_its_name() -> None:
    assert (month_named("Sept"), month_named("dez"), month_named("MÄRZ")) == (9, 12, 3)
    assert (month_named("ma"), month_named("foo")) == (None, None)
