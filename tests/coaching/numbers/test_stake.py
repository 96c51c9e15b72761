from datetime import date

import pytest

from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.numbers.stake import at_stake
from coachcli.coaching.period import Period

QUARTER = Period(date(2026, 8, 24), date(2026, 11, 22))
VALUES = {"avg_deal": 30_000, "won": 8, "win_rate": 0.2, "meeting_to_opp": 0.5,
          "touch_to_meeting": 0.1, "bookings": 240_000, "discount_pct": 0.2}  # fmt: skip
N = {"meeting_to_opp": 50, "touch_to_meeting": 1000, "no_decision_rate": 20}


def stake(metric: str, own: float, gap: float, values: dict[str, float] = VALUES) -> int | None:
    return at_stake(Measured("dana", metric, QUARTER, own, N.get(metric)), gap, values)


@pytest.mark.parametrize(
    ("metric", "own", "peers", "expected"),
    [
        ("won", 8, 10, 2 * 30_000),
        ("avg_deal", 30_000, 40_000, 10_000 * 8),
        ("pipeline_created", 100_000, 200_000, 100_000 * 0.2),
        ("meeting_to_opp", 0.3, 0.4, 0.1 * 50 * 0.2 * 30_000),
        ("meetings_held", 20, 30, 10 * 0.5 * 0.2 * 30_000),
        ("touch_to_meeting", 0.05, 0.08, 0.03 * 1000 * 0.5 * 0.2 * 30_000),
        ("touches", 1000, 1200, 200 * 0.1 * 0.5 * 0.2 * 30_000),
        ("discount_pct", 0.2, 0.1, 0.1 * 240_000 / 0.8),
        ("no_decision_rate", 0.4, 0.2, 0.2 * 20 * 0.2 * 30_000),
    ],
)
def test_the_money_at_stake_is_the_gap_times_what_follows_from_it(
    metric: str, own: float, peers: float, expected: float
) -> None:
    assert stake(metric, own, abs(peers - own), VALUES | {metric: own}) == round(expected)


def test_where_nothing_tells_what_follows_there_is_no_money_in_it() -> None:
    assert stake("cycle_days", 80, 10) is None
    assert stake("won", 8, 2, {}) is None
