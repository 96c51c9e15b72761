"""The sheets of a workbook as rows: numbers as numbers, days as days, merged cells filled."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import repeat
from pathlib import Path
from typing import Any

from coachcli.content.errors import ContentError
from coachcli.content.tables.cell import Cell, Share
from coachcli.content.tables.merged import Merged
from coachcli.content.tables.source import refused
from coachcli.content.tables.table import Line
from coachcli.content.tables.xlsx import TOO_LARGE, Markup, book_in, markup, reading

SHOWN = "visible"
PERCENT = "%"
HIDDEN = "the row is hidden in the workbook, as a filter does: show all rows to import it"


class Page:
    """A sheet: its title, whether it is shown, about how many rows it has, and its rows."""

    def __init__(self, path: Path, sheet: Any, formulas: Any) -> None:  # noqa: ANN401 - openpyxl's sheets that are only read have no public type
        """Take a sheet as it was saved, and the same with its formulas, where it has any."""
        self.title, self.is_shown = str(sheet.title), sheet.sheet_state == SHOWN
        self.total = int(sheet.max_row or 0)
        self._path, self._sheet, self._formulas = path, sheet, formulas
        self._rows: list[list[Cell]] | None = None
        self._hidden: frozenset[int] = frozenset()

    def lines(self) -> Iterator[Line]:
        """The rows, by number. Raises ContentError."""
        if self._rows is None:
            with _reading(self._path):
                said = markup(self._sheet)
                self._rows = list(_rows(self._sheet, self._formulas, said))
                self._hidden = said.hidden
        for number, cells in enumerate(self._rows, 1):
            yield number, list(cells), HIDDEN if number in self._hidden else ""

    def is_empty(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell != "" for _, cells, _ in self.lines() for cell in cells)


def pages(path: Path, raw: bytes) -> tuple[Page, ...]:
    """The sheets of a workbook, in order. Raises ContentError."""
    too_large = refused(path, TOO_LARGE)
    with _reading(path):
        sheets = book_in(raw, too_large).worksheets
        written = _formulas(raw, too_large, sheets)
        return tuple(Page(path, *pair) for pair in zip(sheets, written, strict=True))


def _formulas(raw: bytes, too_large: ContentError, sheets: list[Any]) -> Iterator[Any]:
    """The same sheets with formulas as they are written, where any has one."""
    if any(markup(sheet).has_formulas for sheet in sheets):
        return iter(book_in(raw, too_large, values=False).worksheets)
    return repeat(None, len(sheets))


def _rows(sheet: Any, formulas: Any, said: Markup) -> Iterator[list[Cell]]:  # noqa: ANN401 - as above
    merged = Merged(said.merged)
    for number, cells in enumerate(_cells(sheet, formulas), 1):
        merged.fill(number, cells)
        yield cells


def _cells(sheet: Any, formulas: Any) -> Iterator[list[Cell]]:  # noqa: ANN401 - as above
    # the size that a file states is often wrong, and would cut the rows off
    sheet.reset_dimensions()
    if formulas is None:
        yield from ([_cell(cell) for cell in row] for row in sheet.iter_rows())
        return
    formulas.reset_dimensions()
    for row, written in zip(sheet.iter_rows(), formulas.iter_rows(values_only=True), strict=True):
        yield [_cell(cell) or _unworked(text) for cell, text in zip(row, written, strict=True)]


def _reading(path: Path) -> Any:  # noqa: ANN401 - a context
    return reading(
        lambda why: refused(
            path, f"the workbook cannot be read ({why}). Save it as XLSX again, or as CSV."
        )
    )


def _cell(cell: Any) -> Cell:  # noqa: ANN401 - as above
    value = cell.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool):  # before the numbers, since True is one
        return str(value).lower()
    if isinstance(value, int | float):
        return Share(value) if PERCENT in cell.number_format else value
    return value if isinstance(value, date) else _text(value)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _unworked(written: object) -> str:
    """A formula of which a workbook has no result, as nobody has opened and saved it since."""
    return written if isinstance(written, str) and written.startswith("=") else ""
