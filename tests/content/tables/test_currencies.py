from coachcli.content.tables.currencies import CODES, NAMES


def test_each_code_has_three_capitals() -> None:
    assert all(len(code) == 3 and code.isupper() for code in CODES)


def test_each_name_is_of_a_currency_and_written_small() -> None:
    assert {*NAMES.values()} <= CODES
    assert all(name == name.casefold() for name in NAMES)
