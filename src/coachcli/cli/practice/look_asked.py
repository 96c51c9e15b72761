"""What is asked at a look, of what neither the records nor the command line say."""

from collections.abc import Mapping, Sequence

from coachcli.cli.practice.look_said import LookSaid
from coachcli.cli.terminal.ask import ENTER, NO, YES, LeftError, Terminal
from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.evaluation import CauseWas

LEAVE = "q"
KNOWN: Mapping[str, bool | str | None] = {
    **dict.fromkeys(YES, True),
    **dict.fromkeys(NO, False),
    **dict.fromkeys((ENTER, "s"), None),
    LEAVE: LEAVE,
}
HINT = "y yes, n no, Enter: not known, q leaves and keeps nothing."
KEYS = "y yes  n no  Enter not known  q leave"
CAUSE = ("Yes, that was it", "No, it was another", "Not clear yet")
SAYS = (CauseWas.CONFIRMED, CauseWas.ANOTHER, CauseWas.NOT_CLEAR)
NOT_CLEAR = 2


@dataclass(frozen=True, slots=True)
class LookAbout:
    """What a look is about, in words: the behaviour, the cause, the cue if any, other causes."""

    behaviour: str
    means: str
    cue: str
    others: tuple[Cause, ...]


def asked(terminal: Terminal, about: LookAbout, said: LookSaid) -> LookSaid:
    """The answers of whoever sits there, where nothing is known. Raises LeftError."""
    done = _unless(terminal, said.done, "Was it done?")
    can = _unless(
        terminal, said.can_do, f'Can they do it, in a role-play or test? "{about.behaviour}"'
    )
    does = _unless(terminal, said.does_do, "Do they do it, in real calls and messages?")
    cue = said.cue_used
    if about.cue:
        cue = _unless(terminal, cue, f'Was the cue used? "{about.cue}"')
    known = replace(said, done=done, can_do=can, does_do=does, cue_used=cue)
    return known if said.cause_was else _cause(terminal, about, known)


def _unless(terminal: Terminal, known: bool | None, question: str) -> bool | None:
    """What is known, else what is typed."""
    if known is not None:
        return known
    typed = terminal.meant(f"{question}\n{KEYS}", KNOWN, HINT)
    if typed == LEAVE:
        raise LeftError
    return None if typed is None else bool(typed)


def _cause(terminal: Terminal, about: LookAbout, known: LookSaid) -> LookSaid:
    place = _picked(terminal, f'Was it the right cause? "{about.means}"', CAUSE, NOT_CLEAR)
    says = SAYS[place]
    other = _other(terminal, about.others) if says is CauseWas.ANOTHER else ""
    return replace(known, cause_was=says, other=other)


def _other(terminal: Terminal, others: tuple[Cause, ...]) -> str:
    """The other cause, if it is one that the flow knows."""
    options = (*(cause.means for cause in others), "None of these")
    place = _picked(terminal, "Which was it?", options, len(others))
    return others[place].id if place < len(others) else ""


def _picked(terminal: Terminal, question: str, options: Sequence[str], default: int) -> int:
    place = terminal.pick(question, options, default=default)
    if place is None:
        raise LeftError
    return place
