from pathlib import Path

import pytest

from coachcli.coaching.rep import Rep
from coachcli.store import backup, person
from coachcli.store.change import Act
from coachcli.store.errors import UnusableBackupError, UnusableHomeError, UnusableStoreError
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

ACT = Act("c1", "restore", STAMP)


def damage(room: Room) -> None:
    """A manager without a first day where the table says all have one: its check fails."""
    room.connection.execute("PRAGMA writable_schema = ON")
    stricter = "replace(sql, 'started_on TEXT', 'started_on TEXT NOT NULL')"
    update = f"UPDATE sqlite_master SET sql = {stricter} WHERE name = 'person'"  # noqa: S608 - ours
    room.connection.execute(update)


def test_a_copy_puts_back_what_was_there(staffed: Room, tmp_path: Path) -> None:
    copy = backup.keep(staffed, tmp_path / "copies" / "2026-11-24.db")
    person.add(staffed, [Rep("r2", "Ivo Marek")], {}, STAMP)
    backup.restore(staffed, copy, ACT)
    assert person.team(staffed) == (DANA,)
    assert staffed.rows("PRAGMA journal_mode")[0][0] == "wal"


def test_copies_are_listed_by_name_and_nothing_half_made(staffed: Room, tmp_path: Path) -> None:
    for name in ("2026-11-24.db", "2026-11-23.db"):
        backup.keep(staffed, tmp_path / "copies" / name)
    assert [path.name for path in backup.in_folder(tmp_path / "copies")] == [
        "2026-11-23.db",
        "2026-11-24.db",
    ]
    assert len(list((tmp_path / "copies").iterdir())) == 2


def test_a_copy_below_a_file_is_refused(staffed: Room, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableHomeError, match="Set COACH_HOME"):
        backup.keep(staffed, tmp_path / "file" / "copy.db")


def test_a_closed_room_cannot_be_copied_and_leaves_nothing(staffed: Room, tmp_path: Path) -> None:
    staffed.close()
    with pytest.raises(UnusableStoreError, match="Nothing was changed"):
        backup.keep(staffed, tmp_path / "copies" / "copy.db")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_copy_of_a_damaged_database_is_not_kept(staffed: Room, tmp_path: Path) -> None:
    damage(staffed)
    with pytest.raises(UnusableBackupError, match="the database it was made of is damaged"):
        backup.keep(staffed, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


def test_a_damaged_copy_is_refused_and_changes_nothing(staffed: Room, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Room(copy) as other:
        person.add(other, [Rep("r2", "Ivo Marek")], {}, STAMP)
        damage(other)
    with pytest.raises(UnusableBackupError, match="it is damaged"):
        backup.restore(staffed, copy, ACT)
    assert person.team(staffed) == (DANA,)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "there is no such file"),
        (b"", "there is nothing in it"),
        (b"my diary, not a database", "not a database"),
    ],
)
def test_what_is_no_copy_is_refused(
    staffed: Room, tmp_path: Path, content: bytes | None, why: str
) -> None:
    path = tmp_path / "copy.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnusableBackupError, match=why):
        backup.restore(staffed, path, ACT)
    assert person.team(staffed) == (DANA,)


def test_what_a_killed_restore_left_is_swept_up(staffed: Room) -> None:
    left = staffed.path.parent / f"{backup.PASSING}1"
    left.mkdir()
    (left / "coach.db").write_bytes(b"half")
    backup.sweep(staffed)
    assert not left.exists()
