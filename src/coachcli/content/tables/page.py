"""The first sheet of a workbook as rows of cells, with numbers as numbers and days as days."""

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from coachcli.content.errors import ContentError

LARGEST = 512 * 1024 * 1024
"""Bytes that a workbook may hold when unpacked."""

Rows = Iterator[tuple[int, Sequence[str | int | float | date]]]


def first_sheet(path: Path, raw: bytes) -> tuple[int, Callable[[], Rows]]:
    """About how many rows the first sheet has, and what gives them, each with its number. Raises ContentError."""
    with _plainly(path):
        page = _page(path, raw)
        total = page.max_row or 0
        page.reset_dimensions()
    return total, lambda: _rows(path, page)


def _rows(path: Path, page: Any) -> Rows:  # noqa: ANN401 - openpyxl's sheets that are only read have no public type
    with _plainly(path):
        for number, row in enumerate(page.iter_rows(values_only=True), 1):
            yield number, [_cell(value) for value in row]


def _page(path: Path, raw: bytes) -> Any:  # noqa: ANN401 - as above
    from openpyxl import load_workbook  # noqa: PLC0415 - slow, and only where a workbook is read

    with ZipFile(BytesIO(raw)) as packed:
        if sum(one.file_size for one in packed.infolist()) > LARGEST:
            raise ContentError(str(path), None, "the workbook unpacks to more than 512 MiB. Nothing was imported.")
    return load_workbook(BytesIO(raw), read_only=True, data_only=True).worksheets[0]


def _cell(value: object) -> str | int | float | date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, int | float | date) else str("" if value is None else value).strip()


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    """What openpyxl cannot read, in plain words, and what it only remarks on, not at all."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ContentError:
        raise
    except Exception as error:  # noqa: BLE001 - a broken workbook fails in many ways, none of them ours
        problem = f"the workbook cannot be read ({error}). Save it as XLSX again, or as CSV. Nothing was imported."
        raise ContentError(str(path), None, problem) from None
