"""How what is open is closed, by whichever command; learning once, never over another's."""

from datetime import date

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import OpenThing, Owing, in_words
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.promising import due
from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState, TalkPromise, still_open
from coachcli.coaching.week.owed import Look
from coachcli.store import assignment as assignments
from coachcli.store import diagnosis as diagnoses
from coachcli.store import talk, today
from coachcli.store.diagnosis import INSTEAD, LOOKED, NOT_KEPT
from coachcli.store.diagnosis import KEPT as DONE
from coachcli.store.promise import promises


class NotOpenError(CoachError):
    """The assignment is closed already."""

    def __init__(self, given: Assignment) -> None:
        again = f"To give it again: coach assign REP {given.asset}"
        super().__init__(f'"{given.title}" is {given.state} already. {again}')


class StillStandsError(CoachError):
    """Learning is to be kept on that nothing speaks against."""

    def __init__(self, given: Assignment) -> None:
        super().__init__(
            f'The cause that "{given.title}" was given for was not taken back. Nothing was changed.'
        )


class LookedAtError(CoachError):
    """The cycle of an assignment is closed by its first look, so that nothing can be dropped."""

    def __init__(self, given: Assignment, looked: date) -> None:
        super().__init__(
            f'"{given.title}" was looked at on {show.day(looked)}: its cycle is closed, and what '
            "the look found stays. Nothing was changed. To take that look back: coach undo"
        )


BEFORE = {
    AssignmentState.DONE: (AssignmentState.OPEN,),
    AssignmentState.DROPPED: (AssignmentState.OPEN, AssignmentState.DONE),
}
"""What is done or dropped, by what it was before."""


class ClosedSinceError(CoachError):
    """What is to be closed was closed or moved already, since it was shown."""

    def __init__(self, thing: OpenThing) -> None:
        super().__init__(
            f"That was closed or moved already, elsewhere: {in_words(thing)}. Nothing was changed."
        )


class NotMovedError(CoachError):
    """A promise is to be moved to the day that it is for."""

    exit_code = 2

    def __init__(self, by: date) -> None:
        super().__init__(
            f"That is promised for {show.day(by)} already. Nothing was changed. Name another day."
        )


def closed(context: Context, id_: str, state: AssignmentState, stamp: Stamp) -> Assignment:
    """An assignment with this id, done or dropped now. Raises NotOpenError, LookedAtError.

    What is done can still be dropped, until its first look.
    """
    given = assignments.with_id(context.room, id_)
    is_dropped = state is AssignmentState.DROPPED
    if is_dropped and given.is_to_keep_or_drop:
        return _changed(context, given, state, stamp)
    if given.looked and is_dropped:
        raise LookedAtError(given, given.looked)
    if given.state not in BEFORE[state]:
        raise NotOpenError(given)
    return _changed(context, given, state, stamp)


def kept_on(context: Context, id_: str, stamp: Stamp) -> Assignment:
    """An assignment with this id, kept though its cause was taken back. Raises StillStandsError.

    It stands as it stood before.
    """
    given = assignments.with_id(context.room, id_)
    if not given.is_to_keep_or_drop:
        raise StillStandsError(given)
    return _changed(context, given, given.state, stamp)


def _changed(
    context: Context, given: Assignment, state: AssignmentState, stamp: Stamp
) -> Assignment:
    assignments.change(context.room, clock.new_id(), given.id, state, stamp)
    return assignments.with_id(context.room, given.id)


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a promise, and to which day it was moved, if it was."""

    state: PromiseState
    to: date | None = None


KEPT = Came(PromiseState.KEPT)
ACTS = {
    PromiseState.KEPT: DONE,
    PromiseState.NOT_KEPT: NOT_KEPT,
    PromiseState.MOVED: INSTEAD,
}
"""What is kept of a promise that was made after a walk."""


def close(context: Context, thing: OpenThing, stamp: Stamp, came: Came = KEPT) -> str:
    """Close learning, a promise or a look, if it is open as it was shown; gives what is said of it.

    Of a promise, what `came` of it is kept. Raises NotOpenError, ClosedSinceError,
    NotMovedError.
    """
    if isinstance(thing, Assignment):
        return look_again(closed(context, thing.id, AssignmentState.DONE, stamp))
    if not any(_same(each) == _same(thing) for each in _open_now(context, thing)):
        raise ClosedSinceError(thing)
    if not isinstance(thing, Look) and came.to == thing.by:
        raise NotMovedError(thing.by)
    return note(context, thing, stamp, came)


def note(context: Context, thing: Owing | TalkPromise, stamp: Stamp, came: Came) -> str:
    """Keep what came of a promise or a look, whatever was kept of it before."""
    if isinstance(thing, TalkPromise):
        said = PromiseCame(clock.new_id(), thing.id, came.state, came.to)
        talk.settle(context.room, said, stamp)
        return _settled(thing, came)
    what = ACTS[came.state] if isinstance(thing, Promise) else LOOKED
    diagnoses.act(context.room, clock.new_id(), thing.diagnosis, what, stamp, came.to)
    return _settled(thing, came)


def _open_now(
    context: Context, thing: Owing | TalkPromise
) -> tuple[Look | Promise | TalkPromise, ...]:
    """What is open of this kind, as it stands in the records."""
    if isinstance(thing, TalkPromise):
        return still_open(talk.promises(context.room, context.day, thing.rep), context.day)
    if isinstance(thing, Promise):
        return promises(context.room, context.day)
    return today.looks(context.room, context.day)


def _same(thing: Owing | TalkPromise) -> tuple[object, ...]:
    """Which it is, and by which day it is to be kept."""
    if isinstance(thing, TalkPromise):
        return thing.id, thing.by
    return (thing.diagnosis, thing.by) if isinstance(thing, Promise) else (thing.diagnosis,)


def due_day(context: Context, said: str) -> date:
    """The day by which something is promised now. Raises NotDueError, or as reading a day does."""
    return due(context.day_said(said), context.day)


def _settled(promise: Owing | TalkPromise, came: Came) -> str:
    if came.to:
        return f"Moved to {show.day(came.to)}: {in_words(promise)}"
    return f"{'Done' if came.state is PromiseState.KEPT else 'Not kept'}: {in_words(promise)}"


def look_again(given: Assignment) -> str:
    """What is said of learning that was done."""
    return f"Done: {given.title}. We look again on {show.day(given.evaluate)}."
