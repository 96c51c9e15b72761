"""A talk at the terminal: a question at a time, in short lines; whatever was said is kept."""

from collections.abc import Callable

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import due_day
from coachcli.cli.rhythm.talk_shown import TalkAgenda, opening
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, Terminal
from coachcli.cli.terminal.leaving import minutes, typed_or_left
from coachcli.cli.terminal.text import text
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.rep import first_name
from coachcli.coaching.rhythm.guide import GuideQuestion
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.rhythm.written import WrittenTalk, dated

KEYS = "Enter passes, b goes back, e ends the questions, q leaves. What was said is kept."
MOVES = {"": 1, "b": -1, "e": 1_000}
"""How far a key goes on among the questions; whatever else is typed is the answer."""
NOTHING = "Nothing was kept. "
"""What a command says that was refused; in the midst of a talk it would frighten."""
STATES = {"y": "kept", "n": "not kept", "": ""}


@dataclass(slots=True)
class Noted:
    """What was said so far, as the talk goes."""

    came: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    map: dict[str, str] = field(default_factory=dict)
    rep: list[str] = field(default_factory=list)
    coach: list[str] = field(default_factory=list)
    look: str = ""
    minutes: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said yet."""
        return not (self.came or self.said or self.map or self.rep or self.coach or self.look)


class LeftTalkError(LeftError):
    """A talk was left before anything was said in it."""

    def __init__(self) -> None:
        CoachError.__init__(self, "Left. Nothing was said yet, and nothing was kept.")


def asked(context: Context, agenda: TalkAgenda) -> tuple[WrittenTalk, bool]:
    """What was said in a talk, and whether it was left before its end.

    Raises LeftTalkError where it was left before anything was said.
    """
    noted, is_left = Noted(), False
    try:
        _talk(context, agenda, noted)
    except (LeftError, NothingTypedError) as error:
        if noted.is_empty:
            raise LeftTalkError from error
        is_left = True
    return _written(agenda, noted), is_left


def _talk(context: Context, agenda: TalkAgenda, noted: Noted) -> None:
    terminal = context.terminal
    terminal.say(*(row for part in opening(agenda, context.day) for row in text(part, drawn=True)))
    for promise in agenda.promises:
        _came(context, agenda, promise, noted)
    _questions(terminal, agenda, noted)
    _map(terminal, agenda, noted)
    name = first_name(agenda.who.name)
    _promises(context, f"What does {name} take on, and by when?", noted.rep)
    _promises(context, "And what do you take on, and by when?", noted.coach)
    _look(context, noted)
    noted.minutes = minutes(terminal, agenda.guide.minutes)


def _came(context: Context, agenda: TalkAgenda, promise: TalkPromise, noted: Noted) -> None:
    """Ask what came of a promise; a day says that it is moved there."""
    whose = first_name(agenda.who.name) if promise.step is TalkStep.ACTION else "You"
    question = f"{whose}, by {show.day(promise.by)}: {promise.what}"
    hint = "Kept? y kept, n not kept, a day moves it, Enter leaves it open, q leaves."
    context.terminal.say("", *show.wrapped(question), *show.wrapped(hint, "  "))
    noted_ = _read(context.terminal, lambda typed: _state(context, typed))
    if noted_:
        noted.came[promise.id] = noted_


def _state(context: Context, typed: str) -> str:
    low = typed.casefold()
    return STATES[low] if low in STATES else due_day(context, typed).isoformat()


def _questions(terminal: Terminal, agenda: TalkAgenda, noted: Noted) -> None:
    """Ask the questions of the guide, as they come or back from one to the one before."""
    asked_, place = agenda.fitting.asked, 0
    terminal.say(*(("", *show.wrapped(KEYS)) if asked_ else ()))
    while place < len(asked_):
        terminal.say("", *_question(asked_[place], f"{place + 1} of {len(asked_)}  "))
        typed = typed_or_left(terminal)
        if typed.casefold() not in MOVES:
            noted.said[asked_[place].id] = typed
        place = max(0, place + MOVES.get(typed.casefold(), 1))


def _question(question: GuideQuestion, number: str) -> list[str]:
    listen = show.wrapped(f"Listen for: {question.listen_for}", "  ") if question.listen_for else []
    return [*show.wrapped(question.ask, number), *map(show.dim, listen)]


def _map(terminal: Terminal, agenda: TalkAgenda, noted: Noted) -> None:
    """Ask for the map of the account, where one is named."""
    if not (agenda.about and agenda.map):
        return
    hint = (
        'Names, "hidden" behind those who stay in the background, ? where nobody knows, q leaves.'
    )
    terminal.say("", *show.wrapped(f"Who has a say at {agenda.about}? {hint}"))
    for entry in agenda.map:
        known = f" (so far: {entry.who}, {entry.sight})" if entry.who else ""
        terminal.say("", *show.wrapped(f"{entry.asked}{known}"))
        if typed := typed_or_left(terminal):
            noted.map[entry.step] = typed


def _promises(context: Context, question: str, into: list[str]) -> None:
    """Ask for promises, each with its day, until Enter is typed."""
    example = "Like: call the CFO by Friday. Enter when there is nothing more, q leaves."
    context.terminal.say("", *show.wrapped(f"{question} {example}"))
    while typed := _read(context.terminal, lambda said: _dated(context, said)):
        into.append(typed)


def _look(context: Context, noted: Noted) -> None:
    question = "What do you look at together next, and when? Like: one opener read aloud on 14 Dec."
    context.terminal.say("", *show.wrapped(f"{question} Enter passes, q leaves."))
    noted.look = _read(context.terminal, lambda said: _dated(context, said))


def _dated(context: Context, said: str) -> str:
    """A promise with its day as a date, so that it means the same when it is kept."""
    if not said:
        return ""
    what, by = dated(said, lambda day: due_day(context, day))
    return f"{what} by {by.isoformat()}"


def _read(terminal: Terminal, read: Callable[[str], str]) -> str:
    """What was typed, read; asked again until it can be."""
    while True:
        try:
            return read(typed_or_left(terminal))
        except (LeftError, NothingTypedError):
            raise
        except CoachError as error:
            terminal.say(*show.wrapped(steps.at_a_prompt(error).replace(NOTHING, "")))


def _written(agenda: TalkAgenda, noted: Noted) -> WrittenTalk:
    return WrittenTalk(
        agenda.about,
        noted.minutes,
        tuple(noted.came.items()),
        tuple(noted.said.items()),
        tuple(noted.map.items()),
        tuple(noted.rep),
        tuple(noted.coach),
        noted.look,
    )
