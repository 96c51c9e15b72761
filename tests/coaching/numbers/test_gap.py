from datetime import date

import pytest

from coachcli.coaching.numbers.gap import (
    CHAIN,
    Beside,
    HeldTo,
    Standing,
    earlier,
    gaps,
    like,
    missing_between,
    opening,
    ramped,
    shortfall,
    standings,
    starting,
)
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.peers import PeerValue
from coachcli.coaching.period import Period, weeks, whole
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Brief, Gap

DAY = date(2026, 11, 22)
WEEKS = weeks(DAY, 2)
ALL = whole(WEEKS)
FLOWS = (
    Brief("few-new-opportunities", "Too few", Gap("new_opps", 0.2)),
    Brief("value-leaks", "Leaks", Gap("discount_pct", 0.2, ("avg_deal",))),
    Brief("late-stage-losses", "Lost late", Gap("win_rate", 0.2)),
)
# Ten reps and eight metrics: the rep in question, and nine peers who reach this together.
DANA = {"bookings": 200_000_00, "won": 8, "new_opps": 28, "win_rate": 0.18, "avg_deal": 30_000_00,
        "cycle_days": 80, "discount_pct": 0.05, "touches": 500}  # fmt: skip
PEERS = {"bookings": 260_000_00, "won": 9, "new_opps": 30, "win_rate": 0.26, "avg_deal": 31_000_00,
         "cycle_days": 70, "discount_pct": 0.06, "touches": 480}  # fmt: skip
N = {"win_rate": 40, "avg_deal": 12, "discount_pct": 12, "cycle_days": 12, "bookings": 12}


def measured(
    rep: str, values: dict[str, float], period: Period = ALL, n: dict[str, int] = N
) -> tuple[Measured, ...]:
    return tuple(
        Measured(rep, metric, period, value, n.get(metric)) for metric, value in values.items()
    )


def stand(
    own: dict[str, float] = DANA,
    peers: dict[str, float] = PEERS,
    plans: dict[str, float] | None = None,
    n: dict[str, int] = N,
) -> dict[str, Standing]:
    asked = {id_: {HeldTo.PLAN: value} for id_, value in (plans or {}).items()}
    beside = Beside(reached(peers), asked, FLOWS)
    return {one.metric: one for one in standings(measured("dana", own, n=n), beside)}


def reached(values: dict[str, float], peers: int = 9) -> dict[str, PeerValue]:
    return {id_: PeerValue(value, peers) for id_, value in values.items()}


def test_the_top_gap_of_ten_reps_and_eight_metrics_is_the_one_worked_out_by_hand() -> None:
    found = stand()
    # .08 x 40 x 30,000 = 96,000 for the win rate; 60,000 for bookings;
    # 2 x .18 x 30,000 = 10,800 for new opportunities.
    assert (found["win_rate"].stake, found["bookings"].stake, found["new_opps"].stake) == (
        96_000_00,
        60_000_00,
        10_800_00,
    )
    assert [one.metric for one in gaps(found.values())][:2] == ["win_rate", "bookings"]


def test_the_plan_counts_before_the_peers() -> None:
    found = stand(plans={"bookings": 300_000_00})
    assert (found["bookings"].standard, found["bookings"].peers) == (300_000_00, 260_000_00)
    assert found["bookings"].stake == 100_000_00


def test_what_is_better_than_its_standard_is_no_gap() -> None:
    found = stand()
    assert (found["discount_pct"].short, found["touches"].short) == (0.0, 0.0)
    assert "discount_pct" not in [one.metric for one in gaps(found.values())]


def test_less_is_better_where_the_metric_says_so() -> None:
    assert shortfall("cycle_days", 80, 70) == pytest.approx(1 / 7)
    assert shortfall("cycle_days", 60, 70) == 0.0
    assert shortfall("win_rate", 0.2, None) == 0.0


def test_a_thin_number_comes_last_unless_it_is_forced() -> None:
    found = stand(n=N | {"win_rate": 9})
    assert found["win_rate"].thin
    assert gaps(found.values())[-1].metric == "win_rate"
    assert [one.metric for one in gaps(found.values(), force=True)][:3] == [
        "bookings",
        "won",
        "win_rate",
    ]


def test_two_peers_are_no_standard() -> None:
    found = standings(measured("dana", DANA), Beside(reached(PEERS, 2)))
    assert {one.standard for one in found} == {None}
    assert gaps(found) == ()


def test_a_gap_opens_the_flows_about_it_and_then_those_that_also_are() -> None:
    assert opening("avg_deal", 0.2, FLOWS) == ("value-leaks",)
    assert opening("new_opps", 0.3, FLOWS) == ("few-new-opportunities",)
    assert stand()["win_rate"].flows == ("late-stage-losses",)
    assert stand()["discount_pct"].flows == ()


def test_the_flow_says_from_where_on_it_is_a_gap() -> None:
    nearly, far = (stand(own=DANA | {"new_opps": n})["new_opps"] for n in (25, 24))
    assert (nearly.short > 0, nearly.gap, nearly.flows) == (True, False, ())
    assert (far.gap, far.flows) == (True, ("few-new-opportunities",))
    assert stand()["won"].gap, "no flow is about it, so it says so itself"


def test_how_many_were_lost_is_no_shortfall() -> None:
    lost = stand(own=DANA | {"lost": 40}, peers=PEERS | {"lost": 20})["lost"]
    assert (lost.peers, lost.short, lost.gap) == (20, 0.0, False)


def test_an_agreed_goal_counts_before_the_plan() -> None:
    asked = {"new_opps": {HeldTo.PLAN: 40, HeldTo.GOAL: 27}}
    found = {each.metric: each for each in standings(measured("dana", DANA), Beside(asked=asked))}
    new = found["new_opps"]
    assert (new.standard, new.goal, new.plan, new.held_to) == (27, 27, 40, HeldTo.GOAL)
    assert found["won"].held_to is HeldTo.NOTHING


def test_an_average_deal_is_held_to_the_peers_as_it_would_be_at_their_mix() -> None:
    beside = Beside(reached(PEERS), at_mix=31_000_00)
    found = {each.metric: each for each in standings(measured("dana", DANA), beside)}
    assert (found["avg_deal"].value, found["avg_deal"].short) == (DANA["avg_deal"], 0.0)
    planned = Beside(reached(PEERS), {"avg_deal": {HeldTo.PLAN: 60_000_00}}, at_mix=31_000_00)
    found = {each.metric: each for each in standings(measured("dana", DANA), planned)}
    assert (found["avg_deal"].at_mix, found["avg_deal"].short) == (None, 0.5)


def test_the_first_short_step_of_the_chain_is_upstream_of_the_others() -> None:
    assert [one.metric for one in stand().values() if one.upstream] == ["new_opps"]
    alone = stand(own=PEERS | {"win_rate": 0.1})
    assert alone["win_rate"].short
    assert [one for one in alone.values() if one.upstream] == []


def test_the_money_goes_missing_after_the_last_step_that_holds() -> None:
    assert missing_between(stand().values()) == ("touches", "new_opps")
    assert missing_between(stand(own=PEERS).values()) is None
    assert CHAIN.index("touches") < CHAIN.index("new_opps")


def test_what_nobody_can_price_is_short_without_money() -> None:
    found = stand()
    assert found["cycle_days"].short > 0
    assert found["cycle_days"].stake is None
    only = standings(measured("dana", {"new_opps": 1}), Beside(reached({"new_opps": 9}, 3)))
    assert only[0].stake is None


def test_each_metric_brings_its_weeks_in_order() -> None:
    own = measured("dana", {"won": 3})
    by_week = (*measured("dana", {"won": 2}, WEEKS[1]), *measured("dana", {"lost": 1}, WEEKS[0]))
    assert standings(own, Beside(), by_week)[0].weeks == (None, 2)


def test_a_peer_has_the_same_role_is_past_ramp_and_has_not_left() -> None:
    reps = (
        Rep("dana", "Dana", "Account Executive"),
        Rep("ivo", "Ivo", "account executive", date(2025, 1, 1)),
        Rep("new", "New", "account executive", date(2026, 10, 1)),
        Rep("sdr", "Sid", "developer"),
        Rep("gone", "Gus", "account executive", left=date(2026, 1, 1)),
    )
    assert like(reps[0], reps, DAY) == ("ivo",)
    assert not ramped(reps[2], DAY)


def test_nobody_new_is_past_ramp_however_short_that_is_set() -> None:
    new = Rep("new", "New", started=date(2026, 10, 24))
    assert not ramped(new, DAY, 0)
    assert ramped(new, date(2026, 11, 23), 0)


def test_a_metric_that_nobody_described_still_stands_last() -> None:
    found = stand(own=DANA | {"smiles": 1}, peers=PEERS | {"smiles": 9})
    assert [one.metric for one in gaps([found["smiles"], found["cycle_days"]])] == [
        "smiles",
        "cycle_days",
    ]


def test_a_walk_starts_from_the_largest_gap_that_opens_a_flow() -> None:
    ranked = gaps(stand().values())
    start = starting(ranked)
    assert start is not None
    assert start.metric == "win_rate"
    assert starting(gap for gap in ranked if not gap.flows) is None


def test_a_gap_may_begin_one_step_earlier_and_not_at_itself() -> None:
    steps = stand()
    before = earlier(steps.values(), steps["win_rate"])
    assert before is not None
    assert before.metric == "new_opps"
    assert earlier(steps.values(), steps["new_opps"]) is None


def test_whoever_manages_is_no_peer_of_a_rep_nor_a_rep_of_whoever_manages() -> None:
    ana, bo = Rep("a", "Ana", manager="Cy"), Rep("b", "Bo", manager="Cy")
    boss, other = Rep("c", "Cy"), Rep("d", "Di", manager="Ed")
    lead = Rep("e", "Ed")
    everybody = (ana, bo, boss, other, lead)
    assert like(ana, everybody, DAY) == ("b", "d")
    assert like(boss, everybody, DAY) == ("e",)
