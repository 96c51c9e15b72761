"""A row of an export, read field by field."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.profile import Profile
from coachcli.content.imports.record import Reading, Record
from coachcli.content.imports.seen import joined
from coachcli.content.imports.unclear import UnreadableError
from coachcli.content.tables.cell import Cell
from coachcli.content.tables.table import TableRow
from coaching.strategies import HOUSE

COLUMNS = {"rep": (0, 1), "stage": (2,), "day": (2, 3), "amount": (3,)}
TITLES = {"rep": "Rep Name", "day": "On Day"}
CELLS = st.sampled_from(["", "Won", "N/A", "-", " x ", "2026-01-02", "7", 7, 7.0, date(2026, 1, 2)])


def record(*cells: Cell, reading: Reading | None = None) -> Record:
    made = reading or Reading(COLUMNS, TITLES, Profile(currency="EUR", year="2026"))
    return Record(made, TableRow(1, cells))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=9))
@HOUSE
def test_texts_are_those_of_the_cells_whatever_stood_in_other_rows(
    rows: list[tuple[Cell, ...]],
) -> None:
    reading = Reading(COLUMNS, TITLES, Profile())
    for cells in rows:
        made = record(*cells, reading=reading)
        texts = {field: joined(cells, places) for field, places in COLUMNS.items()}
        assert {field: made.text(field) for field in COLUMNS} == texts
        assert made.together(("day", "none", "rep")) == (texts["day"], "", texts["rep"])
        assert made.together(("stage",)) == (texts["stage"],)
        assert made.key("rep") == texts["rep"]


def test_the_first_cell_with_something_in_it_is_read() -> None:
    made = record("Ana", "", "N/A", "2026-01-02")
    assert made.day("day") == date(2026, 1, 2)
    with pytest.raises(UnreadableError, match="is no amount"):
        made.money("amount")


def test_an_amount_is_read_in_the_currency_of_its_row() -> None:
    made = record("Ana", "", "", "7")
    assert (made.money("amount", "JPY"), made.money("amount", "EUR")) == (7, 700)


def test_what_a_file_does_not_say_is_as_it_was_told() -> None:
    made = record("Ana", "Lee", "", "")
    assert (made.currency("amount"), made.year(), made.head("day")) == ("EUR", "2026", "onday")
    assert (made.text("none"), made.together(("none",)), made.number("amount")) == ("", ("",), None)
