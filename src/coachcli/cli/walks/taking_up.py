"""A walk that is taken up: one that was left, or one that was only likely until somebody looked."""

from enum import Enum

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import ENTER, YES
from coachcli.cli.walks import session, under_way
from coachcli.cli.walks.under_way import ConcludedError, PausedError, SavedError, Walk
from coachcli.cli.walks.walk import say_elsewhere
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.interview import Given, Reply
from coachcli.coaching.week.owed import Unfinished
from coachcli.store import diagnosis as diagnoses
from coachcli.store import evaluation, today
from coachcli.store import walk as walks

LIKELY = "The last walk was only likely."
NOT_THE_ONE = "At the last look this was not the cause:"
ASK_SETTLED = "Enter to take the walk up with that settled, n to begin anew, q to leave:"
ASK_LOOK = "Enter to take it up with the look that would settle it, n to begin anew, q to leave:"


class Taken(Enum):
    """What is done with a walk that can be taken up."""

    UP = "up"
    ANEW = "anew"
    LEFT = "left"


KEYS = {
    **dict.fromkeys((ENTER, *YES), Taken.UP),
    **dict.fromkeys(("n", "no", "0"), Taken.ANEW),
    "q": Taken.LEFT,
}
HINT = "Enter to go on, n to begin anew, q to leave."


def taken_up(context: Context, who: Rep, flow: str | None) -> Walk | None:
    """The walk that goes on, of this flow or any; none where one begins anew.

    Raises SavedError or PausedError where the manager leaves.
    """
    return (
        _resumed(context, who, flow)
        or _settled(context, who, flow)
        or _reopened(context, who, flow)
    )


def _resumed(context: Context, who: Rep, flow: str | None) -> Walk | None:
    """The walk that was left, if it is not to be left for good."""
    left = _left(context, who, flow)
    if left is None:
        return None
    taken = _asked(context, left)
    if taken is Taken.LEFT:
        raise SavedError(who, left.answers, 0)
    if taken is Taken.UP:
        return _again(context, who, left)
    _for_good(context, left)
    return None


def _left(context: Context, who: Rep, flow: str | None) -> Unfinished | None:
    """The last walk without a conclusion, of this flow or any."""
    open_ = (each for each in today.unfinished(context.room) if each.rep == who.id)
    return next((each for each in open_ if flow in (None, each.flow)), None)


def _asked(context: Context, left: Unfinished) -> Taken:
    """What is to be done with it; where nobody can be asked, it goes on."""
    if not context.terminal.has_person:
        return Taken.UP
    begun = f"{left.begun.day} {left.begun:%B}"
    where = f"{left.flow}, begun {begun}, {show.count(left.answers, 'answer')} in"
    question = f"Unfinished: {where}. Enter to go on, n to begin anew, q to leave"
    return context.terminal.meant(question, KEYS, HINT)


def _again(context: Context, who: Rep, left: Unfinished) -> Walk:
    """The walk taken up as it now stands. Raises LeftForGoodError."""
    kept = walks.kept_walk(context.room, left.walk)
    walk = Walk(kept.id, kept.interview)
    try:
        _resume(context, who, walk)
    except ConcludedError as elsewhere:
        say_elsewhere(context.terminal, elsewhere)
    return walk


def _resume(context: Context, who: Rep, walk: Walk) -> None:
    again = Reply(Given.RESUMED)
    with context.change("resume") as change:
        under_way.refreshed(context, who, walk)
        walks.reply(context.room, walk.id, again, change.stamp)
    walk.interview = walk.interview.plus(again)


def _for_good(context: Context, left: Unfinished) -> None:
    """Leave a walk for good, if it is not over meanwhile."""
    with context.change("leave") as change:
        if walks.ending(context.room, left.walk) is None:
            walks.leave_for_good(context.room, left.walk, change.stamp)


def _settled(context: Context, who: Rep, flow: str | None) -> Walk | None:
    """The last walk without the cause that a look found not to be the one, if there was one.

    Raises PausedError where the manager leaves.
    """
    last = diagnoses.latest(context.room, who.id, flow)
    refuted = evaluation.refuted(context.room, last.id) if last else None
    if last is None or refuted is None:
        return None
    cause, means, other = refuted
    taken = Taken.UP
    if context.terminal.has_person:
        taken = context.terminal.meant(f"{NOT_THE_ONE} {means}\n{ASK_SETTLED}", KEYS, HINT)
    if taken is Taken.LEFT:
        raise PausedError
    if taken is Taken.ANEW:
        return None
    return session.settle(context, who, last, (cause, other))


def _reopened(context: Context, who: Rep, flow: str | None) -> Walk | None:
    """The last walk where it was only likely, if the manager has looked meanwhile."""
    last = diagnoses.latest(context.room, who.id, flow)
    if last is None or not context.terminal.has_person:
        return None
    from coachcli.coaching.walks.called_for import look_to_take_up  # noqa: PLC0415 - of a diagnosis

    look = look_to_take_up(last.conclusion.diagnosis, flow)
    if look is None:
        return None
    if not _looked(context, look.question):
        return None
    return session.reopen(context, who, last, look.check)


def _looked(context: Context, look: str) -> bool:
    """Whether the walk is taken up with this look. Raises PausedError."""
    taken = context.terminal.meant(f"{LIKELY} {ASK_LOOK}\n{look}", KEYS, HINT)
    if taken is Taken.LEFT:
        raise PausedError
    return taken is Taken.UP
