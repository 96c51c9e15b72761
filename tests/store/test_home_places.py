import sys
from pathlib import Path

import pytest

from coachcli.coaching.trace import traces
from coachcli.store.errors import UnsearchableError
from coachcli.store.home_places import is_database, places, removed, telling
from coachcli.store.room import Room

DANA = traces(["Dana Reyes"], [], frozenset())


def written(path: Path, text: str = "") -> Path:
    """A file with a text in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_file_of_a_home_has_its_place(room: Room) -> None:
    home = room.path.parent
    with Room(home / "backups" / "a.db"):
        pass
    written(home / "backups" / "a.db-journal")
    half = {
        written(home / "backups" / ".b.db.part"),
        written(home / "backups" / ".b.db.part-journal"),
        written(home / ".restore-x" / "coach.db"),
        written(home / ".dana.md.new"),
        written(home / "backups" / ".coach-7-1.part" / "new" / "coach.db"),
    }
    written(home / "cache" / "names" / "reps")
    written(home / "flows" / "own.yaml")
    where = places(room.path)
    assert where.databases == (home / "backups" / "a.db",)
    assert set(where.half_made) == half
    assert where.cache == (home / "cache" / "names" / "reps",)
    assert where.others == (home / "flows" / "own.yaml",)


def test_a_database_of_another_program_is_none_of_ours(tmp_path: Path) -> None:
    with Room(tmp_path / "coach.db") as ours:
        pass
    assert is_database(ours.path)
    assert not is_database(written(tmp_path / "text", "Dana"))
    assert not is_database(written(tmp_path / "other", f"SQLite format 3\0{'x' * 100}"))


def test_a_file_tells_by_its_name_or_its_text(tmp_path: Path) -> None:
    text, name = written(tmp_path / "a", "Reyes"), written(tmp_path / "Dana Reyes")
    other = written(tmp_path / "b", "Lena")
    assert telling((text, name, other), DANA, whole=False) == (text, name)
    assert telling((text, name, other), DANA, whole=True) == (name,)


@pytest.mark.skipif(sys.platform == "win32", reason="links are a right there")
def test_a_folder_that_leads_back_is_followed_once(room: Room) -> None:
    home = room.path.parent
    (home / "backups").symlink_to(home, target_is_directory=True)
    assert places(room.path).others == ()


def test_what_cannot_be_read_or_removed_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnsearchableError, match="no such file"):
        is_database(tmp_path / "nothing")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnsearchableError, match="cannot be cleared"):
        removed((tmp_path / "folder",))


def test_a_home_that_cannot_be_listed_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnsearchableError, match="Nothing was touched"):
        places(tmp_path / "nowhere" / "coach.db")
