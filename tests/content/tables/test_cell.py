"""Cells as text, words for nothing, and text that a spreadsheet was kept from reading."""

import pytest

from coachcli.content.tables.cell import bare, column, is_empty, is_unknown, text, unwrapped


@pytest.mark.parametrize(
    "word", ["N/A", "n/a", "NULL", "None", "-", "\u2014", "\\N", "nan", "#N/A"]
)
def test_a_word_for_nothing_is_empty_in_whatever_case(word: str) -> None:
    assert is_empty(word)
    assert is_unknown(word)


@pytest.mark.parametrize(
    "word",
    ["T.B.D.", "to be confirmed", "n/d", "./.", "\u2026", "No value", "Нет данных", "Sin datos"],
)
def test_a_word_for_nothing_known_is_so_in_more_languages(word: str) -> None:
    assert is_unknown(word)


def test_what_is_not_known_yet_is_no_day_and_no_amount_but_may_be_a_name() -> None:
    assert is_unknown(" TBD ")
    assert not is_empty("TBD")
    assert not is_empty("Na")
    assert not is_unknown(0)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ('="0061"', "0061"),
        ('="say ""hi"""', 'say "hi"'),
        ("'0062", "0062"),
        ('=HYPERLINK("https://x.test/1","Acme")', "Acme"),
        ('=hyperlink("https://x.test/1"; "Acme")', "Acme"),
        ("=1+1", "=1+1"),
        ("'=1+1", "=1+1"),
        ("'t Hart", "'t Hart"),
        ("O'Hara", "O'Hara"),
    ],
)
def test_a_text_that_was_kept_from_being_read_is_unwrapped(word: str, meant: str) -> None:
    assert unwrapped(word) == meant


def test_a_column_is_found_whatever_the_case_the_blanks_and_the_signs() -> None:
    assert column(("Close  Date", "close_date"), ("closedate",)) == "Close  Date"
    assert column(("A",), ("b",)) is None
    assert bare("Opportunity-ID (18)") == "opportunityid18"
    assert text(7.0) == "7"
