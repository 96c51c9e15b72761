"""Merged cells are filled to their last row."""

from coachcli.content.tables.cell import Cell
from coachcli.content.tables.merged import Merge, Merged


def test_what_stands_in_the_first_row_stands_in_all() -> None:
    rows: list[list[Cell]] = [["Ana", 1], ["", 2], ["", 3], ["Bo", 4], []]
    merged = Merged([Merge(1, 2, 0), Merge(1, 1, 1), Merge(4, 5, 1), Merge(5, 9, 7)])
    for number, row in enumerate(rows, 1):
        merged.fill(number, row)
    assert rows == [["Ana", 1], ["Ana", 2], ["", 3], ["Bo", 4], ["", 4]]
