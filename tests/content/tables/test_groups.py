"""Groups of rows: what stands once above them, and columns that are plain."""

import pytest

from coachcli.content.tables.cell import Cell
from coachcli.content.tables.groups import Groups, grouped

Sample = list[list[Cell]]


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        ([["Ana", 1], ["", 2], ["Bo", 3], ["", 4]], {0}),
        ([["Won", "Ana", 1], ["", "", 2], ["Lost", "Ana", 3], ["", "Bo", 4], ["", "", 5]], {0, 1}),
        ([["Ana", 1], ["Ana", 2], ["", 3]], set()),
        ([["", 1], ["Ana", 2], ["", 3]], set()),
        ([[1, "Ana"], [2, ""], [3, "Bo"]], set()),
        ([["Ana", 1], ["Bo", 2], ["Cy", 3], ["", 4]], set()),
        ([["Ana", 1], ["", 2], ["Total", ""], ["Bo", 3]], {0}),
    ],
)
def test_a_column_is_grouped_where_its_blanks_are_of_the_group_above(
    rows: Sample, columns: set[int]
) -> None:
    assert grouped(rows, 3) == columns


def test_a_group_within_a_group_ends_with_it() -> None:
    groups = Groups({0, 1})
    rows: Sample = [["Won", "Ana", 1], ["", "", 2], ["Lost", "", 3], ["", "", 4]]
    for row in rows:
        groups.fill(row)
    assert rows == [["Won", "Ana", 1], ["Won", "Ana", 2], ["Lost", "", 3], ["Lost", "", 4]]
