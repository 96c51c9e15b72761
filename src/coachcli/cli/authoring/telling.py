"""What an author is asked to tell of a new flow, question by question."""

from collections.abc import Callable
from typing import TypeVar

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import Terminal, numbered
from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.coaching.walks.flow import Way
from coachcli.content.flows.new_flow import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    DraftAnswer,
    DraftCause,
    DraftCheck,
    NewFlow,
    answer_of,
    gap_of,
    ids_of,
)

A = TypeVar("A")
KINDS = {
    Kind.SKILL: "cannot do it yet",
    Kind.KNOWLEDGE: "does not know it",
    Kind.COMMITMENT: "could and does not",
    Kind.ENVIRONMENT: "something around them keeps it from happening",
}
WAYS = {
    Way.ASK: "ask the rep",
    Way.OBSERVE: "look at the work",
    Way.ROLE_PLAY: "play a scene",
    Way.DATA: "look up a number",
}
LEAST = 2
THAT_IS_ALL = "(Enter: that is all)"
TITLE = "Which number is off, in a sentence? For instance: Too few new opportunities"
GAP = (
    "Its metric and how far below plan opens this flow, like: new opportunities 20% "
    "(Enter: name it later)"
)
NO_GAP = "Write a metric and a percentage, like: new opportunities 20%"
BEHAVIOURS = "What do you see them do, or not do, when it is off? One behaviour a line."
LEARNING = "Which learning assets help? Their ids (Enter: later; coach library list)"
QUESTION = "What would you ask, or look at, to see whether this is it? (Enter: next cause)"
SCENE = "The scene: who is the buyer, in which mood, and what changes their mind?"
ANSWERS = "What may you hear or see? One answer at a time. The causes by number:"
MARKS = (
    "Numbers: 3 points to it, 3? hints at it, -3 speaks against it, --3 nearly rules it out. "
    "Enter: says nothing."
)
HOW_USUAL = (
    "Behind them, if you like, how usual the answer is when it is none of these: hardly ever, "
    "rare, sometimes or usual, like: 3 hardly ever"
)


def tell(context: Context, flow: NewFlow) -> None:
    """Fill a new flow with what the author tells. Raises LeftError and NothingTypedError."""
    terminal = context.terminal
    flow.title = _text(terminal, TITLE)
    flow.gap = _gap(terminal)
    behaviours = _list(terminal, BEHAVIOURS)
    for behaviour in behaviours:
        _causes(context, flow, behaviour)
    while len(flow.causes) < LEAST:
        terminal.say("It takes two causes at least.")
        _causes(context, flow, behaviours[-1])
    _checks(terminal, flow)


def _gap(terminal: Terminal) -> tuple[str, str] | None:
    terminal.say(*show.wrapped(GAP))
    while text := terminal.line("> "):
        if gap := gap_of(text):
            return gap
        terminal.say(NO_GAP)
    return None


def _causes(context: Context, flow: NewFlow, behaviour: str) -> None:
    """The causes behind a behaviour, each with its kind and what helps; one at least."""
    context.terminal.say("", show.bold(behaviour))
    while (means := _means(context.terminal, flow, behaviour)) or not _has(flow, behaviour):
        if means:
            kind = _choice(context.terminal, "Of which kind?", KINDS)
            # before what helps is asked, so that whoever leaves there keeps the cause
            flow.causes.append(cause := DraftCause(means, kind, behaviour))
            _help(context, cause)


def _means(terminal: Terminal, flow: NewFlow, behaviour: str) -> str:
    which = "What else" if _has(flow, behaviour) else "What"
    return _line(terminal, f"{which} could be behind it? A plain sentence. {THAT_IS_ALL}")


def _has(flow: NewFlow, behaviour: str) -> bool:
    return any(cause.behaviour == behaviour for cause in flow.causes)


def _help(context: Context, cause: DraftCause) -> None:
    """What helps: learning of the library, or what the manager does instead."""
    terminal = context.terminal
    if cause.kind not in LEARNABLE:
        cause.instead = _line(terminal, "What will you do about it? (Enter: write it later)")
        return
    cause.learn = _until(terminal, LEARNING, ids_of, "Ids, like: call-opening")
    known = context.shelf.asset_ids()
    if missing := [id_ for id_ in cause.learn if id_ not in known]:
        where = f"Kept; write it as library/assets/{missing[0]}.yaml"
        terminal.say(*show.wrapped(f"Not in the library yet: {', '.join(missing)}. {where}"))


def _checks(terminal: Terminal, flow: NewFlow) -> None:
    """A check for each cause that the author has one for; one at least."""
    _checks_of(terminal, flow, flow.causes)
    while not flow.checks:
        terminal.say("It takes one check at least.")
        _checks_of(terminal, flow, flow.causes[:1])


def _checks_of(terminal: Terminal, flow: NewFlow, causes: list[DraftCause]) -> None:
    for cause in causes:
        _check(terminal, flow, cause)


def _check(terminal: Terminal, flow: NewFlow, cause: DraftCause) -> None:
    terminal.say("", show.bold(cause.means))
    if question := _short(terminal, QUESTION, LONGEST_QUESTION):
        way = _choice(terminal, "How do you find out?", WAYS)
        scene = _text(terminal, SCENE) if way is Way.ROLE_PLAY else ""
        check = DraftCheck(way, question, scene)
        _answers(terminal, flow, check)
        flow.checks.append(check)


def _answers(terminal: Terminal, flow: NewFlow, check: DraftCheck) -> None:
    _explain_marks(terminal, flow)
    prompt = f"Answer {THAT_IS_ALL}"
    while (text := _short(terminal, prompt, LONGEST_ANSWER)) or len(check.answers) < LEAST:
        if not text:
            terminal.say("It takes two different answers at least.")
        elif text in check.answers:
            terminal.say("This answer is there already.")
        else:
            check.answers[text] = _marks(terminal, len(flow.causes))


def _explain_marks(terminal: Terminal, flow: NewFlow) -> None:
    terminal.say(ANSWERS)
    for number, cause in enumerate(flow.causes, 1):
        terminal.say(*show.wrapped(cause.means, f"  {number:>2}  "))
    terminal.say(*show.wrapped(MARKS), *show.wrapped(HOW_USUAL))


def _marks(terminal: Terminal, causes: int) -> DraftAnswer:
    wrong = f"Numbers from 1 to {causes}, each once. {MARKS}"
    question = "Who does this point to?"
    return _until(terminal, question, lambda text: answer_of(text, causes), wrong)


def _line(terminal: Terminal, prompt: str) -> str:
    terminal.say(*show.wrapped(prompt))
    return terminal.line("> ")


def _text(terminal: Terminal, prompt: str) -> str:
    return _until(terminal, prompt, lambda text: text or None, "A few words, please.")


def _short(terminal: Terminal, prompt: str, most: int) -> str:
    wrong = f"At most {most} characters, please."
    return _until(terminal, prompt, lambda text: text if len(text) <= most else None, wrong)


def _until(terminal: Terminal, prompt: str, made: Callable[[str], A | None], wrong: str) -> A:
    """What is made of a line, asked again until something can be made of it."""
    terminal.say(*show.wrapped(prompt))
    return _made(terminal, made, wrong)


def _made(terminal: Terminal, made: Callable[[str], A | None], wrong: str) -> A:
    while (value := made(terminal.line("> "))) is None:
        terminal.say(*show.wrapped(wrong))
    return value


def _list(terminal: Terminal, prompt: str) -> list[str]:
    """Lines until an empty one, each once, one at least."""
    terminal.say("", *show.wrapped(f"{prompt} {THAT_IS_ALL}"))
    lines: dict[str, None] = {}
    while (text := terminal.line("> ")) or not lines:
        lines.update({text: None} if text else {})
    return list(lines)


def _choice(terminal: Terminal, prompt: str, options: dict[A, str]) -> A:
    rows = [
        f"  {number}  {option}: {words}"
        for number, (option, words) in enumerate(options.items(), 1)
    ]
    terminal.say(*show.wrapped(prompt), *rows)
    most = len(options)
    number = _made(terminal, lambda text: numbered(text, most), f"A number from 1 to {most}.")
    return list(options)[number]
