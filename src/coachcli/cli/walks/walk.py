"""The only loop: a question, what the manager does with it, the next. Each answer is on disk before the next is shown."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coachcli.cli import clock
from coachcli.cli.context import Desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, agreed, choice, from_one_to, line, numbered, pick
from coachcli.cli.walks import question
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import BASIS, Basis, Check
from coachcli.coaching.walks.interview import Given, Interview, Reply, asked, better_to_look, heard, informative, waiting
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


@dataclass(slots=True)
class Walk:
    """A walk under way: its id and the interview as it stands."""

    id: str
    interview: Interview


@dataclass(slots=True)
class Question:
    """One question being asked, which the keys work on: `basis` is how the answer is known, `done` whether it is over."""

    at: Desk
    who: Rep
    walk: Walk
    check: Check
    basis: Basis
    done: bool = field(default=False)


class PausedError(LeftError):
    """The manager left on purpose, with a key."""

    exit_code = 0


class SavedError(CoachError):
    """The manager left a walk; everything answered is kept."""

    def __init__(self, who: Rep, answers: int, code: int) -> None:
        super().__init__(f'Saved, {show.count(answers, "answer")} in. Go on with: coach diagnose "{who.name}"')
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """0 when left with a key, 130 when interrupted."""
        return self.code


def walk(at: Desk, who: Rep, begun: Walk) -> Walk:
    """Ask until the walk ends. Raises SavedError when the manager leaves before that."""
    try:
        _introduce(begun.interview)
        while isinstance(come := _come(begun), Check):
            _ask(at, who, begun, come)
    except (LeftError, NothingTypedError) as error:
        raise SavedError(who, len(asked(begun.interview)), error.exit_code) from None
    return begun


def _come(begun: Walk) -> Check | Stop:
    """The next check, or why there is none; a look that waits is asked about before the walk is closed."""
    come = step(begun.interview)
    owed = waiting(begun.interview)
    if isinstance(come, Check) or come in (Stop.CLEAR, Stop.MANAGER, Stop.NO_GAP) or not owed:
        return come
    show.aside("", *show.wrapped(f"What is left is to look: {owed[0].text}"))
    if agreed("Enter: I will look first, keep this open. n: conclude as it stands."):
        raise PausedError
    return come


def _introduce(begun: Interview) -> None:
    told = [one for one in heard(begun) if one.by_tool]
    if told:
        show.aside("From the records (x to set aside):")
        show.aside(*(row for one in told for row in show.wrapped(f"{one.check.text} {one.answer.text}", "  ")), "")


def _ask(at: Desk, who: Rep, begun: Walk, check: Check) -> None:
    if better_to_look(begun.interview):
        show.aside(
            "", *show.wrapped("Three in a row without an answer: looking first would help more. q saves; come back after.")
        )
    asked_ = Question(at, who, begun, check, BASIS[check.way])
    question.paint(begun.interview, check, who)
    while not asked_.done:
        _do(asked_, choice(len(check.answers)))


def _do(asked_: Question, typed: str) -> None:
    if typed.isdecimal():
        _answer(asked_, typed)
        return
    act = KEYS.get(typed)
    if act is None:
        show.aside(*question.keys(asked_.walk.interview, asked_.check))
        return
    act(asked_)


def _answer(asked_: Question, digits: str) -> None:
    check = asked_.check
    number = numbered(digits, len(check.answers))
    if number is None:
        show.aside(from_one_to(len(check.answers)))
        return
    text = check.answers[number].text
    _given(asked_, Reply(Given.ANSWERED, check.id, text, asked_.basis))


def _given(asked_: Question, reply: Reply) -> None:
    """Keep a reply, then take it into the walk: what is shown next is on disk."""
    at, walk_id = asked_.at, asked_.walk.id
    with at.change(ACTS[reply.given]) as change:
        walks.reply(at.room, walk_id, reply, change.stamp)
    asked_.walk.interview = asked_.walk.interview.plus(reply)
    asked_.done = True


def _unknown(asked_: Question) -> None:
    _given(asked_, Reply(Given.UNKNOWN, asked_.check.id))


def _later(asked_: Question) -> None:
    _given(asked_, Reply(Given.LATER, asked_.check.id))


def _end(asked_: Question) -> None:
    _given(asked_, Reply(Given.STOPPED))


def _no_gap(asked_: Question) -> None:
    if informative(asked_.walk.interview):
        show.aside("The walk has begun; e ends it here.")
        return
    _given(asked_, Reply(Given.NO_GAP))


def _back(asked_: Question) -> None:
    before = asked_.walk.interview.back()
    if before == asked_.walk.interview:
        show.aside("This is the first question.")
        return
    at, standing = asked_.at, len(before.replies)
    with at.change("back") as change:
        walks.back(at.room, asked_.walk.id, standing, change.stamp)
    asked_.walk.interview = before
    asked_.done = True


def _why(asked_: Question) -> None:
    show.aside(*question.why(asked_.walk.interview, asked_.check))


def _note(asked_: Question) -> None:
    text = line("Note to this answer: ")
    if text:
        about = ("walk", asked_.walk.id, asked_.check.id)
        at = asked_.at
        with at.change("note") as change:
            person.note(at.room, asked_.who.id, about, text, clock.new_id(), change.stamp)
        show.aside("Noted. And the answer?")


def _known_how(asked_: Question) -> None:
    words = {Basis.SAID: "the rep said so", Basis.DATA: "from data", Basis.SEEN: "I saw it", Basis.SHOWN: "the rep showed it"}
    at = pick("How do you know the answer?", list(words.values()))
    if at is not None:
        asked_.basis = list(words)[at]
        show.aside(f"Noted: {words[asked_.basis]}. And the answer?")


def _set_aside(asked_: Question) -> None:
    told = [one for one in heard(asked_.walk.interview) if one.by_tool]
    if not told:
        show.aside("The tool answered nothing by itself here.")
        return
    at = 0 if len(told) == 1 else pick("Which one?", [f"{one.check.text} {one.answer.text}" for one in told])
    if at is not None:
        _given(asked_, Reply(Given.SET_ASIDE, told[at].check.id))
        show.aside("Set aside.")


def _leave(_asked: Question) -> None:
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
