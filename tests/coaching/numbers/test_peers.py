from datetime import date

import pytest

from coachcli.coaching.numbers.peers import PeerValue, pooled
from coachcli.coaching.numbers.tally import Deals, Measure, Tally, Work
from coachcli.coaching.period import Period

QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
MANY = Tally("a", QUARTER, Deals(won=30, lost=10, won_value=60_000, won_valued=30, open=8))
FEW = Tally("b", QUARTER, Deals(won=1, lost=9, won_value=10_000, won_valued=1, open=2), quota=5_000)
WORKED = Work(touches=100, meetings=8, touches_met=100, meetings_touched=8)


def test_a_rate_is_over_all_cases_and_a_count_a_head() -> None:
    found = pooled([MANY, FEW])
    assert found["win_rate"] == PeerValue(31 / 50, 2)
    assert found["won"] == PeerValue(15.5, 2)
    assert found["bookings"] == PeerValue(35_000, 2)
    assert found["avg_deal"].value == pytest.approx(70_000 / 31, abs=1)
    assert found["open_opps"] == PeerValue(5, 2)


def test_attainment_is_that_of_those_who_have_a_quota() -> None:
    assert pooled([MANY, FEW])["quota_attainment"] == PeerValue(2.0, 1)


def test_work_is_that_of_those_of_whom_it_is_recorded() -> None:
    found = pooled([MANY, Tally("c", QUARTER, work=WORKED)])
    assert found["touches"] == PeerValue(100, 1)
    assert found["touch_to_meeting"].value == 0.08
    assert found["won"].peers == 1


def test_what_was_imported_as_it_is_is_pooled_by_its_cases() -> None:
    theirs = [
        Measure("a", "reply_rate", QUARTER, 0.5, 30),
        Measure("b", "reply_rate", QUARTER, 0.1, 10),
        Measure("a", "joint_calls", QUARTER, 3),
        Measure("b", "joint_calls", QUARTER, 5),
    ]
    found = pooled([MANY, FEW], theirs)
    assert found["reply_rate"] == PeerValue(0.4, 2)
    assert found["joint_calls"] == PeerValue(4, 2)


def test_nobody_reaches_nothing() -> None:
    assert pooled([]) == pooled([Tally("a", QUARTER)]) == {}
