from datetime import date, timedelta

from hypothesis import given

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.pair import (
    BothHeldError,
    HeldTalk,
    RepPair,
    RestingError,
    talk_days,
)
from coaching.strategies import HOUSE, days

DAY = date(2026, 11, 24)
MADE = RepPair("p1", "r1", "r2", "opens", DAY, date(2026, 11, 27), date(2026, 12, 4))
ONCE = replace(MADE, held=(HeldTalk(1, DAY, "tries it"),))
TWICE = replace(MADE, held=(*ONCE.held, HeldTalk(2, DAY)))


def test_a_pair_has_two_talks_one_after_the_other() -> None:
    assert [each.following for each in (MADE, ONCE, TWICE)] == [1, 2, None]
    assert [each.due for each in (MADE, ONCE, TWICE)] == [MADE.first, MADE.second, None]


def test_it_is_under_way_until_both_were_held_or_six_weeks_are_over() -> None:
    late = DAY + timedelta(days=41)
    assert MADE.is_under_way(late)
    assert not MADE.is_under_way(late + timedelta(days=1))
    assert not TWICE.is_under_way(DAY)


@HOUSE
@given(days())
def test_the_talks_are_on_working_days_a_week_or_so_apart(day: date) -> None:
    first, second = talk_days(day)
    assert timedelta(days=3) <= first - day <= timedelta(days=9)
    assert timedelta(days=7) <= second - first <= timedelta(days=13)
    assert first.weekday() < 5
    assert second.weekday() < 5


def test_a_refusal_says_until_when_somebody_rests() -> None:
    assert "is free for the next one on Tue 24 Nov 2026" in str(RestingError("Ana", DAY))
    assert str(BothHeldError("Ana")).startswith("No pair of Ana's waits for a talk.")


def test_the_first_talk_comes_within_the_week() -> None:
    assert talk_days(DAY) == (date(2026, 11, 27), date(2026, 12, 4))
