"""Sheets as CSV files and as workbooks: texts stay texts, and numbers numbers."""

from pathlib import Path

import openpyxl
import pytest

from coachcli.content.errors import ContentError
from coachcli.content.files.shapes import (
    FlowShape,
    fitted,
)
from coachcli.content.files.writer import body
from coachcli.content.flows.flow import examined
from coachcli.content.sheets import workbook
from coachcli.content.sheets.exchange import laid
from coachcli.content.sheets.sheet import tables
from content.some_files import FLOW as SMALL
from content.some_files import saved
from content.some_sheets import (
    EXAMPLE,
    back,
    cells,
    content,
    grid,
    write,
)


def test_csv_is_three_files_side_by_side(tmp_path: Path) -> None:
    write(tmp_path / "few.csv", laid(saved(tmp_path, SMALL)).tables)
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == [
        "few-causes.csv",
        "few-flow.csv",
        "few.csv",
    ]
    assert workbook.files(tmp_path / "few.csv") == [
        tmp_path / f"few{part}.csv" for part in ("", "-causes", "-flow")
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\uff1d1", "'\uff1d1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
    ],
)
def test_a_text_that_looks_like_a_formula_is_made_harmless_in_csv_and_comes_back(
    tmp_path: Path, text: str, shown: str
) -> None:
    made = content(EXAMPLE) | {"title": text}
    write(tmp_path / "few.csv", tables(made))
    assert grid(tmp_path / "few-flow.csv")[2] == ["title", shown]
    assert body(fitted(back(tmp_path / "few.csv"), FlowShape))["title"] == text


def test_marks_stay_numbers_in_csv_and_in_a_workbook(tmp_path: Path) -> None:
    found = laid(EXAMPLE).tables
    write(tmp_path / "few.csv", found)
    assert {cell for row in grid(tmp_path / "few.csv")[1:] for cell in row[5:9]} == {
        "",
        "2",
        "1",
        "-1",
        "-2",
    }
    write(tmp_path / "few.xlsx", found)
    marks = {cell for row in cells(tmp_path / "few.xlsx")["checks"][1:] for cell in row[5:9]}
    assert marks == {None, 2, 1, -1, -2}


def test_a_text_in_a_workbook_stays_a_text(tmp_path: Path) -> None:
    write(tmp_path / "few.xlsx", tables(content(EXAMPLE) | {"title": "=1+1"}))
    cell = openpyxl.load_workbook(tmp_path / "few.xlsx")["flow"]["B3"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_a_text_too_long_for_a_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        ContentError,
        match=r'sheet "flow", row 3: a cell of a workbook holds 32767 characters\. Write CSV',
    ):
        workbook.contents(tmp_path / "few.xlsx", tables(content(EXAMPLE) | {"title": "a" * 40_000}))


def test_kinds_and_times_of_cells_in_a_workbook_are_read_as_they_look(tmp_path: Path) -> None:
    write(tmp_path / "few.xlsx", laid(saved(tmp_path, SMALL)).tables)
    book = openpyxl.load_workbook(tmp_path / "few.xlsx")
    book["flow"]["B5"] = 0.2
    book["flow"]["B5"].number_format = "0%"
    book["checks"]["G2"] = -2.0
    book["checks"]["L2"] = 4.0
    book.save(tmp_path / "few.xlsx")
    found = examined(back(tmp_path / "few.xlsx")).flow
    assert found is not None
    assert found.gap.worse_than_plan == 0.2
