"""coach done: close what is open with a rep, by name."""

from typing import Annotated

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import KEPT, Came, close, due_day
from coachcli.cli.learning.meant import picked
from coachcli.cli.learning.open_things import OpenThing, in_words, open_with
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Argument, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, identity
from coachcli.coaching.rhythm.talk import PromiseState, TalkPromise

HOW = "Say a word or two of the one that is meant, behind the name:"
PROMISES = (Promise, TalkPromise)
"""What is kept, not kept or moved."""
What = Annotated[str | None, Argument("[WHAT]", "A word or two of what is meant.")]
NotKept = Annotated[bool, Option("--not-kept", "The promise was not kept.")]
To = Annotated[str | None, Option("--to", "The promise is moved to this day.", "DATE")]


class NothingOpenError(CoachError):
    """There is nothing to close, or nothing with these words."""

    def __init__(self, who: Rep, what: str = "", *, promises_only: bool = False) -> None:
        thing = "No promise" if promises_only else "Nothing"
        such = f' with "{what}" in it' if what else ""
        see = f'See: coach team show "{who.name}"'
        super().__init__(f"{thing}{such} is open with {who.name}. Nothing was changed. {see}")


class BothSaidError(CoachError):
    """A promise is said to be not kept, and to be moved."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("A promise is either not kept or moved. Nothing was changed. Say one.")


def done(
    context: Context, rep: Whom, what: What = None, not_kept: NotKept = False, to: To = None
) -> Answer:
    """Close what is open with a rep: learning that was given, what both promised, or a look.

    Several are asked about on a terminal, or told apart by a word or two of one. A promise
    may also be said not to be kept, or moved to another day.

    Examples
      coach done dana
      coach done dana messages
      coach done dana messages --to friday
      coach done dana messages --not-kept
    """
    who = context.rep(rep, "show rep")
    came = _came(context, not_kept=not_kept, to=to)
    things = _meant(context, who, what, promises_only=came.state is not PromiseState.KEPT)
    thing = picked(context, who, things, in_words, HOW)
    with context.change("done") as change:
        said = close(context, thing, change.stamp, came)
    body = {"rep": identity(who), "closed": plain(thing), "came": plain(came)}
    return Answer(body, (Lines((said,)),))


def _came(context: Context, *, not_kept: bool, to: str | None) -> Came:
    """What is said of it. Raises BothSaidError."""
    if not_kept and to:
        raise BothSaidError
    if to:
        return Came(PromiseState.MOVED, due_day(context, to))
    return Came(PromiseState.NOT_KEPT) if not_kept else KEPT


def _meant(
    context: Context, who: Rep, what: str | None, *, promises_only: bool
) -> tuple[OpenThing, ...]:
    """What is open and has these words. Raises NothingOpenError."""
    every = open_with(context, who)
    if promises_only:
        every = tuple(each for each in every if isinstance(each, PROMISES))
    words = (what or "").casefold().split()
    things = tuple(each for each in every if _has(each, words))
    if not things:
        raise NothingOpenError(who, what or "", promises_only=promises_only)
    return things


def _has(thing: OpenThing, words: list[str]) -> bool:
    said = in_words(thing).casefold()
    return all(word in said for word in words)
