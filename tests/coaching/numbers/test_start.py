from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.headline import Headline, Looked, Stood
from coachcli.coaching.numbers.split import PathStep, Split, StepPart
from coachcli.coaching.numbers.start import Start, flows, start, upstream
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
