"""A surprise at the terminal: which deal, three questions, and whose each answer was."""

from collections.abc import Iterable, Sequence

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.rhythm.surprise_shown import offer_words
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, Terminal
from coachcli.cli.terminal.leaving import typed_or_left
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.surprise import (
    ALWAYS,
    HAPPENED,
    INTERNAL,
    OURS,
    QUESTIONS,
    MaybeSurprise,
    SurpriseAnswer,
    SurpriseKind,
    SurpriseQuestion,
    only_happened,
)
from coachcli.coaching.rhythm.surprise_told import NotASignError, sign_told
from coachcli.coaching.rhythm.watch import SIGNS, WatchKind

SIDE = f"l {OURS}, h {HAPPENED}"
SIDES = {"l": True, "h": False, "q": None}
ELSE = "something else"
PASSES = "Enter passes what there is nothing to say of, q leaves with what was said."
KINDS = {
    SurpriseKind.LOST: "a deal was lost",
    SurpriseKind.SLIPPED: "a deal moved to a later day",
    SurpriseKind.CHURNED: "a customer left",
}


def deal_asked(context: Context, who: Rep, offers: Sequence[MaybeSurprise]) -> MaybeSurprise:
    """The deal that surprised: one that is offered, or whatever is named. Raises LeftError."""
    if offers:
        options = [*map(offer_words, offers), ELSE]
        place = context.terminal.pick(f"{who.name}: which one did nobody see coming?", options)
        if place is None:
            raise LeftError
        if place < len(offers):
            return offers[place]
    return _named(context, who)


def _named(context: Context, who: Rep) -> MaybeSurprise:
    context.terminal.say("Which deal or customer?")
    about = typed_or_left(context.terminal)
    if not about:
        raise LeftError
    return MaybeSurprise("", who.id, kind_asked(context.terminal), about, context.day)


def kind_asked(terminal: Terminal) -> SurpriseKind:
    """What happened. Raises LeftError."""
    place = terminal.pick("What happened?", list(KINDS.values()))
    if place is None:
        raise LeftError
    return list(KINDS)[place]


def answers_asked(
    terminal: Terminal, answered: frozenset[SurpriseQuestion], before: Sequence[SurpriseAnswer]
) -> tuple[tuple[SurpriseAnswer, ...], bool]:
    """The answers to what is not answered, and whether it was left before its end.

    Where the last three, with those `before`, were all of something that happened, it is asked
    what could have been seen. Raises as the terminal does where nothing was said yet.
    """
    given: list[SurpriseAnswer] = []
    terminal.say("", *show.wrapped(PASSES))
    try:
        _ask(terminal, [each for each in ALWAYS if each not in answered], given)
        if only_happened((*before, *given)):
            _ask(terminal, [each for each in INTERNAL if each not in answered], given)
    except (LeftError, NothingTypedError):
        if not given:
            raise
        return tuple(given), True
    return tuple(given), False


def _ask(
    terminal: Terminal, asked: Iterable[SurpriseQuestion], given: list[SurpriseAnswer]
) -> None:
    """Ask questions, and of what is said whose it was."""
    for question in asked:
        terminal.say("", *show.wrapped(QUESTIONS[question]))
        if text := typed_or_left(terminal):
            given.append(SurpriseAnswer(clock.new_id(), question, text, _side_of(terminal, text)))


def _side_of(terminal: Terminal, text: str) -> bool:
    """Whose an answer was. On leaving it is not kept without that, which is said with its words."""
    try:
        return _is_ours(terminal)
    except (LeftError, NothingTypedError):
        terminal.say("", *show.wrapped(f"Not kept, as it is not said whose it was: {text}"))
        raise


def _is_ours(terminal: Terminal) -> bool:
    """Whose an answer was. Raises LeftError at q."""
    is_ours = terminal.meant(f"{SIDE}?", SIDES, f"{SIDE}. q leaves without this answer.")
    if is_ours is None:
        raise LeftError
    return is_ours


def sign_asked(terminal: Terminal) -> tuple[WatchKind, int] | None:
    """The sign that is to be watched for, with its number; none where nothing is, or on leaving."""
    kinds = list(SIGNS)
    words = [SIGNS[kind].words.format(n=SIGNS[kind].usual) for kind in kinds]
    terminal.say("")
    question = "Is there a sign of it that can be watched for in what is imported?"
    try:
        place = terminal.pick(question, words, leave="no", passes=True)
        return None if place is None else (kinds[place], _number(terminal, kinds[place]))
    except (LeftError, NothingTypedError):
        return None


def _number(terminal: Terminal, kind: WatchKind) -> int:
    usual = SIGNS[kind].usual
    terminal.say(*show.wrapped(f"{SIGNS[kind].words.format(n='…')}: which number? Enter: {usual}"))
    while typed := typed_or_left(terminal):
        try:
            return sign_told(f"{kind} {typed}")[1]
        except NotASignError:
            terminal.say("A whole number from 1 on.")
    return usual
