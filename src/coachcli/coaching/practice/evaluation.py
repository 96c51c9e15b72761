"""Did it help: what a look at an assignment found, what that frees, and when one looks again."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.learning.assignment import Assignment, second_look, working_look
from coachcli.coaching.nouns import dataclass

LEAST_BETWEEN = timedelta(weeks=4)
"""So long the second look comes after the first, however late that was."""


class Moved(StrEnum):
    """What is said of a number of somebody who was coached."""

    MOVED = "moved"
    NOT_MOVED = "not-moved"
    TOO_EARLY = "too-early"
    CANNOT_TELL = "cannot-tell"


SAID = {
    Moved.MOVED: "moved",
    Moved.NOT_MOVED: "not moved",
    Moved.TOO_EARLY: "too early",
    Moved.CANNOT_TELL: "cannot tell",
}
"""What each is called on every screen."""


class CauseWas(StrEnum):
    """Whether the cause was the right one, as far as can be said now."""

    CONFIRMED = "confirmed"
    ANOTHER = "another"
    NOT_CLEAR = "not-clear"


class Silence(StrEnum):
    """Why nothing can be said of a number."""

    NO_METRIC = "no-metric"
    NO_ROWS = "no-rows"
    NO_RATE = "no-rate"
    OLD_ROWS = "old-rows"
    RAMPING = "ramping"
    NOBODY = "nobody"
    FEW = "few"


@dataclass(frozen=True, slots=True)
class ShareSeen:
    """A share as it was counted: so many hits of so many cases."""

    hits: float
    cases: float


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How a verdict on a number came about, as it was worked out on the day.

    Cases before and after of those who were coached, `reps` of them, and of the `others`; the days
    they were counted in; by how much the coached moved beyond the others, drawn as far as chance
    explains it, with its 90 % interval; the cases there were, and how many would tell. `why` says
    what it was that could not be told. What is no share has what it `was` and is `now`, a count by
    the week; `ripe` is the first day on which it is not too early.
    """

    metric: str
    why: Silence | None = None
    first: date | None = None
    turn: date | None = None
    last: date | None = None
    before: ShareSeen | None = None
    after: ShareSeen | None = None
    others_before: ShareSeen | None = None
    others_after: ShareSeen | None = None
    reps: int = 0
    others: int = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None
    cases: float = 0
    would_tell: int | None = None
    was: float | None = None
    now: float | None = None
    ripe: date | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One look at an assignment; what nobody could say is none.

    Whether it was done, whether the rep can do it and does it; what became of the number; whether
    the cause was right; whether the cue was used. `following` is the day of the next look, if one
    comes, and `flow` the one in which the cause stands.
    """

    id: str
    assignment: str
    rep: str
    look: int
    verdict: Moved
    day: date
    arithmetic: Arithmetic
    flow: str = ""
    done: bool | None = None
    can_do: bool | None = None
    does_do: bool | None = None
    cause_was: CauseWas = CauseWas.NOT_CLEAR
    other_cause: str = ""
    cue_used: bool | None = None
    following: date | None = None

    @property
    def has_told(self) -> bool:
        """Whether it closes the cycle: it was not too early to look."""
        return self.verdict is not Moved.TOO_EARLY


def look_number(before: Iterable[Evaluation]) -> int:
    """Which look comes next, after these: the first until one was not too early."""
    return 2 if any(each.has_told for each in before) else 1


def next_look(
    given: Assignment,
    look: int,
    verdict: Moved,
    day: date,
    ripe: date,
    off: frozenset[date] = frozenset(),
) -> date | None:
    """The day of the look after this one; none after a second one that told.

    What was too early is looked at when it is `ripe`, not before the day it had; the second look
    comes on its day, or four weeks after a first one that came late.
    """
    if verdict is Moved.TOO_EARLY:
        return working_look(max(ripe, given.evaluate, day + timedelta(days=1)), off)
    if look > 1:
        return None
    again = given.again or second_look(given.given, given.due, off)
    return max(again, working_look(day + LEAST_BETWEEN, off))
