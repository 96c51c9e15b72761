from datetime import date

from coachcli.store.last_day import last_day
from coachcli.store.room import Room
from store.conftest import STAMP
from store.test_imported import arriving, brought, with_cells


def test_without_an_import_there_is_no_last_day(room: Room) -> None:
    assert last_day(room) is None


def test_the_last_day_is_that_of_what_was_begun_or_closed_and_not_of_the_import(
    staffed: Room,
) -> None:
    brought(staffed, arriving("i1", [with_cells(created_on="2026-03-02")]), STAMP)
    assert last_day(staffed) == date(2026, 3, 2)
