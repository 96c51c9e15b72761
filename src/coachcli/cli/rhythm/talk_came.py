"""What came of earlier promises, as it is said in a talk, and which were closed elsewhere since."""

from collections.abc import Iterable

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import due_day
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import ENDING
from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState, TalkPromise
from coachcli.coaching.rhythm.written import WrittenTalk

Said = tuple[str, str]
"""The ending of a promise's id, and what came of it."""


class NotAPromiseError(CoachError):
    """What came of a promise is told of one that is not open."""

    exit_code = 2

    def __init__(self, ending: str, open_: tuple[TalkPromise, ...]) -> None:
        known = ", ".join(f"{each.id[-ENDING:]} ({each.what})" for each in open_) or "none"
        super().__init__(f'No open promise ends in "{ending}". Nothing was kept. Open: {known}.')


def came(context: Context, open_: tuple[TalkPromise, ...], said: Said) -> PromiseCame:
    """What came of a promise: kept, not kept, or a new day. Raises NotAPromiseError."""
    ending, state = said[0], " ".join(said[1].casefold().split())
    meant = [each for each in open_ if each.id.endswith(ending.lower())]
    if len(meant) != 1:
        raise NotAPromiseError(ending, open_)
    if state in (PromiseState.KEPT, PromiseState.NOT_KEPT):
        return PromiseCame(clock.new_id(), meant[0].id, PromiseState(state))
    return PromiseCame(clock.new_id(), meant[0].id, PromiseState.MOVED, due_day(context, state))


def closed_since(
    asked: Iterable[TalkPromise], open_: tuple[TalkPromise, ...], said: Iterable[Said]
) -> tuple[TalkPromise, ...]:
    """The promises of which something was said in a talk, and that are not open any more."""
    still, told = {each.id for each in open_}, {ending for ending, _ in said}
    return tuple(each for each in asked if each.id in told and each.id not in still)


def without(gone: Iterable[TalkPromise], written: WrittenTalk) -> WrittenTalk:
    """What was written down, without what came of those that are closed."""
    closed = {each.id for each in gone}
    return replace(written, came=tuple(said for said in written.came if said[0] not in closed))


def remarks(gone: Iterable[TalkPromise]) -> tuple[str, ...]:
    """What is said of promises that were closed, or taken back, while the talk went on."""
    return tuple(
        f'"{each.what}" is not open any more, so it was left as it was noted meanwhile. '
        "All else is kept."
        for each in gone
    )
