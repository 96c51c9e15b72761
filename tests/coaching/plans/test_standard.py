import pytest

from coachcli.coaching.plans.standard import (
    NoMetricError,
    NoNumberError,
    Standard,
    meant,
    plainly,
    standard,
)


@pytest.mark.parametrize(
    ("text", "number", "unit", "metric"),
    [
        ("win rate 26%", 26, "%", "win_rate"),
        ("26,5 % win_rate", 26.5, "%", "win_rate"),
        ("bookings of 1,200,000 by June", 1_200_000, "", "bookings"),
        ("30k average deal", 30_000, "", "avg_deal"),
        ("1.5m in bookings", 1_500_000, "", "bookings"),
        ("recap_24h_pct 90%", 90, "%", "recap_24h_pct"),
        ("3 referrals a month", 3, "", ""),
        ("12 meetings a month", 12, "", "meetings_held"),
        ("12 meetings with directors a month", 12, "", ""),
        ("40% of meetings", 40, "%", ""),
    ],
)
def test_a_standard_is_a_number_with_its_metric(
    text: str, number: float, unit: str, metric: str
) -> None:
    assert standard(text) == Standard(text, number, unit, metric)


def test_a_standard_without_a_number_or_without_a_metric_is_refused() -> None:
    with pytest.raises(NoNumberError, match="has no number"):
        standard("more meetings in Q4")
    with pytest.raises(NoNumberError):
        standard(f"{'9' * 400} touches")
    for text in ("9", "9 a month", "26 % each week"):
        with pytest.raises(NoMetricError, match="does not say of what"):
            standard(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 new oportunities a month", "9 new opportunities a month"),
        ("12 first meetings a month", "12 first meetings held a month"),
        ("win rat of 26 %", "win rate of 26 %"),
        ("3 referrals a month", ""),
    ],
)
def test_what_was_likely_meant_is_named(text: str, expected: str) -> None:
    assert standard(text).metric == ""
    assert meant(text) == expected
    assert bool(expected) is bool(expected and standard(expected).metric)


def test_a_metric_that_was_said_by_id_is_shown_by_its_name() -> None:
    assert plainly(standard("9 new_opps a month")) == "9 new opportunities a month"
    assert plainly(standard("3 referrals a month")) == "3 referrals a month"
