"""How an assignment is closed, by whichever command: once, and never over another terminal's."""

from coachcli.cli import clock
from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.record import Stamp
from coachcli.store import assignment as assignments


class NotOpenError(CoachError):
    """The assignment is closed already."""

    def __init__(self, given: Assignment) -> None:
        again = f"To give it again: coach assign REP {given.asset}"
        super().__init__(f'"{given.title}" is {given.state} already. {again}')


def closed(context: Context, id_: str, state: AssignmentState, stamp: Stamp) -> Assignment:
    """An assignment with this id, done or dropped now. Raises NotOpenError."""
    given = assignments.with_id(context.room, id_)
    if given.state is not AssignmentState.OPEN:
        raise NotOpenError(given)
    assignments.change(context.room, clock.new_id(), given.id, state, stamp)
    return assignments.with_id(context.room, given.id)


def look_again(given: Assignment) -> str:
    """What is said of learning that was done."""
    return f"Done: {given.title}. We look again on {show.day(given.evaluate)}."
