"""What today asks of the coach: what is now, due, missed or waiting."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from coachcli.coaching.learning.assignment import Assignment, Excerpt, Waiting
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.settings import QUIET_DAYS
from coachcli.coaching.week.owed import Look, Unfinished
from coachcli.coaching.week.report import RepLine, waited

if TYPE_CHECKING:
    from coachcli.coaching.practice.look import SeenApart
    from coachcli.coaching.rhythm.talk import TalkPromise

MOST_QUIET = 3
AHEAD = timedelta(days=7)
"""So long before its day the manager sees their own promise."""
MOST_SHOWN = 5
"""What a day can hold under each heading; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Due:
    """An assignment and whose it is."""

    name: str
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class RepApart:
    """A rep, and what they and the coach rate two levels apart: it opens the next talk."""

    rep: str
    name: str
    apart: "SeenApart"


@dataclass(frozen=True, slots=True)
class PromiseDue:
    """A promise of a talk that is due: with whom, whose it is, and what was promised."""

    rep: str
    name: str
    promise: "TalkPromise"
    is_mine: bool

    @property
    def by(self) -> date:
        """The day by which it was promised."""
        return self.promise.by

    def falls_due(self, day: date) -> bool:
        """Whether a day asks for it: theirs from its day on, mine a week ahead."""
        return self.by <= (day + AHEAD if self.is_mine else day)


@dataclass(frozen=True, slots=True)
class CardsDue:
    """How many practice cards of a rep are due for recall."""

    rep: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class More:
    """How many assignments are due, and to be looked at again, beyond those that a day lists."""

    due: int = 0
    evaluate: int = 0


NO_MORE = More()


@dataclass(frozen=True, slots=True)
class DayTalk:
    """A planned talk with a rep: of which guide, on which day and at what time.

    `planned` is the day that it was planned on first; `half_in` whether the rep's half is in.
    """

    rep: str
    name: str
    guide: str
    on: date
    planned: date
    time: str
    minutes: int
    half_in: bool = False


@dataclass(frozen=True, slots=True)
class HalfToAsk:
    """A rep whose half of a talk that is soon is not in yet."""

    rep: str
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class DealsWatched:
    """How many deals of a rep match what is watched for since a surprise."""

    rep: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Today:
    """What a day asks for, by its kinds."""

    day: date
    team: int
    unfinished: tuple[Unfinished, ...]
    looks: tuple[Look, ...]
    due: tuple[Due, ...]
    evaluate: tuple[Due, ...]
    quiet: tuple[RepLine, ...]
    more: More = NO_MORE
    promises: tuple[Promise, ...] = ()
    apart: tuple[RepApart, ...] = ()
    talks: tuple[DayTalk, ...] = ()
    missed: tuple[DayTalk, ...] = ()
    promised: tuple[PromiseDue, ...] = ()
    cards: tuple[CardsDue, ...] = ()
    halves: tuple[HalfToAsk, ...] = ()
    watched: tuple[DealsWatched, ...] = ()


def today(
    day: date,
    lines: tuple[RepLine, ...],
    left: tuple[Unfinished, ...],
    looks: tuple[Look, ...],
    waiting: Waiting,
    quiet_days: int = QUIET_DAYS,
) -> Today:
    """A day from where each rep stands, the walks left, the looks owed, and what waits."""
    names = {line.rep: line.name for line in lines}
    due, evaluate = _whose(names, waiting.due), _whose(names, waiting.evaluate)
    more = More(waiting.due.total - len(due), waiting.evaluate.total - len(evaluate))
    waiting_long = (line for line in lines if line.is_quiet(day, quiet_days))
    quiet = tuple(sorted(waiting_long, key=waited))
    return Today(day, len(lines), left, looks, due, evaluate, quiet, more)


def _whose(names: dict[str, str], excerpt: Excerpt) -> tuple[Due, ...]:
    return tuple(Due(names[given.rep], given) for given in excerpt.first)


def still_apart(each: RepApart, last: date | None) -> bool:
    """Whether what is rated apart still waits for a talk: none was held since it was seen."""
    return last is None or last < each.apart.seen
