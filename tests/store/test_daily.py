from pathlib import Path

from coachcli.store import daily, person
from coachcli.store.change import Act
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

DAY, NEXT = "2026-11-24", "2026-11-25"


def worked(room: Room) -> None:
    with room.change(Act("c1", "add", STAMP)):
        person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)


def test_a_new_room_has_nothing_to_copy(room: Room, tmp_path: Path) -> None:
    assert not daily.is_due(room, tmp_path, DAY)


def test_nothing_is_due_on_the_first_day_of_all(room: Room, tmp_path: Path) -> None:
    worked(room)
    assert not daily.is_due(room, tmp_path, DAY)


def test_a_copy_is_due_on_a_new_day_until_there_is_one(room: Room, tmp_path: Path) -> None:
    worked(room)
    (tmp_path / f"0001-{DAY}-0900-daily.db").touch()
    (tmp_path / f"0002-{NEXT}-0900.db").touch()
    assert daily.is_due(room, tmp_path, NEXT)
    (tmp_path / f"0003-{NEXT}-0900-daily.db").touch()
    assert not daily.is_due(room, tmp_path, NEXT)


def test_a_copy_is_due_where_there_is_no_folder_yet(room: Room, tmp_path: Path) -> None:
    worked(room)
    assert daily.is_due(room, tmp_path / "backups", NEXT)
