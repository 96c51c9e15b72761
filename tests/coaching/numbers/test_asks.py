"""What a quota asks, and what is asked of several reps together."""

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
