"""The only loop: a question, what is done with it, the next; each answer is kept before that."""

from collections.abc import Callable

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import (
    LeftError,
    NothingTypedError,
    Terminal,
    from_one_to,
    numbered,
)
from coachcli.cli.walks import question, under_way
from coachcli.cli.walks.under_way import ConcludedError, Walk, WentOnError
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import BASIS, Basis, Check
from coachcli.coaching.walks.interview import (
    Given,
    Heard,
    Interview,
    Reply,
    asked,
    better_to_look,
    heard,
    informative,
    waiting,
)
from coachcli.store import person
from coachcli.store import walk as walks

ACTS = {
    Given.ANSWERED: "answer",
    Given.UNKNOWN: "unknown",
    Given.LATER: "later",
    Given.SET_ASIDE: "aside",
    Given.STOPPED: "end",
    Given.NO_GAP: "no-gap",
}
"""What a reply is called as an act."""
SOURCES = {
    Basis.SAID: "the rep said so",
    Basis.DATA: "from data",
    Basis.SEEN: "I saw it",
    Basis.SHOWN: "the rep showed it",
}
FINAL = (Stop.CLEAR, Stop.MANAGER, Stop.NO_GAP)
"""The ends of a walk that no look can put off."""
LOOK_FIRST = "Enter: I will look first, keep this open. n: conclude as it stands."
BETTER_TO_LOOK = (
    "Three in a row without an answer: looking first would help more. q saves; come back after."
)


@dataclass(slots=True)
class Question:
    """A question being asked, which the keys work on.

    `basis` is how the answer is known, `done` whether the question is over.
    """

    context: Context
    who: Rep
    walk: Walk
    check: Check
    basis: Basis
    done: bool = field(default=False)

    @property
    def terminal(self) -> Terminal:
        """Where it is asked."""
        return self.context.terminal


class PausedError(LeftError):
    """The manager left on purpose, with a key."""

    exit_code = 0


class SavedError(CoachError):
    """The manager left a walk; everything answered is kept."""

    def __init__(self, who: Rep, answers: int, code: int) -> None:
        saved = f"Saved, {show.count(answers, 'answer')} in."
        super().__init__(f'{saved} Go on with: coach diagnose "{who.name}"')
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """0 when left with a key, 130 when interrupted."""
        return self.code


def walk(context: Context, who: Rep, begun: Walk) -> Walk:
    """Ask until the walk ends. Raises SavedError when the manager leaves before that."""
    try:
        _introduce(context.terminal, begun.interview)
        while isinstance(come := _come(context.terminal, begun), Check):
            _ask(context, who, begun, come)
    except (LeftError, NothingTypedError) as error:
        raise SavedError(who, len(asked(begun.interview)), error.exit_code) from None
    return begun


def _come(terminal: Terminal, begun: Walk) -> Check | Stop:
    """The next check, or why there is none; a look that waits is asked about before the end."""
    if begun.is_concluded:
        return Stop.MANAGER
    come, owed = step(begun.interview), waiting(begun.interview)
    over = isinstance(come, Check) or come in FINAL
    if owed and not over and _looks_first(terminal, owed[0]):
        raise PausedError
    return come


def _looks_first(terminal: Terminal, owed: Check) -> bool:
    terminal.say("", *show.wrapped(f"What is left is to look: {owed.text}"))
    return terminal.agreed(LOOK_FIRST)


def _introduce(terminal: Terminal, begun: Interview) -> None:
    from_records = _by_tool(begun)
    if from_records:
        terminal.say("From the records (x to set aside):")
        rows = (row for answer in from_records for row in show.wrapped(_in_words(answer), "  "))
        terminal.say(*rows, "")


def _by_tool(begun: Interview) -> list[Heard]:
    return [answer for answer in heard(begun) if answer.by_tool]


def _in_words(answer: Heard) -> str:
    return f"{answer.check.text} {answer.answer.text}"


def _ask(context: Context, who: Rep, begun: Walk, check: Check) -> None:
    _advise(context.terminal, begun.interview)
    open_ = Question(context, who, begun, check, BASIS[check.way])
    context.terminal.say(*question.painted(begun.interview, check, who))
    try:
        while not open_.done:
            _do(open_, context.terminal.choice(len(check.answers)))
    except (WentOnError, ConcludedError) as elsewhere:
        say_elsewhere(context.terminal, elsewhere)


def say_elsewhere(terminal: Terminal, elsewhere: CoachError) -> None:
    """Say what another terminal did; keys typed ahead were meant for another question."""
    terminal.listen_anew()
    terminal.say("", *show.wrapped(str(elsewhere)))


def _advise(terminal: Terminal, begun: Interview) -> None:
    if better_to_look(begun):
        terminal.say("", *show.wrapped(BETTER_TO_LOOK))


def _do(open_: Question, typed: str) -> None:
    if typed.isdecimal():
        _answer(open_, typed)
        return
    act = KEYS.get(typed, _unknown_key)
    act(open_)


def _unknown_key(open_: Question) -> None:
    open_.terminal.say(*question.keys(open_.walk.interview, open_.check))


def _answer(open_: Question, digits: str) -> None:
    answers = open_.check.answers
    number = numbered(digits, len(answers))
    if number is None:
        open_.terminal.say(from_one_to(len(answers)))
    else:
        _given(open_, _reply(open_, answers[number].text))


def _reply(open_: Question, text: str) -> Reply:
    return Reply(Given.ANSWERED, open_.check.id, text, open_.basis)


def _given(open_: Question, reply: Reply) -> None:
    """Keep a reply, then take it into the walk: what is shown next is on disk."""
    context, walk_ = open_.context, open_.walk
    with under_way.act(context, open_.who, walk_, ACTS[reply.given]) as change:
        walks.reply(context.room, walk_.id, reply, change.stamp)
    walk_.interview = walk_.interview.plus(reply)
    open_.done = True


def _unknown(open_: Question) -> None:
    _given(open_, Reply(Given.UNKNOWN, open_.check.id))


def _later(open_: Question) -> None:
    _given(open_, Reply(Given.LATER, open_.check.id))


def _end(open_: Question) -> None:
    _given(open_, Reply(Given.STOPPED))


def _no_gap(open_: Question) -> None:
    if informative(open_.walk.interview):
        open_.terminal.say("The walk has begun; e ends it here.")
        return
    _given(open_, Reply(Given.NO_GAP))


def _back(open_: Question) -> None:
    before = open_.walk.interview.back()
    if before == open_.walk.interview:
        open_.terminal.say("This is the first question.")
        return
    _withdraw(open_)


def _withdraw(open_: Question) -> None:
    """Go back to the walk as it was before the last answer."""
    context, walk_ = open_.context, open_.walk
    with under_way.act(context, open_.who, walk_, "back") as change:
        before = walk_.interview.back()
        walks.back(context.room, walk_.id, len(before.replies), change.stamp)
    walk_.interview = before
    open_.done = True


def _why(open_: Question) -> None:
    open_.terminal.say(*question.why(open_.walk.interview, open_.check))


def _note(open_: Question) -> None:
    text = open_.terminal.line("Note to this answer: ")
    if text:
        _keep_note(open_, text)
        open_.terminal.say("Noted. And the answer?")


def _keep_note(open_: Question, text: str) -> None:
    context, about = open_.context, ("walk", open_.walk.id, open_.check.id)
    with context.change("note") as change:
        person.note(context.room, open_.who.id, about, text, clock.new_id(), change.stamp)


def _known_how(open_: Question) -> None:
    picked = open_.terminal.pick("How do you know the answer?", list(SOURCES.values()))
    if picked is not None:
        open_.basis = list(SOURCES)[picked]
        open_.terminal.say(f"Noted: {SOURCES[open_.basis]}. And the answer?")


def _set_aside(open_: Question) -> None:
    from_records = _by_tool(open_.walk.interview)
    if not from_records:
        open_.terminal.say("The tool answered nothing by itself here.")
        return
    picked = _which(open_.terminal, from_records)
    if picked is not None:
        _given(open_, Reply(Given.SET_ASIDE, from_records[picked].check.id))
        open_.terminal.say("Set aside.")


def _which(terminal: Terminal, answers: list[Heard]) -> int | None:
    """The place of the only answer, or of the one that is picked."""
    if len(answers) == 1:
        return 0
    return terminal.pick("Which one?", [_in_words(answer) for answer in answers])


def _leave(_open: Question) -> None:
    raise PausedError


KEYS: dict[str, Callable[[Question], None]] = {
    "s": _unknown,
    "l": _later,
    "b": _back,
    "?": _why,
    "n": _note,
    "k": _known_how,
    "x": _set_aside,
    "e": _end,
    "g": _no_gap,
    "q": _leave,
}
