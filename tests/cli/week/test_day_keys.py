"""Each thing of a day has a key; the key closes it or begins what does, and the day stands anew."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import CONTROL_C, MARKS, at_the_terminal
from cli.week.keyed_day import Begun, Typed, day_lines, key_beside
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Step
from coachcli.cli.terminal.ask import LeftError, WentAwayError
from coachcli.cli.week.today import today
from coachcli.coaching.errors import CoachError


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
    assert "n not kept m move" in somebody.heard
    assert said in somebody.heard
    assert (words in after) == (more[0] == "m")
    assert ("by Wed 25 Nov" in after) == (more[0] == "m")


def test_learning_is_closed_by_its_key_and_taken_back_by_one_more(
    assigned: Coach, home: Path
) -> None:
    assert assigned("--as-of", "2026-12-01").code == 0
    context, somebody = at_the_terminal(home, "1", "u", "q")
    context.day = date(2026, 12, 1)
    begun = Begun()
    context.begin = begun
    answer = today(context)
    assert "Rewrite three first messages" in day_lines(answer)
    answer = then_of(answer)
    assert "Done: Rewrite three first messages. We look again on " in somebody.heard
    assert "Rewrite three first messages" not in day_lines(answer)
    then_of(answer)
    assert "u take back  Enter next  q leave" in " ".join(somebody.lines)
    assert begun.steps == [Step(("undo", "--yes"))]


def test_what_was_kept_since_elsewhere_is_not_taken_back(assigned: Coach, home: Path) -> None:
    context, somebody = at_the_terminal(home, "1", "u", "q")
    context.day = date(2026, 12, 1)
    context.begin = begun = Begun()
    answer = then_of(today(context))
    assert assigned("note", "dana", "a word").code == 0
    then_of(answer)
    assert "Something else was kept since, so nothing was changed." in somebody.heard
    assert begun.steps == []


def test_each_of_several_promises_is_asked_about_and_kept_as_it_is_said(at: Typed) -> None:
    _, _, shown = at("q")
    key = key_beside(shown, "Ivo Marek: 3 promises due")
    somebody, begun, after = at(key, "y", "m", "some day", "2026-11-30", "", "q")
    assert "Ivo Marek, 1 of 3. You do, by Mon 23 Nov 2026: ask the CFO" in somebody.heard
    assert "Done: You do, by Mon 23 Nov 2026: ask the CFO" in somebody.heard
    assert "Moved to Mon 30 Nov 2026: The rep does" in somebody.heard
    assert "Ivo Marek, they do, by today: list the risks" in after
    assert "ask the CFO" not in after
    assert "draft it" not in after
    assert begun == []
    assert "1 promise" not in after


@pytest.mark.parametrize("keys", [("q",), ("b",), ("", "", ""), ("m", "q")])
def test_several_promises_are_left_as_they_are(at: Typed, keys: tuple[str, ...]) -> None:
    _, _, shown = at("q")
    _, begun, after = at(key_beside(shown, "Ivo Marek: 3 promises due"), *keys, "q")
    assert (begun, after) == ([], shown)


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


def test_a_talk_is_not_moved_to_a_day_that_is_over_and_the_day_stands_anew(at: Typed) -> None:
    key = key_beside(at("q")[2], "Ivo Marek, opp")
    somebody, _, after = at(key, "m", "2020-01-01", "q")
    assert "Nothing was changed. Move it to another day" in " ".join(somebody.heard.split())
    assert "Ivo Marek, opp" in after


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
def test_q_at_the_minutes_keeps_nothing_and_goes_back_to_the_day(at: Typed, words: str) -> None:
    shown = at("q")[2]
    somebody, _, after = at(key_beside(shown, words), "h", "q", "q", "left over")
    assert (somebody.left, after) == (["left over"], shown)


def test_enter_at_a_missed_talk_goes_back(at: Typed) -> None:
    _, _, shown = at("q")
    _, begun, after = at(key_beside(shown, "Priya Nair: f"), "", "q")
    assert (begun, after) == ([], shown)


@pytest.mark.parametrize(
    ("words", "more", "command"),
    [
        ("Dana Reyes: did", (), "evaluate"),
        ("Ivo Marek, opp", ("t",), "talk"),
        ("Priya Nair: f", ("t",), "talk"),
    ],
)
def test_the_day_comes_back_by_itself_after_whatever_was_done(
    at: Typed, words: str, more: tuple[str, ...], command: str
) -> None:
    _, _, shown = at("q")
    somebody, begun, after = at(key_beside(shown, words), *more, "q", "left over")
    assert [step.words[0] for step in begun] == [command]
    assert (somebody.left, after) == (["left over"], shown)
    assert "goes back to the day" not in somebody.heard


@pytest.mark.parametrize(("typed", "left"), [("", ["left over"]), ("q", ["q", "left over"])])
def test_what_only_shows_waits_to_be_read(at: Typed, typed: str, left: list[str]) -> None:
    _, _, shown = at("q")
    somebody, begun, _ = at(key_beside(shown, "Ivo Marek, opp"), "p", typed, "q", "left over")
    assert [step.words[0] for step in begun] == ["prep"]
    assert "Enter goes back to the day q leaves" in somebody.heard
    assert somebody.left == left


def test_enter_begins_what_the_page_names_as_next(at: Typed) -> None:
    somebody, begun, _ = at("", "t", "q")
    assert begun == [Step(("talk", "Ivo Marek", "--type", "opportunity"))]
    assert "Enter next q leave" in somebody.heard


@pytest.mark.parametrize("key", ["0", "q", CONTROL_C])
def test_leaving_changes_nothing(at: Typed, key: str) -> None:
    somebody, begun, _ = at(key, "left over")
    assert (somebody.left, begun) == (["left over"], [])


def test_the_legend_names_each_key_and_no_other_does_anything(at: Typed) -> None:
    somebody, _, shown = at("w", "é", "n", "m", "q")
    legend = next(line for line in somebody.lines if "close or begin" in line).translate(MARKS)
    assert re.fullmatch(r"  1-\d close or begin  Enter next  q leave", legend.rstrip())
    assert somebody.heard.count("A key of the page, or q to leave it.") == 4
    named = re.findall(r"^ {2}.{9}(\w)  ", shown, re.MULTILINE)
    assert named == [*"123456789"][: len(named)]


def test_going_back_from_the_ways_of_a_thing_shows_the_day_again(at: Typed) -> None:
    _, _, shown = at("q")
    _, begun, after = at(key_beside(shown, "Ivo Marek, opp"), "b", "q")
    assert (begun, after) == ([], shown)


class RefusedError(CoachError):
    """A command that refuses."""

    def __init__(self) -> None:
        super().__init__("Not now.")


def refusing(_step: Step) -> Answer:
    raise RefusedError


def left_by(reason: type[LeftError], _step: Step) -> Answer:
    """A command that was left, and says so."""
    try:
        raise reason
    except LeftError as error:
        raise RefusedError from error


@pytest.mark.parametrize("begin", [refusing, partial(left_by, LeftError)])
def test_what_is_refused_or_left_is_said_and_the_day_comes_back(
    home: Path, at: Typed, begin: Callable[[Step], Answer]
) -> None:
    key = key_beside(at("q")[2], "Dana Reyes: did")
    context, somebody = at_the_terminal(home, key, "q")
    context.begin = begin
    answer = today(context)
    assert answer.then
    again = answer.then()
    assert "Not now." in somebody.heard
    assert again.then


def test_q_at_what_follows_a_command_goes_back_to_the_day(home: Path, at: Typed) -> None:
    key = key_beside(at("q")[2], "Dana Reyes: did")
    context, somebody = at_the_terminal(home, key, "q")
    context.begin = lambda step: Answer(then=partial(left_by, LeftError, step))
    begun = then_of(today(context))
    again = then_of(begun)
    assert "Not now." in somebody.heard
    assert then_of(again).then is None


def then_of(answer: Answer) -> Answer:
    """What follows an answer."""
    assert answer.then
    return answer.then()


def test_an_interrupt_leaves_the_day_as_well(home: Path, at: Typed) -> None:
    key = key_beside(at("q")[2], "Dana Reyes: did")
    context, _ = at_the_terminal(home, key)
    context.begin = partial(left_by, WentAwayError)
    then = today(context).then
    assert then
    with pytest.raises(RefusedError):
        then()


@pytest.mark.usefixtures("busy")
def test_where_nobody_reads_nothing_is_asked(home: Path) -> None:
    context, _ = at_the_terminal(home)
    with Context(home, context.day) as unread:
        assert today(unread).then is None
