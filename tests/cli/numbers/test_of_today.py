"""What is made of numbers once for a day."""

from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.runner import DAY
from coachcli.cli.context import Context, today
from coachcli.cli.numbers import of_today as module
from coachcli.cli.numbers.of_today import of_today


def made(times: list[str]) -> str:
    """Something, and that it was made."""
    times.append("made")
    return f"{len(times)}"


def asked(home: Path, times: list[str], *said: str, day: str = DAY) -> str:
    with Context(home, today(day)) as context:
        answer: str = of_today(context, "some", said, str, partial(made, times))
        return answer


@pytest.mark.usefixtures("measured")
def test_it_is_made_once_for_what_was_said_and_a_day(home: Path) -> None:
    times: list[str] = []
    assert [asked(home, times, "dana") for _ in range(2)] == ["1", "1"]
    assert asked(home, times, "ivo") == "2"
    assert asked(home, times, "ivo", day="2026-11-25") == "3"


def test_a_walk_changes_no_number_and_an_import_does(measured: Coach, home: Path) -> None:
    times: list[str] = []
    asked(home, times)
    measured("diagnose", "dana", "--flow", "few-new-opportunities")
    assert asked(home, times) == "1"
    assert measured("undo", "--yes").code == 0
    assert measured("team", "leave", "ivo").code == 0
    assert asked(home, times) == "2"


@pytest.mark.usefixtures("measured")
def test_without_a_change_to_go_by_nothing_is_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "newest_of_numbers", lambda _room: "")
    times: list[str] = []
    assert [asked(home, times) for _ in range(2)] == ["1", "2"]
