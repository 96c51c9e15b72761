"""Tables as people send them: CSV in whatever encoding and with whatever separator, or the first sheet of a workbook."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from coachcli.content.errors import ContentError

LARGEST = 64 * 1024 * 1024
SEPARATORS = ",;\t|"
MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
ZIP, OLD_EXCEL = b"PK", b"\xd0\xcf\x11\xe0"
SAMPLE = 4096
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
EVERY = 1000
"""Rows after which a watcher is told how far the reading is."""

Cell = str | int | float | date
"""What a cell holds: text from a CSV file; from a workbook also numbers and days."""
Watcher = Callable[[int, int], None]
"""Told how many rows of how many were read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its line in the file (from 1) and its cells by column, as text."""

    number: int
    cells: dict[str, str]


class Row(NamedTuple):
    """A row of a table: its line in the file (from 1), the cells asked for, and whether it is longer than the heading."""

    number: int
    cells: tuple[Cell, ...]
    ragged: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out, and why."""

    line: int
    reason: str


class Table:
    """A table in a file: its columns, about how many rows it has, and its rows, read when they are asked for."""

    def __init__(self, path: Path, total: int, lines: Callable[[], Iterator[tuple[int, Sequence[Cell]]]]) -> None:
        """Read the heading; `lines` begins anew at each call and gives number and cells. Raises ContentError."""
        self.path, self.total, self._lines = path, total, lines
        _, heading = next(self._filled(), (1, ()))
        self.columns = tuple(text(cell) for cell in heading)
        self._read: dict[tuple[int, ...], list[Row]] = {}
        if not any(self.columns):
            raise ContentError(str(path), 1, "the first line must hold the names of the columns. Nothing was imported.")

    def rows(self, at: tuple[int, ...], watch: Watcher = lambda _done, _total: None) -> list[Row]:
        """The rows with the cells of these columns (by number); empty rows are left out. Read once. Raises ContentError."""
        if at not in self._read:
            self._read[at] = list(self._rows(at, watch))
        return self._read[at]

    def _rows(self, at: tuple[int, ...], watch: Watcher) -> Iterator[Row]:
        shared: dict[Cell, Cell] = {}
        width, lines = len(self.columns), self._filled()
        next(lines, None)
        for count, (number, cells) in enumerate(lines, 1):
            kept = tuple(_shared(cells[one], shared) if one < len(cells) else "" for one in at)
            yield Row(number, kept, len(cells) > width and any(text(cell) for cell in cells[width:]))
            if count % EVERY == 0:
                watch(count, max(count, self.total))

    def _filled(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        return ((number, cells) for number, cells in self._lines() if any(cell != "" for cell in cells))


def opened(path: Path) -> Table:
    """The table in a CSV file or a workbook. Raises ContentError."""
    raw = _raw(path)
    if raw.startswith(OLD_EXCEL):
        raise ContentError(str(path), None, "this is an old Excel file; save it as XLSX or CSV. Nothing was imported.")
    if raw.startswith(ZIP):
        from coachcli.content.tables.page import first_sheet  # noqa: PLC0415 - openpyxl is slow, and only a workbook needs it

        return Table(path, *first_sheet(path, raw))
    content = _text(path, raw)
    separator = _separator(content)
    return Table(path, content.count("\n"), lambda: _csv(path, content, separator))


def read_table(path: Path) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """The columns and the rows of a table, every cell as text; empty rows are left out. Raises ContentError."""
    table = opened(path)
    named = {at: name for at, name in reversed(tuple(enumerate(table.columns))) if name}
    rows = table.rows(tuple(named))
    return table.columns, tuple(
        Line(row.number, {named[at]: text(cell) for at, cell in zip(named, row.cells, strict=True)}) for row in rows
    )


def read_rows(path: Path) -> list[list[str]]:
    """The cells of a CSV file as they are, in whatever encoding and with whatever separator. Raises ContentError."""
    content = _text(path, _raw(path))
    return [row for _, row in _csv_rows(path, content, _separator(content))]


def column(columns: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """The column that has one of these names, case, blanks and signs aside; the earlier name wins."""
    known = {bare(one): one for one in reversed(columns)}
    return next((known[name] for name in names if name in known), None)


def bare(name: str) -> str:
    """A name for comparing: small letters and digits only."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def text(cell: Cell) -> str:
    """A cell as text: a whole number without its point, a day as YYYY-MM-DD."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _shared(cell: Cell, shared: dict[Cell, Cell]) -> Cell:
    """One object for cells that say the same, so that a long table stays small."""
    return shared.setdefault(cell, cell) if isinstance(cell, str) else cell


def _csv(path: Path, content: str, separator: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    rows = ((number, [cell.strip() for cell in row]) for number, row in _csv_rows(path, content, separator))
    return (row for row in rows if row[0] > 1 or not _says_separator(row[1]))


def _csv_rows(path: Path, content: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    rows = csv.reader((match[0] for match in LINE.finditer(content)), delimiter=separator, strict=True)
    try:
        for row in rows:
            yield rows.line_num, row
    except csv.Error as error:
        raise ContentError(str(path), rows.line_num, f"this is not a CSV table: {error}. Nothing was imported.") from None


def _says_separator(row: list[str]) -> bool:
    """Whether a line is the one by which Excel is told the separator."""
    return row[:1] == ["sep="] or "".join(row).startswith("sep=")


def _separator(content: str) -> str:
    first = content.lstrip("\r\n").split("\n", 1)[0]
    if first.startswith("sep=") and first[4:5] in tuple(SEPARATORS):
        return first[4]
    return max(SEPARATORS, key=lambda sign: (first.count(sign), -SEPARATORS.index(sign)))


def _text(path: Path, raw: bytes) -> str:
    content = _decoded(raw)
    if "\0" in content:
        raise ContentError(str(path), None, "this is not a text file. Save the sheet as CSV. Nothing was imported.")
    if content.lstrip()[:1] == "<":
        raise ContentError(str(path), None, "this is a web page, not a table. Export it as CSV or XLSX. Nothing was imported.")
    return content


def _decoded(raw: bytes) -> str:
    """The text in the encoding that its first bytes say; else UTF-8, else what Windows writes in the West."""
    try:
        return raw.decode(next((name for mark, name in MARKED.items() if raw.startswith(mark)), _guessed(raw)))
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _guessed(raw: bytes) -> str:
    """UTF-16 without a mark has a zero in every other byte of plain text."""
    sample = raw[:SAMPLE]
    halves = {"utf-16-be": sample[::2], "utf-16-le": sample[1::2]}
    return next((name for name, half in halves.items() if half and half.count(0) > 0.9 * len(half)), "utf-8")


def _raw(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ContentError(str(path), None, "there is no such file.")
        if path.stat().st_size > LARGEST:
            raise ContentError(str(path), None, "the file is larger than 64 MiB. Nothing was imported.")
        return path.read_bytes()
    except OSError as error:
        raise ContentError(str(path), None, f"the file cannot be read: {(error.strerror or str(error)).lower()}.") from None
