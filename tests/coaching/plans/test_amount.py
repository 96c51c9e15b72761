from decimal import Decimal

import pytest

from coachcli.coaching.plans.amount import (
    NotACurrencyError,
    NotAnAmountError,
    amount_named,
    currency_named,
    minor,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("900000", 900_000),
        (" 900,000 ", 900_000),
        ("900 000", 900_000),
        ("900'000.50", Decimal("900000.5")),
        ("900k", 900_000),
        ("1.2M", 1_200_000),
        ("0", 0),
        ("12.5", Decimal("12.5")),
    ],
)
def test_an_amount_is_read_in_whole_units(text: str, expected: Decimal | int) -> None:
    assert amount_named(text) == expected


@pytest.mark.parametrize(
    "text", ["", "lots", "30.000", "-5", "€900", "9,00", "1e9", "9" * 20, "100000m", "٣"]
)
def test_what_could_be_misread_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmountError, match="Write it like 900000"):
        amount_named(text)


@pytest.mark.parametrize(
    ("code", "expected"), [("EUR", 1_250), ("", 1_250), ("JPY", 12), ("KWD", 12_500)]
)
def test_an_amount_is_kept_in_the_minor_units_of_its_currency(code: str, expected: int) -> None:
    assert minor(Decimal("12.5"), code) == expected


def test_a_currency_is_three_letters() -> None:
    assert currency_named(" eur ") == "EUR"
    with pytest.raises(NotACurrencyError, match="like EUR"):
        currency_named("euro")
