"""The one order of what a day asks for: now, due, missed, whom to coach first, quiet, later.

Nothing stands twice: whoever is talked with today is not quiet, nor named as the first as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol

from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.week.owed import Look, look_by
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.today import Due, PromiseDue, Today


class AgendaKind(StrEnum):
    """What an item of a day is, in the order in which a manager would act."""

    TALK = "talk"
    WALK = "walk"
    EVALUATE = "evaluate"
    PROMISE = "promise"
    PROMISES = "promises"
    LOOK = "look"
    LEARNING = "learning"
    THEIRS = "theirs"
    CARDS = "cards"
    HALF = "half"
    APART = "apart"
    MISSED = "missed"
    FIRST = "first"
    QUIET = "quiet"


BLOCKS = {
    AgendaKind.TALK: "Now",
    AgendaKind.WALK: "Now",
    AgendaKind.MISSED: "Missed",
    AgendaKind.QUIET: "Quiet",
    AgendaKind.FIRST: "First",
}
"""What each stands under; all others are due."""
DUE = "Due"
LATER = "Later"
"""What is due only after the day stands apart, after all else."""
STEPS = {
    AgendaKind.TALK: "prepare",
    AgendaKind.WALK: "diagnose",
    AgendaKind.EVALUATE: "evaluate",
    AgendaKind.PROMISE: "close",
    AgendaKind.PROMISES: "close",
    AgendaKind.LOOK: "diagnose",
    AgendaKind.LEARNING: "close assignment",
    AgendaKind.THEIRS: "close",
    AgendaKind.CARDS: "practise",
    AgendaKind.HALF: "ask for half",
    AgendaKind.APART: "see talk",
    AgendaKind.MISSED: "talk",
    AgendaKind.QUIET: "diagnose",
    AgendaKind.FIRST: "diagnose",
}
"""The act that each asks for; learning that was given is closed by its id."""
RHYTHM = ("opportunity", "weekly", "30")
"""A rhythm to begin with."""
MET = (AgendaKind.TALK, AgendaKind.WALK, AgendaKind.MISSED)
"""Who is talked with by these is neither quiet nor the first to be talked with."""
PROMISED = (AgendaKind.PROMISE, AgendaKind.THEIRS)
SEVERAL = 3
"""So many promises of a rep that are due stand together."""


class OfRep(Protocol):
    """Whatever is about a rep."""

    @property
    def rep(self) -> str:
        """The rep, by id."""

    @property
    def name(self) -> str:
        """The rep's name."""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing that a day asks for: about whom, and the noun that it is made of.

    `reason` is why, of whom to coach first; `later` says that it is due only after the day.
    """

    kind: AgendaKind
    rep: str
    name: str
    thing: object = None
    reason: str = ""
    later: bool = False

    @property
    def block(self) -> str:
        """The word it stands under."""
        return LATER if self.later else BLOCKS.get(self.kind, DUE)


def agenda(today: Today, first: tuple[str, str, str] | None = None) -> tuple[AgendaItem, ...]:
    """All that a day asks for, the next thing first, what is due later last, each once.

    `first` is whom to coach first: id, name and why.
    """
    every = tuple(_marked(_begun(today), today.day))
    begun = tuple(item for item in every if not item.later)
    later = tuple(item for item in every if item.later)
    met = {item.rep for item in begun if item.kind in MET}
    evaluated = {given.assignment.rep for given in today.evaluate}
    leads = first if first and first[0] not in met | evaluated else None
    gone = met | ({leads[0]} if leads else set())
    quiet = (line for line in today.quiet if line.rep not in gone)
    waits = (AgendaItem(AgendaKind.QUIET, line.rep, line.name, line) for line in quiet)
    named = (AgendaItem(AgendaKind.FIRST, *leads[:2], None, leads[2]),) if leads else ()
    return (*begun, *named, *waits, *later)


def _marked(items: Iterable[AgendaItem], day: date) -> Iterator[AgendaItem]:
    """The same, with what is due only after a day marked as later."""
    for item in items:
        yield replace(item, later=True) if _day_of(item, day) > day else item


def gathered(items: Sequence[AgendaItem]) -> Iterator[AgendaItem]:
    """The same with the promises of a rep as one, where there are several: in the first's place.

    Those that are due later are gathered apart.
    """
    several = _several(items)
    for item in items:
        things = several.get((item.rep, item.later), ()) if item.kind in PROMISED else ()
        if not things:
            yield item
        elif item.thing is things[0]:
            yield replace(item, kind=AgendaKind.PROMISES, thing=things)


def _several(items: Iterable[AgendaItem]) -> dict[tuple[str, bool], tuple[object, ...]]:
    """What was promised by and to a rep, due and later apart, where that is several."""
    those: dict[tuple[str, bool], tuple[object, ...]] = {}
    for item in items:
        if item.kind in PROMISED:
            key = (item.rep, item.later)
            those[key] = (*those.get(key, ()), item.thing)
    return {key: things for key, things in those.items() if len(things) >= SEVERAL}


def following(items: Iterable[AgendaItem]) -> Todo:
    """The one step worth doing first: of the first item not due later, else a look at the week."""
    first = next((item for item in items if not item.later), None)
    if first is None:
        return Todo("look at week")
    if first.kind is AgendaKind.LEARNING and isinstance(first.thing, Assignment):
        return Todo(STEPS[first.kind], (first.thing.id,))
    return Todo(_step_of(first), (first.name,))


def _step_of(item: AgendaItem) -> str:
    """The act that an item asks for: nobody whose learning awaits its look is diagnosed again."""
    if isinstance(item.thing, RepLine) and item.thing.open:
        return "prepare"
    return STEPS[item.kind]


def begun_with(today: Today, items: Iterable[AgendaItem], there: frozenset[str]) -> Todo | None:
    """The step that makes a home whole, while there is nobody in it or no talk yet, one at a time.

    `there` are the kinds of records of which there are any. None where a day asks for more than
    whom to coach.
    """
    if not today.team:
        return Todo("bring team")
    asks = any(item.kind not in (AgendaKind.QUIET, AgendaKind.FIRST) for item in items)
    if asks or there & {"diagnosis", "talk"}:
        return None
    if "imported" not in there:
        return Todo("bring numbers")
    return None if "rhythm" in there else Todo("set rhythm", RHYTHM)


def _begun(today: Today) -> Iterator[AgendaItem]:
    """What is now, due, also later, and missed."""
    yield from _of(AgendaKind.TALK, today.talks)
    yield from _of(AgendaKind.WALK, today.unfinished)
    yield from _due(today)
    yield from _of(AgendaKind.MISSED, today.missed)


def _due(today: Today) -> Iterator[AgendaItem]:
    """What is due by its kinds, of each what was due first."""
    yield from _given(AgendaKind.EVALUATE, today.evaluate)
    yield from _of(AgendaKind.PROMISE, _mine(today))
    yield from _of(AgendaKind.LOOK, today.looks)
    seen = {given.assignment.id for given in today.evaluate}
    left = (due for due in today.due if due.assignment.id not in seen)
    yield from _given(AgendaKind.LEARNING, left)
    yield from _of(AgendaKind.THEIRS, (each for each in today.promised if not each.is_mine))
    yield from _of(AgendaKind.CARDS, today.cards)
    yield from _of(AgendaKind.HALF, today.halves)
    talked = {talk.rep for talk in today.talks}
    yield from _of(AgendaKind.APART, (each for each in today.apart if each.rep not in talked))


def _day_of(item: AgendaItem, day: date) -> date:
    """The day on which a thing is due; of what has none that on which it is asked for."""
    thing = item.thing
    if isinstance(thing, Look):
        return look_by(thing.since)
    return thing.by if isinstance(thing, (Promise, PromiseDue)) else day


def _mine(today: Today) -> list[Promise | PromiseDue]:
    """What the manager promised after walks and in talks, the first due first."""
    every: list[Promise | PromiseDue] = [*today.promises]
    every += (each for each in today.promised if each.is_mine)
    return sorted(every, key=lambda each: each.by)


def _given(kind: AgendaKind, those: Iterable[Due]) -> Iterator[AgendaItem]:
    return (AgendaItem(kind, each.assignment.rep, each.name, each.assignment) for each in those)


def _of(kind: AgendaKind, things: Iterable[OfRep]) -> Iterator[AgendaItem]:
    return (AgendaItem(kind, thing.rep, thing.name, thing) for thing in things)
