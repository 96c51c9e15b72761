"""Two hundred files that are no sound copy: each is refused, or put back as a sound database."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from coachcli.coaching.rep import Rep
from coachcli.store import backup, integrity, person, report, restore
from coachcli.store.errors import BusyWriterError, StoreError
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.hostile import hostile
from store.put_back import restored, team

FILES = 200
LONGEST = 5.0


@pytest.fixture
def sound(staffed: Room, tmp_path: Path) -> Path:
    """A copy with Dana alone, of a database in which Ivo stands too and that nobody has open."""
    path = backup.keep(staffed, tmp_path / "sound.db")
    person.add(staffed, [Rep("r2", "Ivo Marek")], {}, STAMP)
    staffed.close()
    return path


def is_refused(file: Path, live: Path) -> bool:
    try:
        restored(file, live)
    except StoreError:
        return True
    return False


@pytest.mark.long
@pytest.mark.parametrize("seed", range(FILES))
def test_a_hostile_file_is_refused_or_right(
    staffed: Room, sound: Path, seed: int, tmp_path: Path
) -> None:
    file, live = hostile(sound, tmp_path / "hostile.db", seed), staffed.path
    begun = monotonic()
    refused = is_refused(file, live)
    assert monotonic() - begun < LONGEST
    assert len(team(live)) == (2 if refused else 1)
    with closing(sqlite3.connect(live)) as plain:
        assert integrity.deep_fault(plain) == ""
    with Room(live) as room:
        assert len(report.lines(room, (DANA,), STAMP.day, every=True)) == 1
    assert list(tmp_path.rglob("*.part")) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", range(0, FILES, 10))
def test_beside_a_writer_it_is_said_in_time(
    staffed: Room, sound: Path, seed: int, tmp_path: Path
) -> None:
    file, live = hostile(sound, tmp_path / "hostile.db", seed), staffed.path
    with closing(sqlite3.connect(live, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        begun = monotonic()
        assert is_refused(file, live)
        assert monotonic() - begun < LONGEST
    assert len(team(live)) == 2


@pytest.mark.long
def test_beside_a_writer_a_sound_copy_is_refused_in_time(staffed: Room, sound: Path) -> None:
    with closing(sqlite3.connect(staffed.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        begun = monotonic()
        with pytest.raises(BusyWriterError):
            restored(sound, staffed.path)
        assert restore.PATIENCE < monotonic() - begun < LONGEST
