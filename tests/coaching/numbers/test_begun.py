from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.begun import (
    BegunWork,
    begun_work,
    cycle_weeks,
    split_begun,
)
from coachcli.coaching.numbers.split import PathStep
from coachcli.coaching.numbers.tally import Deals, Tally, Work
from coachcli.coaching.period import Period
from coaching.strategies import HOUSE

QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
COUNTS = st.one_of(st.just(0), st.integers(0, 500))


def begun(touches: int | None, meetings: int | None, opportunities: int) -> Tally:
    """A rep whose activities are recorded all along, or not at all."""
    work = Work(touches, None, meetings, None, touches or 0, meetings or 0)
    return Tally("rep", QUARTER, Deals(created=opportunities, created_met=opportunities), work)


TALLIES = st.builds(begun, COUNTS | st.none(), COUNTS | st.none(), COUNTS)
PEERS = [begun(500, 40, 16) for _ in range(3)]


@HOUSE
@given(TALLIES, st.lists(TALLIES, max_size=4))
def test_the_parts_add_up_whatever_was_recorded(own: Tally, peers: list[Tally]) -> None:
    split = split_begun(begun_work([own]), begun_work(peers))
    created = [one.deals.created for one in peers if one.deals]
    assert own.deals is not None
    assert sum(part.change for part in split.parts) == split.own - split.standard
    assert split.own == 100 * own.deals.created
    assert split.standard == round(Fraction(100 * sum(created), len(created) or 1))


def test_half_the_touches_bring_half_the_opportunities() -> None:
    split = split_begun(begun_work([begun(250, 20, 8)]), begun_work(PEERS))
    assert (split.own, split.standard) == (800, 1600)
    assert {part.step: (part.own, part.standard, part.change) for part in split.parts} == {
        PathStep.TOUCHES: (250, 500, -800),
        PathStep.TOUCH_TO_MEETING: (0.08, 0.08, 0),
        PathStep.MEETING_TO_OPPORTUNITY: (0.4, 0.4, 0),
    }


@pytest.mark.parametrize(
    "own",
    [
        begun(None, None, 8),
        begun(400, None, 8),
        begun(0, 20, 8),
        begun(400, 0, 8),
        Tally("rep", QUARTER, Deals(created=8, created_met=3), Work(400, None, 20, None, 400, 20)),
        Tally("rep", QUARTER, Deals(created=8, created_met=8), Work(400, None, 20, None, 90, 20)),
    ],
)
def test_it_is_one_step_where_the_activities_do_not_tell_where_they_came_from(own: Tally) -> None:
    split = split_begun(begun_work([own]), begun_work(PEERS))
    assert [part.step for part in split.parts] == [PathStep.OPPORTUNITIES]
    assert (split.own, split.standard, split.change) == (800, 1600, -800)


def test_a_rep_who_did_nothing_is_short_of_touches_alone() -> None:
    split = split_begun(begun_work([begun(0, 0, 0)]), begun_work(PEERS))
    assert {part.step for part in split.parts if part.change} == {PathStep.TOUCHES}


def test_a_rep_of_whom_no_opportunity_is_known_began_none() -> None:
    assert begun_work([Tally("rep", QUARTER)]) == BegunWork((0, 1))


def test_what_each_began_is_begun_so_many_times_by_so_many() -> None:
    three = begun_work([begun(500, 40, 16)]).times(3)
    assert (three.opportunities, three.touches) == ((48, 1), (1500, 1))
    assert (three.touch_to_meeting, three.meeting_to_opp) == ((40, 500), (16, 40))
    assert BegunWork((2, 1)).times(2) == BegunWork((4, 1))


def test_a_sales_cycle_is_told_in_whole_weeks_or_not_at_all() -> None:
    deals = Deals(cycle_days=200, cycles=4)
    assert cycle_weeks([Tally("rep", QUARTER, deals), Tally("rep", QUARTER)]) == 7
    assert cycle_weeks([Tally("rep", QUARTER, Deals(cycles=2))]) == 1
    assert cycle_weeks([Tally("rep", QUARTER, Deals())]) == 0
