from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Beside, HeldTo
from coachcli.coaching.numbers.headline import (
    Headline,
    Looked,
    Recorded,
    headline,
    team_headline,
)
from coachcli.coaching.numbers.silence import as_claimed
from coachcli.coaching.numbers.split import PathStep, by_size
from coachcli.coaching.numbers.tally import Deals, SoldProduct, Tally, Work
from coachcli.coaching.period import Period
from coachcli.coaching.walks.flow import Brief, Gap

QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
FLOWS = (
    Brief("few-new-opportunities", "Too few", Gap("new_opps", 0.2)),
    Brief("opportunities-stall", "Stalled", Gap("cycle_days", 0.3)),
    Brief("late-stage-losses", "Lost late", Gap("win_rate", 0.2)),
    Brief("value-leaks", "Leaks", Gap("discount_pct", 0.2)),
)
BESIDE = Beside(flows=FLOWS)
SMALL, LARGE = ("small", 50_00), ("large", 210_00)


def tally(
    closed: int = 40,
    won: int = 20,
    created: int = 16,
    large: int = 5,
    work: tuple[int, int] | None = None,
    price: float = 1.0,
) -> Tally:
    """A rep's period; as it stands, that of a peer: 20 of 40 won, 5 of them large ones."""
    large = min(large, won)
    sold = (
        SoldProduct(SMALL[0], won - large, round((won - large) * SMALL[1] * price)),
        SoldProduct(LARGE[0], large, round(large * LARGE[1] * price)),
    )
    deals = Deals(
        created=created, created_met=created, won=won, lost=closed - won,
        sold=tuple(each for each in sold if each.deals),
    )  # fmt: skip
    done = Work(work[0], None, work[1], None, *work) if work else Work()
    return Tally("rep", QUARTER, deals, done)


PEERS = [Recorded(tally(), tally()) for _ in range(3)]


def told(now: Tally, before: Tally | None = None, beside: Beside = BESIDE) -> Headline:
    found = headline(Recorded(now, before), PEERS, beside)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("now", "step", "flow", "gap"),
    [
        (tally(large=0), PathStep.MIX, "", True),
        (tally(won=10, large=2), PathStep.WIN_RATE, "late-stage-losses", True),
        (tally(won=17, large=4), PathStep.WIN_RATE, "late-stage-losses", False),
        (tally(closed=20, won=10, large=2), PathStep.CLOSED, "opportunities-stall", True),
        (tally(closed=30, won=15, large=4), PathStep.CLOSED, "opportunities-stall", False),
        (tally(price=0.7), PathStep.PRICE, "value-leaks", True),
        (tally(price=0.9), PathStep.PRICE, "value-leaks", False),
    ],
)
def test_the_largest_part_that_is_short_names_the_flow_which_says_if_it_is_a_gap(
    now: Tally, step: PathStep, flow: str, gap: object
) -> None:
    found = told(now, tally())
    assert (found.looked, found.step, found.flow, found.gap) == (Looked.CLOSED, step, flow, gap)
    assert found.part is not None
    assert found.stake == -found.part.change


def test_fewer_deals_began_one_cycle_earlier_where_fewer_were_begun_then() -> None:
    found = told(tally(closed=20, won=10, large=2), tally(created=8))
    assert (found.looked, found.step) == (Looked.EARLIER, PathStep.OPPORTUNITIES)
    assert (found.flow, found.gap, found.metric) == ("few-new-opportunities", True, "new_opps")
    assert found.split is found.earlier
    assert found.closed is not None
    closed = found.closed.part(PathStep.CLOSED)
    assert closed is not None
    assert found.stake == -closed.change


def test_what_was_begun_matters_where_what_closed_holds() -> None:
    found = told(tally(created=8))
    assert (found.looked, found.flow, found.gap) == (Looked.BEGUN, "few-new-opportunities", True)
    assert found.stake == 8 * 45_00, "8 opportunities fewer, of which half close at 90.00"


def test_a_star_has_nothing_to_start_from_though_little_was_begun() -> None:
    found = told(tally(large=10, created=2))
    assert found.is_star
    assert (found.step, found.flow, found.metric, found.part) == (None, "", "", None)
    assert found.ahead == (PathStep.MIX,)


def test_who_is_ahead_of_the_others_and_short_of_the_plan_is_no_star() -> None:
    for asked, missing in ((4000_00.0, 1400_00), (2700_00.0, 0), (2000_00.0, 0)):
        beside = replace(BESIDE, asked={"bookings": {HeldTo.PLAN: asked}})
        found = told(tally(large=10), beside=beside)
        assert (found.missing, found.is_star, found.step) == (missing, not missing, None)
    assert Headline(asked=5).missing == 0


def test_what_is_as_is_to_be_expected_has_no_step() -> None:
    found = told(tally())
    assert (found.looked, found.step, found.is_star, found.split) == (
        None,
        None,
        False,
        found.closed,
    )


def test_without_the_flow_in_the_shelf_the_step_is_named_all_the_same() -> None:
    found = told(tally(won=10, large=2), beside=Beside())
    assert (found.step, found.flow, found.gap) == (PathStep.WIN_RATE, "", True)


def test_a_rep_without_a_row_has_no_headline() -> None:
    assert headline(Recorded(Tally("rep", QUARTER)), PEERS, BESIDE) is None


def test_two_peers_and_no_plan_are_no_standard() -> None:
    assert headline(Recorded(tally()), PEERS[:2], BESIDE) is None


def test_a_plan_alone_is_a_standard_in_which_products_are_one() -> None:
    planned = {
        id_: {HeldTo.PLAN: value}
        for id_, value in {
            "closed": 40.0, "win_rate": 0.5, "avg_deal": 90_00.0, "bookings": 2000_00.0,
            "touches": 200.0, "touch_to_meeting": 0.1, "meeting_to_opp": 0.8, "new_opps": 16.0,
        }.items()
    }  # fmt: skip
    beside = replace(BESIDE, asked=planned)
    found = headline(Recorded(tally(large=0, work=(100, 20))), [], beside)
    assert found is not None
    assert found.closed is not None
    assert found.begun is not None
    assert (found.closed.standard, found.asked) == (1800_00, 2000_00)
    mix = found.closed.part(PathStep.MIX)
    assert mix is not None
    assert (mix.change, found.step) == (0, PathStep.PRICE)
    assert found.begun.standard == 1600
    assert dict(found.held_to)[PathStep.TOUCHES] is HeldTo.PLAN
    assert dict(found.held_to)[PathStep.MIX] is HeldTo.PLAN


def test_nobody_having_won_anything_is_no_mix_to_plan_with() -> None:
    beside = replace(BESIDE, asked={"closed": {HeldTo.PLAN: 4}, "avg_deal": {HeldTo.PLAN: 90_00}})
    found = headline(Recorded(tally(closed=0, won=0, large=0)), [], beside)
    assert found is not None
    assert found.closed is not None
    assert found.begun is None


def test_a_goal_takes_the_place_of_the_peers_in_its_own_step_alone() -> None:
    asked = {"win_rate": {HeldTo.GOAL: 0.75, HeldTo.PLAN: 0.6}, "new_opps": {HeldTo.GOAL: 20.0}}
    found = told(tally(), tally(), replace(BESIDE, asked=asked))
    assert found.step is PathStep.WIN_RATE
    assert dict(found.held_to) == {
        PathStep.CLOSED: HeldTo.PEERS,
        PathStep.WIN_RATE: HeldTo.GOAL,
        PathStep.MIX: HeldTo.PEERS,
        PathStep.PRICE: HeldTo.PEERS,
        PathStep.OPPORTUNITIES: HeldTo.GOAL,
    }
    assert found.begun is not None
    assert found.begun.standard == 2000


def test_where_activities_tell_it_what_was_begun_has_its_steps() -> None:
    peers = [Recorded(tally(work=(200, 20))) for _ in range(3)]
    found = headline(Recorded(tally(created=8, work=(100, 10))), [*peers, *PEERS], BESIDE)
    assert found is not None
    assert (found.looked, found.step) == (Looked.BEGUN, PathStep.TOUCHES)
    assert found.flow == "few-new-opportunities"


def test_without_what_closed_there_is_no_money_in_what_was_begun() -> None:
    asked = {"new_opps": {HeldTo.GOAL: 20.0}}
    found = headline(Recorded(tally()), [], replace(BESIDE, asked=asked))
    assert found is not None
    assert (found.closed, found.looked, found.stake, found.is_star) == (
        None, Looked.BEGUN, None, False,
    )  # fmt: skip


def test_parts_come_with_the_shortest_first() -> None:
    found = told(tally(won=10, large=2))
    assert found.closed is not None
    order = [part.change for part in by_size(found.closed)]
    assert order == sorted(order)


def test_a_team_stands_beside_as_many_others() -> None:
    small = [Recorded(tally(large=0), tally()), Recorded(tally(), tally())]
    found = team_headline([*small, Recorded(Tally("new", QUARTER))], PEERS, BESIDE)
    assert found is not None
    assert found.closed is not None
    assert (found.closed.own, found.closed.standard) == (2800_00, 3600_00)
    assert found.step is PathStep.MIX
    assert found.begun is not None
    assert (found.begun.own, found.begun.standard) == (3200, 3200)
    assert team_headline([], PEERS, BESIDE) is None


def test_a_headline_is_a_gap_only_where_the_step_or_the_result_is_claimed() -> None:
    found = told(tally(closed=20, won=10, large=2), tally())
    assert found.gap
    assert as_claimed(found, frozenset({"bookings"})).gap
    assert not as_claimed(found, frozenset({"touches"})).gap
    earlier = replace(found, looked=Looked.EARLIER, step=PathStep.OPPORTUNITIES)
    assert as_claimed(earlier, frozenset({"closed"})).gap
    assert not as_claimed(replace(found, looked=None), frozenset()).gap


def test_who_sells_in_another_currency_alone_is_in_no_sum_and_held_to_none() -> None:
    deals = Deals(won=20, lost=20, foreign_won=20, foreign_lost=20)
    abroad = Recorded(Tally("rep", QUARTER, deals))
    begun = replace(abroad, now=replace(abroad.now, deals=replace(deals, created=16)))
    assert told(begun.now).closed is None
    beside_abroad = headline(Recorded(tally()), [*PEERS, abroad], BESIDE)
    assert beside_abroad is not None
    assert told(tally()).closed == beside_abroad.closed


def test_fewer_deals_began_earlier_only_where_that_explains_half_of_them() -> None:
    found = told(tally(closed=20, won=10, large=2), tally(created=14))
    assert (found.looked, found.step) == (Looked.CLOSED, PathStep.CLOSED), "2 of 16, and 20 of 40"
