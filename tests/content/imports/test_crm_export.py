"""An export of a CRM: its cells as days, money and numbers, and its sellers."""

from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import UnclearAmountsError, UnclearDatesError, UnreadableError
from coachcli.content.tables.table import Skipped
from content.some_tables import nobody, table

FIELDS = (
    Field("rep", ("rep",)),
    Field("email", ("email",)),
    Field("day", ("day",), Holds.DAY),
    Field("amount", ("amount",), Holds.MONEY),
)


def export(folder: Path, *rows: str, profile: Profile | None = None) -> Export:
    return Export(table(folder, *rows), FIELDS, profile or Profile(), nobody)


def first(made: Export) -> Record:
    record = next(iter(made.records()))
    assert isinstance(record, Record)
    return record


def test_the_cells_of_a_row_are_read_by_field(tmp_path: Path) -> None:
    made = export(tmp_path, "rep,day,amount,note", 'Ana,25/01/2026,"1.234,50",x')
    record = first(made)
    assert (record.text("rep"), record.day("day")) == ("Ana", date(2026, 1, 25))
    assert record.money("amount") == 123_450
    assert (record.text("email"), made.has("email"), made.unused) == ("", False, ("note",))


def test_a_word_for_nothing_counts_once_also_where_two_fields_read_its_cell(tmp_path: Path) -> None:
    fields = (Field("rep", ("rep",)), *(Field(n, (n, "day"), Holds.DAY) for n in ("from", "to")))
    told = Profile(columns=(("from", "day"), ("to", "day")))
    export = Export(table(tmp_path, "rep,day", "Ann,N/A", "Ann,-"), fields, told, nobody)
    read = [line for line in export.records() if isinstance(line, Record)]
    assert [(one.day("from"), one.day("to")) for one in read] == [(None, None)] * 2
    assert export.emptied.often == 2


def test_what_cannot_be_read_is_said_of_its_field(tmp_path: Path) -> None:
    record = first(export(tmp_path, "rep,amount,day", "Ana,many,soon"))
    with pytest.raises(UnreadableError, match='amount "many" is no amount'):
        record.money("amount")
    with pytest.raises(UnreadableError, match='day "soon" is no day'):
        record.day("day")


def test_two_of_a_name_are_told_apart_by_their_email(tmp_path: Path) -> None:
    made = export(tmp_path, "rep,email", "Ana,a@x.example", "ANA,b@x.example", "Bo,c@x.example")
    assert {rep.email for rep in made.sellers.values()} == {
        "a@x.example",
        "b@x.example",
        "c@x.example",
    }
    assert made.people.key("Bo", "c@x.example") == made.people.key("Bo", "")


def test_a_row_longer_than_the_heading_is_left_out(tmp_path: Path) -> None:
    (skipped,) = export(tmp_path, "rep,day", "Ana,2026-01-25,more").records()
    assert skipped == Skipped(2, "it has more cells than the heading")


def test_what_can_be_read_two_ways_is_asked_for_and_read_as_told(tmp_path: Path) -> None:
    with pytest.raises(UnclearDatesError):
        export(tmp_path, "rep,day", "Ana,01/02/2026")
    with pytest.raises(UnclearAmountsError):
        export(tmp_path, "rep,amount", 'Ana,"1,234"', "Ana,1.234")
    told = export(tmp_path, "rep,day", "Ana,01/02/2026", profile=Profile(dates="mdy"))
    assert first(told).day("day") == date(2026, 1, 2)
