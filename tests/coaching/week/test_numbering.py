"""A week's numbers that can be worked out by hand."""

from datetime import date, timedelta

import pytest

from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.tally import Deals, Tally, Work
from coachcli.coaching.period import Period
from coachcli.coaching.week.numbering import AskedOfReps, asked_of_most, drawn, week_numbers
from coachcli.coaching.week.week_numbers import AskedOfSome, Crossed, RepWeeks

MONDAY = date(2026, 8, 24)
PERIODS = [
    Period(MONDAY + timedelta(weeks=week), MONDAY + timedelta(weeks=week, days=6))
    for week in range(14)
]
QUIET = (10, 12) * 6 + (10,)


def tallies(*created: int | None, rep: str = "ana") -> list[Tally]:
    deals = (None if each is None else Deals(each, won=1, lost=1, won_value=50) for each in created)
    return [Tally(rep, period, each) for period, each in zip(PERIODS, deals, strict=True)]


@pytest.mark.parametrize(
    ("value", "is_over", "crossed"),
    [
        (11, True, Crossed.NOT),
        (30, False, Crossed.ABOVE),
        (1, True, Crossed.BELOW),
        (1, False, Crossed.NOT),
    ],
)
def test_a_week_is_held_to_the_limits_of_those_before(
    value: int, *, is_over: bool, crossed: Crossed
) -> None:
    made = week_numbers(
        tallies(*QUIET, value),
        PERIODS,
        {"new_opps": AskedOfReps(15.0, frozenset({"ana"}))},
        is_over=is_over,
    )
    assert [each.metric for each in made] == ["bookings", "win_rate", "new_opps"]
    begun = made[-1]
    assert (begun.value, begun.before, begun.asked) == (value, 11.0, 15.0)
    assert begun.of_some is None
    assert begun.crossed is crossed
    assert begun.low is not None
    assert begun.low > 0
    assert begun.weeks == (*QUIET, value)


def test_reps_are_summed_and_a_rate_is_of_all_cases() -> None:
    both = [*tallies(*QUIET, 2), *tallies(*(None,) * 13, 3, rep="bo")]
    bookings, rate, begun = week_numbers(both, PERIODS, {}, is_over=True)
    assert (bookings.value, rate.value, begun.value) == (100, 0.5, 5)
    assert (bookings.before, rate.before) == (50, 0.5)


def test_what_is_asked_of_most_is_held_to_what_those_came_to() -> None:
    both = [*tallies(*QUIET, 2), *tallies(*(None,) * 13, 3, rep="bo")]
    asked = asked_of_most({"ana": {"new_opps": {HeldTo.GOAL: 4.0}}, "bo": {}}, ["ana", "bo"])
    assert asked == {"new_opps": AskedOfReps(4.0, frozenset({"ana"}))}
    *_, begun = week_numbers(both, PERIODS, asked, is_over=True)
    assert (begun.value, begun.asked, begun.of_some) == (5, 4.0, AskedOfSome(1, 2, 2))


def test_what_is_asked_of_few_is_asked_of_nobody() -> None:
    wanted = {"ana": {"new_opps": {HeldTo.PLAN: 4.0}}, "bo": {}, "cy": {}}
    assert asked_of_most(wanted, ["ana", "bo", "cy"]) == {}


def test_where_nothing_closed_there_is_no_rate_and_few_weeks_have_no_limits() -> None:
    few = [*(Tally("ana", period) for period in PERIODS[:-1]), Tally("ana", PERIODS[-1], Deals())]
    bookings, begun = week_numbers(few, PERIODS, {}, is_over=True)
    assert (bookings.value, bookings.before, bookings.low, begun.value) == (0, None, None, 0)
    unknown = tallies(*QUIET, None)
    assert [each.value for each in week_numbers(unknown, PERIODS, {}, is_over=True)] == [None] * 3


def test_the_bars_are_of_the_first_that_is_known() -> None:
    assert drawn(tallies(*QUIET, 2), PERIODS, {}) == ("new_opps", (RepWeeks("ana", (*QUIET, 2)),))
    works = [Tally("ana", period, work=Work(touches=9)) for period in PERIODS]
    assert drawn(works, PERIODS, {}) == ("touches", (RepWeeks("ana", (9.0,) * 14),))
    held = [Tally("ana", period, work=Work(meetings=2)) for period in PERIODS]
    assert drawn(held, PERIODS, {})[0] == "meetings_held"
    assert drawn([Tally("ana", period) for period in PERIODS], PERIODS, {}) == ("", ())
