from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.watch import Watched, WatchedCustomer, WatchKind, matches
from coachcli.store import surprise, watch
from coachcli.store.room import Room
from coaching.rhythm.some_surprises import LOST, RULE, TODAY
from store.conftest import DANA, STAMP
from store.some_deals import bring_deals

WEEK = timedelta(days=7)
CUSTOMER = replace(RULE, id="w2", kind=WatchKind.CUSTOMER, number=30)


@pytest.fixture
def ruled(staffed: Room) -> Room:
    """A room in which a surprise has become a rule."""
    surprise.add(staffed, LOST, STAMP)
    watch.add(staffed, RULE, STAMP)
    return staffed


def test_a_rule_stands_from_its_day_until_it_is_ended(ruled: Room) -> None:
    assert watch.rules(ruled, TODAY) == (RULE,)
    assert watch.rules(ruled, TODAY - WEEK) == ()
    watch.end(ruled, RULE.id, "e1", Stamp("", TODAY + WEEK))
    assert watch.rules(ruled, TODAY) == (RULE,)
    assert watch.rules(ruled, TODAY + WEEK) == ()


def test_a_rule_fires_on_imports_that_repeat_the_surprise(ruled: Room) -> None:
    for weeks, closes in enumerate(("2026-11-30", "2026-12-10", "2027-01-20")):
        stamp = Stamp("", TODAY - WEEK * (2 - weeks))
        still = {"external_id": "D-8", "account": "Contoso"}
        moving = {"external_id": "D-7", "closed_on": closes, "account": "Fabrikam"}
        bring_deals(ruled, moving, still, stamp=stamp)
    seen = watch.watched(ruled, [DANA.id], [RULE], TODAY)
    assert [match.account for match in matches([RULE], seen, TODAY)] == ["Fabrikam"]
    assert [len(deal.steps) for deal in seen.deals] == [3, 1]
    assert watch.watched(ruled, ["r9"], [RULE], TODAY).deals == ()


def test_customers_are_read_only_where_a_rule_asks_for_them(ruled: Room) -> None:
    bring_deals(
        ruled,
        {"external_id": "D-1", "state": "won", "closed_on": "2026-09-20", "account": "Adatum"},
        {"external_id": "D-2", "state": "won", "closed_on": "2026-10-01", "account": "Adatum"},
        {"external_id": "D-3", "state": "won", "closed_on": "2026-10-01"},
        {"external_id": "D-4"},
    )
    bought = WatchedCustomer("Adatum", DANA.id, date(2026, 10, 1), 10_000_00, "EUR")
    assert watch.watched(ruled, [DANA.id], [CUSTOMER], TODAY) == Watched((), (bought,), TODAY)
    assert watch.watched(ruled, [DANA.id], [], TODAY) == Watched((), (), TODAY)


def test_without_an_import_the_day_itself_is_what_is_seen(ruled: Room) -> None:
    assert watch.watched(ruled, [DANA.id], [RULE], TODAY) == Watched((), (), TODAY)
