from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from coachcli.content.errors import ContentError
from coachcli.content.tables.table import (
    FileTable,
    TableRow,
    bare,
    column,
    opened,
    read_rows,
    read_table,
    text,
)
from coachcli.content.tables.xlsx import LARGEST_UNPACKED

PLAIN = "Name,Größe\nAna,1\n\nBo,2\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with days, numbers, a gap and a second sheet."""
    path = tmp_path / "list.xlsx"
    made = Workbook()
    page = made.worksheets[0]
    page.append(["Name", "Day", "Amount", "Sure"])
    page.append(["Ana", datetime(2026, 3, 1, 14, 30), 12.5, True])  # noqa: DTZ001 - Excel knows no zones
    page.append([])
    page.append(["Bo", date(2026, 3, 2), 7, None])
    made.create_sheet("notes").append(["nothing"])
    made.save(path)
    return path


def refused(path: Path) -> str:
    with pytest.raises(ContentError) as found:
        opened(path).rows((0,))
    return found.value.problem


def cells(table: FileTable) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows(tuple(range(len(table.columns))))]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_table_is_read_in_whatever_encoding(file: Path, encoding: str) -> None:
    file.write_bytes(PLAIN.encode(encoding))
    table = opened(file)
    assert table.columns == ("Name", "Größe")
    assert table.rows((1, 0)) == [
        TableRow(2, ("1", "Ana"), ragged=False),
        TableRow(4, ("2", "Bo"), ragged=False),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_with_whatever_separator_and_line_ending(
    file: Path, separator: str, ending: str
) -> None:
    file.write_bytes(f'a{separator}b{ending}1{separator}"x{separator}{ending}y"{ending}'.encode())
    assert cells(opened(file)) == [("1", f"x{separator}{ending}y")]


def test_excels_own_line_says_the_separator(file: Path) -> None:
    file.write_text("sep=;\na;b,c\n1;2\n", encoding="utf-8")
    assert opened(file).columns == ("a", "b,c")


def test_a_short_row_has_empty_cells_and_a_long_one_is_marked(file: Path) -> None:
    file.write_text("a,b\n1\n1,2,\n1,2,3\n", encoding="utf-8")
    rows = opened(file).rows((0, 1))
    assert [row.cells for row in rows] == [("1", ""), ("1", "2"), ("1", "2")]
    assert [row.ragged for row in rows] == [False, False, True]


def test_cells_that_say_the_same_are_kept_once(file: Path) -> None:
    file.write_text("a\nsome longer text\nsome longer text\n", encoding="utf-8")
    one, other = opened(file).rows((0,))
    assert one.cells[0] is other.cells[0]


def test_a_watcher_is_told_how_far_the_reading_is(file: Path) -> None:
    file.write_text("a\n" + "1\n" * 2500, encoding="utf-8")
    told: list[tuple[int, int]] = []
    opened(file).rows((0,), lambda done, total: told.append((done, total)))
    assert told == [(1000, 2501), (2000, 2501)]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "the first line must hold the names"),
        (b"\n,,\n", "the first line must hold the names"),
        (b'a,b\n1,"2\n', "this is not a CSV table"),
        (b'a,b\n"1"2,3\n', "this is not a CSV table"),
        (b"a,b\n1,\0\n", "this is not a text file"),
        (b"<html><table>", "this is a web page"),
        (b"\xd0\xcf\x11\xe0rest", "this is an old Excel file"),
        (b"PK\x03\x04 and rubbish", "the workbook cannot be read"),
        (b"a\n" + b"x" * 200_000 + b"\n", "field larger than field limit"),
    ],
)
def test_what_is_no_table_is_refused_in_plain_words(file: Path, raw: bytes, problem: str) -> None:
    file.write_bytes(raw)
    assert problem in refused(file)
    assert "Nothing was imported." in refused(file)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    assert "there is no such file" in refused(tmp_path)
    assert "there is no such file" in refused(tmp_path / "none.csv")


def test_the_first_sheet_of_a_workbook_is_a_table_with_days_and_numbers(book: Path) -> None:
    table = opened(book)
    assert table.columns == ("Name", "Day", "Amount", "Sure")
    assert table.rows((0, 1, 2, 3)) == [
        TableRow(2, ("Ana", date(2026, 3, 1), 12.5, "true"), ragged=False),
        TableRow(4, ("Bo", date(2026, 3, 2), 7, ""), ragged=False),
    ]


def test_a_workbook_as_text_has_no_points_in_whole_numbers_and_iso_days(book: Path) -> None:
    columns, lines = read_table(book)
    assert columns[0] == "Name"
    assert lines[1].cells == {"Name": "Bo", "Day": "2026-03-02", "Amount": "7", "Sure": ""}
    assert text(7.0) == "7"


def test_a_workbook_that_unpacks_without_end_is_refused(book: Path) -> None:
    raw = bytearray(book.read_bytes())
    size = raw.index(b"PK\x01\x02") + 24
    raw[size : size + 4] = (LARGEST_UNPACKED + 1).to_bytes(4, "little")
    book.write_bytes(raw)
    assert "unpacks to more than 512 MiB" in refused(book)


def test_a_column_is_found_whatever_the_case_the_blanks_and_the_signs() -> None:
    assert column(("Close  Date", "close_date"), ("closedate",)) == "Close  Date"
    assert column(("A",), ("b",)) is None
    assert bare("Opportunity-ID (18)") == "opportunityid18"


def test_rows_can_be_had_as_they_are(file: Path) -> None:
    file.write_text("a,b\n\n 1,2\n", encoding="utf-8")
    assert read_rows(file) == [["a", "b"], [], [" 1", "2"]]
