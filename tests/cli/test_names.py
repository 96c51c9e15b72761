"""The lists of names that the Tab key completes."""

import stat
import sys
from pathlib import Path

import pytest

from cli.conftest import Coach


def listed(home: Path, kind: str) -> list[str]:
    return (home / "cache" / "names" / kind).read_text(encoding="utf-8").splitlines()


def test_the_lists_follow_the_team(team: Coach, home: Path) -> None:
    assert listed(home, "reps") == ["Dana Reyes", "Daniel Ito"]
    team("team", "rename", "dana", "Zoe Holm")
    assert listed(home, "reps") == ["Daniel Ito", "Zoe Holm"]
    team("forget", "zoe", "--yes")
    assert listed(home, "reps") == ["Daniel Ito"]
    assert "first-sixty-seconds" in listed(home, "assets")
    assert "few-new-opportunities" in listed(home, "flows")


@pytest.mark.skipif(
    sys.platform == "win32", reason="the folder's own rights protect the file there"
)
def test_a_list_of_people_is_for_its_owner_only(team: Coach, home: Path) -> None:
    assert team("team", "list").code == 0
    assert stat.S_IMODE((home / "cache" / "names" / "reps").stat().st_mode) == 0o600


def test_a_home_where_no_list_can_stand_goes_without(team: Coach, home: Path) -> None:
    lists = home / "cache" / "names"
    for file in lists.iterdir():
        file.unlink()
    lists.rmdir()
    lists.write_text("in the way", encoding="utf-8")
    assert team("team", "add", "Nora Lind").code == 0
