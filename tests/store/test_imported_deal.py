from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.imported_deal import NOT_HELD, DealsHeld
from coachcli.store.room import Room
from store.conftest import STAMP
from store.test_imported import arriving, brought, with_cells

IVO = Rep("r2", "Ivo Marek")
SHORT, LONG = "0063000000AbCdE", "0063000000AbCdEAAV"


def known(room: Room) -> list[tuple[object, ...]]:
    rows = room.rows("SELECT external_id, person_id, state FROM deal ORDER BY external_id")
    return [tuple(row) for row in rows]


def test_what_was_won_or_lost_stays_with_who_won_or_lost_it(staffed: Room) -> None:
    person.add(staffed, [IVO], {}, STAMP)
    first = [with_cells(state="won"), with_cells(external_id="o2")]
    brought(staffed, arriving("i1", first), STAMP)
    later = [
        with_cells(state="won", person_id="r2"),
        with_cells(external_id="o2", state="won", person_id="r2"),
    ]
    held = brought(staffed, arriving("i2", later), STAMP)
    assert (held.changed, held.unchanged, held.deals) == (1, 1, DealsHeld(moved=1))
    assert known(staffed) == [("o1", "r1", "won"), ("o2", "r2", "won")]


def test_what_is_open_again_and_what_turned_is_told(staffed: Room) -> None:
    rows = [with_cells(state="lost"), with_cells(external_id="o2", state="won")]
    assert brought(staffed, arriving("i1", rows), STAMP).deals == NOT_HELD
    again = [with_cells(state="open"), with_cells(external_id="o2", state="lost")]
    held = brought(staffed, arriving("i2", again), STAMP)
    assert held.deals == DealsHeld(reopened=1, turned=1)


def test_one_that_is_known_by_the_longer_form_of_its_id_is_the_same(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(external_id=LONG)]), STAMP)
    held = brought(staffed, arriving("i2", [with_cells(external_id=SHORT)]), STAMP)
    assert (held.new, held.unchanged) == (0, 1)
    other = brought(staffed, arriving("i3", [with_cells(external_id="0063000000AbCdF")]), STAMP)
    assert other.new == 1


def test_a_longer_id_that_is_no_form_of_it_is_another_one(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(external_id=f"{SHORT}AAA")]), STAMP)
    assert brought(staffed, arriving("i2", [with_cells(external_id=SHORT)]), STAMP).new == 1


def test_ids_that_differ_only_in_capitals_are_told(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(external_id="Ab1")]), STAMP)
    rows = [with_cells(external_id=key) for key in ("AB1", "x", "X")]
    assert brought(staffed, arriving("i2", rows), STAMP).deals.alike == 3
