"""The first sheet of a workbook as rows of cells, with numbers as numbers and days as days."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from coachcli.content.errors import ContentError
from coachcli.content.tables.xlsx import TOO_LARGE, book_in, reading

Rows = Iterator[tuple[int, Sequence[str | int | float | date]]]


def first_sheet(path: Path, raw: bytes) -> tuple[int, Callable[[], Rows]]:
    """About how many rows the first sheet has, and what gives them, by number.

    Raises ContentError.
    """
    with reading(lambda why: _unreadable(path, why)):
        page = book_in(raw, _refused(path, TOO_LARGE)).worksheets[0]
        total = page.max_row or 0
        # the size that a file states is often wrong, and would cut the rows off
        page.reset_dimensions()
    return total, lambda: _rows(path, page)


def _rows(path: Path, page: Any) -> Rows:  # noqa: ANN401 - openpyxl's sheets that are only read have no public type
    with reading(lambda why: _unreadable(path, why)):
        for number, row in enumerate(page.iter_rows(values_only=True), 1):
            yield number, [_cell(value) for value in row]


def _unreadable(path: Path, why: str) -> ContentError:
    return _refused(path, f"the workbook cannot be read ({why}). Save it as XLSX again, or as CSV.")


def _refused(path: Path, problem: str) -> ContentError:
    return ContentError(str(path), None, f"{problem} Nothing was imported.")


def _cell(value: object) -> str | int | float | date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool):  # before the numbers, since True is one
        return str(value).lower()
    return value if isinstance(value, int | float | date) else _text(value)


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
