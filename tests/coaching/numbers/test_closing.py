from datetime import date, timedelta

import pytest

from coachcli.coaching.numbers.closing import is_held_to_closed, without_closed
from coachcli.coaching.numbers.gap import Beside, HeldTo
from coachcli.coaching.numbers.peers import PeerValue
from coachcli.coaching.numbers.tally import Deals, Tally
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep

LAST = date(2026, 11, 22)
NONE, OPEN, LOST = None, Deals(created=5), Deals(created=5, lost=1)
MANY = Deals(created=12, lost=10)


@pytest.mark.parametrize(
    ("days", "deals", "on_ramp", "held"),
    [
        (34, LOST, True, False),
        (35, LOST, True, True),
        (35, OPEN, True, False),
        (35, NONE, True, True),
        (200, OPEN, False, True),
        (34, LOST, False, False),
        (34, MANY, True, True),
    ],
)
def test_a_rep_is_held_to_what_closes_after_a_sales_cycle_and_on_ramp_once_any_did(
    days: int, deals: Deals | None, *, on_ramp: bool, held: bool
) -> None:
    tim = Rep("r1", "Tim", started=LAST - timedelta(days=days))
    tally = Tally("r1", Period(LAST - timedelta(days=27), LAST), deals)
    assert is_held_to_closed(tally, tim, 5, on_ramp=on_ramp) is held
    assert is_held_to_closed(tally, Rep("r1", "Tim"), 5, on_ramp=False)


def test_who_is_not_is_held_to_what_is_begun_alone() -> None:
    peers = {"won": PeerValue(9.0, 4), "new_opps": PeerValue(20.0, 4)}
    asked = {"bookings": {HeldTo.PLAN: 5.0}, "touches": {HeldTo.PLAN: 90.0}}
    held = without_closed(Beside(peers, asked, at_mix=3.0))
    assert (list(held.peers), list(held.asked)) == (["new_opps"], ["touches"])
    assert (held.at_mix, held.closes) == (None, False)
