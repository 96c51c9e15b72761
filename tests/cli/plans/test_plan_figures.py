"""Numbers of a plan as they are written."""

from datetime import date

import pytest

from coachcli.cli.plans import plan_figures
from coaching.some_plans import plan


@pytest.mark.parametrize(("value", "shown"), [(0.24, "24 %"), (0.262, "26.2 %"), (0.0, "0 %")])
def test_a_share_has_a_decimal_only_where_it_says_something(value: float, shown: str) -> None:
    assert plan_figures.percent(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(20.0, "20"), (83.33, "83.3"), (2604.2, "2,604"), (4.97, "5")]
)
def test_a_number_over_all_is_whole_where_a_decimal_says_nothing(value: float, shown: str) -> None:
    assert plan_figures.total(value) == shown


def test_an_amount_has_the_code_of_its_currency_where_there_is_one() -> None:
    assert plan_figures.money(3_000_000, plan()) == "30,000"
    assert plan_figures.money(3_000_000, plan(currency="EUR")) == "30,000 EUR"


def test_the_year_is_said_once_where_it_is_the_same() -> None:
    assert plan_figures.days(date(2026, 1, 1), date(2026, 3, 31)) == "1 Jan to 31 Mar 2026"
    assert plan_figures.days(date(2026, 10, 1), date(2027, 3, 31)) == "1 Oct 2026 to 31 Mar 2027"
