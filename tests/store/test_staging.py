import os
import subprocess
import sys
from pathlib import Path

import pytest

from coachcli.store import staging

DIES = """
import os, signal, sys
from pathlib import Path
from coachcli.store.staging import staging
with staging(Path(sys.argv[1])) as folder:
    (folder / "copy.db").write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def hidden(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_made_is_moved_whole_and_nothing_is_left(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with staging.staging(home) as folder:
        staging.make_empty(folder / "new")
        staging.place(folder / "new", home / "coach.db")
    assert hidden(home) == ["coach.db"]


def test_a_place_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "there").write_text("mine")
    (tmp_path / "made").write_text("new")
    with pytest.raises(FileExistsError):
        staging.place_anew(tmp_path / "made", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "mine"


def test_a_disk_without_links_has_a_file_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "made").write_text("new")
    staging.place_anew(tmp_path / "made", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "new"
    (tmp_path / "made").write_text("newer")
    with pytest.raises(FileExistsError):
        staging.place_anew(tmp_path / "made", tmp_path / "there")


def test_what_is_still_being_made_is_not_swept(tmp_path: Path) -> None:
    with staging.staging(tmp_path) as folder, staging.staging(tmp_path) as other:
        assert folder.exists()
        assert other.exists()
    assert hidden(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="this system kills in another way")
def test_what_the_dead_left_is_swept(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", DIES, str(tmp_path)], check=False)  # noqa: S603 - ours
    assert len(hidden(tmp_path)) == 1
    staging.sweep(tmp_path)
    assert hidden(tmp_path) == []


def test_what_earlier_versions_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".restore-1").mkdir()
    (tmp_path / ".2026.db.part").touch()
    for name in ("mine.part", ".mine.part", ".coach-1", "coach.db"):
        (tmp_path / name).touch()
    staging.sweep(tmp_path)
    assert hidden(tmp_path) == [".coach-1", ".mine.part", "coach.db", "mine.part"]


def test_where_there_is_no_folder_nothing_is_swept(tmp_path: Path) -> None:
    staging.sweep(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_a_sweep_took_at_once_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []
    lock = staging._lock  # noqa: SLF001 - the moment between is not to be met otherwise

    def late(path: Path) -> int:
        held = lock(path)
        if not taken:
            taken.append(path)
            path.rmdir()
        return held

    monkeypatch.setattr(staging, "_lock", late)
    with staging.staging(tmp_path) as folder:
        assert folder.parent not in taken


def test_where_files_cannot_be_locked_they_are_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "fcntl", None)
    with staging.staging(tmp_path) as folder:
        assert folder.exists()
