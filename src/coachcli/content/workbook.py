"""Spreadsheets as files: three CSV files side by side, or one XLSX workbook with three sheets."""

import csv
import io
from pathlib import Path
from typing import Any

from coachcli.content.errors import ContentError
from coachcli.content.sheet import CAUSES, FLOW, GRID, Table

BESIDE = {GRID: "", CAUSES: "-causes", FLOW: "-flow"}
"""What is added to NAME for the CSV file of each sheet."""


def write(path: Path, tables: dict[str, Table]) -> list[Path]:
    """Write the sheets as XLSX or CSV, by the path's ending; gives the files. Raises OSError."""
    if path.suffix.lower() == ".xlsx":
        return [_write_workbook(path, tables)]
    files = []
    for sheet, table in tables.items():
        file = _beside(path, sheet)
        file.write_text(_csv(table), encoding="utf-8", newline="")
        files.append(file)
    return files


def read(path: Path) -> dict[str, Table]:
    """The sheets of a workbook, or of three CSV files side by side; every cell is text. Raises ContentError."""
    if path.suffix.lower() == ".xlsx":
        return _read_workbook(path)
    return {sheet: _read_csv(_beside(path, sheet)) for sheet in BESIDE if sheet == GRID or _beside(path, sheet).exists()}


def _csv(table: Table) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue()


def _read_csv(path: Path) -> Table:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [[cell.strip() for cell in row] for row in csv.reader(file, strict=True)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ContentError(str(path), None, f"the table cannot be read: {error}. Save it as CSV in UTF-8.") from None


def _beside(path: Path, sheet: str) -> Path:
    return path.with_name(f"{path.stem}{BESIDE[sheet]}{path.suffix}")


def _write_workbook(path: Path, tables: dict[str, Table]) -> Path:
    from openpyxl import Workbook  # noqa: PLC0415 - slow, and only where a workbook is written

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, table in tables.items():
        page = book.create_sheet(sheet)
        for row in table:
            page.append([_typed(cell) for cell in row])
        page.freeze_panes = "B2"
    book.save(path)
    return path


def _read_workbook(path: Path) -> dict[str, Table]:
    from openpyxl import load_workbook  # noqa: PLC0415 - as above

    try:
        book = load_workbook(path, read_only=True, data_only=True)
        return {
            page.title: [[_text(cell) for cell in row] for row in page.iter_rows(values_only=True)] for page in book.worksheets
        }
    except Exception as error:  # noqa: BLE001 - a broken workbook fails in many ways, none of them ours
        raise ContentError(str(path), None, f"the workbook cannot be read ({error}). Save it as XLSX again, or as CSV.") from None


def _typed(cell: str) -> str | int | None:
    """Marks and minutes as numbers, so that the sheet can be summed; text that looks like a formula stays text."""
    if cell.lstrip("-").isdecimal():
        return int(cell)
    return f"'{cell}" if cell.startswith("=") else cell or None


def _text(cell: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    if cell is None:
        return ""
    whole = isinstance(cell, float) and cell.is_integer()
    return str(int(cell) if whole else cell).strip()
