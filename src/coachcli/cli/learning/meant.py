"""Which record a word means: one by the end of its id, or what stands open for a rep by name."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import LeftError
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.record import by_ending, ending
from coachcli.coaching.rep import Rep, reps_named
from coachcli.store import assignment as assignments
from coachcli.store import person

LISTING = "coach assignment list"
HEX = frozenset("0123456789abcdef")
R = TypeVar("R")


class WhichOneError(CoachError):
    """Several things are open, and nobody can be asked which is meant."""

    exit_code = 2

    def __init__(self, who: Rep, lines: Sequence[str], how: str) -> None:
        listed = "".join(f"\n  {line}" for line in lines)
        super().__init__(f"{who.name} has {len(lines)} open. Nothing was changed. {how}{listed}")


class NoneGivenError(CoachError):
    """A rep has no assignment of the kind that is asked for."""

    def __init__(self, who: Rep, *, ever: bool) -> None:
        see = f'See what is closed: coach assignment list "{who.name}" --all'
        said = f"Nothing is open for {who.name}. {see}"
        none = f'Nothing was given to {who.name} yet. To begin: coach assign "{who.name}"'
        super().__init__(said if ever else none)


def rep_meant(context: Context, wanted: str, act: str) -> Rep | None:
    """The rep whom a word means where an id may stand too; none where it can only be an id.

    Raises as `context.rep` does.
    """
    if not reps_named(wanted, person.team(context.room)) and HEX.issuperset(wanted.lower()):
        return None
    return context.rep(wanted, act)


def assignment_named(
    context: Context, wanted: str, *, closed: bool = False, done: bool = False
) -> tuple[Assignment, Rep]:
    """The assignment that an id's ending or a rep's name means, and whose it is.

    Raises as `rep_meant`, `assignment_of` and `by_ending` do.
    """
    who = rep_meant(context, wanted, "list assignments")
    if who:
        return assignment_of(context, who, closed=closed, done=done), who
    full = by_ending("assignment", wanted, assignments.ids(context.room, wanted), LISTING)
    given = assignments.with_id(context.room, full)
    team = person.team(context.room, left=True)
    return given, next(rep for rep in team if rep.id == given.rep)


def picked(context: Context, who: Rep, those: Sequence[R], say: Callable[[R], str], how: str) -> R:
    """The one of several that is meant: asked on a terminal. Raises WhichOneError, LeftError."""
    if len(those) == 1:
        return those[0]
    lines = [say(each) for each in those]
    if not context.terminal.has_person:
        raise WhichOneError(who, lines, how)
    place = context.terminal.pick(f"{who.name} has {len(those)} open. Which one?", lines)
    if place is None:
        raise LeftError
    return those[place]


def assignment_of(
    context: Context, who: Rep, *, closed: bool = False, done: bool = False
) -> Assignment:
    """What is open for a rep; where nothing is and `closed` will do, what was given last.

    Where `done` will do, what is done and was not looked at yet.

    Raises NoneGivenError, or as `picked` does.
    """
    given = assignments.listed(context.room, (who.id,))
    those = [each for each in given if _is_open(each) or each.is_to_keep_or_drop]
    if not those and done:
        those = [each for each in given if each.state is AssignmentState.DONE and not each.looked]
    if not those and closed:
        those = sorted(given, key=lambda each: each.id)[-1:]
    if not those:
        raise NoneGivenError(who, ever=bool(given))
    return picked(context, who, those, in_a_line, "Say which by its id:")


def _is_open(given: Assignment) -> bool:
    return given.state is AssignmentState.OPEN and given.looked is None


def in_a_line(given: Assignment) -> str:
    """An assignment as it is told from others."""
    back = ", its cause was taken back" if given.taken_back else ""
    return f"{ending(given.id)}  {given.title}, due {show.day(given.due)}{back}"
