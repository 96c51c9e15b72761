"""What a quota asks, and what is asked of several reps together."""

import pytest

from coachcli.coaching.numbers.asks import asked_together, quota_asks
from coachcli.coaching.numbers.gap import HeldTo


def test_a_quota_is_a_plan_for_bookings_and_for_its_own_attainment() -> None:
    assert quota_asks(90_000_00) == {
        "bookings": {HeldTo.PLAN: 90_000_00},
        "quota_attainment": {HeldTo.PLAN: 1.0},
    }
    assert quota_asks(None) == {}


def test_several_are_asked_the_sum_of_what_every_one_of_them_is_asked() -> None:
    one = {"touches": {HeldTo.GOAL: 60.0, HeldTo.PLAN: 50.0}, "win_rate": {HeldTo.PLAN: 0.3}}
    other = {"touches": {HeldTo.PLAN: 40.0}, "won": {HeldTo.PLAN: 4.0}}
    assert asked_together([one, other]) == {"touches": {HeldTo.PLAN: 100.0}}
    assert asked_together([]) == {}


def test_a_rate_that_is_asked_of_all_is_what_their_sums_come_to() -> None:
    one = {"closed": {HeldTo.PLAN: 10.0}, "win_rate": {HeldTo.PLAN: 0.2},
        "avg_deal": {HeldTo.PLAN: 100.0}}  # fmt: skip
    other = {"closed": {HeldTo.PLAN: 30.0}, "win_rate": {HeldTo.PLAN: 0.4},
        "avg_deal": {HeldTo.GOAL: 30.0}}  # fmt: skip
    together = asked_together([one, other])
    assert together["closed"] == {HeldTo.PLAN: 40.0}
    assert together["win_rate"] == {HeldTo.PLAN: pytest.approx(14 / 40)}
    assert together["avg_deal"] == {HeldTo.PLAN: pytest.approx((2 * 100 + 12 * 30) / 14)}
    nothing = {"closed": {HeldTo.PLAN: 0.0}, "win_rate": {HeldTo.PLAN: 0.4}}
    assert asked_together([nothing])["win_rate"] == {HeldTo.PLAN: 0.0}
