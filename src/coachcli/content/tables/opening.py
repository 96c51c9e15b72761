"""Files opened as tables: CSV of any encoding and separator, or a sheet of a workbook."""

from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from coachcli.content.errors import ContentError, did_you_mean
from coachcli.content.tables.cell import Cell, text, unwrapped
from coachcli.content.tables.formula import ESCAPE
from coachcli.content.tables.heading import SURE
from coachcli.content.tables.separated import SAMPLE_LINES, separated, separator_of
from coachcli.content.tables.source import (
    NOTHING,
    OLD_EXCEL,
    ZIP,
    TextFile,
    first_bytes,
    lines_of,
    refused,
    text_file,
    whole_bytes,
)
from coachcli.content.tables.table import FileTable, Line, TableRow, TextRow

if TYPE_CHECKING:
    from coachcli.content.tables.sheet_rows import Page


def opened(path: Path, known: Collection[str] = (), sheet: str | None = None) -> FileTable:
    """The table in a CSV file or a workbook, its heading found by names that are known.

    Raises ContentError.
    """
    first = first_bytes(path)
    if first.startswith(OLD_EXCEL):
        raise refused(path, "this is an old Excel file; save it as XLSX or CSV.")
    if first.startswith(ZIP):
        return _sheet_table(path, known, sheet)
    if sheet is not None:
        raise refused(path, "this file has no sheets; --sheet is for a workbook.")
    return _csv_table(path, text_file(path, first), known)


def text_rows(table: FileTable, grouping: Collection[str] = ()) -> tuple[TextRow, ...]:
    """The rows of a table, every cell as text; empty rows are left out.

    Of columns in `grouping`, what stands once above a group of rows is in each. Raises
    ContentError.
    """
    named = {place: name for place, name in enumerate(table.columns) if name}
    groups = tuple(place for place, name in named.items() if name in grouping)
    rows = table.rows(tuple(named), grouping=groups)
    return tuple(_text_row(row, tuple(named.values())) for row in rows)


def _text_row(row: TableRow, names: tuple[str, ...]) -> TextRow:
    # from the right, so that of two columns that are called alike the first is kept
    cells = reversed(tuple(zip(names, row.cells, strict=True)))
    return TextRow(row.number, {name: text(cell) for name, cell in cells}, row.fault, row.is_total)


def read_rows(path: Path) -> list[list[str]]:
    """The cells of a CSV file as they are, in whatever encoding and with whatever separator.

    Raises ContentError.
    """
    file = text_file(path, first_bytes(path))
    return [row for _, row, _ in separated(lines_of(file), _separator(file))]


def _csv_table(path: Path, file: TextFile, known: Collection[str]) -> FileTable:
    separator = _separator(file)
    table = FileTable(path, "", file.lines, lambda: _lines(file, separator), known)
    table.letters = file.said
    return table


def _separator(file: TextFile) -> str:
    return separator_of(list(islice(lines_of(file), SAMPLE_LINES)))


def _lines(file: TextFile, separator: str) -> Iterator[Line]:
    for number, row, fault in separated(lines_of(file), separator):
        line = "".join(row)  # few lines have such a cell, and this is done for each
        read = unwrapped if "=" in line or ESCAPE in line else str.strip
        cells: list[Cell] = list(map(read, row))
        yield number, cells, fault


def _sheet_table(path: Path, known: Collection[str], wanted: str | None) -> FileTable:
    # openpyxl is slow, and only a workbook needs it
    from coachcli.content.tables.sheet_rows import pages  # noqa: PLC0415

    sheets = _chosen(path, pages(path, whole_bytes(path)), wanted)
    tables = [FileTable(path, page.title, page.total, page.lines, known) for page in sheets]
    best = max(tables, key=lambda table: table.known)  # the first of several
    alike = [table.sheet for table in tables if table.known == best.known >= SURE]
    best.rivals = tuple(alike) if len(alike) > 1 else ()
    return best


def _chosen(path: Path, pages_: "tuple[Page, ...]", wanted: str | None) -> "list[Page]":
    """The sheet of this name, hidden or not; else all that are shown and not empty.

    Raises ContentError.
    """
    titles = [page.title for page in pages_]
    if wanted is None:
        full = [page for page in pages_ if page.is_shown and not page.is_empty()]
        return full or [page for page in pages_ if page.is_shown][:1] or list(pages_[:1])
    named = [page for page in pages_ if page.title.strip().casefold() == wanted.strip().casefold()]
    if not named:
        hint = did_you_mean(wanted, titles)
        fault = f'there is no sheet "{wanted}".{hint} Sheets: {", ".join(titles)}. {NOTHING}'
        raise ContentError(str(path), None, fault)
    return named
