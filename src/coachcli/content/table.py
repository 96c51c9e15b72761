"""Tables as people send them: CSV in whatever encoding and with whatever separator, columns found by their usual names."""

import csv
from dataclasses import dataclass
from pathlib import Path

from coachcli.content.errors import ContentError

LARGEST = 64 * 1024 * 1024
SEPARATORS = ",;\t|"
MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its line in the file (from 1) and its cells by column."""

    number: int
    cells: dict[str, str]


def read_table(path: Path) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """The columns and the rows of a CSV file; empty rows are left out. Raises ContentError."""
    text = _text(path)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=_separator(text), strict=True)
    try:
        columns = tuple(cell.strip() for cell in next(rows, []))
        lines = tuple(Line(rows.line_num, _cells(columns, row)) for row in rows if any(cell.strip() for cell in row))
    except csv.Error as error:
        raise ContentError(str(path), rows.line_num, f"this is not a CSV table: {error}. Nothing was imported.") from None
    if not any(columns):
        raise ContentError(str(path), 1, "the first line must hold the names of the columns. Nothing was imported.")
    return columns, lines


def column(columns: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """The column that has one of these names, case, blanks and signs aside; the earlier name wins."""
    known = {_bare(one): one for one in reversed(columns)}
    return next((known[name] for name in names if name in known), None)


def _bare(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _cells(columns: tuple[str, ...], row: list[str]) -> dict[str, str]:
    return {name: cell.strip() for name, cell in zip(columns, row, strict=False) if name}


def _separator(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max(SEPARATORS, key=lambda sign: (first.count(sign), -SEPARATORS.index(sign)))


def _text(path: Path) -> str:
    raw = _raw(path)
    if raw.startswith(b"PK"):
        raise ContentError(str(path), None, "this is an Excel workbook; save the sheet as CSV first. Nothing was imported.")
    encoding = next((name for mark, name in MARKED.items() if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    if "\0" in text:
        raise ContentError(str(path), None, "this is not a text file. Save the sheet as CSV. Nothing was imported.")
    return text


def _raw(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ContentError(str(path), None, "there is no such file.")
        if path.stat().st_size > LARGEST:
            raise ContentError(str(path), None, "the file is larger than 64 MiB. Nothing was imported.")
        return path.read_bytes()
    except OSError as error:
        raise ContentError(str(path), None, f"the file cannot be read: {(error.strerror or str(error)).lower()}.") from None
