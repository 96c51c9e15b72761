"""What a spreadsheet would take for a formula."""

import pytest

from coachcli.content.tables.formula import is_like_formula


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\uff1d1"])
def test_a_sign_of_a_formula_is_known_also_where_it_is_written_wide(text: str) -> None:
    assert is_like_formula(text)


@pytest.mark.parametrize("text", ["", "1", "'=1", " =1"])
def test_a_text_without_a_sign_at_its_head_is_a_text(text: str) -> None:
    assert not is_like_formula(text)
