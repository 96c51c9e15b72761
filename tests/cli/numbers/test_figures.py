import pytest

from coachcli.cli.numbers.figures import NotWeeksError, bare, interval, refuse_weeks, value
from coachcli.coaching.metric import metric_named
from coachcli.coaching.numbers.gap import Standing


@pytest.mark.parametrize(
    ("amount", "metric", "expected"),
    [
        (1_234_500, "bookings", "12,345"),
        (0.184, "win_rate", "18 %"),
        (0.034, "win_rate", "3.4 %"),
        (12.0, "won", "12"),
        (18.66, "cycle_days", "18.7 d"),
    ],
)
def test_a_value_is_told_as_its_unit_is(amount: float, metric: str, expected: str) -> None:
    assert value(amount, metric_named(metric), "EUR") == expected


def test_a_file_has_money_in_whole_units_and_a_rate_as_a_share() -> None:
    assert bare(1_234_500, "bookings", "EUR") == 12_345
    assert bare(1_234_500, "bookings", "JPY") == 1_234_500
    assert bare(0.184, "win_rate", "EUR") == 0.184
    assert bare(None, "bookings", "EUR") is None


def test_only_a_rate_has_an_interval() -> None:
    assert interval(Standing("win_rate", 0.5, 4, 0.15, 0.85)) == "15\u201385 %"
    assert interval(Standing("won", 4)) == ""


@pytest.mark.parametrize("weeks", [0, -1, 105])
def test_no_weeks_and_too_many_are_refused(weeks: int) -> None:
    refuse_weeks(104, 104)
    with pytest.raises(NotWeeksError, match="from 1 to 104"):
        refuse_weeks(weeks, 104)
