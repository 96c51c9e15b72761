"""What is asked at a look, of what neither the records nor the command line say."""

from collections.abc import Mapping, Sequence

from coachcli.cli.practice.look_said import LookSaid, filled
from coachcli.cli.terminal.ask import ENTER, NO, YES, LeftError, Terminal
from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.evaluation import CauseWas, Evaluation

LEAVE = "q"
KNOWN: Mapping[str, bool | str | None] = {
    **dict.fromkeys(YES, True),
    **dict.fromkeys(NO, False),
    **dict.fromkeys((ENTER, "s"), None),
    LEAVE: LEAVE,
}
OPEN = "not known"
WORDS = {True: "still yes", False: "still no", None: OPEN}
CAUSE = ("Yes, that was it", "No, it was another", "Not clear yet")
SAYS = (CauseWas.CONFIRMED, CauseWas.ANOTHER, CauseWas.NOT_CLEAR)
NOT_CLEAR = 2


@dataclass(frozen=True, slots=True)
class LookAbout:
    """What a look is about, in words: the behaviour, the cause, the cue if any, other causes.

    And the look before this one, if there was one: what it found stands until something else is
    said.
    """

    behaviour: str
    means: str
    cue: str
    others: tuple[Cause, ...]
    earlier: Evaluation | None = None


def asked(terminal: Terminal, about: LookAbout, said: LookSaid) -> LookSaid:
    """The answers of whoever sits there, where nothing is known. Raises LeftError."""
    was = filled(LookSaid(), about.earlier)
    over = (was.done or None) if said.done is None else said.done
    done = _unless(terminal, over, was.done, "Was it done?")
    able = f'Can they do it, in a role-play or test? "{about.behaviour}"'
    can = _unless(terminal, said.can_do, was.can_do, able)
    real = "Do they do it, in real calls and messages?"
    does = _unless(terminal, said.does_do, was.does_do, real)
    cue = said.cue_used
    if about.cue:
        cue = _unless(terminal, cue, was.cue_used, f'Was the cue used? "{about.cue}"')
    known = replace(said, done=done, can_do=can, does_do=does, cue_used=cue)
    return known if said.cause_was else _cause(terminal, about, known)


def _unless(
    terminal: Terminal,
    known: bool | None,
    was: bool | None,
    question: str,
) -> bool | None:
    """What is known, else what is typed; Enter leaves it as it was."""
    if known is not None:
        return known
    keys = f"y yes  n no  Enter {WORDS[was]}  q leave"
    hint = f"y yes, n no, Enter: {WORDS[was]}, q leaves and keeps nothing."
    typed = terminal.meant(f"{question}\n{keys}", KNOWN, hint)
    if typed == LEAVE:
        raise LeftError
    return was if typed is None else bool(typed)


def _cause(terminal: Terminal, about: LookAbout, known: LookSaid) -> LookSaid:
    was = about.earlier
    usual = SAYS.index(was.cause_was) if was else NOT_CLEAR
    place = _picked(terminal, f'Was it the right cause? "{about.means}"', CAUSE, usual)
    says = SAYS[place]
    named = was.other_cause if was else ""
    other = _other(terminal, about.others, named) if says is CauseWas.ANOTHER else ""
    return replace(known, cause_was=says, other=other)


def _other(terminal: Terminal, others: tuple[Cause, ...], named: str) -> str:
    """The other cause, if it is one that the flow knows; as it was named before by default."""
    options = (*(cause.means for cause in others), "None of these")
    usual = next((place for place, each in enumerate(others) if each.id == named), len(others))
    place = _picked(terminal, "Which was it?", options, usual)
    return others[place].id if place < len(others) else ""


def _picked(terminal: Terminal, question: str, options: Sequence[str], default: int) -> int:
    place = terminal.pick(question, options, default=default)
    if place is None:
        raise LeftError
    return place
