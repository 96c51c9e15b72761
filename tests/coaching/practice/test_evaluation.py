"""What a look found: which comes next and when, and whether it came to another cause."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.learning.assignment import Assignment, look_again, second_look
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.evaluation import (
    SAID,
    Arithmetic,
    Evaluation,
    Moved,
    look_number,
    next_look,
)
from coachcli.coaching.record import noun, plain
from coaching.strategies import HOUSE, days, nouns

GIVEN, DUE = date(2026, 11, 24), date(2026, 12, 1)
WORDS = ("card", "Card", 15, "wording", "Cannot do wording", "does-wording", "win_rate")
CARD = Assignment(
    *("s1", "ana", None, *WORDS, GIVEN, DUE, look_again(GIVEN, DUE), "Said aloud."),
    again=second_look(GIVEN, DUE),
)
FIRST, SECOND = CARD.evaluate, second_look(GIVEN, DUE)
LOOK = Evaluation("v1", "s1", "ana", 1, Moved.MOVED, FIRST, Arithmetic("win_rate"))


@pytest.mark.parametrize("verdict", Moved)
def test_the_first_look_is_the_first_until_one_was_not_too_early(verdict: Moved) -> None:
    expected = 1 if verdict is Moved.TOO_EARLY else 2
    assert look_number([replace(LOOK, verdict=verdict)]) == expected
    assert look_number([]) == 1


def test_every_verdict_has_words() -> None:
    assert set(SAID) == set(Moved)


@pytest.mark.parametrize("verdict", [Moved.MOVED, Moved.NOT_MOVED, Moved.CANNOT_TELL])
def test_a_look_that_told_is_followed_by_the_second_and_that_by_none(verdict: Moved) -> None:
    assert next_look(CARD, 1, verdict, FIRST, FIRST) == SECOND
    assert next_look(replace(CARD, again=None), 1, verdict, FIRST, FIRST) == SECOND
    assert next_look(CARD, 2, verdict, SECOND, SECOND) is None


def test_a_first_look_that_came_late_leaves_four_weeks_to_the_second() -> None:
    late = SECOND - timedelta(days=7)
    assert next_look(CARD, 1, Moved.MOVED, late, late) == date(2027, 3, 9)


def test_what_was_too_early_is_looked_at_when_it_is_ripe_on_a_working_day() -> None:
    ripe = date(2027, 1, 1)
    assert next_look(CARD, 1, Moved.TOO_EARLY, FIRST, ripe) == date(2027, 1, 4)
    off = frozenset({date(2027, 1, 4)})
    assert next_look(CARD, 1, Moved.TOO_EARLY, FIRST, ripe, off) == date(2027, 1, 5)


@HOUSE
@given(st.sampled_from(Moved), days(), st.integers(0, 200))
def test_the_next_look_is_always_ahead_of_this_one(verdict: Moved, day: date, more: int) -> None:
    following = next_look(CARD, 1, verdict, day, day + timedelta(days=more))
    assert following is not None
    assert following > day


@HOUSE
@given(nouns(Arithmetic))
def test_the_arithmetic_comes_back_as_it_was_kept(figures: Arithmetic) -> None:
    assert noun(Arithmetic, plain(figures)) == figures
