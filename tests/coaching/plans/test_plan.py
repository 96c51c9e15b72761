from datetime import date
from math import exp, nan, sqrt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.reliability import Z_90
from coachcli.coaching.plans.parts import Peers
from coachcli.coaching.plans.plan import (
    FunnelCoverage,
    NothingNewError,
    NotPositiveError,
    Target,
    TooManyWeeksError,
    coverage,
    targets,
)
from coachcli.coaching.plans.rate import Rate, counted, rate_named
from coaching.some_plans import plan, rates
from coaching.strategies import HOUSE

FEW = rate_named("12/50")


def a_week(one: Target) -> float:
    return round(one.a_week, 1)


def test_the_worked_example_returns_its_figures() -> None:
    worked = plan()
    found = targets(worked)
    assert worked.new == 60_000_000
    assert found.deals.total == 20
    assert round(found.opportunities.total, 1) == 83.3
    assert round(found.meetings.total, 1) == 208.3
    assert round(found.touches.total) == 2604
    assert (a_week(found.touches), a_week(found.meetings), a_week(found.opportunities)) == (
        56.6,
        4.5,
        1.8,
    )
    assert round(found.deals.a_week, 2) == 0.43


def test_a_win_rate_of_30_percent_cuts_the_weekly_touches_from_56_6_to_45_3() -> None:
    assert a_week(targets(plan()).touches) == 56.6
    assert a_week(targets(plan(win_rate=rate_named("30%"))).touches) == 45.3


def ends(target: Target) -> tuple[float, float]:
    assert target.low is not None
    assert target.high is not None
    return target.low, target.high


def test_the_range_holds_the_doubt_about_the_rate_and_the_chance_of_the_counts() -> None:
    low, high = ends(targets(plan(win_rate=FEW)).opportunities)
    spread = sqrt((1 - 0.24) / 20 + (1 - 0.24) / (0.24 * 51))
    assert low == pytest.approx(20 / 0.24 * exp(-Z_90 * spread))
    assert high == pytest.approx(20 / 0.24 * exp(Z_90 * spread))


def test_a_rate_that_is_sure_leaves_the_chance_of_the_counts() -> None:
    low, high = ends(targets(plan(win_rate=rate_named("24%"))).opportunities)
    wide_low, wide_high = ends(targets(plan(win_rate=FEW)).opportunities)
    assert wide_low < low < 20 / 0.24 < high < wide_high


def test_what_is_no_chance_has_no_range_and_no_try_brings_two() -> None:
    assert targets(plan(win_rate=FEW)).deals.low is None
    assert ends(targets(plan(win_rate=rate_named("99%"))).opportunities)[0] >= 20


def test_two_uncertain_rates_make_a_wider_range_than_one_and_a_narrower_than_both_at_worst() -> (
    None
):
    one = targets(plan(win_rate=FEW)).meetings
    two = targets(plan(win_rate=FEW, meeting_to_opp=counted(20, 50))).meetings
    worst = targets(
        plan(win_rate=rate_named("0.1429"), meeting_to_opp=rate_named("0.2761"))
    ).meetings.total
    assert one.high is not None
    assert two.high is not None
    assert one.high < two.high < worst


@HOUSE
@given(rates(), rates(), rates(), st.none() | rates())
def test_every_range_holds_its_target(
    win: Rate, opens: Rate, meets: Rate, team: Rate | None
) -> None:
    peers = Peers({"win_rate": team} if team else {})
    found = targets(plan(team=peers, win_rate=win, meeting_to_opp=opens, touch_to_meeting=meets))
    for one in found.steps:
        low, high = (one.total if limit is None else limit for limit in (one.low, one.high))
        assert low <= one.total * (1 + 1e-9)
        assert one.total <= high * (1 + 1e-9)


@HOUSE
@given(
    st.sampled_from(["win_rate", "meeting_to_opp", "touch_to_meeting"]),
    st.integers(1, 400),
    st.data(),
)
def test_a_higher_rate_never_needs_more_of_anything(
    metric: str, seen: int, data: st.DataObject
) -> None:
    lower, higher = sorted(data.draw(st.tuples(st.integers(1, seen), st.integers(1, seen))))
    team = Peers({metric: Rate(0.3)})
    less: dict[str, Any] = {metric: counted(lower, seen)}
    more: dict[str, Any] = {metric: counted(higher, seen)}
    before, after = targets(plan(team=team, **less)), targets(plan(team=team, **more))
    for was, now in zip(before.steps, after.steps, strict=True):
        assert now.total <= was.total * (1 + 1e-12)


@HOUSE
@given(rates(), rates())
def test_two_reps_with_one_quota_and_different_rates_get_different_targets(
    one: Rate, other: Rate
) -> None:
    mine, theirs = targets(plan(win_rate=one)), targets(plan(win_rate=other))
    assert (mine.touches.total == theirs.touches.total) == (one.share == other.share)


def test_the_plan_is_stricter_than_three_times_coverage_at_24_percent_and_laxer_at_40() -> None:
    assert coverage(plan()) == FunnelCoverage(3.0, 1 / 0.24, 43_200_000, "plan")
    assert coverage(plan(win_rate=rate_named("40%"))).stricter == "standard"
    assert coverage(plan(win_rate=rate_named("25%"), coverage=4.0)).stricter == ""


def test_numbers_that_make_no_plan_are_refused() -> None:
    with pytest.raises(NothingNewError, match="nothing is left to plan"):
        plan(existing=90_000_000)
    with pytest.raises(NotPositiveError, match="deal must be above 0"):
        plan(deal=0)
    with pytest.raises(NotPositiveError, match="coverage must be above 0"):
        plan(coverage=0.0)
    with pytest.raises(NotPositiveError, match="coverage must be above 0"):
        plan(coverage=nan)
    with pytest.raises(NotPositiveError, match="weeks must be above 0"):
        plan(weeks=0)
    with pytest.raises(TooManyWeeksError, match="do not fit between 2026-01-01 and 2026-06-30"):
        plan(weeks=46, last=date(2026, 6, 30))
    with pytest.raises(TooManyWeeksError):
        plan(first=date(2026, 3, 1), last=date(2026, 2, 1))


def test_a_plan_is_never_changed() -> None:
    assert replace(plan(), weeks=40) != plan()
