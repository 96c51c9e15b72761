"""The only loop: a question, what is done with it, the next; each answer is kept before that."""

from collections.abc import Sequence

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import (
    ENTER,
    YES,
    LeftError,
    NothingTypedError,
    Terminal,
)
from coachcli.cli.walks.keys import Question, by_tool, do, in_words
from coachcli.cli.walks.under_way import (
    ConcludedError,
    PausedError,
    SavedError,
    Walk,
    WentOnError,
)
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.flow import BASIS, Check
from coachcli.coaching.walks.interview import (
    Heard,
    Interview,
    answers,
    better_to_look,
    waiting,
)
from coachcli.coaching.walks.outlook import Ahead, paced, surprising

FINAL = (Stop.CLEAR, Stop.MANAGER, Stop.NO_GAP)
"""The ends of a walk that no look can put off."""
SURPRISED = "That answer was not what the others had led to, so there is more to ask."
LOOK_FIRST = "Enter: I will look first, keep this open. n: conclude as it stands. q: save, leave."
LOOKS = dict.fromkeys((ENTER, *YES, "q"), True) | dict.fromkeys(("n", "no"), False)
"""Whether a look comes first, by what is typed."""
BETTER_TO_LOOK = (
    "Three in a row without an answer: looking first would help more. q saves; come back after."
)


def walk(context: Context, who: Rep, begun: Walk, saw: Sequence[str] = ()) -> Walk:
    """Ask until the walk ends, after what was seen is entered.

    Raises SavedError when the manager leaves before that.
    """
    try:
        _introduce(context.terminal, begun.interview)
        _enter(context, who, begun, saw)
        while isinstance(come := _come(context.terminal, begun), Check):
            _ask(context, who, begun, come)
    except (LeftError, NothingTypedError) as error:
        raise SavedError(who, answers(begun.interview), error.exit_code) from None
    return begun


def _enter(context: Context, who: Rep, begun: Walk, saw: Sequence[str]) -> None:
    for words in saw:
        from coachcli.cli.walks.volunteered import enter  # noqa: PLC0415 - few say what they saw

        enter(context, who, begun, words)


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
    return terminal.meant(LOOK_FIRST, LOOKS, LOOK_FIRST)


def _introduce(terminal: Terminal, begun: Interview) -> None:
    from_records = by_tool(begun)
    if from_records:
        terminal.say("From your records (x sets one aside):")
        terminal.say(*(row for answer in from_records for row in _known(answer)))


def _known(answer: Heard) -> list[str]:
    """What the tool answered, and the figures behind it."""
    said = show.wrapped(in_words(answer), "  ")
    return [*said, *map(show.dim, show.wrapped(answer.figures, "    "))] if answer.figures else said


def _ask(context: Context, who: Rep, begun: Walk, check: Check) -> None:
    _advise(context.terminal, begun.interview)
    to_go, before = _to_go(context.terminal, begun), _answer_before(begun, check)
    open_ = Question(context, who, begun, check, BASIS[check.way], before, to_go)
    open_.paint()
    try:
        while not open_.done:
            do(open_, context.terminal.choice(len(check.answers)))
    except (WentOnError, ConcludedError) as elsewhere:
        say_elsewhere(context.terminal, elsewhere)


def _to_go(terminal: Terminal, begun: Walk) -> Ahead:
    """What is shown as to go; why it rose, where an answer was surprising."""
    now, before = begun.ahead, None if begun.withdrawn else begun.to_go
    surprised = before is not None and surprising(begun.interview)
    if before and surprised and now.checks > before.checks + 1:
        terminal.say("", *show.wrapped(SURPRISED))
    begun.to_go = paced(now, before, surprised=surprised)
    return begun.to_go


def _answer_before(begun: Walk, check: Check) -> str:
    """What was answered to this check before it was gone back to."""
    withdrawn, begun.withdrawn = begun.withdrawn, None
    return withdrawn.answer if withdrawn and withdrawn.check == check.id else ""


def say_elsewhere(terminal: Terminal, elsewhere: CoachError) -> None:
    """Say what another terminal did; keys typed ahead were meant for another question."""
    terminal.listen_anew()
    terminal.say("", *show.wrapped(str(elsewhere)))


def _advise(terminal: Terminal, begun: Interview) -> None:
    if better_to_look(begun):
        terminal.say("", *show.wrapped(BETTER_TO_LOOK))
