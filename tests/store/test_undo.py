from collections.abc import Callable

import pytest

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.profile import Profile
from coachcli.store import assignment, backup, person, undo, walk
from coachcli.store.change import Act
from coachcli.store.errors import StoreError, UnusableStoreError
from coachcli.store.forget import forget
from coachcli.store.restore import looked_through, put_back
from coachcli.store.room import Room
from store.conftest import DANA, STAMP, talked
from store.some_assignments import CARD
from store.test_imported import arriving, brought, with_cells

TOLD = Profile(currency="EUR")
RESTORE = Act("c1", "restore", STAMP)
UNDO = Act("u1", "undo", STAMP)
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'change%'"


def held(room: Room) -> list[list[tuple[object, ...]]]:
    """All that a room holds but the rows that tell of acts."""
    tables = [row[0] for row in room.rows(TABLES)]
    queries = [f"SELECT * FROM {table}" for table in tables]  # noqa: S608 - our own tables
    return [[tuple(row) for row in room.rows(query)] for query in queries]


def renamed(room: Room, name: str, id_: str = "c1") -> None:
    with room.change(Act(id_, "rename", STAMP)):
        person.update(room, [replace(DANA, name=name)], {}, STAMP)


def undone(room: Room, id_: str = "u1") -> None:
    undo.take_back(room, undo.last(room), Act(id_, "undo", STAMP))


def test_changes_are_taken_back_one_after_the_other(staffed: Room) -> None:
    before = held(staffed)
    renamed(staffed, "Dana Holm", "c1")
    between = held(staffed)
    renamed(staffed, "Dana Moss", "c2")
    undone(staffed, "u1")
    assert held(staffed) == between
    undone(staffed, "u2")
    assert held(staffed) == before
    with pytest.raises(undo.NothingToUndoError, match="What was kept before"):
        undo.last(staffed)


def test_an_undo_is_an_act_that_names_what_it_took_back(staffed: Room) -> None:
    renamed(staffed, "Dana Holm")
    undone(staffed)
    rows = staffed.rows("SELECT change_id, row_of, row_id, did FROM change_row")
    assert [tuple(row) for row in rows] == [("u1", "change", "c1", "changed")]
    kinds = staffed.rows("SELECT kind FROM change ORDER BY sequence")
    assert [row["kind"] for row in kinds] == ["rename", "undo"]
    assert staffed.rows("SELECT * FROM note") == []


def test_where_nothing_was_ever_kept_there_is_nothing_to_take_back(room: Room) -> None:
    with pytest.raises(undo.NothingToUndoError, match=r"^There is nothing to take back\.$"):
        undo.last(room)


def test_the_state_of_an_assignment_is_again_what_it_was(staffed: Room) -> None:
    with staffed.change(Act("c1", "assign", STAMP)):
        assignment.add(staffed, CARD, "x1", STAMP)
    for number, state in enumerate((AssignmentState.DONE, AssignmentState.DROPPED)):
        with staffed.change(Act(f"d{number}", state, STAMP)):
            assignment.change(staffed, f"e{number}", CARD.id, state, STAMP)
    states = []
    for number in range(2):
        undone(staffed, f"u{number}")
        states.append(assignment.with_id(staffed, CARD.id).state)
    assert states == [AssignmentState.DONE, AssignmentState.OPEN]
    undone(staffed, "u2")
    assert staffed.rows("SELECT * FROM assignment_state") == []


def test_a_setting_is_as_it_was_said_before(staffed: Room) -> None:
    before = held(staffed)
    with staffed.change(Act("c1", "me", STAMP)):
        person.set_me(staffed, "Bo Hart")
    first = held(staffed)
    person.add(staffed, [replace(DANA, id="r2", manager="Kim Vale")], {"Kim Vale": "m2"}, STAMP)
    with staffed.change(Act("c2", "me", STAMP)):
        person.set_me(staffed, "Kim Vale")
    undone(staffed, "u1")
    assert person.me(staffed) == "Bo Hart"
    undone(staffed, "u2")
    assert person.me(staffed) is None
    assert before != first


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        ("DELETE FROM note WHERE about = 'change'", "a text that is gone"),
        ("UPDATE change_row SET row_of = 'walk'", "a table of which nothing is kept"),
        ("UPDATE change_row SET row_of = 'x; DROP TABLE person', did = 'added'", "no table"),
        ("UPDATE change_row SET row_of = 'walk', did = 'added'", "a row that is gone"),
        ("UPDATE change_row SET did = 'added'", "a row on which others rest"),
    ],
)
def test_what_is_not_as_it_was_left_is_not_touched(staffed: Room, damage: str, why: str) -> None:
    with staffed.change(Act("c0", "begin", STAMP)):
        walk.begin(staffed, "w1", DANA.id, talked(), STAMP)
    renamed(staffed, "Dana Holm")
    where = "AND 1" if "WHERE" in damage else "WHERE change_id = 'c1'"
    staffed.connection.execute(f"{damage} {where}")
    before = held(staffed)
    with pytest.raises(undo.ChangedSinceError, match="Nothing was changed"):
        undone(staffed)
    assert (held(staffed), why) == (before, why)


def test_what_was_changed_since_it_was_asked_about_is_not_taken_back(staffed: Room) -> None:
    renamed(staffed, "Dana Holm", "c1")
    asked = undo.last(staffed)
    renamed(staffed, "Dana Moss", "c2")
    with pytest.raises(undo.NotTheLastError, match="Nothing was taken back"):
        undo.take_back(staffed, asked, UNDO)
    assert person.team(staffed)[0].name == "Dana Moss"


def test_what_is_forgotten_is_not_taken_back_nor_what_was_before_it(staffed: Room) -> None:
    renamed(staffed, "Dana Holm")
    forget(staffed, DANA.id, Act("c2", "forget", STAMP))
    with pytest.raises(undo.ErasedError, match="gone for good"):
        undo.last(staffed)


def test_a_copy_that_was_put_back_is_replaced_by_another_copy(staffed: Room) -> None:
    copy = backup.keep(staffed, staffed.path.parent / "a.db")
    with looked_through(copy, staffed.path, RESTORE) as made:
        put_back(made, staffed.path, "2026-11-24-0900")
    with pytest.raises(undo.ReplacedError, match="coach restore NAME"):
        undo.last(staffed)


@pytest.mark.parametrize("refused", [undo.ErasedError, undo.ReplacedError, undo.NotTheLastError])
def test_a_refusal_is_no_fault_of_the_record_room(refused: Callable[[], StoreError]) -> None:
    assert refused().exit_code == 1
    assert UnusableStoreError("", "").exit_code == 4


def test_an_import_is_taken_back_with_all_that_it_brought(staffed: Room) -> None:
    brought(staffed, arriving("i1"), STAMP)
    before = held(staffed)
    won = [with_cells(state="won"), with_cells(external_id="o2")]
    brought(staffed, replace(arriving("i2", won), profile=("", TOLD)), STAMP)
    first = held(staffed)
    told = replace(arriving("i3", won), profile=("", replace(TOLD, currency="USD")))
    brought(staffed, told, STAMP)
    undone(staffed, "u1")
    assert held(staffed) == first
    undone(staffed, "u2")
    assert held(staffed) == before
