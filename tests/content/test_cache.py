"""Compiled content in its cache."""

import os
import stat
from pathlib import Path

import pytest

from coachcli.coaching.period import Period, period_named
from coachcli.content.cache import cached, private_folder

WEEK = period_named("2026-W10")


def week_of(folder: Path | None, part: bytes, made: list[bytes]) -> Period:
    def make() -> Period:
        made.append(part)
        return WEEK

    week: Period = cached(folder, "week", [part], Period, make)
    return week


def test_what_was_made_of_the_same_parts_is_not_made_again(tmp_path: Path) -> None:
    made: list[bytes] = []
    assert [week_of(tmp_path, b"a", made) for _ in range(2)] == [WEEK, WEEK]
    assert made == [b"a"]


def test_what_was_made_of_other_parts_is_made_anew(tmp_path: Path) -> None:
    made: list[bytes] = []
    assert [week_of(tmp_path, part, made) for part in (b"a", b"b")] == [WEEK, WEEK]
    assert made == [b"a", b"b"]


@pytest.mark.parametrize("broken", ["{", "[" * 100_000, '{"key": 1}', "[]", "\x00"])
def test_a_broken_cache_is_made_anew_in_silence(tmp_path: Path, broken: str) -> None:
    made: list[bytes] = []
    (tmp_path / "week.json").write_text(broken, encoding="utf-8")
    assert week_of(tmp_path, b"a", made) == WEEK
    assert made == [b"a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_a_cache_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "week.json")
    assert week_of(tmp_path, b"a", []) == WEEK
    assert (tmp_path / "week.json").is_file()


@pytest.mark.skipif(os.name == "nt", reason="rights are those of Unix")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_cache_and_its_home_are_for_their_owner_whatever_the_mask(
    tmp_path: Path, mask: int
) -> None:
    before = os.umask(mask)
    try:
        week_of(tmp_path / "home" / "cache", b"a", [])
    finally:
        os.umask(before)
    made = sorted((tmp_path / "home").rglob("*"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in made] == [0o700, 0o600]
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="rights are those of Unix")
def test_a_cache_that_is_open_to_others_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir(mode=0o755)
    private_folder(tmp_path / "cache")
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700


def test_without_a_folder_nothing_is_kept() -> None:
    made: list[bytes] = []
    assert [week_of(None, b"a", made) for _ in range(2)] == [WEEK, WEEK]
    assert made == [b"a", b"a"]
