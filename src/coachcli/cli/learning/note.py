"""coach note: a private line about a rep, at any time."""

from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import Answer, Lines, Step
from coachcli.cli.terminal.options import Argument
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import identity
from coachcli.store import person

Text = Annotated[list[str] | None, Argument("TEXT", "What to keep; on a terminal it is asked.")]


class NothingNotedError(CoachError):
    """There is nothing to keep."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        example = f'coach note "{name}" "wants the north patch"'
        super().__init__(f"Nothing was kept. Write what to keep: {example}")


def note(context: Context, rep: Whom, text: Text = None) -> Answer:
    """Keep a private line about a rep. It is shown with the rep, and before the next talk.

    Examples
      coach note dana "asked for the north patch"
      coach note dana
    """
    who = context.rep(rep, "show rep")
    said = " ".join(text or ()).strip() or _asked(context, who.name)
    if not said:
        raise NothingNotedError(who.name)
    with context.change("remark") as change:
        person.remark(context.room, who.id, said, clock.new_id(), change.stamp)
    body = {"rep": identity(who), "text": said, "day": context.day.isoformat()}
    kept = Lines((f"Noted about {who.name}, for you alone.",))
    return Answer(body, (kept,), Step(("team", "show", who.name)))


def _asked(context: Context, name: str) -> str:
    if not context.terminal.has_person:
        return ""
    context.terminal.say(f"A line about {name}, for you alone:")
    return context.terminal.line("> ").strip()
