from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.cadence import Cadence, Every, planned
from coachcli.coaching.rhythm.stagger import clash, staggered
from coaching.strategies import HOUSE

TUESDAY = date(2026, 11, 24)
WEEKLY = Cadence("c1", "deal", Every.WEEK, 30, TUESDAY, TUESDAY, "10:00")
OFTEN = (Every.WEEK, Every.TWO_WEEKS, Every.MONTH, Every.QUARTER)


def reps(count: int) -> list[str]:
    return [f"r{number}" for number in range(count)]


def times(wanted: Cadence, count: int, *, on_its_day: bool = True) -> list[tuple[date, str]]:
    placed, _ = staggered(wanted, reps(count), (), on_its_day=on_its_day)
    return [(each.cadence.begins, each.cadence.time) for each in placed]


def test_reps_come_one_after_another_on_the_day_from_the_time_that_was_asked_for() -> None:
    said = times(WEEKLY, 13)
    assert [time for _, time in said[:6]] == [
        "10:00", "10:30", "11:00", "11:30", "13:00", "13:30",
    ]  # fmt: skip
    assert {day for day, _ in said} == {TUESDAY}
    assert said[12] == (TUESDAY, "09:30")
    assert times(WEEKLY, 15)[14] == (date(2026, 11, 25), "10:00")


def test_without_a_day_or_a_time_they_are_spread_over_the_week() -> None:
    said = times(replace(WEEKLY, time=""), 6, on_its_day=False)
    assert [day.weekday() for day, _ in said] == [1, 2, 3, 4, 0, 1]
    assert [time for _, time in said] == ["09:00"] * 5 + ["09:30"]


def test_what_is_monthly_is_spread_over_the_month() -> None:
    said = times(replace(WEEKLY, every=Every.MONTH), 5)
    assert [day.day for day, _ in said] == [24, 1, 8, 15, 24]
    assert [time for _, time in said] == ["10:00"] * 4 + ["10:30"]


def test_whoever_comes_after_them_has_a_time_too() -> None:
    placed, after = staggered(WEEKLY, reps(2), (), on_its_day=True)
    assert [each.rep for each in placed] == ["r0", "r1"]
    assert {each.team for each in placed} == {WEEKLY.id}
    assert after.time == "11:00"


def test_where_no_time_is_left_there_is_none() -> None:
    placed, after = staggered(replace(WEEKLY, minutes=180), reps(12), (), on_its_day=True)
    assert [each.cadence.time for each in placed].count("") == 2
    assert (after.time, after.begins) == ("", TUESDAY)

    spread, _ = staggered(replace(WEEKLY, minutes=180, time=""), reps(11), (), on_its_day=False)
    assert [each.cadence.time for each in spread].count("") == 1


def test_every_two_weeks_two_reps_have_the_same_time_by_turns() -> None:
    said = times(replace(WEEKLY, every=Every.TWO_WEEKS), 3)
    assert said == [(TUESDAY, "10:00"), (date(2026, 12, 1), "10:00"), (TUESDAY, "10:30")]


def test_nothing_is_set_for_the_fifth_of_a_weekday_in_a_month() -> None:
    fifth = replace(WEEKLY, every=Every.MONTH, begins=date(2026, 12, 29))
    assert times(fifth, 1) == [(date(2027, 1, 5), "10:00")]


def test_talks_clash_where_both_are_ever_at_one_time() -> None:
    monthly = replace(WEEKLY, every=Every.MONTH)
    assert clash(WEEKLY, monthly)
    assert clash(WEEKLY, replace(WEEKLY, time="10:29"))
    assert not clash(WEEKLY, replace(WEEKLY, time="10:30"))
    assert not clash(WEEKLY, replace(WEEKLY, time=""))
    assert not clash(WEEKLY, replace(WEEKLY, begins=date(2026, 11, 25)))
    assert not clash(monthly, replace(monthly, begins=date(2026, 12, 1)))
    assert not clash(monthly, replace(monthly, every=Every.QUARTER, begins=date(2026, 12, 1)))


@HOUSE
@given(st.integers(1, 12), st.lists(st.tuples(st.sampled_from(OFTEN), st.booleans()), max_size=4))
def test_no_two_talks_of_a_year_are_at_one_time(
    count: int, wanted: list[tuple[Every, bool]]
) -> None:
    made: list[Cadence] = []
    for number, (every, on_its_day) in enumerate(wanted):
        time = "14:30" if on_its_day else ""
        asked = Cadence(f"c{number}", "deal", every, 45, TUESDAY, TUESDAY, time)
        placed, _ = staggered(asked, reps(count), made, on_its_day=on_its_day)
        made += [each.cadence for each in placed]
    days = [
        {each.planned for each in planned([cadence], "deal", date(2027, 11, 24))}
        for cadence in made
        if cadence.time
    ]
    timed = [cadence for cadence in made if cadence.time]
    for first, second in combinations(range(len(timed)), 2):
        if clash_of_times(timed[first], timed[second]):
            assert days[first].isdisjoint(days[second])


def clash_of_times(first: Cadence, second: Cadence) -> bool:
    """Whether the hours of two talks overlap, on whichever days they are."""
    a, b = (int(each.time[:2]) * 60 + int(each.time[3:]) for each in (first, second))
    return a < b + second.minutes and b < a + first.minutes
