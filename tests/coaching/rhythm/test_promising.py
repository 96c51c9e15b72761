from datetime import date

import pytest

from coachcli.coaching.rhythm.promising import (
    NoDayError,
    NotDueError,
    NothingPromisedError,
    due,
    parted,
    worded,
)

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("call the CFO by Friday", "call the CFO", "Friday"),
        ("stand by the offer, by 27 Nov", "stand by the offer", "27 Nov"),
        ("read one aloud on 14 Dec", "read one aloud", "14 Dec"),
        ("call the CFO", "call the CFO", ""),
        ("by Friday", "by Friday", ""),
    ],
)
def test_the_day_stands_behind_what_is_promised(text: str, what: str, day: str) -> None:
    assert parted(text) == (what, day)


def test_without_a_day_it_is_said_where_to_write_one() -> None:
    assert 'Write the day behind it: "call by Friday"' in str(NoDayError("call"))


@pytest.mark.parametrize("text", ["", "  ", "by Friday", "until 27 Nov", "x" * 501])
def test_what_says_nothing_or_too_much_is_no_promise(text: str) -> None:
    with pytest.raises(NothingPromisedError, match=r"Nothing was kept.*the CFO by Friday"):
        worded(text)


def test_a_promise_is_taken_in_one_line() -> None:
    assert worded(" by the book\n by Friday ") == "by the book by Friday"


def test_a_promise_is_due_from_today_to_two_years_ahead() -> None:
    for day in (DAY, date(2028, 11, 24)):
        assert due(day, DAY) == day
    for day in (date(2026, 11, 23), date(2100, 1, 1)):
        with pytest.raises(NotDueError, match="Nothing was kept"):
            due(day, DAY)
