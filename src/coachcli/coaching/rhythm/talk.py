"""A talk that was held: what was said at each step of it, and what both sides promised."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass


class TalkStep(StrEnum):
    """The step of a talk that a line belongs to, in the order in which a talk goes.

    What was promised before, the goal, where things stand, what is done otherwise than expected,
    why, what could be done and what of it first; then what the rep promises, and the coach, and
    what both look at next. `MAP` is a line of the map of an account.
    """

    KEPT = "kept"
    GOAL = "goal"
    NOW = "now"
    GAP = "gap"
    CAUSE = "cause"
    IDEAS = "ideas"
    CHOICE = "choice"
    ACTION = "action"
    SUPPORT = "support"
    LOOK = "look"
    MAP = "map"


class PromiseState(StrEnum):
    """How a promise of a talk stands."""

    OPEN = "open"
    KEPT = "kept"
    NOT_KEPT = "not kept"
    MOVED = "moved"


class InSight(StrEnum):
    """How somebody in an account is known of: openly, behind the scenes, or not at all yet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"


PROMISES = (TalkStep.ACTION, TalkStep.SUPPORT)
"""The steps whose lines are promises: of the rep, and of the coach."""


@dataclass(frozen=True, slots=True)
class TalkLine:
    """What was said to one question of a talk.

    `item` is the question's id in its guide and `asked` its words; `by` is the day of a promise, or
    of the next look. On a map `item` is the step of the customer's life, `sight` how whoever is
    named there is known of.
    """

    id: str
    step: TalkStep
    text: str
    item: str = ""
    asked: str = ""
    by: date | None = None
    sight: InSight | None = None


@dataclass(frozen=True, slots=True)
class PromiseCame:
    """What came of a promise of an earlier talk, as it was said in a talk or in between.

    `promise` is the id of its line, `to` the new day of one that was moved.
    """

    id: str
    promise: str
    state: PromiseState
    to: date | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk held with a rep, by the guide with this id; `about` names a deal or account."""

    id: str
    rep: str
    guide: str
    held: date
    minutes: int
    about: str = ""
    lines: tuple[TalkLine, ...] = ()
    came: tuple[PromiseCame, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkPromise:
    """A promise of a talk as it stands: by the rep or by the coach (`step`), what and by when."""

    id: str
    rep: str
    talk: str
    step: TalkStep
    what: str
    by: date
    made: date
    state: PromiseState = PromiseState.OPEN

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.state in (PromiseState.OPEN, PromiseState.MOVED)


@dataclass(frozen=True, slots=True)
class TalkHeld:
    """That a talk was held, without what was said: with whom, which, when, and how long."""

    id: str
    rep: str
    guide: str
    held: date
    minutes: int


def lines_of(talk: Talk, *steps: TalkStep) -> tuple[TalkLine, ...]:
    """The lines of a talk at these steps, in the order in which they were said."""
    return tuple(line for line in talk.lines if line.step in steps)


def still_open(promises: Iterable[TalkPromise], day: date) -> tuple[TalkPromise, ...]:
    """Those that are still to be kept, that were made by a day, the first due first."""
    open_ = (each for each in promises if each.is_open and each.made <= day)
    return tuple(sorted(open_, key=lambda each: (each.by, each.id)))
