"""An assignment: learning given to a rep for a cause, when it is due, and what should move."""

from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.nouns import dataclass

EVALUATE_DAYS = 14
"""So long a rep uses what was learnt before one looks whether it helped."""
SATURDAY = 5


class AssignmentState(StrEnum):
    """Where an assignment stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Learning given to a rep.

    `done_means` is the evidence; `behaviour` and `metric` are expected to move by `evaluate`.
    """

    id: str
    rep: str
    diagnosis: str | None
    asset: str
    title: str
    minutes: int
    cause: str
    means: str
    behaviour: str
    metric: str
    given: date
    due: date
    evaluate: date
    done_means: str
    state: AssignmentState = AssignmentState.OPEN


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first assignments of a list, as many as were asked for, and how many it has in all."""

    first: tuple[Assignment, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits on a day: open assignments due, and open or done ones to look at again."""

    due: Excerpt = Excerpt()
    evaluate: Excerpt = Excerpt()


def look_again(due: date, off: frozenset[date] = frozenset()) -> date:
    """The day to evaluate: two weeks after the due day, on a working day.

    It is never one of the last two working days of a quarter. On days `off` nobody works.
    """
    day = working_day(due + timedelta(days=EVALUATE_DAYS), off)
    while _quarter(day) != _quarter(_next(_next(day, off), off)):
        day = _next(day, off)
    return day


def working_day(day: date, off: frozenset[date] = frozenset()) -> date:
    """The day itself, or the next on which people work: no weekend, and none of the days `off`."""
    while day.weekday() >= SATURDAY or day in off:
        day += timedelta(days=1)
    return day


def _next(day: date, off: frozenset[date]) -> date:
    return working_day(day + timedelta(days=1), off)


def _quarter(day: date) -> int:
    return (day.month - 1) // 3
