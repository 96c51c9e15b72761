import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coachcli.store import integrity
from coachcli.store.errors import (
    NewerStoreError,
    UnusableBackupError,
    UnusableHomeError,
)
from coachcli.store.schema import SCHEMA
from store.put_back import files, restored, team, told


def same(live: Path, folder: Path) -> Path:
    assert folder
    return live


def soft(live: Path, folder: Path) -> Path:
    (folder / "link.db").symlink_to(live)
    return folder / "link.db"


def hard(live: Path, folder: Path) -> Path:
    (folder / "link.db").hardlink_to(live)
    return folder / "link.db"


@pytest.mark.parametrize("make", [same, soft, hard])
def test_the_database_itself_is_refused(
    live: Path, tmp_path: Path, make: Callable[[Path, Path], Path]
) -> None:
    with pytest.raises(UnusableBackupError, match="it is the database itself"):
        restored(make(live, tmp_path), live)
    assert len(team(live)) == 2


def fifo(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def huge(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(1 << 40)


def trigger(path: Path) -> None:
    told(path, "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM walk; END")


def owed(path: Path) -> None:
    told(path, "INSERT INTO note VALUES ('n', 'nobody', '', '', '', '', '2026-01-01', '')")


def wrong_text(path: Path) -> None:
    told(path, "UPDATE person SET role = CAST(x'ff' AS TEXT)")


def pages(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\x55" * 4096 + content[12288:])


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "there is no such file"),
    "empty": (lambda path: path.write_bytes(b""), "there is nothing in it"),
    "a diary": (lambda path: path.write_text("my diary"), "it is not a database"),
    "a head alone": (lambda path: path.write_bytes(path.read_bytes()[:90]), "not a database"),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-1]), "longer or shorter"),
    "no database of ours": (lambda path: told(path, "PRAGMA application_id = 7"), "not a copy"),
    "huge": (huge, "longer or shorter"),
    "a folder": (folder, "it is not a file"),
    "a FIFO": (fifo, "it is not a file"),
    "with a trigger": (trigger, "the trigger t"),
    "without a person": (owed, "belongs to one of person"),
    "with text that is none": (wrong_text, "damaged"),
    "with a page of noise": (pages, "damaged"),
}


@pytest.mark.parametrize(("spoil", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_sound_copy_is_refused_and_nothing_changed(
    live: Path, copy: Path, spoil: Callable[[Path], object], why: str
) -> None:
    if spoil is fifo and sys.platform == "win32":
        pytest.skip("this system has none")
    was = live.read_bytes()
    spoil(copy)
    with pytest.raises(UnusableBackupError, match=why):
        restored(copy, live)
    assert live.read_bytes() == was
    assert files(live.parent) == ["coach.db"]


def test_a_newer_copy_is_refused(live: Path, copy: Path) -> None:
    told(copy, f"PRAGMA user_version = {SCHEMA + 1}")
    with pytest.raises(NewerStoreError, match="Upgrade"):
        restored(copy, live)
    assert len(team(live)) == 2


def test_a_name_that_no_file_has_is_refused(live: Path) -> None:
    with pytest.raises(UnusableBackupError, match="there is no such file"):
        restored(Path("a\0b"), live)
    with pytest.raises(UnusableBackupError, match="name too long"):
        restored(Path("a" * 300), live)


def test_a_copy_for_which_the_disk_has_no_room_is_refused(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(copy.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(UnusableBackupError, match="the disk has no room for it"):
        restored(copy, live)


def test_a_copy_that_is_written_meanwhile_is_refused(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = shutil.copyfile

    def late(source: Path, target: Path) -> None:
        copied(source, target)
        os.utime(source, (1, 1))

    monkeypatch.setattr(shutil, "copyfile", late)
    with pytest.raises(UnusableBackupError, match="another program is writing to it"):
        restored(copy, live)


def test_what_the_steps_leave_unsound_is_refused(
    live: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "fault", lambda _: "it is damaged")
    with pytest.raises(UnusableBackupError, match="it is damaged"):
        restored(copy, live)


def test_a_home_below_a_file_is_refused(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnusableHomeError, match="Set COACH_HOME"):
        restored(copy, tmp_path / "file" / "coach.db")
