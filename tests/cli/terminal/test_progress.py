import io
from itertools import count

import pytest

from coachcli.cli.terminal.progress import PATIENCE, ProgressBar


class Screen(io.StringIO):
    """A terminal to write on."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch, *, late: bool = True) -> Screen:
    """A terminal on stderr; `late` where every step has taken more than a second already."""
    shown = Screen()
    monkeypatch.setattr("sys.stderr", shown)
    if late:
        times = count(step=PATIENCE + 1)
        monkeypatch.setattr("time.monotonic", lambda: next(times))
    return shown


def test_a_long_step_has_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    assert list(ProgressBar("Checking").over("abcd", 4, every=1)) == list("abcd")
    assert "Checking [###############...............] 50% of 4" in screen.getvalue()
    assert screen.getvalue().endswith(" \r")


def test_the_bar_goes_away_where_the_step_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    passing = ProgressBar("Checking").over("abcd", 4, every=1)
    next(passing)
    passing.close()  # type: ignore[attr-defined] # a generator has it
    assert screen.getvalue().endswith(" \r")


def test_many_short_things_move_the_bar_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    list(ProgressBar("Reading").over(range(2500), 2500))
    assert screen.getvalue().count("Reading") == 3


def test_nobody_is_told_before_a_second_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watched(monkeypatch, late=False)
    list(ProgressBar("Checking").over("abcd", 4, every=1))
    assert shown.getvalue() == ""


def test_a_pipe_sees_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)
    pipe = io.StringIO()
    monkeypatch.setattr("sys.stderr", pipe)
    list(ProgressBar("Checking").over("abcd", 4, every=1))
    assert pipe.getvalue() == ""
