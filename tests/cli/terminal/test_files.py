"""What is written where a user names a place: what is there stays, links and devices do too."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from cli.conftest import Coach
from cli.runner import finished, started
from coachcli.cli.terminal.files import ExistsError, NotWrittenError, write

ASSET = "first-sixty-seconds"
unix = pytest.mark.skipif(
    sys.platform == "win32", reason="links, devices and rights are those of Unix"
)
Words = Callable[[Coach, Path], tuple[str, ...]]


def of_an_assignment(coach: Coach, out: Path) -> tuple[str, ...]:
    id_ = coach("assignment", "list", "--json").json["assignments"][0]["id"]
    return ("assignment", "show", id_, "--out", str(out))


def of_an_asset(_coach: Coach, out: Path) -> tuple[str, ...]:
    return ("library", "show", ASSET, "--out", str(out))


def of_everything(_coach: Coach, out: Path) -> tuple[str, ...]:
    return ("backup", "--to", str(out))


each_copy = pytest.mark.parametrize("words", [of_an_assignment, of_an_asset, of_everything])


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """A file of somebody's own."""
    file = tmp_path / "mine.txt"
    file.write_text("mine", encoding="utf-8")
    return file


@each_copy
def test_a_file_that_is_there_is_overwritten_only_by_force(
    assigned: Coach, there: Path, words: Words
) -> None:
    said = assigned(*words(assigned, there))
    assert said.code == 1
    assert f"There already: {there}. Nothing was written. To overwrite: --force" in said.err
    assert there.read_text(encoding="utf-8") == "mine"
    assert assigned(*words(assigned, there), "--force").code == 0
    assert there.read_bytes() != b"mine"


@unix
@each_copy
def test_a_link_stays_a_link_and_its_target_is_replaced(
    assigned: Coach, there: Path, words: Words
) -> None:
    link = there.with_name("link")
    link.symlink_to(there.name)
    assert assigned(*words(assigned, link)).code == 1
    assert assigned(*words(assigned, link), "--force").code == 0
    assert link.is_symlink()
    assert there.read_bytes() != b"mine"
    assert stat.S_IMODE(there.stat().st_mode) == 0o600


@unix
@each_copy
def test_a_link_to_nothing_is_followed(assigned: Coach, tmp_path: Path, words: Words) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "made")
    assert assigned(*words(assigned, tmp_path / "link")).code == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "made").stat().st_size > 0


@unix
@each_copy
def test_a_ring_of_links_is_said(assigned: Coach, tmp_path: Path, words: Words) -> None:
    (tmp_path / "ring").symlink_to(tmp_path / "gnir")
    (tmp_path / "gnir").symlink_to(tmp_path / "ring")
    said = assigned(*words(assigned, tmp_path / "ring"))
    assert (said.code, "ring" in said.err) == (4, True)
    assert (tmp_path / "ring").is_symlink()


@unix
@each_copy
def test_a_device_is_written_to_and_stays_one(assigned: Coach, words: Words) -> None:
    assert assigned(*words(assigned, Path(os.devnull))).code == 0
    assert Path(os.devnull).is_char_device()


@unix
@each_copy
def test_whoever_reads_a_fifo_gets_the_whole_copy(
    assigned: Coach, tmp_path: Path, words: Words
) -> None:
    pipe, got = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    assert assigned(*words(assigned, pipe)).code == 0
    reader.join(10)
    assigned(*words(assigned, tmp_path / "file"))
    assert pipe.is_fifo()
    assert len(got[0]) == (tmp_path / "file").stat().st_size


@unix
def test_the_answer_can_be_the_file(home: Path, tmp_path: Path) -> None:
    piped = finished(started(home, "library", "show", ASSET, "--out", "/dev/stdout"))
    finished(started(home, "library", "show", ASSET, "--out", str(tmp_path / "file")))
    assert (piped.code, piped.out) == (0, (tmp_path / "file").read_text(encoding="utf-8"))


@unix
@each_copy
def test_a_copy_is_for_its_owner_only_whatever_was_there(
    assigned: Coach, there: Path, words: Words
) -> None:
    there.chmod(0o666)
    assigned(*words(assigned, there), "--force")
    assert stat.S_IMODE(there.stat().st_mode) == 0o600


@unix
@pytest.mark.parametrize(("before", "after"), [(0o600, 0o600), (0o640, 0o640), (0o444, 0o444)])
def test_what_is_replaced_keeps_its_permissions(there: Path, before: int, after: int) -> None:
    there.chmod(before)
    write({there: b"new"}, force=True)
    assert (stat.S_IMODE(there.stat().st_mode), there.read_bytes()) == (after, b"new")


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExistsError):
        write({tmp_path / "folder": b"new"}, force=False)
    with pytest.raises(NotWrittenError):
        write({tmp_path / "folder": b"new"}, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@each_copy
def test_a_folder_is_not_overwritten_and_a_file_in_it_is_asked_for(
    assigned: Coach, tmp_path: Path, words: Words
) -> None:
    said = assigned(*words(assigned, tmp_path))
    assert said.code == 1
    assert "Nothing was written. It is a folder: name a file in it." in said.err


def test_a_database_is_never_written_over(tmp_path: Path) -> None:
    place = tmp_path / "coach.db"
    place.write_bytes(b"SQLite format 3\0 and records")
    with pytest.raises(NotWrittenError, match="it is a database"):
        write({place: b"a page"}, force=True)
    assert place.read_bytes().endswith(b"and records")
