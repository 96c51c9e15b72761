"""The first sheet of a workbook."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from coachcli.content.errors import ContentError
from coachcli.content.tables.page import first_sheet


def packed(*rows: list[Any]) -> bytes:
    """A workbook with these rows on its first sheet, and another sheet behind it."""
    book, saved = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("other").append(["elsewhere"])
    book.save(saved)
    return saved.getvalue()


def test_numbers_stay_numbers_and_days_are_days() -> None:
    raw = packed(["rep", "n", "day", "won"], [" Ana ", 1.5, datetime(2026, 3, 1), True], [None])  # noqa: DTZ001 - cells have no zone
    total, rows = first_sheet(Path("deals.xlsx"), raw)
    first, second, *_ = rows()
    assert total >= 2
    assert first == (1, ["rep", "n", "day", "won"])
    assert second == (2, ["Ana", 1.5, date(2026, 3, 1), "true"])


def test_what_is_no_workbook_is_refused_with_what_to_do() -> None:
    with pytest.raises(ContentError, match="Save it as XLSX again, or as CSV") as error:
        first_sheet(Path("deals.xlsx"), b"PK\x03\x04 torn")
    assert error.value.problem.endswith("Nothing was imported.")
