"""What is told of the columns of a file."""

import pytest

from coachcli.cli.terminal.mapping import UnreadableOptionError, mapped


def test_a_field_is_told_by_its_column_which_may_have_a_sign_of_equality() -> None:
    assert mapped(["amount = Value", "id=A=B", "role="]) == (
        ("amount", "Value"),
        ("id", "A=B"),
        ("role", ""),
    )


@pytest.mark.parametrize("given", ["amount", "=Value"])
def test_what_is_no_pair_is_refused_with_its_form(given: str) -> None:
    with pytest.raises(UnreadableOptionError, match="Write it as FIELD=COLUMN"):
        mapped([given])
