"""What a key of a thing comes to where there are several ways."""

from datetime import date
from pathlib import Path

import pytest

from cli.conftest import Coach
from cli.somebody import Somebody, at_the_terminal
from cli.week.keyed_day import Begun, day_lines
from coachcli.cli.terminal.answer import Step
from coachcli.cli.week.day_acts import WAYS
from coachcli.cli.week.today import today
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind, agenda
from coaching.week.test_agenda import ANA, FULL, NOTHING, QUIET, TALK

QUIET_DAY = replace(NOTHING, quiet=(QUIET,))


def item(kind: AgendaKind) -> AgendaItem:
    days = (agenda(FULL), agenda(replace(FULL, talks=(TALK,))), agenda(QUIET_DAY))
    every = (each for day in (*days, agenda(QUIET_DAY, (*ANA, "why"))) for each in day)
    return next(each for each in every if each.kind is kind)


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        (AgendaKind.TALK, "p", ("prep", "Ana")),
        (AgendaKind.TALK, "t", ("talk", "Ana", "--type", "deal")),
        (AgendaKind.MISSED, "t", ("talk", "Ana", "--type", "deal")),
        (AgendaKind.LOOK, "d", ("diagnose", "Ana", "--flow", "")),
        (AgendaKind.QUIET, "d", ("diagnose", "Ana")),
        (AgendaKind.QUIET, "p", ("prep", "Ana")),
        (AgendaKind.FIRST, "t", ("talk", "Ana")),
        (AgendaKind.APART, "t", ("talk", "Ana")),
        (AgendaKind.APART, "p", ("talk-sheet", "Ana")),
    ],
)
def test_a_key_begins_what_its_legend_says(
    home: Path, kind: AgendaKind, key: str, words: tuple[str, ...]
) -> None:
    context, somebody = at_the_terminal(home, key)
    assert WAYS[kind](context, item(kind)) == Step(words)
    assert f"{key} " in somebody.heard


@pytest.mark.parametrize("kind", [kind for kind in WAYS if kind is not AgendaKind.PROMISES])
def test_enter_takes_the_first_way_or_goes_back_b_none_and_another_key_asks_again(
    home: Path, kind: AgendaKind
) -> None:
    context, somebody = at_the_terminal(home, "w", "b")
    assert WAYS[kind](context, item(kind)) is None
    assert "One of these keys, or b to go back." in somebody.heard
    context, somebody = at_the_terminal(home, "")
    way = WAYS[kind](context, item(kind))
    is_missed = kind is AgendaKind.MISSED
    assert (way is None) == is_missed
    assert f"b back Enter {'goes back' if is_missed else 'takes'}" in somebody.heard


@pytest.mark.parametrize("more", [("1", "n", "no time"), ("", "n", "", "", "n", "no time")])
def test_learning_is_dropped_instead_with_its_reason(
    assigned: Coach, home: Path, more: tuple[str, ...]
) -> None:
    shown, somebody = on_the_day(home, *more, "q", "left over")
    assert somebody.left == ["left over"]
    assert "not done, drop it" in somebody.heard
    assert "Rewrite three first messages" not in shown
    (given,) = assigned("assignment", "list", "--all", "--json").json["assignments"]
    assert given["state"] == "dropped"
    assert "no time" in assigned("assignment", "show", given["id"]).out


def test_what_the_line_of_learning_says_is_what_its_key_does(assigned: Coach, home: Path) -> None:
    piped = assigned("--as-of", "2026-12-01").out
    assert "is it done?" in piped
    assert piped.count("coach assignment done ") == 2
    shown, somebody = on_the_day(home, "1", "q")
    assert "Done: Rewrite three first messages" in somebody.heard
    assert "Rewrite three first messages" not in shown


@pytest.fixture
def lone(coach: Coach) -> Coach:
    """A team of one, to whom something was promised that is due."""
    coach("team", "add", "Sam Okafor")
    talk = ("talk", "sam", "--type", "opportunity", "--minutes", "25", "--as-of", "2026-11-22")
    assert coach(*talk, "--i", "send two by 2026-11-23").code == 0
    return coach


def test_enter_asks_what_came_of_a_promise_that_is_next(home: Path, lone: Coach) -> None:
    assert "Next: coach done" in lone().out
    _, somebody, _ = on_a_day(home, "2026-11-24", "", "", "", "y")
    assert "Sam Okafor. You do, by Mon 23 Nov 2026: send two" in somebody.heard
    assert "Done: You do" in somebody.heard
    assert "1 of 1" not in somebody.heard


@pytest.mark.usefixtures("lone")
def test_enter_begins_what_is_next_where_all_else_is_closed(home: Path) -> None:
    _, _, begun = on_a_day(home, "2026-11-24", "1", "", "q")
    assert [step.words for step in begun] == [("report",)]


@pytest.fixture
def away(coach: Coach) -> Coach:
    """A team of three, two of whom nobody talked with in the week before."""
    for name in ("Ana Ruiz", "Bo Hart", "Cid Lane"):
        coach("team", "add", name, "--as-of", "2026-11-02")
    coach("rhythm", "set", "opportunity", "weekly", "30", "--as-of", "2026-11-16")
    return coach


@pytest.mark.parametrize(("answer", "missed"), [("y", 0), ("", 2), ("n", 2)])
def test_of_all_talks_of_a_week_it_is_said_at_once_that_none_was_held(
    away: Coach, home: Path, answer: str, missed: int
) -> None:
    day = ("today", "--json", "--as-of", "2026-11-23")
    assert len(away(*day).json["missed"]) == 2
    _, somebody, begun = on_a_day(home, "2026-11-23", "w", answer, "q")
    assert "w none of 2 missed was held" in somebody.heard
    assert "Bo Hart, Cid Lane. Was none of them held?" in somebody.heard
    assert len(away(*day).json["missed"]) == missed
    assert begun == []
    if not missed:
        assert away("undo", "--yes").code == 0
    assert len(away(*day).json["missed"]) == 2


def on_the_day(home: Path, *keys: str) -> tuple[str, Somebody]:
    """What the page of a day on which learning is due shows last, once these keys were typed."""
    return on_a_day(home, "2026-12-01", *keys)[:2]


def on_a_day(home: Path, day: str, *keys: str) -> tuple[str, Somebody, list[Step]]:
    """What the page of a day shows last, who typed these keys, and what they began."""
    context, somebody = at_the_terminal(home, *keys)
    context.day = date.fromisoformat(day)
    context.begin = begun = Begun()
    answer, shown = today(context), ""
    while answer.then:
        shown = day_lines(answer) or shown
        answer = answer.then()
    return day_lines(answer) or shown, somebody, begun.steps
