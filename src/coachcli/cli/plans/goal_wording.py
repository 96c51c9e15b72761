"""How a goal is asked for, field by field, and how it is shown and read aloud."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import TypeVar

from coachcli.cli import clock
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, agreed, line
from coachcli.coaching.errors import CoachError
from coachcli.coaching.plans.goal import (
    MOST_WORDS,
    Goal,
    Lack,
    Party,
    Standing,
    Wording,
    ahead,
    standard,
    standing,
    too_long,
    unsigned,
    words,
)
from coachcli.coaching.record import ending, plain

T = TypeVar("T")
LABEL = 12


class NothingKeptError(LeftError):
    """The manager left before all was said."""

    def __init__(self) -> None:
        CoachError.__init__(self, "Left; nothing was kept.")


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Whoever leaves in the middle is told that nothing was kept."""
    try:
        yield
    except (LeftError, NothingTypedError):
        raise NothingKeptError from None


def asked(given: Wording, name: str, day: date) -> Wording:
    """The wording with what it lacks asked for in turn. Raises as `ask.key` does."""
    first = name.split(maxsplit=1)[0]
    return replace(
        given,
        what=given.what or answered("What is to be reached? One sentence.", str),
        why=given.why or answered(f"Why does it matter to {first}? In {first}'s own words.", str),
        standard=given.standard or answered('The standard, a number with its metric, like "9 new_opps a month":', _standard),
        by=given.by or answered("By when? (YYYY-MM-DD)", lambda text: ahead(clock.day_named(text), day)),
        plan=given.plan or line("The first steps (Enter for none yet): "),
    )


def signed() -> tuple[Party, ...]:
    """Who agrees to a goal that was just worded. Raises as `ask.key` does."""
    return tuple(Party) if agreed("Agreed by both, side by side? Enter yes, n keeps it a draft") else ()


def answered(question: str, read: Callable[[str], T]) -> T:
    """An answer that can be read; asked again until it can. Raises as `ask.key` does."""
    show.aside(*show.wrapped(question))
    while True:
        given = line("> ")
        try:
            if given:
                return read(given)
        except CoachError as error:
            show.aside(*show.wrapped(str(error)))


def as_plain(one: Goal, day: date) -> dict[str, object]:
    """A goal as JSON holds it."""
    body: dict[str, object] = plain(one)
    return body | {"state": str(standing(one, day)), "words": words(one)}


def lines(one: Goal, day: date) -> list[str]:
    """A goal in lines: the words, then where it stands."""
    rows = [
        ("Why", one.why),
        ("Standard", one.standard.text),
        ("By", show.day(one.by)),
        ("Plan", one.plan),
        ("State", _state(one, day)),
        ("In the end", one.closing),
    ]
    body = [row for label, text in rows if text for row in show.wrapped(text, f"  {label:<{LABEL}}", " " * (LABEL + 2))]
    return [*show.wrapped(show.bold(one.what), f"{ending(one.id)}  ", " " * 8), *body]


def aloud(one: Goal, name: str, day: date) -> list[str]:
    """A goal to be read at the start of a one-on-one, in about a minute."""
    first = name.split(maxsplit=1)[0]
    close = {Standing.DRAFT: "This is a draft: we have not both agreed to it yet."}.get(standing(one, day), "Still right?")
    parts = [
        show.bold(f"{first}'s goal: {one.what}"),
        f"We said it is reached when: {one.standard.text}, by {show.day(one.by)}.",
        f'Why it matters to you, in your words: "{one.why}"',
        f"How you wanted to get there: {one.plan}" if one.plan else "",
        close,
    ]
    return [row for part in parts if part for row in (*show.wrapped(part), "")][:-1]


def long(one: Goal) -> list[str]:
    """A warning, when a goal is too long for one minute."""
    if not too_long(one):
        return []
    return show.wrapped(f"{words(one)} words: more than a minute's reading ({MOST_WORDS}). Shorten it, or make it two goals.")


def lacking(lack: Lack | None, name: str) -> str:
    """One line on what a rep lacks to work on a goal, with the command that mends it; "" when nothing."""
    return (
        {
            Lack.GOAL: f'No goal agreed yet: coach goal add "{name}"',
            Lack.AGREEMENT: f'The goal is only a draft: coach goal agree "{name}" --by rep,manager',
            Lack.RESULT: f'The date of the goal has passed: coach goal close "{name}" --result met|missed|changed --why ...',
        }.get(lack, "")
        if lack
        else ""
    )


def _standard(text: str) -> str:
    return standard(text).text


def _state(one: Goal, day: date) -> str:
    at = standing(one, day)
    if at is Standing.DRAFT:
        return f"draft, not agreed by {' and '.join(unsigned(one, day))}"
    if at is Standing.AGREED:
        return "agreed" + (", the date has passed: coach goal close … --result met|missed|changed" if one.by < day else "")
    return f"{at}, {show.day(one.closed)}" if one.closed else str(at)
