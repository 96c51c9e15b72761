"""A day as people say it, in every spelling that a manager types."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.day_said import NotADayError, Sense, Toward, UnclearDayError, day_said
from coachcli.coaching.nouns import replace

TUESDAY = date(2026, 11, 24)
SENSE = Sense(TUESDAY)


def said(text: str, toward: Toward = "ahead", order: str = "") -> str:
    return day_said(text, Sense(TUESDAY, toward, order)).isoformat()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2026-11-24"),
        (" Tomorrow ", "2026-11-25"),
        ("yesterday", "2026-11-23"),
        ("in 3 days", "2026-11-27"),
        ("in a week", "2026-12-01"),
        ("two weeks", "2026-12-08"),
        ("next week", "2026-12-01"),
        ("in a month", "2026-12-24"),
        ("in 15 months", "2028-02-24"),
        ("two weeks ago", "2026-11-10"),
        ("a month ago", "2026-10-24"),
        ("Friday", "2026-11-27"),
        ("fri", "2026-11-27"),
        ("tues.", "2026-12-01"),
        ("weds", "2026-11-25"),
        ("on Monday", "2026-11-30"),
        ("this Tuesday", "2026-11-24"),
        ("next Monday", "2026-11-30"),
        ("next Friday", "2026-12-04"),
        ("last Friday", "2026-11-20"),
        ("2026-11-30", "2026-11-30"),
        ("2026/1/5", "2026-01-05"),
        ("31.3.", "2027-03-31"),
        ("31.3", "2027-03-31"),
        ("31. 3. 2028", "2028-03-31"),
        ("31.12.26", "2026-12-31"),
        ("31 March", "2027-03-31"),
        ("31st of March, 2028", "2028-03-31"),
        ("March 31", "2027-03-31"),
        ("Mar 31, 2027", "2027-03-31"),
        ("31. März", "2027-03-31"),
        ("24 november", "2026-11-24"),
        ("29 Feb", "2028-02-29"),
        ("Friday, 4 December", "2026-12-04"),
        ("Fri 4.12.", "2026-12-04"),
        ("3/31", "2027-03-31"),
        ("31/3/2027", "2027-03-31"),
        ("5/5", "2027-05-05"),
    ],
)
def test_a_day_is_read_as_it_is_said(text: str, day: str) -> None:
    assert said(text) == day


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("3/4", "mdy", "2027-03-04"),
        ("3/4", "dmy", "2027-04-03"),
        ("3/4", "ymd", "2027-03-04"),
        ("3-4-2027", "mdy", "2027-03-04"),
        ("3.4.", "mdy", "2027-04-03"),
    ],
)
def test_what_comes_first_is_as_it_is_settled_but_points_put_the_day_first(
    text: str, order: str, day: str
) -> None:
    assert said(text, order=order) == day


@pytest.mark.parametrize(("text", "order"), [("3/4", ""), ("3/4/27", "ymd"), ("11-12", "")])
def test_a_day_that_could_be_two_is_told_with_both(text: str, order: str) -> None:
    with pytest.raises(UnclearDayError, match="Nothing was changed") as refused:
        said(text, order=order)
    assert len(refused.value.days) == 2
    for day in refused.value.days:
        assert day.isoformat() in str(refused.value)


@pytest.mark.parametrize(
    ("toward", "text", "day"),
    [
        ("back", "31.3.", "2026-03-31"),
        ("back", "Friday", "2026-11-20"),
        ("back", "Tuesday", "2026-11-24"),
        ("back", "on Tuesday", "2026-11-24"),
        ("back", "last Tuesday", "2026-11-17"),
        ("ahead", "Tuesday", "2026-12-01"),
        ("back", "24.11.", "2026-11-24"),
        ("near", "1 January", "2027-01-01"),
        ("near", "1 October", "2026-10-01"),
        ("ahead", "1 October", "2027-10-01"),
    ],
)
def test_a_year_that_is_not_said_lies_where_the_day_is_looked_for(
    toward: Toward, text: str, day: str
) -> None:
    assert said(text, toward) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "31.2.", "30 February 2027", "Monday 4 December", "monkey", "13/13", "0.5."),
        *("the week", "in 99999999999 days", "2026-13-01", "1.1.1802", "31 smarch", "monkey 3"),
        "½",
    ],
)
def test_what_names_no_day_is_refused(text: str) -> None:
    with pytest.raises(NotADayError):
        said(text)


@pytest.mark.parametrize("text", ["31/3", "13/13"])
def test_what_is_no_day_in_the_order_that_is_settled_is_refused(text: str) -> None:
    with pytest.raises(NotADayError):
        said(text, order="mdy")


@given(st.dates(date(2000, 1, 1), date(2090, 12, 28)), st.integers(0, 700))
def test_every_day_ahead_is_read_back_in_each_spelling(today: date, days: int) -> None:
    sense, day = replace(SENSE, today=today), today + timedelta(days=days)
    whole = (
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%a} {day.day} {day:%b} {day.year}",
    )
    assert {day_said(text, sense) for text in whole} == {day}
    if days < 365:
        assert day_said(f"{day.day} {day:%B}", sense) == day


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_is_refused(text: str) -> None:
    with suppress(NotADayError, UnclearDayError):
        assert isinstance(day_said(text, SENSE), date)
