import pytest

from coachcli.coaching.money import exponent, major


@pytest.mark.parametrize(("code", "digits"), [("EUR", 2), ("", 2), ("JPY", 0), ("KWD", 3)])
def test_a_currency_has_its_own_minor_unit(code: str, digits: int) -> None:
    assert exponent(code) == digits


def test_money_is_shown_in_whole_units() -> None:
    assert (major(123450, "EUR"), major(1234, "JPY"), major(1234, "BHD")) == (1234.5, 1234, 1.234)
