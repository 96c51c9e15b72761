from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachcli.coaching.learning.assignment import (
    Assignment,
    AssignmentState,
    look_again,
    second_look,
    state_said,
    working_day,
)
from coachcli.coaching.nouns import replace
from coaching.strategies import HOUSE, days

DAYS = (date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 22))
WORDS = ("card", "Card", 15, "wording", "Cannot do wording", "does-wording", "meetings")
CARD = Assignment("s1", "ana", None, *WORDS, *DAYS, "Said aloud.")


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


DUE = timedelta(days=7)


@pytest.mark.parametrize(
    ("given_on", "first", "second"),
    [
        (date(2026, 11, 24), date(2026, 12, 22), date(2027, 2, 16)),
        (date(2026, 11, 28), date(2026, 12, 28), date(2027, 2, 22)),
        (date(2026, 12, 4), date(2027, 1, 4), date(2027, 2, 26)),
        (date(2026, 12, 2), date(2027, 1, 4), date(2027, 2, 24)),
        (date(2026, 10, 9), date(2026, 11, 6), date(2027, 1, 4)),
        (date(2027, 3, 2), date(2027, 4, 1), date(2027, 5, 25)),
        (date(2030, 2, 28), date(2030, 4, 1), date(2030, 5, 23)),
    ],
)
def test_it_is_looked_at_after_four_weeks_and_after_twelve_clear_of_days_off_and_quarter_ends(
    given_on: date, first: date, second: date
) -> None:
    assert look_again(given_on, given_on + DUE) == first
    assert second_look(given_on, given_on + DUE) == second


def test_what_is_due_late_is_used_for_two_weeks_first() -> None:
    assert look_again(date(2026, 11, 2), date(2027, 2, 1)) == date(2027, 2, 15)
    assert second_look(date(2026, 11, 2), date(2027, 2, 1)) == date(2027, 4, 12)


def test_a_holiday_that_the_coach_named_gives_way_to_the_next_working_day() -> None:
    off = frozenset({date(2026, 12, 22), date(2026, 12, 23), date(2027, 2, 16)})
    assert look_again(date(2026, 11, 24), date(2026, 12, 1), off) == date(2026, 12, 24)
    assert second_look(date(2026, 11, 24), date(2026, 12, 1), off) == date(2027, 2, 17)


@HOUSE
@given(days(), st.frozensets(st.integers(0, 100), max_size=20))
@example(date(2026, 12, 4), frozenset())
@example(date(2028, 3, 2), frozenset())
def test_no_look_falls_on_a_day_off_new_years_or_a_quarters_last_two(
    given_on: date, off_after: frozenset[int]
) -> None:
    off = frozenset(given_on + timedelta(days=after) for after in off_after)
    for look in (look_again, second_look):
        day = look(given_on, given_on + DUE, off)
        assert day >= given_on + timedelta(weeks=4)
        assert day.weekday() < 5
        assert day not in off
        assert (day.month, day.day) != (1, 1)
        after = working_day(working_day(day + timedelta(days=1), off) + timedelta(days=1), off)
        assert (day.month - 1) // 3 == (after.month - 1) // 3


@pytest.mark.parametrize(
    ("state", "looked", "has_a_place"),
    [
        (AssignmentState.OPEN, None, True),
        (AssignmentState.DONE, None, True),
        (AssignmentState.DROPPED, None, False),
        (AssignmentState.DONE, date(2026, 12, 22), False),
        (AssignmentState.OPEN, date(2026, 12, 22), False),
    ],
)
def test_done_alone_frees_no_place_and_a_look_that_told_does(
    state: AssignmentState,
    looked: date | None,
    has_a_place: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert replace(CARD, state=state, looked=looked).has_a_place is has_a_place


@pytest.mark.parametrize(
    ("state", "taken_back", "has_a_place", "is_to_keep_or_drop"),
    [
        (AssignmentState.DONE, None, True, False),
        (AssignmentState.DONE, date(2026, 12, 22), False, True),
        (AssignmentState.OPEN, date(2026, 12, 22), False, True),
        (AssignmentState.DROPPED, date(2026, 12, 22), False, False),
    ],
)
def test_what_was_given_for_a_cause_that_was_taken_back_is_kept_or_dropped(
    state: AssignmentState,
    taken_back: date | None,
    has_a_place: bool,  # noqa: FBT001 - a column of the table above
    is_to_keep_or_drop: bool,  # noqa: FBT001 - as above
) -> None:
    kept = replace(CARD, state=state, taken_back=taken_back)
    assert kept.has_a_place is has_a_place
    assert kept.is_to_keep_or_drop is is_to_keep_or_drop


@pytest.mark.parametrize(
    ("state", "done", "after"),
    [
        (AssignmentState.OPEN, True, AssignmentState.DONE),
        (AssignmentState.DONE, False, AssignmentState.OPEN),
        (AssignmentState.DONE, None, AssignmentState.DONE),
        (AssignmentState.DROPPED, True, AssignmentState.DROPPED),
    ],
)
def test_a_look_says_whether_it_was_done_but_takes_up_nothing_that_was_dropped(
    state: AssignmentState,
    done: bool | None,  # noqa: FBT001 - a column of the table above
    after: AssignmentState,
) -> None:
    assert state_said(state, done=done) is after
