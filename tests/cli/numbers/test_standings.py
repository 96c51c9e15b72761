import pytest

from coachcli.cli.numbers.figures import NONE
from coachcli.cli.numbers.standings import few, off, summed_up
from coachcli.coaching.numbers.gap import Standing


def test_a_metric_is_summed_up_with_what_it_is_held_to() -> None:
    held = Standing("win_rate", 0.18, 41, plan=0.26, peers=0.24, goal=0.28)
    said = "win rate 18 % (goal 28 %, plan 26 %, peers 24 %, 41 closed)"
    assert summed_up(held, "EUR") == said
    deal = Standing("avg_deal", 700_00, 35, peers=2400_00, at_mix=2500_00)
    said = "average deal 700 EUR (peers 2,400, 2,500 at the peers' mix, 35 won)"
    assert summed_up(deal, "EUR") == said
    assert summed_up(Standing("won", 7), "EUR") == "won 7"
    cycle = Standing("cycle_days", 54.64, 1, peers=1)
    assert summed_up(cycle, "EUR") == "sales cycle 54.6 days (peers 1 day, 1 won)"
    shows = Standing("no_show_pct", 0.0, 1)
    assert summed_up(shows, "EUR") == "no-shows 0 % (1 meeting)"


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing("win_rate", 0.18, plan=0.26), "8 pt below"),
        (Standing("cycle_days", 80, peers=64), "25 % above"),
        (Standing("avg_deal", 7, peers=10, at_mix=8), "20 % below"),
        (Standing("won", 7), NONE),
    ],
)
def test_how_far_off_is_in_points_for_a_rate_and_in_percent_else(
    standing: Standing, expected: str
) -> None:
    assert off(standing) == expected


def test_a_value_that_is_not_known_is_a_dash() -> None:
    assert few((7, None), "won", "EUR") == ("7", NONE)
    assert few((21_200_000, 8_400_000, None), "bookings", "EUR") == ("212 k", "84 k", NONE)
