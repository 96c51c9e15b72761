"""An assignment: learning given to a rep for a cause, when it is due, and what should move."""

from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.nouns import dataclass

FIRST_LOOK, SECOND_LOOK = timedelta(weeks=4), timedelta(weeks=12)
"""One looks twice whether it helped: what training moves fades within weeks."""
USED = timedelta(days=14)
"""So long at least a rep uses what was learnt before one looks for the first time."""
SATURDAY = 5
NEW_YEAR = (1, 1)


class AssignmentState(StrEnum):
    """Where an assignment stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Learning given to a rep.

    `done_means` is the evidence; `behaviour` and `metric` are expected to move by `evaluate`, the
    day of the first look, and to have stayed by `again`, that of the second. `look` is the day of
    the look that comes next, if one does, and `looked` the day on which the first one told.
    `taken_back` is the day on which its cause was corrected away or refuted, unless it was kept on.
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
    again: date | None = None
    look: date | None = None
    looked: date | None = None
    taken_back: date | None = None

    @property
    def has_a_place(self) -> bool:
        """Whether its cause is open: done alone frees no place, a first look that told does."""
        is_over = self.state is AssignmentState.DROPPED or self.looked is not None
        return not is_over and self.taken_back is None

    @property
    def is_to_keep_or_drop(self) -> bool:
        """Whether its cause was taken back, and nobody has said yet what becomes of it."""
        return self.taken_back is not None and self.state is not AssignmentState.DROPPED


def state_said(state: AssignmentState, *, done: bool | None) -> AssignmentState:
    """Where learning stands after a look that said whether it was done, or did not say."""
    if done is None or state is AssignmentState.DROPPED:
        return state
    return AssignmentState.DONE if done else AssignmentState.OPEN


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


def look_again(given: date, due: date, off: frozenset[date] = frozenset()) -> date:
    """The day of the first look: four weeks after it was given, and two after it was due.

    It is a working day, never New Year's, and none of the last two of a quarter. On days `off`
    nobody works.
    """
    return working_look(_first(given, due), off)


def second_look(given: date, due: date, off: frozenset[date] = frozenset()) -> date:
    """The day of the second look: eight weeks after the first, a day of the same sort."""
    return working_look(_first(given, due) + SECOND_LOOK - FIRST_LOOK, off)


def _first(given: date, due: date) -> date:
    return max(given + FIRST_LOOK, due + USED)


def working_look(day: date, off: frozenset[date] = frozenset()) -> date:
    """The day itself, or the next on which a look may fall."""
    day = working_day(day, off)
    while _is_new_year(day) or _quarter(day) != _quarter(_next(_next(day, off), off)):
        day = _next(day, off)
    return day


def _is_new_year(day: date) -> bool:
    return (day.month, day.day) == NEW_YEAR


def working_day(day: date, off: frozenset[date] = frozenset()) -> date:
    """The day itself, or the next on which people work: no weekend, and none of the days `off`."""
    while day.weekday() >= SATURDAY or day in off:
        day += timedelta(days=1)
    return day


def _next(day: date, off: frozenset[date]) -> date:
    return working_day(day + timedelta(days=1), off)


def _quarter(day: date) -> int:
    return (day.month - 1) // 3
