from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.cadence import (
    Cadence,
    Every,
    a_week,
    first_day,
    guides_of,
    in_force,
    planned,
)

TUESDAY = date(2026, 10, 6)
WEEKLY = Cadence("c1", "deal", Every.WEEK, 30, TUESDAY, TUESDAY)


def days(*cadences: Cadence, until: date, off: frozenset[date] = frozenset()) -> list[date]:
    return [each.planned for each in planned(cadences, "deal", until, off)]


def after(weeks: int, day: int = 0) -> date:
    return TUESDAY + timedelta(weeks=weeks, days=day)


def test_a_weekly_talk_is_planned_each_week_on_its_weekday_and_counts_for_the_week() -> None:
    assert days(WEEKLY, until=after(3)) == [TUESDAY, after(1), after(2), after(3)]
    (first, *_) = planned([WEEKLY], "deal", after(1))
    assert first.counts == Period(TUESDAY - timedelta(days=1), after(0, 5))


def test_a_talk_every_two_weeks_counts_for_both() -> None:
    cadence = replace(WEEKLY, every=Every.TWO_WEEKS)
    assert days(cadence, until=after(3)) == [TUESDAY, after(2)]
    assert planned([cadence], "deal", TUESDAY)[0].counts.days == 14


def test_a_monthly_talk_keeps_its_weekday_of_the_month() -> None:
    monthly = replace(WEEKLY, every=Every.MONTH)
    ends = date(2026, 12, 31)
    assert days(monthly, until=ends) == [TUESDAY, date(2026, 11, 3), date(2026, 12, 1)]
    fifth = replace(monthly, begins=date(2026, 9, 30))
    assert days(fifth, until=ends)[1:] == [
        date(2026, 10, 28), date(2026, 11, 25), date(2026, 12, 30),
    ]  # fmt: skip


def test_a_quarterly_talk_counts_for_its_quarter() -> None:
    quarterly = replace(WEEKLY, every=Every.QUARTER, begins=date(2026, 11, 10))
    first, second = planned([quarterly], "deal", date(2027, 3, 31))
    assert (first.planned, second.planned) == (date(2026, 11, 10), date(2027, 2, 9))
    assert first.counts == Period(date(2026, 10, 1), date(2026, 12, 31))
    assert second.counts == Period(date(2027, 1, 1), date(2027, 3, 31))


def test_on_a_day_off_it_is_the_next_working_day_of_the_same_week_else_the_one_before() -> None:
    assert days(WEEKLY, until=after(0, 3), off=frozenset({TUESDAY})) == [after(0, 1)]
    friday = replace(WEEKLY, begins=after(0, 3))
    assert days(friday, until=after(0, 4), off=frozenset({after(0, 3)})) == [after(0, 2)]
    week = frozenset(after(0, day) for day in range(-1, 4))
    assert days(friday, until=after(0, 4), off=week) == [after(0, 3)]


def test_what_is_set_later_takes_over_from_its_first_day_on() -> None:
    friday = replace(WEEKLY, id="c2", begins=after(2, 3), made=after(2))
    assert days(WEEKLY, friday, until=after(3, 3)) == [TUESDAY, after(1), after(2, 3), after(3, 3)]


def test_a_talk_that_was_held_by_then_is_not_planned_once_more_in_the_same_week() -> None:
    friday = replace(WEEKLY, id="c2", begins=after(2, 3), made=after(2, 1))
    assert days(WEEKLY, friday, until=after(3, 3))[2:] == [after(2), after(3, 3)]


def test_never_ends_what_was_due_and_a_correction_of_the_same_day_replaces_it() -> None:
    assert days(WEEKLY, replace(WEEKLY, every=Every.NEVER, begins=after(2)), until=after(9)) == [
        TUESDAY, after(1),
    ]  # fmt: skip
    corrected = replace(WEEKLY, id="c2", minutes=45)
    assert in_force([WEEKLY, corrected], "deal") == (corrected,)
    assert days(replace(WEEKLY, every=Every.NEVER), until=after(1)) == []


def test_a_reps_own_stands_before_the_teams_whatever_is_set_for_the_team_afterwards() -> None:
    own = replace(WEEKLY, id="c2", begins=after(1), own=True)
    later = replace(WEEKLY, id="c3", begins=after(2))
    assert in_force([WEEKLY, own, later], "deal") == (WEEKLY, own)
    assert in_force([WEEKLY], "call") == ()
    assert planned([WEEKLY], "call", after(1)) == ()


def test_a_first_day_is_a_working_day_or_the_weekday_that_was_named() -> None:
    saturday = date(2026, 10, 10)
    assert first_day(saturday, None) == date(2026, 10, 12)
    assert first_day(saturday, None, frozenset({date(2026, 10, 12)})) == date(2026, 10, 13)
    assert first_day(saturday, 5) == saturday
    assert first_day(saturday, 1) == date(2026, 10, 13)


def test_minutes_a_week() -> None:
    each = {every: a_week(replace(WEEKLY, every=every, minutes=60)) for every in Every}
    assert each[Every.WEEK] == 60
    assert each[Every.TWO_WEEKS] == 30
    assert round(each[Every.MONTH], 1) == 13.8
    assert round(each[Every.QUARTER], 1) == 4.6
    assert each[Every.NEVER] == 0


def test_each_guide_is_named_once() -> None:
    assert guides_of([WEEKLY, WEEKLY, replace(WEEKLY, guide="call")]) == ("deal", "call")


@given(st.sampled_from(list(Every)), st.dates(date(2026, 1, 1), date(2028, 12, 31)))
def test_a_talk_is_planned_within_the_days_it_counts_for_and_those_never_overlap(
    every: Every, begins: date
) -> None:
    talks = planned(
        [replace(WEEKLY, every=every, begins=begins)], "deal", begins + timedelta(days=400)
    )
    assert all(each.counts.first <= each.planned <= each.counts.last for each in talks)
    ends = [each.counts.last for each in talks]
    assert all(end < each.counts.first for end, each in zip(ends, talks[1:], strict=False))


@pytest.mark.parametrize("every", [Every.MONTH, Every.QUARTER])
def test_a_month_ends_a_year_as_any_other(every: Every) -> None:
    cadence = replace(WEEKLY, every=every, begins=date(2026, 12, 29))
    assert [each.year for each in days(cadence, until=date(2027, 4, 1))][:2] == [2026, 2027]
