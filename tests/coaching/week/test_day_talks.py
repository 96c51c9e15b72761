from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.cadence import Cadence, Every, planned
from coachcli.coaching.rhythm.due import DueState, DueTalk, RhythmChange, became
from coachcli.coaching.rhythm.talk import TalkHeld
from coachcli.coaching.week.day_talks import (
    joined,
    missed,
    of_day,
    of_one_week,
    soon,
    stands,
)
from coachcli.coaching.week.today import DayTalk, HalfToAsk, Today

TUESDAY = date(2026, 11, 24)
WEEK = timedelta(days=7)
BEGAN = TUESDAY - WEEK
WHO = ("r1", "Dana Reyes")
WEEKLY = Cadence("c1", "deal", Every.WEEK, 30, BEGAN, BEGAN, "14:00")
THEIRS = DayTalk(*WHO, "deal", TUESDAY, TUESDAY, "14:00", 30)
DAY = Today(TUESDAY, 1, (), (), (), (), ())


def turns(day: date, *changes: RhythmChange, held: tuple[date, ...] = ()) -> tuple[DueTalk, ...]:
    plan = planned([WEEKLY], "deal", day + WEEK)
    talks = [TalkHeld(f"t{each}", "r1", "deal", each, 30) for each in held]
    return became(plan, changes, talks, day)


def test_a_talk_of_today_stands_with_its_time_until_it_is_held_or_skipped() -> None:
    assert of_day(WHO, turns(TUESDAY, held=(BEGAN,)), TUESDAY) == (THEIRS,)
    assert of_day(WHO, turns(TUESDAY, held=(BEGAN, TUESDAY)), TUESDAY) == ()
    skipped = RhythmChange("s1", "r1", "deal", TUESDAY, DueState.SKIPPED)
    assert of_day(WHO, turns(TUESDAY, skipped), TUESDAY) == ()


def test_a_talk_that_was_not_held_is_missed_until_the_next_comes() -> None:
    wednesday, monday = BEGAN + timedelta(days=1), TUESDAY - timedelta(days=1)
    last = replace(THEIRS, on=BEGAN, planned=BEGAN)
    for day in (wednesday, monday):
        assert missed(WHO, [turns(day)], day) == (last,)
    assert missed(WHO, [turns(TUESDAY)], TUESDAY) == ()
    assert missed(WHO, [turns(monday, held=(monday,))], monday) == ()
    assert missed(WHO, [turns(monday, held=(wednesday,))], monday) == ()
    assert missed(WHO, [turns(wednesday)[1:]], wednesday) == ()


def test_a_missed_talk_is_not_asked_about_for_ever() -> None:
    moved = RhythmChange("m1", "r1", "deal", BEGAN, DueState.MOVED, BEGAN + timedelta(days=2))
    first = turns(BEGAN + timedelta(days=3), moved)[:1]
    assert missed(WHO, [first], BEGAN + timedelta(days=3)) != ()
    assert missed(WHO, [first], BEGAN + 3 * WEEK) == ()


def test_the_half_of_a_talk_that_is_soon_is_asked_for_unless_it_is_in() -> None:
    sunday, monday = (TUESDAY - timedelta(days=days) for days in (2, 1))
    ahead = soon(WHO, turns(monday), monday)
    assert ahead == THEIRS
    assert soon(WHO, turns(monday)[:1], monday) is None
    today = replace(DAY, day=monday)
    assert joined(today, (), (), (THEIRS,)).halves == (HalfToAsk(*WHO, TUESDAY),)
    assert joined(today, (), (), (THEIRS,), frozenset({"r1"})).halves == ()
    assert joined(replace(DAY, day=sunday), (), (), (THEIRS,)).halves == ()
    assert joined(DAY, (THEIRS,), (THEIRS,), (), frozenset({"r1"})) == replace(
        DAY, talks=(replace(THEIRS, half_in=True),), missed=(THEIRS,)
    )


def test_the_week_in_which_most_were_missed_is_taken_as_one_and_a_single_talk_never() -> None:
    before = replace(THEIRS, on=BEGAN, rep="r2")
    friday = replace(THEIRS, on=BEGAN + timedelta(days=3))
    assert of_one_week(()) == of_one_week((before, THEIRS)) == ()
    assert of_one_week((THEIRS, before, friday)) == (before, friday)


def test_a_talk_stands_as_it_was_shown_until_it_is_held_moved_or_skipped() -> None:
    skipped = RhythmChange("s1", "r1", "deal", TUESDAY, DueState.SKIPPED)
    moved = replace(skipped, state=DueState.MOVED, to=TUESDAY + timedelta(days=1))
    shown = replace(THEIRS, half_in=True)
    assert stands(shown, turns(TUESDAY))
    assert stands(replace(THEIRS, on=BEGAN, planned=BEGAN), turns(TUESDAY))
    assert not stands(shown, turns(TUESDAY, held=(TUESDAY,)))
    assert not stands(shown, turns(TUESDAY, skipped))
    assert not stands(shown, turns(TUESDAY, moved))
    assert not stands(shown, ())
