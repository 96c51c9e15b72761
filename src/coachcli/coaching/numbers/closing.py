"""Which figures are of what closed, and whether a rep can be held to them yet."""

from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import CLOSED, Beside
from coachcli.coaching.numbers.measured import THIN
from coachcli.coaching.numbers.newcomer import can_have_closed
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.rep import Rep

OF_CLOSED = (
    CLOSED,
    "bookings",
    "quota_attainment",
    "new_arr",
    "expansion_arr",
    "won",
    "lost",
    "new_logos",
    "win_rate",
    "avg_deal",
    "cycle_days",
    "velocity",
    "no_decision_rate",
    "discount_pct",
    "products_per_account",
    "attach_rate",
    "focus_mix",
)
"""Metrics that tell nothing before a deal has closed."""


def is_held_to_closed(tally: Tally, rep: Rep, cycle: int, *, on_ramp: bool) -> bool:
    """Whether a rep is held to what closed: a sales cycle in the role, on ramp once any has closed.

    Before that so many have to be closed that they are not thin. The cycle is in weeks, 0 where it
    is not known; the days of the tally are those counted.
    """
    deals = tally.deals
    closed = deals.won + deals.lost if deals else 0
    if not can_have_closed(rep, cycle, tally.period.last):
        return closed >= THIN
    return not on_ramp or deals is None or closed > 0


def without_closed(beside: Beside) -> Beside:
    """The same, held to nothing of what closes."""
    peers = {id_: value for id_, value in beside.peers.items() if id_ not in OF_CLOSED}
    asked = {id_: value for id_, value in beside.asked.items() if id_ not in OF_CLOSED}
    return replace(beside, peers=peers, asked=asked, at_mix=None, closes=False)
