"""coach flow new: an interview that writes a first flow, on a terminal or from piped lines."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from coachcli.cli.context import Desk, desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError, NothingTypedError, line, numbered
from coachcli.cli.terminal.files import Force, is_stream, refuse, write
from coachcli.coaching.cause import LEARNABLE, Kind
from coachcli.coaching.errors import CoachError
from coachcli.coaching.walks.flow import Way

if TYPE_CHECKING:
    from coachcli.content.flows.new_flow import Cause, Check, NewFlow

A = TypeVar("A")
KINDS = (Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT)
KIND_WORDS = ("cannot do it yet", "does not know it", "could and does not", "something around them keeps it from happening")
WAYS = (Way.ASK, Way.OBSERVE, Way.ROLE_PLAY, Way.DATA)
WAY_WORDS = ("ask the rep", "look at the work", "play a scene", "look up a number")
LEAST = 2
MARKS = "Numbers: 3 points to it, 3? hints at it, -3 speaks against it, --3 nearly rules it out. Enter: says nothing."


class DraftError(CoachError):
    """The author left the interview."""

    def __init__(self, kept: Path | None, code: int) -> None:
        where = f"What you told so far is in {kept}; go on in an editor." if kept else "Nothing was written."
        super().__init__(f"Left. {where}")
        self.code = code

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """That of how the author left."""
        return self.code


def new(
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.yaml", help="Write it here; else it is printed.")] = None,
    force: Force = False,
) -> None:
    """Write a first flow in an interview: the gap, behaviours, causes, what you would see, and who that points to.

    \b
    Examples
      coach flow new --out long-proposals.yaml
      coach flow new --out long-proposals.yaml < answers.txt

    Each question takes a line; an empty line ends a list. What is there can be mended in any editor afterwards.
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    refuse([out] if out else [], force=force)
    text = _told(out, force=force)
    if out is None:
        sys.stdout.write(text)
        return
    write({out: text.encode()}, force=force)
    say = show.aside if is_stream(out) else show.answer
    say(f"Written: {out}")
    show.aside("", f"Next: coach flow check {out}, then coach flow try {out}")


def _told(out: Path | None, *, force: bool) -> str:
    """The text of the flow that is told. Raises DraftError when the author leaves, and keeps what was told in the file."""
    from coachcli.content.flows.new_flow import NewFlow, id_for  # noqa: PLC0415 - pydantic and yaml only where they are needed

    told = NewFlow("")
    try:
        _interview(desk(), told)
    except (LeftError, NothingTypedError) as error:
        kept = out if told.causes else None
        if kept:
            write({kept: told.text(id_for(out, told.title)).encode()}, force=force)
        raise DraftError(kept, error.exit_code) from None
    return told.text(id_for(out, told.title))


def _interview(at: Desk, told: "NewFlow") -> None:
    told.title = _text("Which number is off, in a sentence? For instance: Too few new opportunities")
    told.gap = _gap()
    behaviours = _list("What do you see them do, or not do, when it is off? One behaviour a line.")
    for behaviour in behaviours:
        _causes(at, told, behaviour)
    while len(told.causes) < LEAST:
        show.aside("It takes two causes at least.")
        _causes(at, told, behaviours[-1])
    for number in range(len(told.causes)):
        _check(told, number)
    while not told.checks:
        show.aside("It takes one check at least.")
        _check(told, 0)


def _gap() -> tuple[str, str] | None:
    from coachcli.content.flows.new_flow import gap_of  # noqa: PLC0415 - as above

    show.aside(*show.wrapped("Its metric and how far below plan opens this flow, like: new_opps 20% (Enter: name it later)"))
    while text := line("> "):
        if found := gap_of(text):
            return found
        show.aside("Write a metric and a percentage, like: new_opps 20%")
    return None


def _causes(at: Desk, told: "NewFlow", behaviour: str) -> None:
    """The causes behind a behaviour, each with its kind and what helps; one at least."""
    from coachcli.content.flows.new_flow import Cause  # noqa: PLC0415 - as above

    show.aside("", show.bold(behaviour))
    while (means := _line(f"{_which(told, behaviour)} could be behind it? A plain sentence. (Enter: that is all)")) or not (
        _has(told, behaviour)
    ):
        if means:
            kind = KINDS[_choice("Of which kind?", [f"{kind}: {said}" for kind, said in zip(KINDS, KIND_WORDS, strict=True)])]
            told.causes.append(cause := Cause(means, kind, behaviour))
            _help(at, cause)


def _has(told: "NewFlow", behaviour: str) -> bool:
    return any(cause.behaviour == behaviour for cause in told.causes)


def _which(told: "NewFlow", behaviour: str) -> str:
    return "What else" if _has(told, behaviour) else "What"


def _help(at: Desk, cause: "Cause") -> None:
    """What helps: learning of the library, or what the manager does instead."""
    if cause.kind not in LEARNABLE:
        cause.instead = _line("What will you do about it? (Enter: write it later)")
        return
    from coachcli.content.flows.new_flow import ids_of  # noqa: PLC0415 - as above

    cause.learn = _until(
        "Which learning assets help? Their ids (Enter: later; coach library list)", ids_of, "Ids, like: call-opening"
    )
    missing = [one for one in cause.learn if one not in at.shelf.asset_ids()]
    if missing:
        show.aside(
            *show.wrapped(f"Not in the library yet: {', '.join(missing)}. Kept; write it as library/assets/{missing[0]}.yaml")
        )


def _check(told: "NewFlow", number: int) -> None:
    from coachcli.content.flows import new_flow  # noqa: PLC0415 - as above

    cause = told.causes[number]
    show.aside("", show.bold(cause.means))
    question = _short("What would you ask, or look at, to see whether this is it? (Enter: next cause)", new_flow.LONGEST_QUESTION)
    if not question:
        return
    way = WAYS[_choice("How do you find out?", [f"{way}: {said}" for way, said in zip(WAYS, WAY_WORDS, strict=True)])]
    scene = _text("The scene: who is the buyer, in which mood, and what changes their mind?") if way is Way.ROLE_PLAY else ""
    check = new_flow.Check(way, question, scene)
    _answers(told, check)
    told.checks.append(check)


def _answers(told: "NewFlow", check: "Check") -> None:
    from coachcli.content.flows import new_flow  # noqa: PLC0415 - as above

    show.aside("What may you hear or see? One answer at a time. The causes by number:")
    show.aside(*(row for at, cause in enumerate(told.causes, 1) for row in show.wrapped(cause.means, f"  {at:>2}  ")))
    show.aside(*show.wrapped(MARKS))
    wrong = f"Numbers from 1 to {len(told.causes)}, each once. {MARKS}"
    while (text := _short("Answer (Enter: that is all)", new_flow.LONGEST_ANSWER)) or len(check.answers) < LEAST:
        if text and text not in check.answers:
            check.answers[text] = _until("Who does this point to?", lambda said: new_flow.marks_of(said, len(told.causes)), wrong)
        else:
            show.aside("It takes two different answers at least." if not text else "This answer is there already.")


def _line(prompt: str) -> str:
    show.aside(*show.wrapped(prompt))
    return line("> ")


def _text(prompt: str) -> str:
    return _until(prompt, lambda text: text or None, "A few words, please.")


def _short(prompt: str, most: int) -> str:
    return _until(prompt, lambda text: text if len(text) <= most else None, f"At most {most} characters, please.")


def _until(prompt: str, made: Callable[[str], A | None], wrong: str) -> A:
    """What is made of a line, asked again until something can be made of it."""
    show.aside(*(show.wrapped(prompt) if prompt else ()))
    while (found := made(line("> "))) is None:
        show.aside(*show.wrapped(wrong))
    return found


def _list(prompt: str) -> list[str]:
    """Lines until an empty one, each once, one at least."""
    show.aside("", *show.wrapped(f"{prompt} (Enter: that is all)"))
    found: list[str] = []
    while (text := line("> ")) or not found:
        if text and text not in found:
            found.append(text)
    return found


def _choice(prompt: str, options: list[str]) -> int:
    show.aside(*show.wrapped(prompt), *(f"  {at}  {one}" for at, one in enumerate(options, 1)))
    return _until("", lambda text: numbered(text, len(options)), f"A number from 1 to {len(options)}.")
