"""Spreadsheets as files: three CSV files side by side, or one XLSX workbook; each gives back what it was given."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize
from zipfile import BadZipFile, ZipFile

from coachcli.content.errors import ContentError
from coachcli.content.sheets.sheet import CAUSES, CHECKS, FLOW, Cell, Table
from coachcli.content.sheets.sheet_reader import Sheet
from coachcli.content.tables.table import LARGEST, read_rows

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BESIDE = {CHECKS: "", CAUSES: "-causes", FLOW: "-flow"}
"""What is added to NAME for the CSV file of each sheet."""

FORMULA = ("=", "+", "-", "@")
ESCAPE = "'"
BLANKS = " \t\r\n\xa0"
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
WRITTEN_OUT = re.compile("_x([0-9A-Fa-f]{4})_")
LONGEST = 32_767
LARGEST_UNPACKED = 512 * 1024 * 1024
WIDEST = 60
NARROW = 5


def is_workbook(path: Path) -> bool:
    """Whether a path names a workbook; else it names CSV."""
    return path.suffix.lower() == ".xlsx"


def files(path: Path) -> list[Path]:
    """The files that a flow written to this path takes."""
    return [path] if is_workbook(path) else [beside(path, sheet) for sheet in BESIDE]


def contents(path: Path, tables: Mapping[str, Table]) -> dict[Path, bytes]:
    """The bytes of each file. Raises ContentError when a text is too long for a workbook."""
    if is_workbook(path):
        return {path: _workbook(path, tables)}
    return {beside(path, sheet): csv_text(table).encode() for sheet, table in tables.items()}


def read(path: Path) -> dict[str, Sheet]:
    """The sheets of a workbook, or of the CSV files beside this one; every cell is text. Raises ContentError."""
    if is_workbook(path):
        return _read_workbook(path)
    there = {sheet: beside(path, sheet) for sheet in BESIDE if sheet == CHECKS or beside(path, sheet).is_file()}
    return {sheet: Sheet(str(file), _unescaped(read_rows(file))) for sheet, file in there.items()}


def beside(path: Path, sheet: str) -> Path:
    """The CSV file of a sheet."""
    return path.with_name(f"{path.stem}{BESIDE[sheet]}{path.suffix}")


def csv_text(table: Table) -> str:
    """A table as CSV in which no text is taken for a formula."""
    return "".join(",".join(_quoted(neutral(cell)) for cell in row) + "\n" for row in table)


def neutral(cell: Cell) -> str:
    """A cell as text; before one that a spreadsheet would take for a formula stands an apostrophe, which reading takes off."""
    return f"{ESCAPE}{cell}" if isinstance(cell, str) and _like_formula(cell) else str(cell)


def _like_formula(text: str) -> bool:
    """Whether a text begins like a formula; so does one with apostrophes before it, lest reading take one off."""
    return normalize("NFKC", text.lstrip(ESCAPE)).startswith(FORMULA)


def _unescaped(rows: list[list[str]]) -> list[list[str]]:
    stripped = [[cell.strip(BLANKS) for cell in row] for row in rows]
    return [[cell[1:] if cell.startswith(ESCAPE) and _like_formula(cell) else cell for cell in row] for row in stripped]


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ',"\r\n') else cell


def _workbook(path: Path, tables: Mapping[str, Table]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - slow, and only where a workbook is written

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, table in tables.items():
        page: Worksheet = book.create_sheet(sheet)
        for number, row in enumerate(table, 1):
            for at, cell in enumerate(row, 1):
                _put(page, number, at, cell, f'{path}, sheet "{sheet}", row {number}')
        _dress(page, table)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _put(page: "Worksheet", row: int, at: int, cell: Cell, where: str) -> None:
    """Write a cell; a text stays a text, whatever it looks like."""
    if cell == "":
        return
    written = page.cell(row, at)
    if isinstance(cell, int):
        written.value = cell
        return
    text = HIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", cell)
    if len(text) > LONGEST:
        raise ContentError(where, None, f"a cell of a workbook holds {LONGEST} characters.", "Write CSV instead.")
    written.value = text
    written.data_type = "s"
    if _like_formula(cell):
        written.quotePrefix = True  # so that it stays a text when somebody edits it


def _dress(page: "Worksheet", table: Table) -> None:
    """A bold heading that stays in sight, columns as wide as their text, those of the marks narrow with an upright heading."""
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    page.freeze_panes = "B2"
    for at, heading in enumerate(table[0], 1):
        cells = [row[at - 1] for row in table[1:]]
        marks = any(isinstance(cell, int) for cell in cells) and heading != "minutes"
        page.cell(1, at).font = Font(bold=True)
        page.cell(1, at).alignment = Alignment(textRotation=90 if marks else 0, vertical="bottom")
        longest = max((len(str(cell)) for cell in (heading, *cells)), default=NARROW)
        page.column_dimensions[get_column_letter(at)].width = NARROW if marks else min(WIDEST, longest + 2)


def _read_workbook(path: Path) -> dict[str, Sheet]:
    from openpyxl import load_workbook  # noqa: PLC0415 - as above

    packed = _packed(path)
    try:
        book = load_workbook(packed, read_only=True, data_only=True)
        return {page.title.strip().lower(): Sheet(f'{path}, sheet "{page.title}"', list(_rows(page))) for page in book.worksheets}
    except Exception as error:  # noqa: BLE001 - a broken workbook fails in many ways, none of them ours
        raise _unreadable(path, str(error)) from None


def _packed(path: Path) -> BytesIO:
    """The bytes of a workbook that is there and does not unpack to more than a machine can hold. Raises ContentError."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        fault = "the file is larger than 64 MiB." if path.is_file() else "there is no such file."
        raise ContentError(str(path), None, fault, "Name another.")
    found = BytesIO(path.read_bytes())
    try:
        with ZipFile(found) as packed:
            if sum(one.file_size for one in packed.infolist()) > LARGEST_UNPACKED:
                raise ContentError(str(path), None, "the workbook unpacks to more than 512 MiB.", "Split it, or save it as CSV.")
    except BadZipFile as error:
        raise _unreadable(path, str(error)) from None
    return found


def _unreadable(path: Path, why: str) -> ContentError:
    return ContentError(str(path), None, f"the workbook cannot be read ({why}).", "Save it as XLSX again, or as CSV.")


def _rows(page: Any) -> Iterator[list[str]]:  # noqa: ANN401 - a sheet that is read is of no public type
    for row in page.iter_rows():
        yield [_text(cell.value, cell.number_format if cell.value is not None else "").strip(BLANKS) for cell in row]


def _text(value: Any, form: str) -> str:  # noqa: ANN401 - whatever a cell holds
    """The text of a cell: a percentage as it is shown, whole numbers without a point, a day as a day."""
    if isinstance(value, bool) or value is None:
        return str(value or "").lower()
    if isinstance(value, int | float):
        return f"{value:.0%}" if form.startswith("0%") else f"{value:.15g}"
    if isinstance(value, date | time):
        return value.isoformat()
    return WRITTEN_OUT.sub(lambda found: chr(int(found[1], 16)), str(value))
