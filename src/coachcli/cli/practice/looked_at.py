"""Which assignment a look is at: one by the end of its id, or what waits for a rep by name."""

from coachcli.cli.context import Context
from coachcli.cli.learning.meant import picked, rep_meant
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError, Todo
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.record import by_ending, ending
from coachcli.coaching.rep import Rep, reps_named
from coachcli.store import assignment as assignments
from coachcli.store import person

KEPT = (AssignmentState.OPEN, AssignmentState.DONE)
LISTING = "coach assignment list --all"
HOW = "Say which by its id:"


class NothingToLookAtError(CoachError):
    """Nothing that was given to a rep waits for a look."""

    def __init__(self, who: Rep) -> None:
        super().__init__(
            f"Nothing that was given to {who.name} waits for a look. See what was: "
            f'coach assignment list "{who.name}" --all'
        )


class GoneError(CoachError):
    """Somebody who left the team is to be looked at."""

    def __init__(self, who: Rep) -> None:
        since = f" on {show.day(who.left)}" if who.left else ""
        super().__init__(
            f"{who.name} left the team{since}: no look is due any more. Nothing was kept. "
            "See what waits for one: coach evaluate"
        )


class OverError(CoachError):
    """An assignment was dropped, or looked at twice."""

    def __init__(self, given: Assignment) -> None:
        why = "was dropped" if given.state is AssignmentState.DROPPED else "was looked at twice"
        super().__init__(f'"{given.title}" {why}. See: ', Todo("look at assignment", (given.id,)))


class LaterError(CoachError):
    """The first look told, and the second is not due yet."""

    def __init__(self, given: Assignment) -> None:
        first, second = (show.day(day) for day in (given.looked, given.look) if day)
        undo = "To say something else of the first, take it back: coach undo"
        super().__init__(
            f'"{given.title}" was looked at on {first}; the second look is on {second}. '
            f"Nothing was kept. {undo}"
        )


def looked_at(context: Context, wanted: str) -> tuple[Assignment, Rep]:
    """The assignment that a word means, and whose it is: what is due first where several wait.

    Raises NothingToLookAtError, OverError, LaterError, GoneError, or as `rep_meant` and `picked`
    do.
    """
    _refuse_gone(context, wanted)
    who = rep_meant(context, wanted, "evaluate")
    if who:
        return _of_rep(context, who), who
    full = by_ending("assignment", wanted, assignments.ids(context.room, wanted), LISTING)
    given = assignments.with_id(context.room, full)
    if given.state is AssignmentState.DROPPED or given.look is None:
        raise OverError(given)
    _refuse_early(context, given)
    team = person.team(context.room, left=True)
    return given, next(rep for rep in team if rep.id == given.rep)


def waiting(context: Context, manager: str | None) -> tuple[tuple[Assignment, Rep], ...]:
    """All of a team that waits for a look, what is due first standing first."""
    team = {rep.id: rep for rep in context.team(manager)}
    given = assignments.listed(context.room, team, KEPT)
    those = sorted(_waiting(given), key=_by_day)
    return tuple((each, team[each.rep]) for each in those if each.taken_back is None)


def _of_rep(context: Context, who: Rep) -> Assignment:
    """What is due, else what comes first; several that are due are asked about on a terminal."""
    given = sorted(_waiting(assignments.listed(context.room, (who.id,), KEPT)), key=_by_day)
    if not given:
        raise NothingToLookAtError(who)
    due = [each for each in given if _by_day(each)[0] <= context.day.isoformat()]
    if len(due) > 1 and context.terminal.has_person:
        return picked(context, who, due, in_a_line, HOW)
    first = next((each for each in given if each.looked is None), None)
    chosen = due[0] if due else first or given[0]
    _refuse_early(context, chosen)
    return chosen


def _refuse_gone(context: Context, wanted: str) -> None:
    """Refuse whoever left, where nobody who is there is meant. Raises GoneError."""
    if reps_named(wanted, person.team(context.room)):
        return
    for who in reps_named(wanted, person.team(context.room, left=True)):
        raise GoneError(who)


def _refuse_early(context: Context, given: Assignment) -> None:
    """Refuse a second look before its day. Raises LaterError."""
    if given.looked and given.look and given.look > context.day:
        raise LaterError(given)


def _waiting(given: tuple[Assignment, ...]) -> list[Assignment]:
    return [each for each in given if each.look]


def _by_day(given: Assignment) -> tuple[str, str]:
    return (given.look.isoformat() if given.look else "", given.id)


def in_a_line(given: Assignment) -> str:
    """An assignment as it is told from others, with the day of its look."""
    day = show.day(given.look or given.evaluate)
    return f"{ending(given.id)}  {given.title}, look on {day}"
