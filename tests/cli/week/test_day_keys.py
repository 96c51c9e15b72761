"""Each thing of a day has a key; the key closes it or begins what does, and the day stands anew."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import DANA, LENA, Coach, Model, copied
from cli.somebody import CONTROL_C, MARKS, Somebody, at_the_terminal
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.week.today import today
from coachcli.coaching.errors import CoachError

FLOW = ("--flow", "few-new-opportunities")
BEFORE = ("--as-of", "2026-11-17")


@pytest.fixture(scope="session")
def model_busy(model: Model) -> Path:
    """A team of whom each has something else that a day asks for."""
    names = ("Dana Reyes", "Lena Ott", "Ivo Marek", "Sam Okafor", "Priya Nair")
    talk = ("--type", "opportunity", "--minutes", "25", *BEFORE)
    return model(
        "busy",
        *(("team", "add", name, *BEFORE) for name in names),
        ("diagnose", "dana", *FLOW, "--answers", str(DANA), "--as-of", "2026-10-20"),
        ("assign", "dana", "--as-of", "2026-10-20"),
        ("diagnose", "lena", *FLOW, "--answers", str(LENA), *BEFORE),
        ("diagnosis", "act", "lena", *BEFORE),
        ("talk", "sam", *talk, "--i", "send two by 2026-11-23", "--they", "call by 2026-11-24"),
        ("rhythm", "set", "ivo", "opportunity", "weekly", "30", "tuesday", "10:00", *BEFORE),
        ("rhythm", "set", "priya", "forecast", "weekly", "30", "monday", *BEFORE),
    )


@pytest.fixture
def busy(coach: Coach, home: Path, model_busy: Path) -> Coach:
    copied(model_busy, home)
    return coach


class Begun:
    """What the door would do: the steps that were begun."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def __call__(self, step: Step) -> Answer:
        self.steps.append(step)
        return Answer()


Typed = Callable[..., tuple[Somebody, list[Step], str]]


@pytest.fixture
def at(home: Path, model_busy: Path) -> Typed:
    """What is heard, begun and shown last when these keys are typed on the day of the busy home."""
    copied(model_busy, home)

    def keyed(*keys: str) -> tuple[Somebody, list[Step], str]:
        context, somebody = at_the_terminal(home, *keys)
        context.begin = begun = Begun()
        answer, shown = today(context), ""
        while answer.then:
            shown = day_lines(answer) or shown
            answer = answer.then()
        return somebody, begun.steps, day_lines(answer) or shown

    return keyed


def day_lines(answer: Answer) -> str:
    """The lines of a page."""
    said = [each for part in answer.parts for each in getattr(part, "lines", ())]
    return "\n".join(f"{getattr(each, 'first', '')}{getattr(each, 'text', each)}" for each in said)


def key_beside(shown: str, words: str) -> str:
    """The key of the thing of which these words are said."""
    (line,) = [line for line in shown.split("\n") if words in line]
    found = re.match(r".{11}(\w) ", line)
    assert found, line
    return found[1]


def test_every_kind_of_thing_stands_on_the_page_in_order(busy: Coach) -> None:
    said = busy().out
    words = (
        *("Now", "Ivo Marek, opportunity talk 10:00", 'Dana Reyes: did "', "send two"),
        *("Lena Ott, you do", "they do, by today: call"),
        *("Missed", "Priya Nair: forecast talk of Mon 23 Nov was not held", "Next: coach prep"),
    )
    places = [said.index(word) for word in words]
    assert places == sorted(places)
    assert len(said.splitlines()) <= 24


@pytest.mark.parametrize(
    "words",
    ["send two", "Lena Ott, you do", "they do, by today: call"],
    ids=["mine", "own", "they"],
)
def test_a_promise_is_closed_by_its_key(at: Typed, words: str) -> None:
    _, _, shown = at("q")
    key = key_beside(shown, words)
    somebody, begun, after = at(key, "q")
    assert "Done: " in somebody.heard
    assert words not in after
    assert begun == []


@pytest.mark.parametrize("words", ["send two", "Lena Ott, you do"])
@pytest.mark.parametrize(("more", "said"), [(("n",), "not kept"), (("m", "2026-11-25"), "Moved")])
def test_one_more_key_says_that_it_was_not_kept_or_moved(
    at: Typed, words: str, more: tuple[str, ...], said: str
) -> None:
    _, _, shown = at("q")
    somebody, _, after = at(key_beside(shown, words), *more, "q")
    assert "n not kept m moved to another day" in somebody.heard
    assert said in somebody.heard
    assert (words in after) == (more[0] == "m")
    assert ("by Wed 25 Nov" in after) == (more[0] == "m")


def test_a_day_that_is_none_changes_nothing(at: Typed) -> None:
    _, _, shown = at("q")
    key = key_beside(shown, "send two")
    somebody, _, after = at(key, "m", "some day", "q")
    assert "some day" in somebody.heard
    assert "send two" not in after


@pytest.mark.parametrize(
    ("words", "more", "step"),
    [
        ("Ivo Marek, opp", ("p",), ("prep", "Ivo Marek")),
        ("Ivo Marek, opp", ("",), ("prep", "Ivo Marek")),
        ("Ivo Marek, opp", ("t",), ("talk", "Ivo Marek", "--type", "opportunity")),
        ("Priya Nair: f", ("t",), ("talk", "Priya Nair", "--type", "forecast")),
    ],
)
def test_a_talk_begins_as_its_key_says(
    at: Typed, words: str, more: tuple[str, ...], step: tuple[str, ...]
) -> None:
    _, _, shown = at("q")
    _, begun, _ = at(key_beside(shown, words), *more, "q")
    assert begun == [Step(step)]


@pytest.mark.parametrize("words", ["Ivo Marek, opp", "Priya Nair: f"])
@pytest.mark.parametrize("more", [("s",), ("m", "2026-11-26")])
def test_a_talk_is_moved_or_skipped_and_gone_from_the_day(
    at: Typed, words: str, more: tuple[str, ...]
) -> None:
    _, _, shown = at("q")
    somebody, begun, after = at(key_beside(shown, words), *more, "q")
    assert words not in after
    assert ("Moved to" if more[0] == "m" else "Skipped.") in somebody.heard
    assert begun == []


@pytest.mark.parametrize("words", ["Ivo Marek, opp", "Priya Nair: f"])
@pytest.mark.parametrize(("typed", "took"), [("", 30), ("45", 45)])
def test_a_talk_that_was_held_is_kept_with_its_minutes_and_gone_from_the_day(
    at: Typed, words: str, typed: str, took: int
) -> None:
    key = key_beside(at("q")[2], words)
    somebody, begun, after = at(key, "h", typed, "q")
    assert words not in after
    assert f"{took} min. Take it back with: coach undo" in somebody.heard
    assert begun == []


@pytest.mark.parametrize("words", ["Ivo Marek, opp", "Priya Nair: f"])
def test_q_at_the_minutes_keeps_nothing(at: Typed, words: str) -> None:
    key = key_beside(at("q")[2], words)
    assert at(key, "h", "q", "left over")[0].left == ["left over"]
    assert words in at("q")[2]


def test_enter_at_a_missed_talk_goes_back(at: Typed) -> None:
    _, _, shown = at("q")
    _, begun, after = at(key_beside(shown, "Priya Nair: f"), "", "q")
    assert (begun, after) == ([], shown)


def test_a_look_whether_it_helped_is_begun_and_the_day_comes_back_after_it(at: Typed) -> None:
    _, _, shown = at("q")
    key = key_beside(shown, "Dana Reyes: did")
    somebody, begun, after = at(key, "", "q")
    assert [step.words[0] for step in begun] == ["evaluate"]
    assert "Enter goes back to the day q leaves" in somebody.heard
    assert "Dana Reyes: did" in after
    somebody, begun, _ = at(key, "q", "left over")
    assert somebody.left == ["left over"]


@pytest.mark.parametrize("key", ["", "0", "q", CONTROL_C])
def test_leaving_changes_nothing(at: Typed, key: str) -> None:
    somebody, begun, _ = at(key, "left over")
    assert (somebody.left, begun) == (["left over"], [])


def test_the_legend_names_each_key_and_no_other_does_anything(at: Typed) -> None:
    somebody, _, shown = at("w", "é", "n", "m", "q")
    legend = next(line for line in somebody.lines if "close or begin" in line).translate(MARKS)
    assert re.fullmatch(r"  1-\d close or begin  q leave  Enter leave", legend.rstrip())
    assert somebody.heard.count("A key of the page, or Enter to leave it.") == 4
    named = re.findall(r"^ {2}.{9}(\w)  ", shown, re.MULTILINE)
    assert named == [*"123456789"][: len(named)]


def test_going_back_from_the_ways_of_a_thing_shows_the_day_again(at: Typed) -> None:
    _, _, shown = at("q")
    _, begun, after = at(key_beside(shown, "Ivo Marek, opp"), "b", "q")
    assert (begun, after) == ([], shown)


class RefusedError(CoachError):
    """A command that refuses."""


def refusing(code: int, _step: Step) -> Answer:
    error = RefusedError("Not now.")
    error.exit_code = code  # type: ignore[misc]
    raise error


def test_what_is_refused_is_said_and_an_interrupt_leaves_all(home: Path, at: Typed) -> None:
    key = key_beside(at("q")[2], "Dana Reyes: did")
    context, somebody = at_the_terminal(home, key, "q")
    context.begin = partial(refusing, 1)
    answer = today(context)
    assert answer.then
    again = answer.then()
    assert "Not now." in somebody.heard
    assert again.then
    context, _ = at_the_terminal(home, key)
    context.begin = partial(refusing, 130)
    then = today(context).then
    assert then
    with pytest.raises(RefusedError):
        then()


@pytest.mark.usefixtures("busy")
def test_where_nobody_reads_nothing_is_asked(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with Context(home, context.day) as unread:
        assert today(unread).then is None
