"""Workbooks as they are opened."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from coachcli.content.errors import ContentError
from coachcli.content.tables import xlsx
from coachcli.content.tables.xlsx import TOO_LARGE, book_in, reading

REFUSED = ContentError("a.xlsx", None, TOO_LARGE)


def a_book() -> bytes:
    book, saved = Workbook(), BytesIO()
    book.worksheets[0]["A1"] = "rep"
    book.save(saved)
    return saved.getvalue()


def test_a_workbook_is_opened_with_its_cells() -> None:
    assert book_in(a_book(), REFUSED).worksheets[0]["A1"].value == "rep"


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "LARGEST_UNPACKED", 10)
    with pytest.raises(ContentError, match="unpacks to more than 512 MiB"):
        book_in(a_book(), REFUSED)


def test_what_is_no_workbook_is_told_in_a_sentence_of_the_caller() -> None:
    with (
        pytest.raises(ContentError, match="no book"),
        reading(lambda _why: ContentError("a.xlsx", None, "no book")),
    ):
        book_in(b"PK", REFUSED)
