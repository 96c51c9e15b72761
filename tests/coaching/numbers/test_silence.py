"""Which shortfalls are a gap, which are worth a look, and of which nothing is said."""

from datetime import date
from typing import Any

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import Shortfall, Standing
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.noise import Noise
from coachcli.coaching.numbers.silence import (
    HeldFigure,
    Sureness,
    as_sure,
    chance,
    claims,
    closed_count,
    drawn,
    sureness,
)
from coachcli.coaching.numbers.tally import Deals, Tally
from coachcli.coaching.period import Period

QUARTER = Period(date(2026, 8, 31), date(2026, 11, 29))
NOISE = Noise({"touches": 4.0, "cycle_days": 400.0})


def figure(rep: str, metric: str, value: float, n: int | None = None) -> Measured:
    return Measured(rep, metric, QUARTER, value, n)


def rates(*shares: float, metric: str = "win_rate", n: int = 100) -> tuple[Measured, ...]:
    return tuple(figure(f"r{rep}", metric, share, n) for rep, share in enumerate(shares))


def likely(figure_: HeldFigure) -> float:
    known = chance(figure_, NOISE)
    assert known is not None
    return known


def test_a_rate_far_behind_the_others_is_claimed_and_one_beside_them_is_not() -> None:
    team = rates(0.08, 0.26, 0.25, 0.27)
    looks = [HeldFigure(own, (*team[:rep], *team[rep + 1 :])) for rep, own in enumerate(team)]
    assert claims(looks, NOISE) == {("r0", "win_rate")}


def test_a_rate_that_should_fall_is_behind_when_it_is_high() -> None:
    high, *others = rates(0.4, 0.1, 0.1, metric="no_decision_rate")
    behind, ahead = HeldFigure(high, tuple(others)), HeldFigure(others[0], (high, others[1]))
    assert likely(behind) < 0.001
    assert likely(ahead) > 0.5
    assert likely(replace(behind, fixed=0.1)) < 0.001


def test_a_plan_has_no_chance_in_it() -> None:
    own, *others = rates(0.15, 0.25)
    beside_peers = chance(HeldFigure(own, tuple(others)), NOISE)
    beside_plan = chance(HeldFigure(own, tuple(others), fixed=0.25), NOISE)
    assert beside_peers is not None
    assert beside_plan is not None
    assert beside_plan < beside_peers


def test_a_total_is_held_to_the_others_by_how_its_weeks_burst() -> None:
    own, *others = (
        figure(rep, "touches", value) for rep, value in zip("abc", (60, 100, 100), strict=True)
    )
    low = chance(HeldFigure(own, tuple(others)), NOISE)
    assert low == pytest.approx(0.051, abs=0.001)
    assert chance(HeldFigure(own, (), fixed=100.0), NOISE) == pytest.approx(0.0228, abs=0.0001)


def test_days_that_are_many_are_behind() -> None:
    slow = figure("a", "cycle_days", 90, 16)
    assert chance(HeldFigure(slow, (), fixed=80.0), NOISE) == pytest.approx(0.0228, abs=0.0001)


def test_nothing_is_said_where_nothing_tells() -> None:
    few, *others = rates(0.0, 0.5, n=9)
    assert chance(HeldFigure(few, tuple(others)), NOISE) is None
    assert chance(HeldFigure(rates(0.1)[0], ()), NOISE) is None
    assert (
        chance(HeldFigure(figure("a", "margin_pct", 0.1), (figure("b", "margin_pct", 0.2),)), NOISE)
        is None
    )
    customers = figure("a", "nps_csat", 3)
    assert chance(HeldFigure(customers, (), fixed=4.0), NOISE) is None
    assert claims([HeldFigure(rates(0.1)[0], ())], NOISE) == frozenset()


def test_figures_are_drawn_to_the_teams() -> None:
    team = {one.rep: one for one in rates(0.16, 0.26, 0.27, 0.25, n=60)}
    values = drawn(team, NOISE)
    assert 0.16 < values["r0"].value < 0.24
    totals = {
        rep: figure(rep, "touches", value) for rep, value in zip("abc", (60, 100, 110), strict=True)
    }
    assert 60 < drawn(totals, NOISE)["a"].value < 90


def test_two_are_no_team_and_what_has_no_error_is_not_drawn() -> None:
    assert drawn({one.rep: one for one in rates(0.1, 0.2)}, NOISE) == {}
    unknown = {
        rep: figure(rep, "nps_csat", value) for rep, value in zip("abc", (1, 2, 3), strict=True)
    }
    assert drawn(unknown, NOISE) == {}


def stood(value: float, **more: Any) -> Standing:  # noqa: ANN401 - fields of any type
    return Standing("win_rate", value, 100, peers=0.26, short=1 - value / 0.26, **more)


def looks(*shares: float) -> list[HeldFigure]:
    team = rates(*shares)
    return [HeldFigure(own, (*team[:place], *team[place + 1 :])) for place, own in enumerate(team)]


def test_what_is_claimed_of_a_team_is_told_for_each_rep() -> None:
    sure = sureness(looks(0.08, 0.26, 0.25, 0.27), NOISE)
    assert sure["r0"].claimed == {"win_rate"}
    assert 0.08 < sure["r0"].drawn["win_rate"].value < 0.2
    assert (sure["r3"].claimed, sure["r3"].drawn) == (frozenset(), {})
    assert sure["r0"].chances["win_rate"] < 0.001
    assert sure["r3"].chances["win_rate"] > 0.5


def test_two_who_are_behind_are_drawn_to_the_same_team() -> None:
    sure = sureness(looks(0.08, 0.1, 0.26, 0.25, 0.27), NOISE)
    assert sure["r0"].drawn["win_rate"].value < sure["r1"].drawn["win_rate"].value < 0.25


def test_a_figure_with_nobody_beside_it_is_behind_nobody() -> None:
    own = rates(0.1)[0]
    assert sureness([HeldFigure(own, ())], NOISE) == {"r0": Sureness()}
    assert sureness([HeldFigure(own, (), fixed=0.3)], NOISE)["r0"].drawn == {}


def test_a_shortfall_that_is_claimed_is_a_gap_and_any_other_worth_a_look() -> None:
    sure = sureness(looks(0.08, 0.26, 0.25, 0.27), NOISE)["r0"]
    assert as_sure(stood(0.08, gap=True), sure).claim is Shortfall.BEYOND_CHANCE
    assert as_sure(stood(0.08), sure).claim is Shortfall.LOOK
    assert as_sure(stood(0.2, gap=True), Sureness()).claim is Shortfall.LOOK
    assert as_sure(stood(0.26), Sureness()).claim is Shortfall.NONE
    assert as_sure(replace(stood(0.1), metric="lost"), Sureness()).claim is Shortfall.NONE


def test_what_is_drawn_says_how_much_of_a_shortfall_is_to_be_trusted() -> None:
    sure = sureness(looks(0.16, 0.26, 0.25, 0.27), NOISE)["r0"]
    drawn_ = as_sure(stood(0.16, gap=True), sure)
    assert 0 < drawn_.trusted < 1
    assert stood(0.16).trusted == 1


def test_how_many_closed_is_a_figure_of_its_own() -> None:
    tally = Tally("a", QUARTER, Deals(won=2, lost=5))
    assert [figure.value for figure in closed_count(tally)] == [7]
    assert closed_count(Tally("a", QUARTER)) == ()


def test_a_rate_above_one_is_no_share_and_is_drawn_to_nobody() -> None:
    above = {
        rep: Measured(rep, "meeting_to_opp", QUARTER, value, 40)
        for rep, value in zip("abc", (1.2, 1.0, 1.1), strict=True)
    }
    assert drawn(above, NOISE) == {}
