"""Workbooks as they are opened: none too large for a machine when unpacked, none that is broken."""

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from coachcli.content.errors import ContentError

LARGEST_UNPACKED = 512 * 1024 * 1024
TOO_LARGE = "the workbook unpacks to more than 512 MiB."


def book_in(raw: bytes, too_large: ContentError) -> Any:  # noqa: ANN401 - openpyxl's books that are only read have no type
    """The workbook in these bytes, its formulas as what they came to.

    Raises the error given for one that is too large.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - slow, and only where a workbook is read

    packed = BytesIO(raw)
    if _unpacked(packed) > LARGEST_UNPACKED:
        raise too_large
    return load_workbook(packed, read_only=True, data_only=True)


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


def _unpacked(packed: BytesIO) -> int:
    """How many bytes a workbook comes to; a bomb is small until it is opened."""
    with ZipFile(packed) as archive:
        return sum(file.file_size for file in archive.infolist())
