"""The sheets of a workbook."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from coachcli.content.errors import ContentError
from coachcli.content.tables.sheet_rows import HIDDEN, pages


def packed(*rows: list[Any]) -> bytes:
    """A workbook with these rows on its first sheet, and another sheet behind it."""
    book, saved = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("other").append(["elsewhere"])
    book.save(saved)
    return saved.getvalue()


def test_numbers_stay_numbers_and_days_are_days() -> None:
    raw = packed(["rep", "n", "day", "won"], [" Ana ", 1.5, datetime(2026, 3, 1), True], [None])  # noqa: DTZ001 - cells have no zone
    page, other = pages(Path("deals.xlsx"), raw)
    first, second, *_ = page.lines()
    assert page.total >= 2
    assert (page.is_shown, other.title) == (True, "other")
    assert first == (1, ["rep", "n", "day", "won"], "")
    assert second == (2, ["Ana", 1.5, date(2026, 3, 1), "true"], "")


def test_merged_cells_are_filled_and_formulas_without_a_result_shown(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["rep", "id"], ["Ana", "=1+1"], [None, 2], ["Bo", 3]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")
    (page,) = pages(tmp_path, (tmp_path / "merged.xlsx").read_bytes())
    assert [cells for _, cells, _ in page.lines()] == [
        ["rep", "id"],
        ["Ana", "=1+1"],
        ["Ana", 2],
        ["Bo", 3],
    ]


def test_what_is_no_workbook_is_refused_with_what_to_do() -> None:
    with pytest.raises(ContentError, match="Save it as XLSX again, or as CSV") as error:
        pages(Path("deals.xlsx"), b"PK\x03\x04 torn")
    assert error.value.problem.endswith("Nothing was imported.")


def test_rows_that_a_filter_hides_are_told_and_those_of_a_folded_group_are_not() -> None:
    book, saved = Workbook(), BytesIO()
    sheet = book.worksheets[0]
    for row in (["rep", "id"], ["Ana", 1], ["Bo", 2], ["Cy", 3]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions.group(4, 4, hidden=True)
    book.save(saved)
    (page,) = pages(Path("deals.xlsx"), saved.getvalue())
    assert [fault for _, _, fault in page.lines()] == ["", HIDDEN, "", ""]
