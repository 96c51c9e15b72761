"""What a manager owes, closed where it is shown: one key for each thing that is done."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import partial

from coachcli.cli.context import Context
from coachcli.cli.learning.closing import ClosedSinceError, close
from coachcli.cli.learning.open_things import Owing, owed, owed_in_a_line
from coachcli.cli.terminal import show, steps
from coachcli.cli.terminal.answer import Answer
from coachcli.cli.terminal.ask import (
    ENTER,
    SINGLE,
    LeftError,
    NothingTypedError,
    from_one_to,
    numbered,
)

QUESTION = "Is one of these done? Its number closes it, Enter leaves them."
LEAVE = (ENTER, "0", "q", "n")


def ticking_off(context: Context, owing: Iterable[Owing]) -> Callable[[], Answer] | None:
    """What asks, once all was shown, which of these is done; none where nobody reads it."""
    reps = frozenset(thing.rep for thing in owing)
    return partial(tick_off, context, reps) if reps and context.terminal.has_reader else None


def tick_off(context: Context, reps: Collection[str]) -> Answer:
    """Ask which of what is owed these reps is done, until nothing is left or Enter is typed."""
    with suppress(LeftError, NothingTypedError):
        while (open_ := owed(context, reps)[:SINGLE]) and (thing := _picked(context, open_)):
            context.terminal.say(*show.wrapped(_closed(context, thing)))
    return Answer()


def _closed(context: Context, thing: Owing) -> str:
    """What is said of one that is closed, or that was closed elsewhere since."""
    try:
        with context.change("done") as change:
            return close(context, thing, change.stamp)
    except ClosedSinceError as error:
        return steps.sentence(error)


def _picked(context: Context, open_: Sequence[Owing]) -> Owing | None:
    """The one whose number is typed; none where they are left."""
    context.terminal.say("", *show.wrapped(QUESTION))
    for number, thing in enumerate(open_, 1):
        context.terminal.say(*show.wrapped(owed_in_a_line(thing), f"  {number}  "))
    while (typed := context.terminal.choice(len(open_))) not in LEAVE:
        if (place := numbered(typed, len(open_))) is not None:
            return open_[place]
        context.terminal.say(from_one_to(len(open_), ", Enter to leave them"))
    return None
