from datetime import date, timedelta
from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coachcli.coaching.practice.attempt import Attempt
from coachcli.coaching.practice.spacing import (
    GAPS,
    NEW,
    Spaced,
    after,
    harder,
    practice_days,
    spaced,
)
from coaching.practice.some_tries import DAY, tried
from coaching.strategies import HOUSE

TRIES = st.lists(
    st.builds(tried, st.integers(0, 90), passed=st.booleans(), scored=st.booleans()), max_size=12
).map(lambda those: sorted(those, key=lambda each: each.day))


def _after(stands: Spaced, each: Attempt) -> Spaced:
    return after(stands, each.day, passed=each.passed)


def test_each_success_waits_longer_and_after_the_longest_the_card_rests() -> None:
    stands, waits = NEW, []
    day = DAY
    while not stands.rests:
        stands = after(stands, day, passed=True)
        waits.append(stands.ready and (stands.ready - day).days)
        day = stands.ready or day
    assert waits == [*GAPS, None]
    assert after(stands, day + timedelta(days=400), passed=False) == stands


@pytest.mark.parametrize(
    ("tries", "earned", "ready"),
    [
        ([], 0, None),
        ([tried(0)], 1, 1),
        ([tried(0, passed=False)], 0, 1),
        ([tried(0), tried(0)], 1, 1),
        ([tried(0, passed=False), tried(0)], 0, 1),
        ([tried(0), tried(1)], 2, 4),
        ([tried(0), tried(1), tried(2)], 2, 4),
        ([tried(0), tried(1), tried(9)], 3, 16),
        ([tried(0), tried(1), tried(4), tried(11, passed=False)], 2, 14),
        ([tried(0), tried(1), tried(4), tried(5, passed=False)], 2, 8),
        ([tried(0), tried(1, passed=False), tried(2)], 1, 3),
    ],
)
def test_where_a_card_stands_after_some_tries(
    tries: list[Attempt], earned: int, ready: int | None
) -> None:
    stands = spaced(tries)
    assert (stands.earned, stands.ready and (stands.ready - DAY).days) == (earned, ready)


@HOUSE
@given(TRIES)
def test_a_card_never_comes_again_on_the_day_of_a_try(tries: list[Attempt]) -> None:
    stands = spaced(tries)
    assert not (stands.ready and stands.last) or stands.ready > stands.last


@HOUSE
@given(TRIES)
def test_more_tries_on_a_day_say_no_more_than_its_first(tries: list[Attempt]) -> None:
    first = {each.day: each for each in reversed(tries)}
    assert spaced(tries) == spaced(sorted(first.values(), key=lambda each: each.day))


@HOUSE
@given(TRIES, st.integers(1, 60))
@example([tried(0)], 1)
def test_a_failure_brings_a_card_back_no_later_than_a_success(
    tries: list[Attempt], later: int
) -> None:
    stands = spaced(tries)
    day = (stands.last or DAY) + timedelta(days=later)
    failed, passed = (after(stands, day, passed=each) for each in (False, True))
    assert failed.earned <= stands.earned
    assert failed.rests or passed.rests or (failed.ready or day) <= (passed.ready or day)


@HOUSE
@given(TRIES)
def test_a_day_earns_one_gap_at_most(tries: list[Attempt]) -> None:
    stands = list(accumulate(tries, _after, initial=NEW))
    assert all(abs(late.earned - early.earned) <= 1 for early, late in pairwise(stands))
    assert stands[-1].earned <= len({each.day for each in tries})


def test_after_a_run_of_success_it_becomes_harder_and_after_a_failure_it_does_not() -> None:
    run = [tried(day) for day in range(5)]
    assert harder(run)
    assert not harder(run[1:])
    assert not harder([*run, tried(6, passed=False)])
    assert harder([*run, tried(6, passed=False, scored=False)])
    assert not harder([tried(day, scored=False) for day in range(9)])


def test_days_to_practise_on_pass_over_weekends_holidays_and_the_end_of_a_quarter() -> None:
    friday, off = date(2026, 12, 25), frozenset([date(2026, 12, 28)])
    assert practice_days(friday, 3, off) == (friday, date(2026, 12, 29), date(2027, 1, 4))
