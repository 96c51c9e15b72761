from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from coachcli.coaching.period import Period
from coachcli.store import metric as metrics
from coachcli.store.counted import Counted
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought, with_cells

FIRST = date(2026, 10, 5)
WEEKS = [
    Period(FIRST + timedelta(days=7 * week), FIRST + timedelta(days=7 * week + 6))
    for week in range(6)
]
FLOW = (
    "created",
    "created_value",
    "won",
    "lost",
    "won_value",
    "won_valued",
    "cycle_days",
    "cycles",
    "since",
)


def random_deals(chance: Random) -> list[Sequence[object]]:
    """Deals in any state and money, with and without days and amounts."""
    days = [None, *(str(FIRST + timedelta(days=day)) for day in range(50))]
    return [
        with_cells(
            external_id=f"o{number}",
            state=state,
            created_on=chance.choice(days),
            closed_on=chance.choice(days[0 if state == "open" else 1 :]),
            amount=chance.choice((None, 0, 100_00, 250_50)),
            currency=chance.choice(("", "EUR", "USD")),
        )
        for number in range(60)
        for state in [chance.choice(("open", "won", "lost"))]
    ]


def test_how_much_closed_is_the_same_alone_as_with_what_it_was_of(staffed: Room) -> None:
    chance = Random(3)  # noqa: S311 - made-up figures
    for number in range(2):
        brought(staffed, arriving(f"i{number}", random_deals(chance)), STAMP)
    whole = metrics.tallies(staffed, [DANA.id], WEEKS)
    flow = metrics.tallies(staffed, [DANA.id], WEEKS, Counted.FLOWED)
    for all_, some in zip(whole, flow, strict=True):
        assert [getattr(all_.deals, name) for name in FLOW] == [
            getattr(some.deals, name) for name in FLOW
        ]
    assert sum(each.deals.won for each in flow if each.deals) > 9
    assert {(each.deals.open, each.deals.sold) for each in flow if each.deals} == {(0, ())}
