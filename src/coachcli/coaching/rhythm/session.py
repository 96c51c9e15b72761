"""How good a coaching session was, in points that can be counted by hand, and what to work on."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass

LATELY = 5
"""Over so many sessions the weakest item is looked for."""


class SessionItem(StrEnum):
    """What a session is looked at for, in the order in which a session goes."""

    GOAL = "goal"
    NUMBER = "number"
    REP_FIRST = "rep_first"
    CAUSE = "cause"
    EVIDENCE = "evidence"
    ACTION = "action"
    DUE = "due"
    EVALUATED = "evaluated"


POINTS = dict.fromkeys(SessionItem, 1) | {SessionItem.CAUSE: 2, SessionItem.EVALUATED: 2}
"""What each item counts; all of them are ten."""
MOST = sum(POINTS.values())
BEFORE_CAUSE = (SessionItem.GOAL, SessionItem.NUMBER, SessionItem.REP_FIRST)
"""What counts without a root cause: a talk that names none is feedback, and has three at most."""


@dataclass(frozen=True, slots=True)
class Session:
    """All that was walked and talked with a rep (by id) on a day, and what of it is on record.

    `look_open` says that it is not yet the day to see whether it helped.
    """

    rep: str
    day: date
    has: tuple[SessionItem, ...] = ()
    look_open: bool = False

    @property
    def counted(self) -> tuple[SessionItem, ...]:
        """The items that it has points for."""
        counts = SessionItem if SessionItem.CAUSE in self.has else BEFORE_CAUSE
        return tuple(item for item in self.has if item in counts)

    @property
    def points(self) -> int:
        """From nought to ten."""
        return sum(POINTS[item] for item in self.counted)

    @property
    def lacks(self) -> tuple[SessionItem, ...]:
        """The items that it could have points for by now, and has not."""
        waits = SessionItem.EVALUATED if self.look_open else None
        return tuple(i for i in SessionItem if i not in self.counted and i is not waits)


@dataclass(frozen=True, slots=True)
class WeakestItem:
    """The item that sessions have least often: in `had` of those that could have it."""

    item: SessionItem
    had: int
    sessions: int


def weakest(sessions: Sequence[Session]) -> WeakestItem | None:
    """The weakest item of the last sessions, the earliest of those alike; none where all is had."""
    lately = sessions[-LATELY:]
    asked = (item for item in SessionItem if any(item in each.lacks for each in lately))
    return min((_weak(item, lately) for item in asked), key=_share, default=None)


def mean(sessions: Iterable[Session]) -> float | None:
    """The mean of their points; none without a session."""
    points = [each.points for each in sessions]
    return sum(points) / len(points) if points else None


def _weak(item: SessionItem, sessions: Sequence[Session]) -> WeakestItem:
    had = sum(item in each.counted for each in sessions)
    return WeakestItem(item, had, had + sum(item in each.lacks for each in sessions))


def _share(weak: WeakestItem) -> float:
    return weak.had / weak.sessions
