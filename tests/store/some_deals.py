"""Opportunities as an import brings them, with only what a test is about said."""

from collections.abc import Mapping

from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp
from coachcli.store import imported
from coachcli.store.imported import DEALS, Arriving
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

USUAL = {
    **dict.fromkeys(DEALS.columns, ""),
    "person_id": DANA.id,
    "account": "Northwind",
    "stage": "Proposal",
    "state": "open",
    "created_on": "2026-08-01",
    "closed_on": "2026-12-20",
    "amount": 10_000_00,
    "list_amount": None,
    "currency": "EUR",
    "no_decision": None,
    "push_count": None,
    "is_deleted": 0,
}


def bring_deals(room: Room, *deals: Mapping[str, object], stamp: Stamp = STAMP) -> None:
    """Import opportunities on the day of a stamp."""
    rows = [tuple({**USUAL, **deal}[column] for column in DEALS.columns) for deal in deals]
    profile = ("deals", Profile())
    id_ = f"i{stamp.day}"
    arriving = Arriving(id_, DEALS, "x.csv", rows, frozenset(), (), (), {}, profile)
    with imported.staged(room, arriving):
        imported.bring(room, arriving, stamp)
