from datetime import date, timedelta
from random import Random

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.made_up import (
    LOST,
    UNDECIDED,
    WON,
    Draw,
    MadeUpDeal,
    MadeUpPace,
    MadeUpSeller,
    Market,
    deals,
    seen,
    weeks_worked,
)

FIRST = date(2026, 8, 31)
MARKET = Market(("Oak", "Elm"), ("Vets",), ("Base", "More", "Most"), ("Early", "Late"), ("Price",))
PACE = MadeUpPace(-99, 4, 0.5, 10_000, 0.1, 30, 1.5, 0.5, 0.5, 0.5, 50, 0.2, 5.5, 0.1, 0.6)
ANA = MadeUpSeller("Ana Bo", "executive", "North", 40, 1000, (PACE,))
WEEKS = range(-12, 14)


def drawing(seed: int) -> Draw:
    """A draw that comes again."""
    return Random(seed).random  # noqa: S311 - no secret


def made(seller: MadeUpSeller, seed: int = 1) -> tuple[MadeUpDeal, ...]:
    return tuple(deals(seller, MARKET, FIRST, WEEKS, drawing(seed)))


def test_as_many_begin_as_the_pace_says_on_weekdays_and_end_after_they_began() -> None:
    begun = made(ANA)
    assert 0.8 * 4 * len(WEEKS) < len(begun) < 1.2 * 4 * len(WEEKS)
    assert all(max(each.created.weekday(), each.closed.weekday()) <= 4 for each in begun)
    assert all(each.created < each.closed for each in begun)
    assert begun == made(ANA)
    assert begun != made(ANA, 2)


def test_about_half_are_won_and_only_what_is_lost_has_a_reason() -> None:
    begun = made(ANA)
    won = [each for each in begun if each.outcome == WON]
    assert 0.35 < len(won) / len(begun) < 0.65
    assert {each.reason for each in won} == {""}
    assert {each.reason for each in begun if each.outcome == LOST} == {UNDECIDED, "Price"}
    assert {each.product for each in begun if each.is_more} == {"More", "Most"}
    assert {each.product for each in begun if not each.is_more} == {"Base"}
    assert all(each.amount <= each.listed for each in begun)


def test_what_changes_in_a_week_holds_from_then_on() -> None:
    later = replace(ANA, paces=(replace(PACE, new=0.0), replace(PACE, week=5)))
    assert min(each.created for each in made(later)) >= FIRST + timedelta(days=28)
    won = replace(ANA, paces=(PACE, replace(PACE, week=1, win=1)))
    after = [each for each in made(won) if each.created >= FIRST]
    assert {each.outcome for each in after} == {WON}


def test_nothing_is_made_up_of_weeks_before_somebody_was_there() -> None:
    new = replace(ANA, paces=(replace(PACE, week=11),))
    assert {(each.created - FIRST).days // 7 + 1 for each in made(new)} == {11, 12, 13}
    draw = drawing(1)
    assert [week for week, _ in weeks_worked(new, WEEKS, draw)] == [11, 12, 13]


def test_an_export_shows_a_deal_as_it_stood_on_that_day() -> None:
    deal = next(each for each in made(ANA) if len(each.dates) > 1 and each.outcome == LOST)
    assert seen(deal, deal.created - timedelta(days=1), MARKET) is None
    early = seen(deal, deal.created, MARKET)
    assert early
    assert (early.stage, early.closes, early.pushed) == ("Early", deal.dates[0][1], 0)
    late = seen(deal, deal.closed - timedelta(days=1), MARKET)
    assert late
    assert (late.stage, late.closes) == ("Late", deal.dates[-1][1])
    assert late.pushed == len(deal.dates) - 1
    over = seen(deal, deal.closed, MARKET)
    assert over
    assert (over.stage, over.closes, over.reason) == (LOST, deal.closed, deal.reason)


def test_a_week_has_about_the_touches_and_meetings_of_its_pace() -> None:
    worked = dict(weeks_worked(ANA, WEEKS, drawing(3)))
    assert list(worked) == list(WEEKS)
    assert all(37 <= each.touches <= 63 for each in worked.values())
    assert all(each.meetings <= each.connects for each in worked.values())
    assert 5 < sum(each.meetings for each in worked.values()) / len(WEEKS) < 6
    assert 0.4 < sum(each.dated for each in worked.values()) / (5.5 * len(WEEKS)) < 0.8
    assert {each.missed for each in worked.values()} == {0, 1}
