"""Compiled content in its cache."""

from pathlib import Path

from coachcli.coaching.period import Period, period_named
from coachcli.content.cache import cached

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


def test_a_broken_cache_is_made_anew_in_silence(tmp_path: Path) -> None:
    made: list[bytes] = []
    (tmp_path / "week.json").write_text("{", encoding="utf-8")
    assert week_of(tmp_path, b"a", made) == WEEK
    assert made == [b"a"]


def test_without_a_folder_nothing_is_kept() -> None:
    made: list[bytes] = []
    assert [week_of(None, b"a", made) for _ in range(2)] == [WEEK, WEEK]
    assert made == [b"a", b"a"]
