"""The case for coaching: own figures with how many stand behind them, and no other."""

from datetime import date, timedelta

import pytest

from coachcli.coaching.claim import Claim, Evidence
from coachcli.coaching.numbers.tally import Deals, Tally
from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.mirror import TimeSpent
from coachcli.coaching.week.aggregating import LearningGiven
from coachcli.coaching.week.case import CountedShare, case, unfounded

DAY = date(2026, 11, 24)
LONG_AGO = DAY - timedelta(days=100)
AFTER = DAY + timedelta(days=1)
DAYS = Period(DAY - timedelta(days=90), DAY)
CLAIM = Claim("c", "6 to 8%", "The middle 60% of a team", Evidence.CORRELATION, "A", "2011-01-31")


def test_own_numbers_are_of_those_who_have_a_quota_and_rows() -> None:
    tallies = (
        Tally("r1", DAYS, deals=Deals(won=2, won_value=80), quota=100),
        Tally("r2", DAYS, deals=Deals(won=3, won_value=40)),
        Tally("r3", DAYS, quota=100),
    )
    made = case(DAYS, DAYS, tallies, (), ())
    assert (made.reps, made.numbers, made.with_quota) == (3, 2, 1)
    assert (made.won, made.quota, made.short, made.deals) == (80, 100, 20, 2)
    assert made.attained.percent == 80
    assert (made.coached, made.done, made.tells) == (CountedShare(0, 3), CountedShare(0, 0), False)


def test_coaching_counts_in_the_days_that_the_page_is_headed_with() -> None:
    spent = (
        TimeSpent("r1", LONG_AGO, "walk", 15),
        TimeSpent("r1", DAY, "walk", 20),
        TimeSpent("r1", DAY, "account", 40),
        TimeSpent("r2", AFTER, "account", 40),
    )
    learning = (
        LearningGiven("r1", LONG_AGO, looks=(DAY,), moved=DAY),
        LearningGiven("r1", LONG_AGO, looks=(LONG_AGO,)),
        LearningGiven("r1", DAY, done=DAY),
        LearningGiven("r2", AFTER, looks=(AFTER,), done=AFTER),
    )
    made = case(DAYS, DAYS, (Tally("r1", DAYS), Tally("r2", DAYS)), spent, learning)
    assert (made.walks, made.talks, made.minutes, made.coached) == (1, 1, 60, CountedShare(1, 2))
    assert (made.done, made.moved) == (CountedShare(1, 1), CountedShare(1, 1))


def test_few_cycles_tell_nothing() -> None:
    looked = tuple(LearningGiven("r1", DAY, looks=(DAY,)) for _ in range(5))
    assert case(DAYS, DAYS, (), (), looked).tells
    assert not case(DAYS, DAYS, (), (), looked[1:]).tells


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("6 to 8% of the middle 60%", ()),
        ("3 of 4 (75 %)", ()),
        ("up to 19 % more", ("19%",)),
        ("8% more, and 7.5 %", ("8%", "7.5%")),
        ("no percentage", ()),
    ],
)
def test_a_percentage_without_a_source_is_named(text: str, without: tuple[str, ...]) -> None:
    assert unfounded(text, (CountedShare(3, 4), CountedShare(0, 0)), (CLAIM,)) == without


def test_what_is_asked_for_is_time_with_each_rep_and_a_day_to_look_at_it() -> None:
    spent = (TimeSpent("r1", DAY, "walk", 26),)
    made = case(DAYS, DAYS, (Tally("r1", DAYS), Tally("r2", DAYS)), spent, ())
    assert (made.asked, made.a_week) == (60, 2)
    assert made.asked_until == DAY + timedelta(weeks=13)
