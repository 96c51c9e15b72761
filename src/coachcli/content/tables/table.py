"""Tables as people send them: CSV of any encoding and separator, or a workbook's first sheet."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from coachcli.coaching.nouns import dataclass
from coachcli.content.errors import ContentError
from coachcli.content.tables.formula import ESCAPE
from coachcli.content.tables.formula import bare as unescaped

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
class TextRow:
    """A row of a table: its line in the file (from 1) and its cells by column, as text."""

    number: int
    cells: dict[str, str]


class TableRow(NamedTuple):
    """A row of a table.

    It has its line in the file (from 1), the cells asked for, and is `ragged` where it is longer
    than the heading.
    """

    number: int
    cells: tuple[Cell, ...]
    ragged: bool


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out, and why."""

    line: int
    reason: str


class FileTable:
    """A table in a file: its columns, about how many rows it has, and its rows when asked for."""

    def __init__(
        self, path: Path, total: int, lines: Callable[[], Iterator[tuple[int, Sequence[Cell]]]]
    ) -> None:
        """Read the heading; `lines` begins anew at each call and gives number and cells.

        Raises ContentError.
        """
        self.path, self.total, self._lines = path, total, lines
        _, heading = next(self._filled(), (1, ()))
        self.columns = tuple(text(cell) for cell in heading)
        self._read: dict[tuple[int, ...], list[TableRow]] = {}
        if not any(self.columns):
            raise ContentError(
                str(path),
                1,
                "the first line must hold the names of the columns. Nothing was imported.",
            )

    def rows(
        self, columns: tuple[int, ...], watch: Watcher = lambda _done, _total: None
    ) -> list[TableRow]:
        """The rows with the cells of these columns (by number); empty rows are left out. Read once.

        Raises ContentError.
        """
        if columns not in self._read:
            self._read[columns] = list(self._watched(self._rows(columns), watch))
        return self._read[columns]

    def _watched(self, rows: Iterator[TableRow], watch: Watcher) -> Iterator[TableRow]:
        for count, row in enumerate(rows, 1):
            yield row
            if count % EVERY == 0:
                watch(count, max(count, self.total))

    def _rows(self, columns: tuple[int, ...]) -> Iterator[TableRow]:
        shared: dict[Cell, Cell] = {}
        lines = self._filled()
        next(lines, None)
        for number, cells in lines:
            wanted = (cells[place] if place < len(cells) else "" for place in columns)
            shown = tuple(_shared(cell, shared) for cell in wanted)
            yield TableRow(number, shown, self._is_ragged(cells))

    def _is_ragged(self, cells: Sequence[Cell]) -> bool:
        """Whether a row goes on, with something in it, after the heading ends."""
        width = len(self.columns)
        return len(cells) > width and any(text(cell) for cell in cells[width:])

    def _filled(self) -> Iterator[tuple[int, Sequence[Cell]]]:
        return ((number, cells) for number, cells in self._lines() if not _is_empty(cells))


def _is_empty(cells: Sequence[Cell]) -> bool:
    return all(cell == "" for cell in cells)


def opened(path: Path) -> FileTable:
    """The table in a CSV file or a workbook. Raises ContentError."""
    raw = _raw(path)
    if raw.startswith(OLD_EXCEL):
        raise _refused(path, "this is an old Excel file; save it as XLSX or CSV.")
    return _first_sheet(path, raw) if raw.startswith(ZIP) else _csv_table(path, raw)


def _first_sheet(path: Path, raw: bytes) -> FileTable:
    # openpyxl is slow, and only a workbook needs it
    from coachcli.content.tables.page import first_sheet  # noqa: PLC0415

    return FileTable(path, *first_sheet(path, raw))


def _csv_table(path: Path, raw: bytes) -> FileTable:
    content = _text(path, raw)
    separator = _separator(content)
    return FileTable(path, content.count("\n"), lambda: _csv(path, content, separator))


def _refused(path: Path, problem: str, line: int | None = None) -> ContentError:
    return ContentError(str(path), line, f"{problem} Nothing was imported.")


def read_table(path: Path) -> tuple[tuple[str, ...], tuple[TextRow, ...]]:
    """The columns and the rows of a table, every cell as text; empty rows are left out.

    Raises ContentError.
    """
    table = opened(path)
    named = {place: name for place, name in enumerate(table.columns) if name}
    rows = table.rows(tuple(named))
    return table.columns, tuple(_text_row(row, tuple(named.values())) for row in rows)


def _text_row(row: TableRow, names: tuple[str, ...]) -> TextRow:
    # from the right, so that of two columns that are called alike the first is kept
    cells = reversed(tuple(zip(names, row.cells, strict=True)))
    return TextRow(row.number, {name: text(cell) for name, cell in cells})


def read_rows(path: Path) -> list[list[str]]:
    """The cells of a CSV file as they are, in whatever encoding and with whatever separator.

    Raises ContentError.
    """
    content = _text(path, _raw(path))
    return [row for _, row in _csv_rows(path, content, _separator(content))]


def column(columns: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """The column with one of these names, case, blanks and signs aside; the earlier name wins."""
    known = {bare(column_): column_ for column_ in reversed(columns)}
    return next((known[name] for name in names if name in known), None)


def bare(name: str) -> str:
    """A name for comparing: small letters and digits only."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def text(cell: Cell) -> str:
    """A cell as text: a whole number without its point, a day as YYYY-MM-DD."""
    if isinstance(cell, str):
        return cell.strip()
    return cell.isoformat() if isinstance(cell, date) else _number_text(cell)


def _number_text(number: float) -> str:
    is_whole = isinstance(number, float) and number.is_integer()
    return str(int(number) if is_whole else number)


def _shared(cell: Cell, shared: dict[Cell, Cell]) -> Cell:
    """One object for cells that say the same, so that a long table stays small."""
    return shared.setdefault(cell, cell) if isinstance(cell, str) else cell


def _csv(path: Path, content: str, separator: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The lines of a table with their cells; what kept a cell from being a formula is taken off."""
    for number, row in _csv_rows(path, content, separator):
        if number > 1 or not _says_separator(row):
            cells = (unescaped(cell) if ESCAPE in cell else cell for cell in row)
            yield number, [cell.strip() for cell in cells]


def _csv_rows(path: Path, content: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    # not `splitlines`, which also ends lines at signs that a cell may hold
    lines = (match[0] for match in LINE.finditer(content))
    rows = csv.reader(lines, delimiter=separator, strict=True)
    try:
        for row in rows:
            yield rows.line_num, row
    except csv.Error as error:
        raise _refused(path, f"this is not a CSV table: {error}.", rows.line_num) from None


def _says_separator(row: list[str]) -> bool:
    """Whether a line is the one by which Excel is told the separator."""
    cells = [cell.strip() for cell in row]
    return cells[:1] == ["sep="] or "".join(cells).startswith("sep=")


def _separator(content: str) -> str:
    first = content.lstrip("\r\n").split("\n", 1)[0]
    # of two as frequent, the one that is named first
    return _said_separator(first) or max(SEPARATORS, key=first.count)


def _said_separator(first: str) -> str:
    """The separator of which a first line for Excel tells; "" where it tells of none."""
    says_it = first.startswith("sep=") and first[4:5] in tuple(SEPARATORS)
    return first[4] if says_it else ""


def _text(path: Path, raw: bytes) -> str:
    content = _decoded(raw)
    _refuse_other_kinds(path, content)
    return content


def _refuse_other_kinds(path: Path, content: str) -> None:
    """Refuse what is no table, though its bytes are text."""
    if "\0" in content:
        raise _refused(path, "this is not a text file. Save the sheet as CSV.")
    if content.lstrip()[:1] == "<":
        raise _refused(path, "this is a web page, not a table. Export it as CSV or XLSX.")


def _decoded(raw: bytes) -> str:
    """The text in the encoding its first bytes say, else UTF-8, else that of Western Windows."""
    try:
        return raw.decode(_marked(raw) or _guessed(raw))
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _marked(raw: bytes) -> str:
    return next((name for mark, name in MARKED.items() if raw.startswith(mark)), "")


def _guessed(raw: bytes) -> str:
    """UTF-16 without a mark has a zero in every other byte of plain text."""
    halves = {"utf-16-be": raw[:SAMPLE:2], "utf-16-le": raw[1:SAMPLE:2]}
    return next((name for name, half in halves.items() if _is_mostly_zero(half)), "utf-8")


def _is_mostly_zero(half: bytes) -> bool:
    return half.count(0) > 0.9 * len(half)


def _raw(path: Path) -> bytes:
    try:
        _refuse_absent_or_large(path)
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError) -> ContentError:
    why = (error.strerror or str(error)).lower()
    return ContentError(str(path), None, f"the file cannot be read: {why}.")


def _refuse_absent_or_large(path: Path) -> None:
    if not path.is_file():
        raise ContentError(str(path), None, "there is no such file.")
    if path.stat().st_size > LARGEST:
        raise _refused(path, "the file is larger than 64 MiB.")
