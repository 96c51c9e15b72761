from datetime import date

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Shortfall, Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.numbers.start import (
    Start,
    ahead,
    claim_of,
    flows,
    held,
    start,
    trusted_stake,
    upstream,
    without_gaps,
)
from coachcli.coaching.rep import Rep

REP = Rep("r1", "Ana Lee")
LATE = Standing("win_rate", 0.2, peers=0.3, short=0.3, stake=500, flows=("late",), gap=True)
SLIP = Standing("slip_rate", 0.4, peers=0.2, short=1.0, flows=("slips",), gap=True)
PARTS = (
    StepPart(PathStep.CLOSED, 20, 40, -300),
    StepPart(PathStep.WIN_RATE, 0.49, 0.5, -10),
    StepPart(PathStep.MIX, 50, 100, -500),
)
SMALL = Headline(
    Split(1000, 1810, PARTS), looked=Looked.CLOSED, step=PathStep.MIX, gap=True, stake=500
)
STAR = Headline(Split(2000, 1000, (StepPart(PathStep.CLOSED, 40, 20, 1000),)))


def test_the_headline_comes_before_single_metrics() -> None:
    deal = Standing("avg_deal", 50, peers=100)
    found = start(Stood(REP, (LATE, deal), 5, SMALL))
    assert found == Start("avg_deal", deal, 500, opens=False)
    named = replace(SMALL, flow="small-deals")
    assert start(Stood(REP, (), 5, named)) == Start("avg_deal", None, 500)


def test_without_a_headline_it_is_the_gap_that_opens_a_flow() -> None:
    assert start(Stood(REP, (LATE,), 5)) == Start("win_rate", LATE, 500)
    assert start(Stood(REP, (LATE,), 5, Headline())) == Start("win_rate", LATE, 500)
    assert start(Stood(REP, (), 0)) is None


def test_with_a_star_there_is_nothing_to_start_from() -> None:
    star = Stood(REP, (LATE,), 5, STAR)
    assert (start(star), flows(star, (LATE,))) == (None, ())


def test_the_flows_are_those_of_steps_far_short_then_those_of_metrics() -> None:
    stood = Stood(REP, (LATE, SLIP), 5, SMALL)
    assert flows(stood, (SLIP, LATE)) == ("opportunities-stall", "slips", "late")
    named = Stood(REP, (), 5, replace(SMALL, flow="small-deals"))
    assert flows(named, ()) == ("small-deals", "opportunities-stall")
    assert flows(Stood(REP, (LATE,), 5), (LATE,)) == ("late",)


def test_one_step_earlier_are_the_flows_that_the_numbers_open_as_well() -> None:
    stood = Stood(REP, (LATE, SLIP), 5)
    assert upstream(stood, "late", ("slips", "other")) == ("slips",)
    assert upstream(stood, "slips", ("slips",)) == ()
    fewer = Headline(looked=Looked.EARLIER, step=PathStep.OPPORTUNITIES, flow="few")
    assert upstream(Stood(REP, (LATE,), 5, fewer), "late", ()) == ("few",)
    assert upstream(Stood(REP, (LATE,), 5, replace(fewer, looked=Looked.BEGUN)), "late", ()) == ()


def test_nothing_thin_is_a_flow_to_start_from_unless_forced() -> None:
    thin = Stood(REP, (replace(LATE, thin=True), SLIP), 5)
    assert start(thin) == Start("slip_rate", SLIP, None)
    assert flows(thin, thin.standings) == ("slips",)
    assert flows(thin, thin.standings, force=True) == ("late", "slips")


def test_a_headline_is_a_gap_or_worth_a_look() -> None:
    look = replace(SMALL, gap=False)
    assert claim_of(Stood(REP, (), 5, SMALL)) is Shortfall.BEYOND_CHANCE
    assert claim_of(Stood(REP, (), 5, look)) is Shortfall.LOOK
    assert claim_of(Stood(REP, (LATE,), 5, STAR)) is Shortfall.NONE
    claimed = replace(LATE, claim=Shortfall.BEYOND_CHANCE)
    assert claim_of(Stood(REP, (claimed,), 5)) is Shortfall.BEYOND_CHANCE


def test_what_goal_or_plan_alone_miss_is_as_sure_as_the_bookings() -> None:
    asked = replace(STAR, asked=4000)
    assert claim_of(Stood(REP, (), 5, asked)) is Shortfall.LOOK
    booked = Standing("bookings", 2000, plan=4000, short=0.5, claim=Shortfall.BEYOND_CHANCE)
    stood = Stood(REP, (booked,), 5, asked)
    assert (claim_of(stood), trusted_stake(stood)) == (Shortfall.BEYOND_CHANCE, 2000)


def test_money_can_move_as_far_as_its_shortfall_is_to_be_trusted() -> None:
    half = replace(LATE, drawn=0.25)
    assert trusted_stake(Stood(REP, (half,), 5)) == 278
    assert trusted_stake(Stood(REP, (LATE,), 5)) == 500
    assert trusted_stake(Stood(REP, (), 5)) == 0
    booked = Standing("bookings", 1000, peers=1800, short=0.4, drawn=1400)
    deal = Standing("avg_deal", 50, peers=100)
    assert trusted_stake(Stood(REP, (deal, booked), 5, SMALL)) == 278


def test_of_somebody_new_figures_alone_are_left() -> None:
    begun = replace(REP, started=date(2026, 11, 2))
    stood = Stood(begun, (LATE,), 5, SMALL, (("win_rate", 0.01),))
    new = without_gaps(stood, date(2026, 12, 1))
    assert (start(new), claim_of(new), trusted_stake(new)) == (None, Shortfall.NONE, 0)
    assert new.standings == (Standing("win_rate", 0.2),)
    assert (new.headline, new.peers) == (None, 0)
    assert without_gaps(stood, date(2026, 12, 2)) == stood


def test_what_is_held_to_something_has_the_gaps_first_and_no_count_of_losses() -> None:
    lost, bare = Standing("lost", 9, peers=5), Standing("won", 3)
    fewer = Standing("slip_rate", 0.05, peers=0.1)
    stood = Stood(REP, (bare, fewer, lost, LATE), 5)
    assert held(stood) == (LATE, fewer)
    assert ahead(stood) == (fewer,)


def test_nothing_few_or_level_is_ahead() -> None:
    few, level = Standing("bookings", 200, plan=100, thin=True), Standing("won", 10, plan=9.9)
    asked_nothing = Standing("touches", 3, plan=0.0)
    assert ahead(Stood(REP, (few, level), 5)) == ()
    assert ahead(Stood(REP, (asked_nothing,), 5)) == (asked_nothing,)
