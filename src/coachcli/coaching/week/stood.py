"""What had a place, and what waited, on a day that is over."""

from collections.abc import Iterable
from datetime import date

from coachcli.coaching.learning.assignment import Assignment, AssignmentState, Excerpt, Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.report import RepLine, overdue_by


def waited_then(given: Iterable[Assignment], day: date) -> Waiting:
    """What was overdue and to be looked at on a day, of assignments as they stood then."""
    every = tuple(each for each in given if each.taken_back is None)
    late = (each for each in every if each.state is AssignmentState.OPEN and each.looked is None)
    due = tuple(each for each in late if each.due <= overdue_by(day))
    looks = (each for each in every if each.state is not AssignmentState.DROPPED and each.look)
    evaluate = sorted((each for each in looks if _look(each) <= day), key=_waits)
    return Waiting(Excerpt(due, len(due)), Excerpt(tuple(evaluate), len(evaluate)))


def with_open_then(
    lines: Iterable[RepLine], given: Iterable[Assignment], *, every: bool
) -> tuple[RepLine, ...]:
    """The lines of reps with what had a place then: `every` one, or the first due."""
    had = [each for each in given if each.has_a_place]
    return tuple(_with_open(line, had, None if every else 1) for line in lines)


def _with_open(line: RepLine, had: Iterable[Assignment], most: int | None) -> RepLine:
    theirs = tuple(each for each in had if each.rep == line.rep)
    return replace(line, open=theirs[:most])


def _look(given: Assignment) -> date:
    return given.look or given.evaluate


def _waits(given: Assignment) -> tuple[date, str]:
    return (_look(given), given.id)
