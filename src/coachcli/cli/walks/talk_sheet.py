"""coach talk-sheet: the next talk with a rep on one page, and the message to the rep."""

from pathlib import Path
from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.rhythm.talk_grounds import grounds
from coachcli.cli.terminal.answer import Answer, Line, Step, spelt
from coachcli.cli.terminal.options import Force, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.cli.walks.talk_shown import message_shown, sheet_shown
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import message_for_rep
from coachcli.coaching.week.talk_sheet import talk_sheet as sheet_of
from coachcli.store import person

EMAIL = ".eml"
Message = Annotated[bool, Option("--message", "What the rep gets: what was agreed, not why.")]
Out = Annotated[
    Path | None,
    Option("--out", "Write it to this .txt, .md or .html; for the rep also .eml.", "FILE"),
]


class ForTheCoachError(CoachError):
    """An email is to be made of what the rep is not to see."""

    exit_code = 2

    def __init__(self, who: Rep, out: Path) -> None:
        said = "The sheet is for you, so no email is made of it. Nothing was written."
        step = Step(("talk-sheet", who.name, "--message", "--out", str(out)))
        super().__init__(f"{said} What the rep may see: {spelt(step)}")


def talk_sheet(
    context: Context, rep: Whom, message: Message = False, out: Out = None, force: Force = False
) -> Answer:
    """Put the next talk with a rep on a page: how to open, what to ask, what to agree on.

    The sheet is for you; with --message you get what may go to the rep.

    Examples
      coach talk-sheet dana
      coach talk-sheet dana --out dana.html
      coach talk-sheet dana --message --out dana.eml
    """
    who = context.rep(rep, "show rep")
    if out and not message and out.suffix.lower() == EMAIL:
        raise ForTheCoachError(who, out)
    shown = _message(context, who) if message else _sheet(context, who)
    if out is None:
        return shown
    _write(shown, out, who if message else None, force=force)
    return replace(shown, parts=(), remarks=(Line(f"Written: {out}", whole=True),))


def _sheet(context: Context, who: Rep) -> Answer:
    return sheet_shown(sheet_of(grounds(context, who)), who, context.day)


def _message(context: Context, who: Rep) -> Answer:
    said = message_for_rep(sheet_of(grounds(context, who)), who.name)
    return message_shown(said, person.me(context.room) or "", context.day)


def _write(shown: Answer, out: Path, to: Rep | None, *, force: bool) -> None:
    """Write the page, for its owner only; a draft of an email has only what is for the rep."""
    from coachcli.cli.terminal.document import NOBODY, Recipient, document  # noqa: PLC0415 - for a file
    from coachcli.cli.terminal.files import write  # noqa: PLC0415 - as above

    content = document(shown, out, Recipient(to.name, to.email) if to else NOBODY)
    write({out: content}, force=force, private=True)
