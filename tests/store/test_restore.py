import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coachcli.coaching.rep import Rep
from coachcli.store import person, restore
from coachcli.store.errors import (
    BusyWriterError,
    StoreError,
    UnusableHomeError,
    UnusableStoreError,
)
from coachcli.store.restore import Restored
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA
from store.conftest import DANA, STAMP
from store.put_back import ACT, MOMENT, files, restored, team, told

RELEASED = sorted(Path(__file__).parent.glob("schema-*.db"))


def filled(folder: Path) -> None:
    folder.unlink()
    folder.mkdir()
    (folder / "x").write_text("mine")


SPOILT: dict[str, Callable[[Path], object]] = {
    "text": lambda live: live.write_text("my diary"),
    "empty": lambda live: live.write_bytes(b""),
    "cut": lambda live: live.write_bytes(live.read_bytes()[:9000]),
    "damaged": lambda live: live.write_bytes(live.read_bytes()[:100] + b"\xaa" * 90_000),
    "newer": lambda live: told(live, f"PRAGMA user_version = {SCHEMA + 1}"),
    "another program's": lambda live: told(live, "PRAGMA application_id = 7"),
    "made otherwise": lambda live: told(live, "CREATE INDEX mine ON person (region)"),
    "a folder": filled,
}


def test_whoever_has_a_sound_database_open_goes_on_with_the_copy(staffed: Room, copy: Path) -> None:
    before, aside = restored(copy, staffed.path)
    assert person.team(staffed) == (DANA,)
    assert staffed.rows("PRAGMA journal_mode")[0][0] == "wal"
    assert staffed.rows("SELECT kind FROM change")[0][0] == "restore"
    assert aside is None
    assert before is not None
    assert team(before) == ["Dana Reyes", "Ivo Marek"]


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_no_sound_database_is_moved_aside_whole(
    live: Path, copy: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(live)
    was = live.read_bytes() if live.is_file() else None
    before, aside = restored(copy, live)
    assert before is None
    assert aside is not None
    assert (aside / "x").read_text() == "mine" if was is None else aside.read_bytes() == was
    assert team(live) == ["Dana Reyes"]
    assert files(live.parent) == sorted(["coach.db", aside.name])


def test_what_may_not_be_read_is_moved_aside_unread(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.write_text("my diary")
    monkeypatch.setattr(os, "access", lambda _, asked: asked != os.R_OK)
    aside = restored(copy, live).aside
    assert aside
    assert aside.read_text() == "my diary"


def test_what_is_moved_aside_twice_has_two_names(live: Path, copy: Path) -> None:
    names = []
    for _ in range(2):
        live.write_text("my diary")
        aside = restored(copy, live).aside
        assert aside is not None
        names.append(aside.name)
    assert names == ["coach.db.aside-2026-11-24-0900", "coach.db.aside-2026-11-24-0900-2"]


def test_where_nothing_is_a_copy_is_put_back(live: Path, copy: Path) -> None:
    live.unlink()
    assert restored(copy, live) == Restored(None, None)
    assert team(live) == ["Dana Reyes"]


def test_in_a_home_that_is_not_there_a_copy_is_put_back(copy: Path, tmp_path: Path) -> None:
    restored(copy, tmp_path / "new" / "coach.db")
    assert team(tmp_path / "new" / "coach.db") == ["Dana Reyes"]


def test_an_old_journal_does_not_spoil_what_is_put_back(live: Path, copy: Path) -> None:
    with Room(live) as room:
        person.add(room, [Rep("r3", "Kit Moss")], {}, STAMP)
        wal = live.with_name("coach.db-wal").read_bytes()
    live.write_text("my diary")
    live.with_name("coach.db-wal").write_bytes(wal)
    aside = restored(copy, live).aside
    assert team(live) == ["Dana Reyes"]
    assert aside is not None
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == wal


def test_a_disk_without_links_has_the_file_moved(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    live.write_text("my diary")
    assert restored(copy, live).aside is not None
    assert team(live) == ["Dana Reyes"]


@pytest.mark.parametrize("spoil", ["nothing", "text"])
def test_what_a_link_leads_to_is_replaced_and_the_link_stays(
    live: Path, copy: Path, tmp_path: Path, spoil: str
) -> None:
    real = live.replace(tmp_path / "real.db")
    live.symlink_to(real)
    if spoil == "text":
        live.write_text("my diary")
    restored(copy, live)
    assert live.is_symlink()
    assert team(real) == ["Dana Reyes"]


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_copy_of_an_older_schema_is_brought_to_the_present_one(
    staffed: Room, path: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(path, tmp_path / "old.db"))
    restored(copy, staffed.path)
    assert "Aïcha Benali" in team(staffed.path)
    assert copy.read_bytes() == path.read_bytes()


def test_an_older_database_is_copied_as_it_is_and_replaced(copy: Path, tmp_path: Path) -> None:
    old = Path(shutil.copy(RELEASED[0], tmp_path / "home" / "old.db"))
    before = restored(copy, old).before
    assert before is not None
    with closing(sqlite3.connect(before)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (1,)
    assert team(old) == ["Dana Reyes"]


@pytest.mark.parametrize("size", [512, 65536])
def test_pages_of_another_size_are_put_back(staffed: Room, copy: Path, size: int) -> None:
    told(copy, f"PRAGMA page_size = {size}", "VACUUM")
    restored(copy, staffed.path)
    assert person.team(staffed) == (DANA,)


def test_a_database_taken_from_elsewhere_comes_with_its_journal(live: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    with Room(live) as room:
        person.add(room, [Rep("r3", "Kit Moss")], {}, STAMP)
        for end in ("", "-wal"):
            shutil.copy(live.with_name(f"coach.db{end}"), taken / f"copy.db{end}")
    restored(taken / "copy.db", live)
    assert len(team(live)) == 3
    assert files(taken) == ["copy.db", "copy.db-wal"]


@pytest.mark.parametrize("way", ["link", "replace"])
def test_a_folder_in_which_nothing_can_be_moved_is_said(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    live.write_text("my diary")
    with restore.looked_through(copy, live, ACT) as made:
        monkeypatch.setattr(os, "link", refuse)
        monkeypatch.setattr(Path, "replace", refuse)
        with pytest.raises(UnusableHomeError, match="operation not permitted"):
            restore.put_back(made, live, MOMENT)
    assert way
    assert live.read_text() == "my diary"


HOLDS = {
    "a writer": ("PRAGMA journal_mode = WAL", "BEGIN IMMEDIATE"),
    "a writer of another kind": ("PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"),
    "a reader of another kind": ("PRAGMA journal_mode = DELETE", "BEGIN", "SELECT * FROM person"),
}


@pytest.mark.parametrize("statements", HOLDS.values(), ids=HOLDS)
def test_beside_whoever_holds_the_database_it_is_said_in_time(
    live: Path, copy: Path, statements: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore, "PATIENCE", 0.3)
    with closing(sqlite3.connect(live, isolation_level=None)) as holder:
        for statement in statements:
            rows = holder.execute(statement)
            rows.fetchone()
        begun = time.monotonic()
        with pytest.raises(BusyWriterError, match="did not finish"):
            restored(copy, live)
        assert time.monotonic() - begun < 5
        rows.close()
    assert len(team(live)) == 2


def test_what_is_unsound_and_held_is_not_moved_aside(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore, "PATIENCE", 0.3)
    told(live, "CREATE INDEX mine ON person (region)")
    with closing(sqlite3.connect(live, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyWriterError, match="did not finish"):
            restored(copy, live)
    assert len(team(live)) == 2


def test_beside_a_reader_a_copy_is_put_back(live: Path, copy: Path) -> None:
    with closing(sqlite3.connect(live, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM person").fetchone() == (3,)
        restored(copy, live)
        assert reader.execute("SELECT count(*) FROM person").fetchone() == (3,)
    assert team(live) == ["Dana Reyes"]


def test_on_a_disk_that_keeps_no_such_journal_a_copy_is_put_back(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restore, "MODE", "PRAGMA journal_mode = DELETE")
    before = restored(copy, live).before
    assert before is not None
    assert len(team(before)) == 2
    assert team(live) == ["Dana Reyes"]


def test_what_was_written_at_the_last_moment_is_in_the_copy_of_what_was_there(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    match = restore._match_pages  # noqa: SLF001 - the last moment at which others may write

    def meanwhile(made: Path, target: sqlite3.Connection) -> None:
        match(made, target)
        with Room(live) as room:
            person.add(room, [Rep("r3", "Kit Moss")], {}, STAMP)

    monkeypatch.setattr(restore, "_match_pages", meanwhile)
    before = restored(copy, live).before
    assert before is not None
    assert "Kit Moss" in team(before)


def test_a_failure_to_copy_what_is_there_changes_nothing(live: Path, copy: Path) -> None:
    (live.parent / "backups").write_text("")
    with pytest.raises(StoreError, match="cannot be used"):
        restored(copy, live)
    assert len(team(live)) == 2


def test_a_full_disk_is_said_and_changes_nothing(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        message = "database or disk is full"
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(restore, "copied", full)
    with pytest.raises(UnusableStoreError, match="Free some space"):
        restored(copy, live)
    assert len(team(live)) == 2
