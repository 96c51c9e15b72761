"""Rows of a sheet under their headings."""

import pytest

from coachcli.content.sheets.sheet_rows import Sheet, letter, under_heading

KNOWN = ("cause", "kind", "means")


def test_a_row_is_read_by_its_columns_whatever_the_case_and_the_signs() -> None:
    rows, faults = under_heading(Sheet("s", [["Cause", "MEANS:"], ["a", "b"], ["", ""]]), KNOWN, ())
    assert [row.cells for row in rows] == [{"cause": "a", "means": "b"}]
    assert rows[0].where("means") == "s, row 2, column B (means)"
    assert faults == []


def test_a_strange_a_missing_and_a_doubled_column_are_told() -> None:
    _, faults = under_heading(Sheet("s", [["kind", "kind", "zzz"]]), KNOWN, ())
    assert [error.fault for error in faults] == [
        '"zzz" is no column that is known here, and no cause or kind.',
        'the column "cause" is missing.',
        'the column "kind" stands here twice.',
    ]


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_columns_have_the_letters_of_a_spreadsheet(place: int, letters: str) -> None:
    assert letter(place) == letters
