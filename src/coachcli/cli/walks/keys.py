"""What each key does at a question of a walk; what is kept is kept before it is shown."""

from collections.abc import Callable

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import ENTER, Terminal, from_one_to, numbered
from coachcli.cli.walks import question, under_way
from coachcli.cli.walks.under_way import SOURCES, PausedError, Walk
from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.flow import Basis, Check
from coachcli.coaching.walks.interview import Given, Heard, Interview, Reply, answers, heard
from coachcli.coaching.walks.outlook import Ahead
from coachcli.store import walk as walks

AS_IT_WAS = "as it was"
"""What it means to pick no way of knowing."""


@dataclass(slots=True)
class Question:
    """A question being asked, which the keys work on.

    `basis` is how the answer is known, `before` the answer that was taken back, `to_go` what is
    shown as to go, `done` whether the question is over.
    """

    context: Context
    who: Rep
    walk: Walk
    check: Check
    basis: Basis
    before: str = ""
    to_go: Ahead | None = None
    done: bool = field(default=False)

    @property
    def terminal(self) -> Terminal:
        """Where it is asked."""
        return self.context.terminal

    def paint(self) -> None:
        """Show the question, again where something else was shown in between."""
        walk, before, to_go = self.walk.interview, self.before, self.to_go
        lines = question.painted(walk, self.check, self.who, before=before, to_go=to_go)
        self.terminal.say(*lines)


def do(open_: Question, typed: str) -> None:
    """What a key does, or a number."""
    if typed.isdecimal():
        _answer(open_, typed)
        return
    act = KEYS.get(typed, _unknown_key)
    act(open_)


def _enter(open_: Question) -> None:
    """Keep a long look for later; elsewhere Enter says which keys there are."""
    act = _later if open_.check.is_long else _unknown_key
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
    under_way.keep(open_.context, open_.who, open_.walk, reply)
    open_.done = True


def _unknown(open_: Question) -> None:
    _given(open_, Reply(Given.UNKNOWN, open_.check.id))


def _later(open_: Question) -> None:
    _given(open_, Reply(Given.LATER, open_.check.id))


def _end(open_: Question) -> None:
    _given(open_, Reply(Given.STOPPED))


def _no_gap(open_: Question) -> None:
    if answers(open_.walk.interview):
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
    taken_back = walk_.interview.replies[len(before.replies)]
    walk_.interview, walk_.withdrawn, open_.done = before, taken_back, True
    if taken_back.given is Given.VOLUNTEERED:
        open_.terminal.say(*show.wrapped(f"Taken back: {taken_back.answer}"))


def _why(open_: Question) -> None:
    open_.terminal.say(*question.why(open_.walk.interview, open_.check))
    open_.paint()


def _note(open_: Question) -> None:
    text = open_.terminal.line("Note to this answer: ")
    if text:
        under_way.note(open_.context, open_.who, open_.walk, text, open_.check.id)
        open_.terminal.say("Noted. And the answer?")
    open_.paint()


def _known_how(open_: Question) -> None:
    picked = open_.terminal.pick(
        "How do you know the answer?", list(SOURCES.values()), leave=AS_IT_WAS
    )
    if picked is not None:
        open_.basis = list(SOURCES)[picked]
        open_.terminal.say(f"Noted: {SOURCES[open_.basis]}. And the answer?")
    open_.paint()


def _volunteer(open_: Question) -> None:
    """Take in something that was not asked; the question comes again where nothing was."""
    from coachcli.cli.walks.volunteered import enter  # noqa: PLC0415 - few use it

    open_.terminal.say("What do you know, in your own words?")
    words = open_.terminal.line("> ")
    open_.done = bool(words) and enter(open_.context, open_.who, open_.walk, words)
    if not open_.done:
        open_.paint()


def _set_aside(open_: Question) -> None:
    from_records = by_tool(open_.walk.interview)
    if not from_records:
        open_.terminal.say("The tool answered nothing by itself here.")
        return
    picked = _which(open_.terminal, from_records)
    if picked is not None:
        _given(open_, Reply(Given.SET_ASIDE, from_records[picked].check.id))
        open_.terminal.say("Set aside.")
    else:
        open_.paint()


def _which(terminal: Terminal, answers: list[Heard]) -> int | None:
    """The place of the only answer, or of the one that is picked."""
    if len(answers) == 1:
        return 0
    return terminal.pick("Which one?", [in_words(answer) for answer in answers], leave="none")


def _leave(_open: Question) -> None:
    raise PausedError


def by_tool(begun: Interview) -> list[Heard]:
    """What the tool answered by itself."""
    return [answer for answer in heard(begun) if answer.by_tool]


def in_words(answer: Heard) -> str:
    """A question and what was answered."""
    return f"{answer.check.text} {answer.answer.text}"


KEYS: dict[str, Callable[[Question], None]] = {
    ENTER: _enter,
    "s": _unknown,
    "l": _later,
    "b": _back,
    "?": _why,
    "i": _volunteer,
    "n": _note,
    "k": _known_how,
    "x": _set_aside,
    "e": _end,
    "g": _no_gap,
    "q": _leave,
}
