"""Spreadsheets as files: three CSV files side by side, or one XLSX workbook.

Each gives back what it was given.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coachcli.content.errors import ContentError, no_file
from coachcli.content.sheets.sheet import CAUSES, CHECKS, FLOW, Grid, SheetCell
from coachcli.content.sheets.sheet_rows import Sheet
from coachcli.content.tables.formula import bare, is_like_formula, neutral
from coachcli.content.tables.opening import read_rows
from coachcli.content.tables.source import LARGEST
from coachcli.content.tables.xlsx import TOO_LARGE, book_in, reading

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BESIDE = {CHECKS: "", CAUSES: "-causes", FLOW: "-flow"}
"""What is added to NAME for the CSV file of each sheet."""

BLANKS = " \t\r\n\xa0"
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
WRITTEN_OUT = re.compile("_x([0-9A-Fa-f]{4})_")
LONGEST = 32_767
WIDEST = 60
NARROW = 5


def is_workbook(path: Path) -> bool:
    """Whether a path names a workbook; else it names CSV."""
    return path.suffix.lower() == ".xlsx"


def files(path: Path) -> list[Path]:
    """The files that a flow written to this path takes."""
    return [path] if is_workbook(path) else [beside(path, sheet) for sheet in BESIDE]


def contents(path: Path, tables: Mapping[str, Grid]) -> dict[Path, bytes]:
    """The bytes of each file. Raises ContentError when a text is too long for a workbook."""
    if is_workbook(path):
        return {path: _workbook(path, tables)}
    texts = {beside(path, sheet): csv_text(table) for sheet, table in tables.items()}
    return {file: text.encode() for file, text in texts.items()}


def read(path: Path) -> dict[str, Sheet]:
    """The sheets of a workbook, or of the CSV files beside this one; every cell is text.

    Raises ContentError.
    """
    if is_workbook(path):
        return _read_workbook(path)
    files = {sheet: beside(path, sheet) for sheet in BESIDE}
    there = {sheet for sheet, file in files.items() if sheet == CHECKS or file.is_file()}
    return {sheet: _read_csv(file) for sheet, file in files.items() if sheet in there}


def _read_csv(path: Path) -> Sheet:
    return Sheet(str(path), _unescaped(read_rows(path)))


def beside(path: Path, sheet: str) -> Path:
    """The CSV file of a sheet."""
    return path.with_name(f"{path.stem}{BESIDE[sheet]}{path.suffix}")


def csv_text(table: Grid) -> str:
    """A table as CSV in which no text is taken for a formula."""
    return "".join(",".join(_quoted(_written(cell)) for cell in row) + "\n" for row in table)


def _written(cell: SheetCell) -> str:
    """A cell as text; reading takes off what keeps it from being a formula."""
    return neutral(cell) if isinstance(cell, str) else str(cell)


def _unescaped(rows: list[list[str]]) -> list[list[str]]:
    return [[bare(cell.strip(BLANKS)) for cell in row] for row in rows]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\r\n') else cell


def _workbook(path: Path, tables: Mapping[str, Grid]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - slow, and only where a workbook is written

    book, saved = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for sheet, table in tables.items():
        page: Worksheet = book.create_sheet(sheet)
        _fill(page, table, f'{path}, sheet "{sheet}"')
        _dress(page, table)
    book.save(saved)
    return saved.getvalue()


def _fill(page: "Worksheet", table: Grid, where: str) -> None:
    for number, row in enumerate(table, 1):
        for column, cell in enumerate(row, 1):
            if cell != "":
                _put(page.cell(number, column), cell, f"{where}, row {number}")


def _put(written: Any, cell: SheetCell, where: str) -> None:  # noqa: ANN401 - a cell or a merged one
    """Write a cell; a text stays a text, whatever it looks like."""
    written.value = cell if isinstance(cell, int) else _writable(cell, where)
    if isinstance(cell, str):
        written.data_type = "s"
        if is_like_formula(cell):
            written.quotePrefix = True  # so that it stays a text when somebody edits it


def _writable(cell: str, where: str) -> str:
    """A text with its hidden signs written out as workbooks do, like _x0007_.

    Raises ContentError.
    """
    text = HIDDEN.sub(lambda match: f"_x{ord(match[0]):04X}_", cell)
    if len(text) > LONGEST:
        fault = f"a cell of a workbook holds {LONGEST} characters."
        raise ContentError(where, None, fault, "Write CSV instead.")
    return text


def _dress(page: "Worksheet", table: Grid) -> None:
    """A bold heading that stays in sight, columns as wide as their text, marks narrow."""
    from openpyxl.styles import Font  # noqa: PLC0415 - as above

    page.freeze_panes = "B2"
    for column, heading in enumerate(table[0], 1):
        cells = [row[column - 1] for row in table[1:]]
        marks = heading != "minutes" and any(isinstance(cell, int) for cell in cells)
        page.cell(1, column).font = Font(bold=True)
        _set_width(page, column, marks=marks, longest=_longest([heading, *cells]))


def _set_width(page: "Worksheet", column: int, *, marks: bool, longest: int) -> None:
    """A column as wide as its text; one of marks is narrow, with its heading upright."""
    from openpyxl.styles import Alignment  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    upright = 90 if marks else 0
    page.cell(1, column).alignment = Alignment(textRotation=upright, vertical="bottom")
    width = NARROW if marks else min(WIDEST, longest + 2)
    page.column_dimensions[get_column_letter(column)].width = width


def _longest(cells: list[SheetCell]) -> int:
    return max(len(str(cell)) for cell in cells)


def _read_workbook(path: Path) -> dict[str, Sheet]:
    too_large = ContentError(str(path), None, TOO_LARGE, "Split it, or save it as CSV.")
    with reading(lambda why: _unreadable(path, why)):
        pages = book_in(_packed(path), too_large).worksheets
        return {page.title.strip().lower(): _sheet(path, page) for page in pages}


def _sheet(path: Path, page: Any) -> Sheet:  # noqa: ANN401 - a sheet that is read is of no public type
    return Sheet(f'{path}, sheet "{page.title}"', list(_rows(page)))


def _packed(path: Path) -> bytes:
    """The bytes of a workbook that is there and not too large. Raises ContentError."""
    if fault := no_file(path, LARGEST):
        raise ContentError(str(path), None, fault, "Name another.")
    return path.read_bytes()


def _unreadable(path: Path, why: str) -> ContentError:
    return ContentError(
        str(path),
        None,
        f"the workbook cannot be read ({why}).",
        "Save it as XLSX again, or as CSV.",
    )


def _rows(page: Any) -> Iterator[list[str]]:  # noqa: ANN401 - a sheet that is read is of no public type
    for row in page.iter_rows():
        yield [_cell_text(cell).strip(BLANKS) for cell in row]


def _cell_text(cell: Any) -> str:  # noqa: ANN401 - as above
    return _text(cell.value, "" if cell.value is None else cell.number_format)


def _text(value: Any, form: str) -> str:  # noqa: ANN401 - whatever a cell holds
    """The text of a cell: a percentage as shown, whole numbers without a point, a day as a day."""
    if isinstance(value, bool) or value is None:
        return str(value or "").lower()
    if isinstance(value, int | float):
        return _number(value, form)
    return value.isoformat() if isinstance(value, date | time) else _spelt(str(value))


def _number(value: float, form: str) -> str:
    return f"{value:.0%}" if form.startswith("0%") else f"{value:.15g}"


def _spelt(text: str) -> str:
    """A text with the hidden signs themselves that a workbook wrote out, like _x000D_."""
    return WRITTEN_OUT.sub(lambda match: chr(int(match[1], 16)), text)
