"""What was closed at another terminal since the page was shown is not closed twice, nor undone."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import MEANWHILE, Somebody, at_the_terminal
from cli.week.keyed_day import Begun, Typed, day_lines, key_beside
from coachcli.cli.week.today import today

Apart = Callable[..., Somebody]
GONE = "was closed or moved already, elsewhere"
TURNED = "was held, moved or skipped already, elsewhere. Nothing was changed."


@pytest.fixture
def apart(at: Typed, busy: Coach, home: Path) -> Apart:
    """Who types the key beside these words, and then others, while a command runs elsewhere."""

    def keyed(words: str, elsewhere: tuple[str, ...], *more: str) -> Somebody:
        key = key_beside(at("q")[2], words)
        keys = (MEANWHILE, key, *more) if MEANWHILE not in more else (key, *more)
        context, somebody = at_the_terminal(home, *keys)
        context.begin = Begun()
        somebody.elsewhere = partial(ran, busy, elsewhere)
        answer = today(context)
        while answer.then:
            answer = answer.then()
        somebody.lines.append(day_lines(answer))
        return somebody

    return keyed


def ran(coach: Coach, words: tuple[str, ...]) -> None:
    said = coach(*words)
    assert said.code == 0, said.err


SEND = ("done", "sam", "send two")


@pytest.mark.parametrize("elsewhere", [SEND, (*SEND, "--not-kept"), (*SEND, "--to", "2026-11-30")])
def test_a_promise_is_not_closed_twice(apart: Apart, elsewhere: tuple[str, ...]) -> None:
    somebody = apart("send two", elsewhere, "q")
    assert GONE in somebody.heard
    assert "Done:" not in somebody.heard
    assert "n not kept" not in somebody.heard


def test_a_promise_after_a_walk_is_not_closed_twice(apart: Apart) -> None:
    somebody = apart("Lena Ott, you do", ("done", "lena", "--not-kept"), "q")
    assert GONE in somebody.heard


def test_learning_is_not_closed_twice(assigned: Coach, home: Path) -> None:
    context, somebody = at_the_terminal(home, MEANWHILE, "1", "q")
    context.day = context.day.replace(month=12, day=1)
    somebody.elsewhere = partial(ran, assigned, ("done", "dana"))
    answer = today(context)
    assert answer.then
    answer.then()
    assert "is done already" in somebody.heard


def test_of_several_promises_the_others_are_still_asked_about(apart: Apart) -> None:
    elsewhere = ("done", "ivo", "ask the cfo")
    somebody = apart("Ivo Marek: 3 promises due", elsewhere, "y", "y", "y", "q")
    assert GONE in somebody.heard
    assert somebody.heard.count("Done: ") == 2


@pytest.mark.parametrize(
    "keys",
    [
        ("h", ""),
        ("s",),
        ("m", "2026-11-26"),
        ("t",),
        ("h", MEANWHILE, ""),
        (MEANWHILE, "s"),
        ("m", MEANWHILE, "2026-11-26"),
    ],
)
def test_a_talk_that_was_held_is_not_held_moved_or_skipped(
    apart: Apart, keys: tuple[str, ...]
) -> None:
    elsewhere = ("talk", "priya", "--type", "forecast", "--minutes", "21")
    somebody = apart("Priya Nair: f", elsewhere, *keys, "q")
    assert TURNED in somebody.heard
    assert "Kept as held" not in somebody.heard


@pytest.mark.parametrize("more", [("n",), ("m", "2026-11-30"), ("u",)])
def test_what_was_just_closed_is_left_where_something_else_was_kept(
    apart: Apart, more: tuple[str, ...]
) -> None:
    elsewhere = ("done", "lena", "--not-kept")
    somebody = apart("send two", elsewhere, MEANWHILE, *more, "q")
    assert "Something else was kept since, so nothing was changed." in somebody.heard
