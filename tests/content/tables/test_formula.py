"""What a spreadsheet would take for a formula, with whatever separator it reads a table."""

import re
import sys
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.content.tables.formula import SEPARATORS, SIGNS, bare, is_like_formula, neutral

PIECES = st.text(st.sampled_from("=+-@;\t\r\n'\" ,\u3000\u200b\uff1d\uff1b0a"), max_size=12)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@a", "\uff1d1", " =1", "\xa0\u200b-1", "'=1", "=\u0338"]
)
def test_a_sign_of_a_formula_is_known_behind_blanks_and_where_it_is_written_wide(text: str) -> None:
    assert is_like_formula(text)


@pytest.mark.parametrize("text", ["", "1", "'1", "a=1", "a;=1"])
def test_a_text_without_a_sign_at_its_head_is_a_text(text: str) -> None:
    assert not is_like_formula(text)


def test_every_sign_that_stands_for_one_of_a_formula_or_a_semicolon_is_known() -> None:
    every = [chr(number) for number in range(sys.maxunicode + 1)]
    alike = {sign for sign in every if normalize("NFKC", sign).startswith(("=", "+", "-", "@"))}
    assert alike == set(re.sub(r"\\", "", SIGNS))
    assert {sign for sign in every if normalize("NFKC", sign) == ";"} <= set(SEPARATORS)


@given(PIECES)
def test_nowhere_does_a_cell_begin_that_is_a_formula_and_all_of_it_comes_back(text: str) -> None:
    written = neutral(text)
    for piece in re.split("[;\t\r\n]", normalize("NFKC", written)):
        assert not piece.strip(" \u200b\u3000").startswith(("=", "+", "-", "@"))
    assert bare(written) == text


def test_a_text_that_is_no_formula_stays_as_it_is() -> None:
    for text in ("Dana; said -5", "a-b; c", "O'Neil", "'n' roll"):
        assert neutral(text) == bare(text) == text
