"""A plan before a reader: targets with their ranges, and the standard it is held against."""

from cli.plans.some_readers import told
from coachcli.coaching.plans.rate import rate_named
from coaching.some_plans import plan


def test_sure_rates_have_no_column_of_ranges() -> None:
    assert "range" not in told(plan())


def test_a_laxer_plan_says_that_the_standard_asks_for_more() -> None:
    assert "3x coverage is stricter than the plan" in told(plan(win_rate=rate_named("40%")))
    assert "4x coverage asks for the same" in told(plan(win_rate=rate_named("25%"), coverage=4.0))


def test_existing_customers_who_bring_nothing_are_said_to() -> None:
    assert "and existing customers bring nothing." in told(plan(existing=0))
    assert "existing customers bring 300,000." in told(plan())
