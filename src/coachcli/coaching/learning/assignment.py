"""An assignment: learning given to a rep for a cause, with a due date, evidence of done, and what should move."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

EVALUATE_DAYS = 14
SATURDAY = 5


class State(StrEnum):
    """Where an assignment stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Learning given to a rep. `done_means` is the evidence; `behaviour` and `metric` are expected to move by `evaluate`."""

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
    state: State = State.OPEN


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first assignments of a list, all or as many as were asked for, and how many it has in all."""

    first: tuple[Assignment, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits on a day: open assignments that are due, and open or done ones to look at again."""

    due: Excerpt = Excerpt()
    evaluate: Excerpt = Excerpt()


def look_again(due: date) -> date:
    """The day to evaluate: two weeks after the due day, on a working day that is not one of a quarter's last two."""
    day = working_day(due + timedelta(days=EVALUATE_DAYS))
    while _quarter(day) != _quarter(_next(_next(day))):
        day = _next(day)
    return day


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    over = day.weekday() - SATURDAY
    return day + timedelta(days=2 - over) if over >= 0 else day


def _next(day: date) -> date:
    return working_day(day + timedelta(days=1))


def _quarter(day: date) -> int:
    return (day.month - 1) // 3
