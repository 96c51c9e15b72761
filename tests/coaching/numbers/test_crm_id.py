from hypothesis import given
from hypothesis import strategies as some

from coachcli.coaching.numbers.crm_id import (
    _capitals,
    is_doubtful,
    is_long_form,
    rounded,
    short_form,
)

SHORT = some.text("abcxyzABCXYZ0189", min_size=15, max_size=15)


def test_the_longer_id_of_salesforce_is_the_shorter_one() -> None:
    assert short_form("0063000000AbCdEAAV") == "0063000000AbCdE"
    assert short_form("0063000000AbCdE") == "0063000000AbCdE"
    assert short_form("0063000000AbCdEAAA") == "0063000000AbCdEAAA"
    assert short_form("D-1") == "D-1"


@given(SHORT)
def test_three_signs_say_which_letters_are_capitals(short: str) -> None:
    assert is_long_form(short + _capitals(short))
    assert short_form(short + _capitals(short)) == short


def test_ids_that_a_spreadsheet_has_rounded_are_told() -> None:
    assert rounded(["1.23457E+15", "1,2E+17"]) == {"1.23457E+15", "1,2E+17"}
    both = ["1234567890123450", "1234567890123470"]
    assert rounded(both) == set(both)
    assert rounded(["12345678901234500"]) == {"12345678901234500"}


def test_ids_that_may_end_so_by_chance_were_not_rounded() -> None:
    assert rounded(["1234567890123450"]) == frozenset()
    assert rounded(["1234567890123450", "1234567890123471"]) == frozenset()
    assert rounded([]) == frozenset()


def test_an_id_is_doubtful_where_a_spreadsheet_keeps_less_of_it() -> None:
    assert is_doubtful("1234567890123456")
    assert is_doubtful("1.2E+15")
    assert not any(map(is_doubtful, ("100000000000000", "12E45", "1E45", "A1234567890123456")))
