"""How a goal is asked for, field by field, and how it is shown and read aloud."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from coachcli.cli import clock
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Line, Lines, Part, Rows, in_quotes
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, Terminal
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import (
    MOST_WORDS,
    Goal,
    GoalLack,
    GoalStanding,
    Party,
    Wording,
    ahead,
    standing,
    too_long,
    unsigned,
    words,
)
from coachcli.coaching.plans.standard import meant, plainly, standard
from coachcli.coaching.record import ending, plain
from coachcli.coaching.rep import first_name

T = TypeVar("T")
LABEL, INDENT = 12, "  "
WHAT = "What is to be reached? One sentence."
STANDARD = 'The standard, a number with its metric, like "9 new opportunities a month":'
BY = "By when? (like 2026-12-31, or 31 December)"
UNCOUNTED = "It names nothing that is counted, so the numbers will not say how far it is."
DRAFT = "This is a draft: we have not both agreed to it yet."
PASSED = "the date has passed: coach goal close … --result met|missed|changed"


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


def asked(terminal: Terminal, given: Wording, name: str, day: date, order: str = "") -> Wording:
    """The wording with what it lacks asked for in turn. Raises as the terminal does.

    `order` says whether the day or the month comes first in a day, where that is settled.
    """

    def until(text: str) -> date:
        return ahead(clock.day_named(text, day, "ahead", order), day)

    first = first_name(name)
    why = f"Why does it matter to {first}? In {first}'s own words."
    return replace(
        given,
        what=given.what or answered(terminal, WHAT, str),
        why=given.why or answered(terminal, why, str),
        standard=given.standard or _tied(terminal, answered(terminal, STANDARD, _standard)),
        by=given.by or answered(terminal, BY, until),
        plan=given.plan or terminal.line("The first steps (Enter for none yet): "),
    )


def signed(terminal: Terminal) -> tuple[Party, ...]:
    """Who agrees to a goal that was just worded. Raises as the terminal does."""
    question = "Agreed by both, side by side? y yes, Enter keeps it a draft"
    both = terminal.agreed(question, enter=False)
    return tuple(Party) if both else ()


def answered(terminal: Terminal, question: str, read: Callable[[str], T]) -> T:
    """An answer that can be read; asked again until it can. Raises as the terminal does."""
    terminal.say(*show.wrapped(question))
    while True:
        typed = terminal.line("> ")
        try:
            if typed:
                return read(typed)
        except CoachError as error:
            terminal.say(*show.wrapped(steps.at_a_prompt(error)))


def as_plain(goal: Goal, day: date) -> dict[str, object]:
    """A goal as JSON holds it."""
    body: dict[str, object] = plain(goal)
    return body | {"state": str(standing(goal, day)), "words": words(goal)}


def parts(goal: Goal, day: date, now: str = "") -> tuple[Part, ...]:
    """A goal: the words, how far it is now, then where it stands."""
    rows = (
        ("Why", goal.why),
        ("Standard", plainly(goal.standard)),
        ("Now", now),
        ("By", show.day(goal.by)),
        ("Plan", goal.plan),
        ("State", _state(goal, day)),
        ("In the end", goal.closing),
    )
    what = Line(show.bold(goal.what), f"{ending(goal.id)}  ", " " * 8)
    return (Lines((what,)), Rows(tuple(row for row in rows if row[1]), LABEL, INDENT))


def aloud(goal: Goal, name: str, day: date) -> tuple[Part, ...]:
    """A goal to be read at the start of a one-on-one, in about a minute."""
    first = first_name(name)
    said = (
        show.bold(f"{first}'s goal: {goal.what}"),
        f"We said it is reached when: {plainly(goal.standard)}, by {show.day(goal.by)}.",
        f'Why it matters to you, in your words: "{goal.why}"',
        f"How you wanted to get there: {goal.plan}" if goal.plan else "",
        DRAFT if standing(goal, day) is GoalStanding.DRAFT else "Still right?",
    )
    return (Lines(tuple(line for words_ in said if words_ for line in ("", words_))[1:]),)


def long(goal: Goal) -> list[str]:
    """A warning, when a goal is too long for one minute."""
    if not too_long(goal):
        return []
    more = f"{words(goal)} words: more than a minute's reading ({MOST_WORDS})."
    return show.wrapped(f"{more} Shorten it, or make it two goals.")


def lacking(lack: GoalLack | None, name: str) -> str:
    """What a rep lacks to work on a goal, with the command that mends it; "" when nothing."""
    whose = in_quotes(name)
    close = f"coach goal close {whose} --result met|missed|changed --why ..."
    said = {
        GoalLack.GOAL: f"No goal agreed yet: coach goal add {whose}",
        GoalLack.AGREEMENT: f"The goal is only a draft: coach goal agree {whose} --by rep,manager",
        GoalLack.RESULT: f"The date of the goal has passed: {close}",
    }
    return said[lack] if lack else ""


def _standard(text: str) -> str:
    return standard(text).text


def _tied(terminal: Terminal, text: str) -> str:
    """A standard that was typed; asked whether a metric near its words was meant, if it has none.

    Raises as the terminal does.
    """
    if standard(text).metric:
        return text
    near = meant(text)
    if not near:
        terminal.say(*show.wrapped(UNCOUNTED))
        return text
    question = f'Shall it be counted, as "{near}"? y yes, Enter keeps it as you typed it.'
    return near if terminal.agreed(question, enter=False) else text


def _state(goal: Goal, day: date) -> str:
    now = standing(goal, day)
    if now is GoalStanding.DRAFT:
        return f"draft, not agreed by {' and '.join(unsigned(goal, day))}"
    if now is GoalStanding.AGREED:
        return "agreed" if day <= goal.by else f"agreed, {PASSED}"
    return f"{now}, {show.day(goal.closed)}" if goal.closed else str(now)
