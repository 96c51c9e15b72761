import json
from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.store import person
from coachcli.store.change import Act
from coachcli.store.errors import UnusableStoreError
from coachcli.store.forget import forget
from coachcli.store.room import Room, insert
from store.conftest import DANA, STAMP

RENAME = Act("c1", "rename", STAMP)
BEFORE = Stamp("2020-01-01T09:00:00.000+00:00", date(2020, 1, 1))
CHANGES = "SELECT id, sequence, kind FROM change ORDER BY sequence"
ROWS = "SELECT row_of, row_id, did, earlier FROM change_row WHERE change_id = ? ORDER BY seq"


def changes(room: Room) -> list[tuple[object, ...]]:
    return [tuple(row) for row in room.rows(CHANGES)]


def touched(room: Room, act: Act) -> list[tuple[object, ...]]:
    return [tuple(row) for row in room.rows(ROWS, act.id)]


def renamed(room: Room, name: str, act: Act = RENAME) -> None:
    with room.change(act):
        person.update(room, [replace(DANA, name=name)], {}, act.stamp)


def test_an_act_names_what_it_added(room: Room) -> None:
    with room.change(Act("c1", "add", STAMP)) as act:
        person.add(room, [DANA], {"Bo Hart": "m1"}, act.stamp)
        person.note(room, DANA.id, ("walk", "w1", ""), "a word", "n1", act.stamp)
    assert changes(room) == [("c1", 1, "add")]
    rows = [("person", "m1"), ("person", DANA.id), ("note", "n1")]
    assert touched(room, act) == [(*row, "added", "") for row in rows]


def test_what_stood_of_a_person_is_a_note_on_them_and_is_forgotten_with_them(staffed: Room) -> None:
    renamed(staffed, "Dana Holm")
    assert touched(staffed, RENAME) == [("person", DANA.id, "changed", "")]
    ((part, text),) = person.notes(staffed, RENAME.id)
    assert (part, json.loads(text)["name"]) == ("person", "Dana Reyes")
    assert forget(staffed, DANA.id, Act("c2", "forget", STAMP)).notes == 0
    assert person.notes(staffed, RENAME.id) == ()
    assert touched(staffed, Act("c2", "forget", STAMP)) == [("person", DANA.id, "erased", "")]
    assert b"Dana" not in staffed.path.read_bytes()


def test_of_two_writes_in_an_act_the_first_says_what_stood(staffed: Room) -> None:
    with staffed.change(RENAME):
        renamed(staffed, "Dana Holm")
        renamed(staffed, "Dana Moss")
    ((_, text),) = person.notes(staffed, RENAME.id)
    assert json.loads(text)["name"] == "Dana Reyes"
    assert len(touched(staffed, RENAME)) == 1


def test_an_earlier_setting_stands_with_the_change(staffed: Room) -> None:
    for id_ in ("c1", "c2"):
        with staffed.change(Act(id_, "me", STAMP)):
            person.set_me(staffed, "Bo Hart")
    assert touched(staffed, Act("c1", "me", STAMP)) == [("setting", "me", "added", "")]
    assert touched(staffed, Act("c2", "me", STAMP)) == [("setting", "me", "changed", "m1")]


def test_no_clock_moves_the_order_of_acts(staffed: Room) -> None:
    renamed(staffed, "Dana Holm", Act("z", "rename", STAMP))
    renamed(staffed, "Dana Moss", Act("a", "rename", BEFORE))
    assert [row[:2] for row in changes(staffed)] == [("z", 1), ("a", 2)]


def test_an_act_within_an_act_is_a_part_of_it(staffed: Room) -> None:
    with staffed.change(RENAME), staffed.change(Act("c2", "leave", BEFORE)) as inner:
        person.update(staffed, [replace(DANA, name="Dana Holm")], {}, inner.stamp)
    assert inner == RENAME
    assert changes(staffed) == [("c1", 1, "rename")]


def test_of_an_act_that_touches_nothing_nothing_is_kept(staffed: Room) -> None:
    with staffed.change(RENAME):
        pass
    person.update(staffed, [DANA], {}, STAMP)
    assert changes(staffed) == []


def test_an_act_that_fails_leaves_nothing_and_the_next_is_whole(staffed: Room) -> None:
    row = {"id": "x", "name": "Ann", "is_rep": 1, "added_at": STAMP.instant}

    def fail() -> None:
        with staffed.change(RENAME), staffed.writing() as connection:
            insert(connection, "person", row)
            insert(connection, "person", row)

    with pytest.raises(UnusableStoreError, match="Nothing was changed"):
        fail()
    assert changes(staffed) == []
    renamed(staffed, "Dana Holm")
    assert touched(staffed, RENAME) == [("person", DANA.id, "changed", "")]


def test_a_rehearsal_without_an_act_has_nothing_to_take_back(staffed: Room) -> None:
    with staffed.writing() as connection:
        connection.untouched()
    assert changes(staffed) == []
