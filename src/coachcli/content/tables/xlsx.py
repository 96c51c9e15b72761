"""Workbooks as they are opened: none too large for a machine when unpacked, none that is broken."""

import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from coachcli.content.errors import ContentError
from coachcli.content.tables.merged import Merge

LARGEST_UNPACKED = 512 * 1024 * 1024
CHUNK = 1024 * 1024
MOST_TAG = 200
MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell [^>]*?ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"'
)
ROW = re.compile(rb"<(?:\w+:)?row ([^>]*)>")
NUMBERED = re.compile(rb'(?:^| )r="(\d{1,7})"')
HIDDEN = re.compile(rb'(?:^| )hidden="(?:1|true)"')
OUTLINED = re.compile(rb'outlineLevel="[1-9]')
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
TOO_LARGE = "the workbook unpacks to more than 512 MiB."


class Markup(NamedTuple):
    """What the file of a sheet says beside its cells.

    It has which cells are merged, the rows (from 1) that are hidden, as a filter does, and whether
    any cell is a formula. Rows of a group that is folded up are not meant to be left out.
    """

    merged: tuple[Merge, ...]
    hidden: frozenset[int]
    has_formulas: bool


def book_in(raw: bytes, too_large: ContentError, *, values: bool = True) -> Any:  # noqa: ANN401 - openpyxl's books that are only read have no type
    """The workbook in these bytes, its formulas as what they came to, or without as written.

    Raises the error given for one that is too large.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow, and only where a workbook is read

    packed = BytesIO(raw)
    if _unpacked(packed) > LARGEST_UNPACKED:
        raise too_large
    return load_workbook(packed, read_only=True, data_only=values)


@contextmanager
def reading(unreadable: Callable[[str], ContentError]) -> Iterator[None]:
    """What openpyxl cannot read, in an error of ours, and what it only remarks on, not at all."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ContentError:
        raise
    except Exception as error:  # noqa: BLE001 - a broken workbook fails in many ways, none of them ours
        raise unreadable(str(error)) from None


def markup(sheet: Any) -> Markup:  # noqa: ANN401 - as above
    """What the file of a sheet says beside its cells, of which openpyxl does not tell."""
    merged: list[Merge] = []
    hidden: set[int] = set()
    has_formulas, before = False, b""
    with sheet._get_source() as file:  # noqa: SLF001 - it has no public way to its file
        while chunk := file.read(CHUNK):
            part = before + chunk
            merged += map(_merge, MERGED.findall(part))
            hidden |= _hidden(ROW.findall(part))
            has_formulas = has_formulas or bool(FORMULA.search(part))
            # what is cut in two by the end of a part
            before = part[part.rfind(b"<") :][:MOST_TAG]
    return Markup(tuple(merged), frozenset(hidden), has_formulas)


def _hidden(rows: list[bytes]) -> set[int]:
    """The numbers of rows that are hidden, of what stands in their tags."""
    hidden = (row for row in rows if HIDDEN.search(row) and not OUTLINED.search(row))
    return {int(number[1]) for row in hidden if (number := NUMBERED.search(row))}


def _merge(ends: tuple[bytes, bytes, bytes]) -> Merge:
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 - as above

    letters, first, last = ends
    return Merge(int(first), int(last), column_index_from_string(letters.decode()) - 1)


def _unpacked(packed: BytesIO) -> int:
    """How many bytes a workbook comes to; a bomb is small until it is opened."""
    with ZipFile(packed) as archive:
        return sum(file.file_size for file in archive.infolist())
