"""What a key of a thing comes to where there are several ways."""

from pathlib import Path

import pytest

from cli.somebody import at_the_terminal
from coachcli.cli.terminal.answer import Step
from coachcli.cli.week.day_acts import WAYS
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
