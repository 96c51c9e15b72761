from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.content.tables.cell import Cell, HintedError
from coachcli.content.tables.money import (
    COMMA,
    POINT,
    amount,
    currency,
    decimal_sign,
    is_of_many,
    number,
    whole,
)
from coaching.strategies import HOUSE


def refused(read: Callable[[Cell], object], cell: Cell) -> bool:
    try:
        read(cell)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("cell", "cents", "code"),
    [
        ("1,234.50", 123450, ""),
        ("1.234,50", 123450, ""),
        ("€ 1.234.567", 123456700, "EUR"),
        ("1 200,50 kr.", 120050, ""),
        ("Fr. 1'200.-", 120000, "CHF"),
        ("1\u00a0200,5\u202f€", 120050, "EUR"),
        ("$1,054", 105400, "USD"),
        ("-$5", -500, "USD"),
        ("$\u22125", -500, "USD"),
        ("(1,234)", -123400, ""),
        ("12-", -1200, ""),
        ("USD 5", 500, "USD"),
        ("5 eur", 500, "EUR"),
        ("12,34,567", 123456700, ""),
        ("0.500", 50, ""),
        (".5", 50, ""),
        ("+5", 500, ""),
        ("$(1,200.00)", -120000, "USD"),
        ("(1.200,00) EUR", -120000, "EUR"),
        ("($5)", -500, "USD"),
        ("Rs. 1,20,000", 12000000, ""),
        ("1.5E+05", 15000000, ""),
        ("1,5e5", 15000000, ""),
        (12.345, 1234, ""),
        (7, 700, ""),
    ],
)
def test_money_is_read_however_it_is_written(cell: str | float, cents: int, code: str) -> None:
    assert (amount(cell), currency(cell)) == (cents, code)


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("12k", "write 12000"),
        ("12 Tsd.", "write 12000"),
        ("1,2 Mio.", "write 1200000"),
        ("1 Mrd", "write 1000000000"),
        ("1.2M", "write 1200000"),
        ("12 K€", "write 12000"),
        ("-1.5 Mio. EUR", "write -1500000"),
        ("150,000,000,000", "it is larger than an amount can be; or name its currency"),
        ("=500*2", "it is a formula without its result"),
    ],
)
def test_an_amount_that_is_cut_short_is_refused_with_what_to_write(cell: str, hint: str) -> None:
    with pytest.raises(HintedError, match=hint):
        amount(cell)


def test_a_column_of_currencies_holds_codes_or_names_or_words_for_nothing() -> None:
    cells = ("EUR", "Euro", "US Dollar", "EUR - Euro", "Euro (EUR)", "XBT", "nan", "TBD", "Dollars")
    assert [currency(cell) for cell in cells] == [
        "EUR", "EUR", "USD", "EUR", "EUR", "XBT", "", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["kEUR", "k EUR", "T€", "Mio. USD", "k€", "mEUR"])
def test_a_currency_of_thousands_names_no_currency_of_its_amounts(word: str) -> None:
    assert is_of_many(word)
    assert not currency(word)


@pytest.mark.parametrize("word", ["EUR", "KES", "TRY", "MXN", "Euro", "t", "EUR - Euro"])
def test_a_currency_that_only_begins_so_is_none_of_thousands(word: str) -> None:
    assert not is_of_many(word)


@pytest.mark.parametrize("cell", ["1000 est", "12 net", "5 pcs", "1,000 inc"])
def test_a_word_of_three_letters_beside_an_amount_is_no_currency(cell: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        amount(cell)
    assert not currency(cell)


def test_an_amount_may_be_larger_in_a_currency_of_small_units() -> None:
    assert amount("150,000,000,000", POINT, "IDR") == 15 * 10**12
    assert refused(lambda cell: amount(cell, POINT, "EUR"), "150,000,000,000")


def test_a_number_in_powers_of_ten_does_not_tell_the_decimal_sign() -> None:
    assert decimal_sign(["1.505E+05", "1,5"]) == COMMA


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "-",
        "1e999",
        "12k",
        "5 apples",
        "1,23,4",
        "--5",
        "(5",
        "(-5)",
        "1.2.3,4,5",
        "٣",
        "9" * 20,
        float("nan"),
        float("inf"),
        1e300,
    ],
)
def test_what_is_no_amount_is_refused(cell: str | float) -> None:
    assert refused(amount, cell)


@pytest.mark.parametrize(
    ("cells", "sign"),
    [
        (["1.234", "5.678"], COMMA),
        (["1,234", "10"], POINT),
        (["1.234", "12.5"], POINT),
        (["1,234", "12,5"], COMMA),
        (["1.234,00"], COMMA),
        (["100", "", 12.5], POINT),
        ([], POINT),
        (["1.234", "5,678"], None),
        (["1.5", "1,5"], None),
    ],
)
def test_the_decimal_sign_is_worked_out_from_the_whole_column(
    cells: list[str | float], sign: str | None
) -> None:
    assert decimal_sign(cells) == sign


def test_a_currency_without_cents_has_none() -> None:
    assert (
        amount("1,200", POINT, "JPY"),
        amount("1.200", POINT, "KWD"),
        amount("1.5", POINT, "JPY"),
    ) == (1200, 1200, 2)


@pytest.mark.parametrize(
    ("cell", "value"), [("40 %", 0.4), ("1.8%", 0.018), ("-3", -3), (0.25, 0.25), ("1,000", 1000)]
)
def test_a_plain_number_may_be_in_percent(cell: str | float, value: float) -> None:
    assert number(cell) == pytest.approx(value)


def test_a_whole_number_of_a_workbook_is_a_float_as_any_other() -> None:
    assert isinstance(number(58), float)


@pytest.mark.parametrize(
    "cell", ["", "%", "many", float("inf"), float("nan"), pytest.param(10**400, id="huge")]
)
def test_what_is_no_number_is_refused(cell: str | float) -> None:
    assert refused(number, cell)


@given(st.integers(-(10**12), 10**12), st.sampled_from([",.", ".,", " .", "',", " ,"]))
@HOUSE
def test_what_is_read_is_what_was_written(cents: int, signs: str) -> None:
    thousands, point = signs[0], signs[1]
    written = f"{cents / 100:,.2f}".replace(",", "t").replace(".", point).replace("t", thousands)
    assert amount(written) == cents


@given(st.text(max_size=20))
@HOUSE
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    decimal_sign([text])
    currency(text)
    assert refused(amount, text) or abs(amount(text)) < 10**13


@pytest.mark.parametrize("cell", ["-1", "1.5", "1e12", "many"])
def test_what_is_no_whole_number_is_refused(cell: str) -> None:
    assert whole("12") == 12
    with pytest.raises(ValueError, match=r".*"):
        whole(cell)
