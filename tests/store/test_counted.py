from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from sqlite3 import Row

import pytest

from coachcli.coaching.nouns import replace
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


def open_then(room: Room, week: Period) -> tuple[int, int, int]:
    """Row by row: how many were open at a week's end, their value as known then, and past due."""
    end = week.last.isoformat()
    deals: dict[str, list[Row]] = {}
    for row in room.rows("SELECT * FROM deal_version ORDER BY external_id, seq"):
        deals.setdefault(row["external_id"], []).append(row)
    seen = [
        [row for row in rows if row["known_on"] <= end][-1:] or rows[:1]
        for rows in deals.values()
        if (rows[-1]["created_on"] or "") <= end
        and (rows[-1]["state"] == "open" or rows[-1]["closed_on"] > end)
    ]
    money = [row["amount"] or 0 for (row,) in seen if row["currency"] in ("", "EUR")]
    late = [
        row for (row,) in seen if row["state"] == "open" and "" < (row["closed_on"] or "") < end
    ]
    return len(seen), sum(money), len(late)


@pytest.mark.parametrize("seed", range(4))
def test_what_was_open_is_counted_as_it_was_known_at_the_time(staffed: Room, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - made-up figures
    for number in range(3):
        day = FIRST + timedelta(days=14 * number + 3)
        rows = chance.sample(random_deals(chance), 40)
        brought(staffed, arriving(f"i{number}", rows), replace(STAMP, day=day))
    staffed.connection.execute("UPDATE setting SET value = 'EUR' WHERE key = 'currency'")
    counted = [each.deals for each in metrics.tallies(staffed, [DANA.id], WEEKS) if each.deals]
    sums = [(deals.open, deals.open_value, deals.past_due) for deals in counted]
    assert sums == [open_then(staffed, week) for week in WEEKS]


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


def test_what_has_no_expected_day_any_more_has_not_slipped(staffed: Room) -> None:
    for number, day in enumerate(("2026-10-14", None), 1):
        row = with_cells(state="open", created_on="2026-10-05", closed_on=day)
        brought(staffed, arriving(f"i{number}", [row]), STAMP)
    (tally,) = metrics.tallies(staffed, [DANA.id], WEEKS[1:2])
    assert tally.deals is not None
    assert (tally.deals.expected, tally.deals.slipped) == (1, 0)
