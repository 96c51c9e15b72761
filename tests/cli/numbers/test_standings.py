from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers.figures import NONE
from coachcli.cli.numbers.standings import few, off, stands, stood, summed_up
from coachcli.coaching.numbers.gap import Standing


def test_reps_are_held_to_each_other_and_the_weeks_end_on_a_sunday(
    measured: Coach, home: Path
) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        days, reps = stood(context, context.team(), 13)
        assert (f"{days.first:%a}", f"{days.last:%a}", days.days) == ("Mon", "Sun", 91)
        assert [each.peers for each in reps] == [5] * 6


def test_how_a_rep_stands_is_read_once(measured: Coach, home: Path) -> None:
    assert measured("team", "list").code == 0
    with Context(home, today(DAY)) as context:
        dana = context.rep("dana")
        first = stands(context, dana)
        assert stands(context, dana) is first


def test_a_metric_is_summed_up_with_what_it_is_held_to() -> None:
    held = Standing("win_rate", 0.18, 41, plan=0.26, peers=0.24)
    assert summed_up(held, "EUR") == "win rate 18 % (plan 26 %, peers 24 %, n 41)"
    assert summed_up(Standing("won", 7), "EUR") == "won 7"


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing("win_rate", 0.18, plan=0.26), "8 pt below"),
        (Standing("cycle_days", 80, peers=64), "25 % above"),
        (Standing("won", 7), NONE),
    ],
)
def test_how_far_off_is_in_points_for_a_rate_and_in_percent_else(
    standing: Standing, expected: str
) -> None:
    assert off(standing) == expected


def test_a_value_that_is_not_known_is_a_dash() -> None:
    assert few(None, "won", "EUR") == NONE
    assert few(21_200_000, "bookings", "EUR") == "212 k"
    assert few(7, "won", "EUR") == "7"
