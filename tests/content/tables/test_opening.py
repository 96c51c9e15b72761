from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from coachcli.content.errors import ContentError
from coachcli.content.tables.cell import Share, text
from coachcli.content.tables.opening import opened, read_rows, text_rows
from coachcli.content.tables.table import LONGER, FileTable, TableRow
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
        list(opened(path).rows((0,)))
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
    assert list(table.rows((1, 0))) == [
        TableRow(2, ("1", "Ana")),
        TableRow(4, ("2", "Bo")),
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
    rows = list(opened(file).rows((0, 1)))
    assert [row.cells for row in rows] == [("1", ""), ("1", "2"), ("1", "2")]
    assert [row.fault for row in rows] == ["", "", LONGER]


def test_a_watcher_is_told_how_far_the_reading_is(file: Path) -> None:
    file.write_text("a\n" + "1\n" * 2500, encoding="utf-8")
    told: list[tuple[int, int]] = []
    list(opened(file).rows((0,), lambda done, total: told.append((done, total))))
    assert told == [(1000, 2501), (2000, 2501)]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "the first line must hold the names"),
        (b"\n,,\n", "the first line must hold the names"),
        (b"a,b\n1,\0\0\0\0\n", "this is not a text file"),
        (b"<html><table>", "this is a web page"),
        (b"\xd0\xcf\x11\xe0rest", "this is an old Excel file"),
        (b"PK\x03\x04 and rubbish", "the workbook cannot be read"),
    ],
)
def test_what_is_no_table_is_refused_in_plain_words(file: Path, raw: bytes, problem: str) -> None:
    file.write_bytes(raw)
    assert problem in refused(file)
    assert "Nothing was imported." in refused(file)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    assert "it is a folder" in refused(tmp_path)
    assert "there is no such file" in refused(tmp_path / "none.csv")


def test_the_first_sheet_of_a_workbook_is_a_table_with_days_and_numbers(book: Path) -> None:
    table = opened(book)
    assert table.columns == ("Name", "Day", "Amount", "Sure")
    assert list(table.rows((0, 1, 2, 3))) == [
        TableRow(2, ("Ana", date(2026, 3, 1), 12.5, "true")),
        TableRow(4, ("Bo", date(2026, 3, 2), 7, "")),
    ]


def test_a_workbook_as_text_has_no_points_in_whole_numbers_and_iso_days(book: Path) -> None:
    lines = text_rows(opened(book))
    assert lines[1].cells == {"Name": "Bo", "Day": "2026-03-02", "Amount": "7", "Sure": ""}
    assert text(7.0) == "7"


def test_a_workbook_that_unpacks_without_end_is_refused(book: Path) -> None:
    raw = bytearray(book.read_bytes())
    size = raw.index(b"PK\x01\x02") + 24
    raw[size : size + 4] = (LARGEST_UNPACKED + 1).to_bytes(4, "little")
    book.write_bytes(raw)
    assert "unpacks to more than 512 MiB" in refused(book)


def test_rows_can_be_had_as_they_are(file: Path) -> None:
    file.write_text("a,b\n\n 1,2\n", encoding="utf-8")
    assert read_rows(file) == [["a", "b"], [], [" 1", "2"]]


def test_a_workbook_is_looked_through_for_the_sheet_with_the_columns(tmp_path: Path) -> None:
    path = sheets(tmp_path, hidden=HEAD, Cover=[["Our team"], ["2026"]], Deals=HEAD)
    table = opened(path, KNOWN)
    assert (table.sheet, table.columns, table.rivals) == ("Deals", ("id", "rep", "stage"), ())


def test_of_sheets_that_fit_as_well_none_is_taken_unasked(tmp_path: Path) -> None:
    path = sheets(tmp_path, North=HEAD, South=HEAD)
    assert opened(path, KNOWN).rivals == ("North", "South")
    told = opened(path, KNOWN, " south ")
    assert (told.sheet, told.rivals) == ("South", ())


def test_a_hidden_sheet_is_taken_where_it_is_named(tmp_path: Path) -> None:
    path = sheets(tmp_path, hidden=HEAD, Cover=[["Our team", "x"]])
    assert opened(path, KNOWN, "hidden").columns == ("id", "rep", "stage")


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    path = sheets(tmp_path, North=HEAD, South=HEAD)
    with pytest.raises(ContentError, match='Did you mean "North"') as error:
        opened(path, KNOWN, "Nort")
    assert "Sheets: North, South." in error.value.problem


def test_a_text_file_has_no_sheets(file: Path) -> None:
    file.write_text(PLAIN, encoding="utf-8")
    with pytest.raises(ContentError, match="this file has no sheets"):
        opened(file, KNOWN, "North")


def test_what_a_workbook_shows_in_percent_is_a_share(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["a", "b"])
    book.worksheets[0].append([0.5, 0.5])
    book.worksheets[0]["A2"].number_format = "0.0%"
    book.save(tmp_path / "share.xlsx")
    (row,) = opened(tmp_path / "share.xlsx").rows((0, 1))
    assert [isinstance(cell, Share) for cell in row.cells] == [True, False]


def test_a_formula_without_its_result_is_shown_as_it_is_written(tmp_path: Path) -> None:
    path = sheets(tmp_path, Sheet=[["a", "b"], ["=1+1", 2]])
    (row,) = opened(path).rows((0, 1))
    assert row.cells == ("=1+1", 2)


HEAD: list[list[object]] = [["id", "rep", "stage"], [1, "Ana Lee", "Won"]]
KNOWN = frozenset(("id", "rep", "stage", "amount"))


def sheets(folder: Path, **rows: list[list[object]]) -> Path:
    """A workbook with these sheets; one that is called hidden is."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in rows.items():
        page = book.create_sheet(name)
        page.sheet_state = "hidden" if name == "hidden" else "visible"
        for line in lines:
            page.append(line)
    book.save(folder / "sheets.xlsx")
    return folder / "sheets.xlsx"
