from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.store import person, undo
from coachcli.store.change import Act
from coachcli.store.imported import Brought
from coachcli.store.imported_deal import NOT_HELD, DealsHeld, any_known
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


def out_of(room: Room, id_: str, *gone: str) -> Brought:
    """What a file brings that says of these that they are deleted."""
    return brought(room, replace(arriving(id_, []), gone=gone), STAMP)


def test_what_is_deleted_at_its_source_counts_no_more_until_it_comes_again(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(), with_cells(external_id="o2")]), STAMP)
    assert out_of(staffed, "i2", "o1", "o3").deals == DealsHeld(deleted=1)
    assert known(staffed) == [("o2", "r1", "open")]
    assert out_of(staffed, "i3", "o1").deals == NOT_HELD
    assert any_known(staffed, ["o1"])
    assert not any_known(staffed, ["o3"])
    assert not any_known(staffed, [])
    again = brought(staffed, arriving("i4", [with_cells()]), STAMP)
    assert (again.new, again.changed) == (0, 1)
    assert known(staffed) == [("o1", "r1", "open"), ("o2", "r1", "open")]


def test_one_of_which_another_line_is_there_is_not_taken_out(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells()]), STAMP)
    held = brought(staffed, replace(arriving("i2", [with_cells()]), gone=("o1",)), STAMP)
    assert (held.unchanged, held.deals) == (1, NOT_HELD)
    assert known(staffed) == [("o1", "r1", "open")]


def test_the_longer_form_of_a_deleted_id_is_taken_out_too(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells(external_id=LONG)]), STAMP)
    assert out_of(staffed, "i2", SHORT).deals.deleted == 1
    assert known(staffed) == []


def test_what_was_taken_out_is_brought_back_by_undo(staffed: Room) -> None:
    brought(staffed, arriving("i1", [with_cells()]), STAMP)
    out_of(staffed, "i2", "o1")
    undo.take_back(staffed, undo.last(staffed), Act("u1", "undo", STAMP))
    assert known(staffed) == [("o1", "r1", "open")]
