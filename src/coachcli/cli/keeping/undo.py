"""coach undo: take back the last change, and then the one before it."""

from typing import Annotated

from coachcli.cli import names
from coachcli.cli.context import Context
from coachcli.cli.keeping.undo_wording import in_words
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Option
from coachcli.coaching.errors import CoachError
from coachcli.store import subject
from coachcli.store import undo as undoing
from coachcli.store.undo import KeptChange, NothingToUndoError

MOST = 10
NOTHING = "There is nothing to take back."
Yes = Annotated[bool, Option("--yes", "Do not ask.")]
OnlyList = Annotated[bool, Option("--list", "Only list the last changes, the last first.")]


class NotTakenBackError(CoachError):
    """Nobody agreed to take a change back."""

    exit_code = 2

    def __init__(self, said: str) -> None:
        super().__init__(
            f"Nothing was changed. The last change is {said}.\n"
            "To take it back without being asked: coach undo --yes"
        )


def undo(context: Context, yes: Yes = False, listed: OnlyList = False) -> Answer:
    """Take back the last change, as if it had not been made; again, and the one before it goes.

    What was taken back is not kept: to have it again, give its command again.
    What was forgotten, or replaced by a copy, is not taken back.

    Examples
      coach undo
      coach undo --list
      coach undo --yes --json
    """
    if listed:
        return _list(context)
    change = _last(context)
    body = _body(context, change)
    said = str(body["words"])
    if not (yes or _agreed(context, said)):
        raise NotTakenBackError(said)
    undoing.take_back(context.room, change, context.act(undoing.UNDO))
    names.keep(context)
    return Answer({"undone": body}, (Lines((f"Taken back: {said}.",)),))


def _last(context: Context) -> KeptChange:
    """The last change; a home without a database is left without one."""
    if context.is_new:
        raise NothingToUndoError(older=False)
    return undoing.last(context.room)


def _agreed(context: Context, said: str) -> bool:
    """Whether a person who is there agrees, which Enter does not."""
    terminal = context.terminal
    question = f"This takes back: {said}. y yes, Enter no"
    return terminal.has_person and terminal.agreed(question, enter=False)


def _list(context: Context) -> Answer:
    changes = () if context.is_new else undoing.standing(context.room, MOST)
    bodies = [_body(context, change) for change in changes]
    lines = tuple(str(body["words"]) for body in bodies)
    return Answer({"changes": bodies}, (Lines(lines or (NOTHING,)),))


def _body(context: Context, change: KeptChange) -> dict[str, object]:
    people = subject.people(context.room, change.id)
    titles = subject.titles(context.room, change.id)
    return {
        "id": change.id,
        "kind": change.kind,
        "day": change.day,
        "at": change.instant,
        "people": list(people),
        "rows": len(change.touches),
        "words": in_words(change, people, titles, context.day),
    }
