"""How each thing that a day asks for is said, in a line, and the command that goes with it."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Step
from coachcli.cli.week.form_name import form_file
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.record import ending
from coachcli.coaching.week.agenda import AgendaItem, AgendaKind
from coachcli.coaching.week.owed import look_by

if TYPE_CHECKING:
    from coachcli.coaching.learning.assignment import Assignment
    from coachcli.coaching.week.owed import Look, Unfinished
    from coachcli.coaching.week.report import RepLine
    from coachcli.coaching.week.today import (
        CardsDue,
        DayTalk,
        DealsWatched,
        HalfToAsk,
        PromiseDue,
        RepApart,
    )

MOST = 2
"""As many reps are named of those whose deals match."""


@dataclass(frozen=True, slots=True)
class DayWords:
    """What is said beside the things themselves.

    `titles` are the behaviours' by id; `numbers` what the numbers say of a rep, by id; `unheard`
    the reps of whom there are none.
    """

    day: date
    titles: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    unheard: frozenset[str] = frozenset()


def item_said(item: AgendaItem, words: DayWords) -> str:
    """A thing in a line, whom it is about first."""
    return f"{item.name}{SAID[item.kind](item, words)}"


def item_step(item: AgendaItem) -> Step:
    """The command that goes with a thing."""
    made = STEPS.get(item.kind)
    return made(item) if made else Step((*PLAIN_STEPS[item.kind], item.name))


def watched_said(every: Sequence["DealsWatched"]) -> str:
    """How many deals match what is watched for, and whose they are."""
    count = sum(each.count for each in every)
    match = "deal matches" if count == 1 else "deals match"
    named = ", ".join(f"{each.name} {each.count:,}" for each in every[:MOST])
    more = len(every) - MOST
    others = f" and {show.count(more, 'other')}" if more > 0 else ""
    return f"{count:,} {match} what you watch for: {named}{others}"


def talk_name(guide: str) -> str:
    """A kind of talk as it is called in a line, by the id of its guide."""
    name = guide.replace("-", " ")
    return name if name.endswith("talk") else f"{name} talk"


def _talk(item: AgendaItem, _words: DayWords) -> str:
    talk: DayTalk = _thing(item)
    time = f" {talk.time}" if talk.time else ""
    half = ", their half is in" if talk.half_in else ""
    return f", {talk_name(talk.guide)}{time}{half}"


def _walk(item: AgendaItem, words: DayWords) -> str:
    walk: Unfinished = _thing(item)
    since = _ago((words.day - walk.begun).days)
    return f": unfinished walk of {since}, {show.count(walk.answers, 'answer')} in"


def _evaluate(item: AgendaItem, words: DayWords) -> str:
    given: Assignment = _thing(item)
    title = words.titles.get(given.behaviour, given.behaviour)
    return f': did "{given.title}" help? Look for: "{title}"'


def _promise(item: AgendaItem, words: DayWords) -> str:
    promise: Any = item.thing
    if hasattr(promise, "brief"):
        return f", you do, {_by(promise.by, words.day)}: {promise.brief}"
    due: PromiseDue = promise
    whose = "you do" if due.is_mine else "they do"
    return f", {whose}, {_by(due.by, words.day)}: {due.promise.what}"


def _promises(item: AgendaItem, words: DayWords) -> str:
    """Several promises of a rep in a line: how many, and that which is due first."""
    promises: Any = item.thing
    first = min(promises, key=lambda each: each.by)
    what = first.brief if hasattr(first, "brief") else first.promise.what
    count = show.count(len(promises), "promise")
    due = "" if item.later else " due"
    return f": {count}{due}, the first {_by(first.by, words.day).removeprefix('due ')}: {what}"


def _look(item: AgendaItem, words: DayWords) -> str:
    look: Look = _thing(item)
    return f", look, {_by(look_by(look.since), words.day)}: {look.question}"


def _learning(item: AgendaItem, words: DayWords) -> str:
    given: Assignment = _thing(item)
    days = (words.day - given.due).days
    return f': "{given.title}" {f"was due {_ago(days)}" if days else "is due today"}, is it done?'


def _cards(item: AgendaItem, _words: DayWords) -> str:
    cards: CardsDue = _thing(item)
    return f": {show.count(cards.count, 'practice card')}"


def _half(item: AgendaItem, _words: DayWords) -> str:
    half: HalfToAsk = _thing(item)
    return f": ask for their half of the talk on {show.short_day(half.on)}"


def _rated_apart(item: AgendaItem, _words: DayWords) -> str:
    each: RepApart = _thing(item)
    levels = f"their own rating {each.apart.own:g}, yours {each.apart.level:g}"
    return f': "{each.apart.title}", {levels}'


def _missed(item: AgendaItem, _words: DayWords) -> str:
    talk: DayTalk = _thing(item)
    return f": {talk_name(talk.guide)} of {show.short_day(talk.on)} was not held"


def _quiet(item: AgendaItem, words: DayWords) -> str:
    line: RepLine = _thing(item)
    last = line.last_coached
    since = f"not coached for {show.count((words.day - last).days, 'day')}" if last else ""
    silent = "no numbers yet" if line.rep in words.unheard else words.numbers.get(line.rep, "")
    return f", {'; '.join(filter(None, (since or 'not coached yet', silent)))}"


def _first(item: AgendaItem, _words: DayWords) -> str:
    return f": {item.reason}"


def _thing(item: AgendaItem) -> Any:  # noqa: ANN401 - the kind says which noun it is
    return item.thing


def _by(by: date, day: date) -> str:
    """By when, seen from a day."""
    if by < day:
        return f"due {_ago((day - by).days)}"
    return "by today" if by == day else f"by {show.day(by)}"


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days:,} days ago")


def _of_look(item: AgendaItem) -> Step:
    look: Look = _thing(item)
    return Step(("diagnose", item.name, "--flow", look.flow))


def _of_evaluate(item: AgendaItem) -> Step:
    given: Assignment = _thing(item)
    return Step(("evaluate", ending(given.id)))


def _of_learning(item: AgendaItem) -> Step:
    given: Assignment = _thing(item)
    return Step(("assignment", "done", ending(given.id)))


def _of_half(item: AgendaItem) -> Step:
    return Step(("preread", item.name, "--out", form_file(item.name)))


def _of_missed(item: AgendaItem) -> Step:
    talk: DayTalk = _thing(item)
    return Step(("talk", item.name, "--type", talk.guide))


SAID: dict[AgendaKind, Callable[[AgendaItem, DayWords], str]] = {
    AgendaKind.TALK: _talk,
    AgendaKind.WALK: _walk,
    AgendaKind.EVALUATE: _evaluate,
    AgendaKind.PROMISE: _promise,
    AgendaKind.PROMISES: _promises,
    AgendaKind.LOOK: _look,
    AgendaKind.LEARNING: _learning,
    AgendaKind.THEIRS: _promise,
    AgendaKind.CARDS: _cards,
    AgendaKind.HALF: _half,
    AgendaKind.APART: _rated_apart,
    AgendaKind.MISSED: _missed,
    AgendaKind.QUIET: _quiet,
    AgendaKind.FIRST: _first,
}
STEPS: dict[AgendaKind, Callable[[AgendaItem], Step]] = {
    AgendaKind.EVALUATE: _of_evaluate,
    AgendaKind.LOOK: _of_look,
    AgendaKind.LEARNING: _of_learning,
    AgendaKind.HALF: _of_half,
    AgendaKind.MISSED: _of_missed,
}
PLAIN_STEPS = {
    AgendaKind.TALK: ("prep",),
    AgendaKind.WALK: ("diagnose",),
    AgendaKind.PROMISE: ("done",),
    AgendaKind.PROMISES: ("done",),
    AgendaKind.THEIRS: ("done",),
    AgendaKind.CARDS: ("practice",),
    AgendaKind.APART: ("talk-sheet",),
    AgendaKind.QUIET: ("prep",),
    AgendaKind.FIRST: ("diagnose",),
}
"""The words of a command that is about a rep as a whole."""
