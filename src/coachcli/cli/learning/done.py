"""coach done: close what is open with a rep, by name."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.learning.closing import closed, look_again
from coachcli.cli.learning.meant import picked
from coachcli.cli.learning.open_things import OpenThing, in_words, open_with
from coachcli.cli.terminal.answer import Answer, Lines
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.record import Stamp, plain
from coachcli.coaching.rep import Rep
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KEPT, LOOKED

HOW = "Close one on a terminal, or learning by its id (coach assignment list):"


class NothingOpenError(CoachError):
    """There is nothing to close."""

    def __init__(self, who: Rep) -> None:
        super().__init__(f'Nothing is open with {who.name}. See: coach team show "{who.name}"')


def done(context: Context, rep: Whom) -> Answer:
    """Close what is open with a rep: learning that was given, what you promised, or a look.

    Several are asked about on a terminal.

    Example
      coach done dana
    """
    who = context.rep(rep, "show rep")
    things = open_with(context, who)
    if not things:
        raise NothingOpenError(who)
    thing = picked(context, who, things, in_words, HOW)
    with context.change("done") as change:
        said = _closed(context, thing, change.stamp)
    body = {"rep": {"id": who.id, "name": who.name}, "closed": plain(thing)}
    return Answer(body, (Lines((said,)),))


def _closed(context: Context, thing: OpenThing, stamp: Stamp) -> str:
    """Close one thing; gives what is said of it."""
    if isinstance(thing, Assignment):
        return look_again(closed(context, thing.id, AssignmentState.DONE, stamp))
    what = KEPT if isinstance(thing, Promise) else LOOKED
    diagnoses.act(context.room, clock.new_id(), thing.diagnosis, what, stamp)
    return f"Done: {in_words(thing)}"
