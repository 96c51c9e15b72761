"""What became of planned talks: held, moved, skipped, missed, or still due; and how many were."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.period import WEEK, Period, day_in_words
from coachcli.coaching.rhythm.cadence import REACH, Cadence, PlannedTalk
from coachcli.coaching.rhythm.stagger import overlap
from coachcli.coaching.rhythm.talk import TalkHeld


class DueState(StrEnum):
    """What became of a planned talk, which is the same wherever it is told.

    It is due until the end of the day that it is on, and missed from the next day on; held after
    all in its own week, month or quarter, it was held. One that was moved stays so, whether or not
    it was held then.
    """

    DUE = "due"
    HELD = "held"
    MOVED = "moved"
    SKIPPED = "skipped"
    MISSED = "missed"


NEAR = timedelta(days=6)
"""Within so many days a talk to come is nearer than one that was not held."""
COUNTED = (DueState.HELD, DueState.MOVED, DueState.SKIPPED, DueState.MISSED)
"""What became of those whose turn came."""


@dataclass(frozen=True, slots=True)
class RhythmChange:
    """That a planned talk was moved to another day, or skipped."""

    id: str
    rep: str
    guide: str
    planned: date
    state: DueState
    to: date | None = None


@dataclass(frozen=True, slots=True)
class DueTalk:
    """A planned talk as it stands: the day it is on now, and the day on which it was held.

    `is_past` says that its time is over.
    """

    guide: str
    planned: date
    on: date
    state: DueState
    held: date | None
    counts: Period
    cadence: Cadence
    is_past: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it can still be held, also where its day was missed."""
        return self.held is None and self.state is not DueState.SKIPPED and not self.is_past

    def is_ahead(self, day: date) -> bool:
        """Whether it is to come from a day on."""
        return self.is_open and self.on >= day

    def covers(self, day: date) -> bool:
        """Whether a talk held on a day stands for it: in its time, also that of its new day."""
        first, last = self.counts.first, self.counts.last
        if self.state is DueState.MOVED:
            first, last = min(first, self.on), max(last, _sunday(self.on))
        return first <= day <= last

    def is_unheld(self, day: date) -> bool:
        """Whether its day, also one that it was moved to, is over, and it was not held."""
        return self.held is None and self.state is not DueState.SKIPPED and self.on < day


@dataclass(frozen=True, slots=True)
class Adherence:
    """How well a rhythm was kept: of the talks whose turn came, how many in each state."""

    due: int = 0
    held: int = 0
    moved: int = 0
    skipped: int = 0
    missed: int = 0

    @property
    def share(self) -> float | None:
        """The share that was held as planned, from 0 to 1; none where none was due."""
        return self.held / self.due if self.due else None


class NoSuchTurnError(CoachError):
    """No talk is planned then, or none at all."""

    exit_code = 2

    def __init__(self, name: str, what: str, days: Sequence[date]) -> None:
        listed = ", ".join(map(day_in_words, days))
        there = f"To come: {listed}." if days else "None is to come."
        super().__init__(f"{name} has no {what}. Nothing was changed. {there}")


class NotAheadError(CoachError):
    """A talk is to be moved to a day that has passed or is years away, or to the day it is on."""

    exit_code = 2

    def __init__(self, on: date) -> None:
        super().__init__(
            f"That talk is on {day_in_words(on)}. Nothing was changed. Move it to another day from "
            "today on, within a year."
        )


def moved_to(to: date, on: date, day: date) -> date:
    """The day to which a talk that is `on` a day can be moved today. Raises NotAheadError."""
    if to == on or not day <= to <= day + REACH:
        raise NotAheadError(on)
    return to


def became(
    planned: Iterable[PlannedTalk],
    changes: Iterable[RhythmChange],
    held: Iterable[TalkHeld],
    day: date,
) -> tuple[DueTalk, ...]:
    """What became of the planned talks of one guide with one rep, by a day.

    Each talk that was held stands for one that was planned: of its own week, month or quarter
    before one that was moved.
    """
    turns, known = tuple(planned), tuple(changes)
    free = sorted(each.held for each in held if each.held <= day)
    made = {turn.planned: _changes(turn, known) for turn in turns}
    unchanged = [turn for turn in turns if not made[turn.planned]]
    in_place = {turn: _taken(free, turn.counts) for turn in unchanged}
    moved = [turn for turn in turns if turn not in in_place]
    elsewhere = {turn: _taken(free, _span(turn, made[turn.planned][-1])) for turn in moved}
    days = in_place | elsewhere
    return tuple(_due(turn, made[turn.planned], days[turn], day) for turn in turns)


def of_rep(planned: Iterable[PlannedTalk], joined: date | None) -> tuple[PlannedTalk, ...]:
    """Those of a rep who joined on a day: from then on, or of their own rhythm."""
    first = joined or date.min
    return tuple(each for each in planned if each.cadence.own or each.planned >= first)


def missed_by(talk: DueTalk, day: date) -> DueTalk:
    """A talk as it stands when a day begins: one that was not held before was missed."""
    is_missed = talk.state is DueState.DUE and talk.on < day
    return replace(talk, state=DueState.MISSED) if is_missed else talk


def adherence(talks: Iterable[DueTalk], day: date) -> Adherence:
    """How well the rhythm was kept by a day; what is of that day, or to come, counts for none."""
    came = [
        talk.state
        for talk in talks
        if talk.state is not DueState.DUE and (talk.planned <= day or talk.held)
    ]
    counts = {str(state): sum(each is state for each in came) for state in COUNTED}
    return Adherence(len(came), **counts)


def together(parts: Iterable[Adherence]) -> Adherence:
    """The adherence of several, as one."""
    all_ = tuple(parts)
    names = ("due", "held", "moved", "skipped", "missed")
    return Adherence(*(sum(getattr(each, name) for each in all_) for name in names))


def to_come(talks: Iterable[DueTalk]) -> tuple[DueTalk, ...]:
    """Those that can still be held, the first first."""
    return tuple(sorted((each for each in talks if each.is_open), key=_when))


def nearest(talks: Iterable[DueTalk], day: date) -> DueTalk | None:
    """The open talk that is meant on a day, where nothing else is said.

    Of those for which a talk held then counts, else of all: today's, else the next within a week,
    else the latest before today, else the next.
    """
    every = to_come(talks)
    open_ = [each for each in every if each.covers(day)] or every
    ahead = [each for each in open_ if each.on >= day]
    near = [each for each in ahead if each.on <= day + NEAR]
    before = [each for each in reversed(open_) if each.on < day]
    return next(iter((*near, *before, *ahead)), None)


def following(talks: Iterable[DueTalk], day: date) -> DueTalk | None:
    """The first talk that is to come from a day on."""
    return next((each for each in to_come(talks) if each.is_ahead(day)), None)


def at_one_time(talk: DueTalk, others: Iterable[DueTalk]) -> tuple[DueTalk, ...]:
    """Those of the others that are to come on the same day, while this one lasts."""
    same_day = (each for each in others if each.is_open and each.on == talk.on)
    return tuple(each for each in same_day if talk.is_open and overlap(talk.cadence, each.cadence))


def turn(
    talks: Iterable[DueTalk],
    on: date | None,
    day: date,
    name: str,
    what: str = "planned talk",
) -> DueTalk:
    """The talk that is meant on a day: the one `on` a day, else the next, else the last missed.

    Raises NoSuchTurnError.
    """
    open_ = to_come(talks)
    meant = open_ if on is None else [each for each in open_ if on in (each.on, each.planned)]
    first = following(meant, day) or next(iter(reversed(meant)), None)
    if first is None:
        then = f" on {day_in_words(on)}" if on else ""
        raise NoSuchTurnError(name, f"{what}{then}", [each.on for each in open_][:4])
    return first


def _when(talk: DueTalk) -> tuple[date, str, str]:
    return (talk.on, talk.cadence.time or "99", talk.guide)


def _changes(turn: PlannedTalk, changes: Iterable[RhythmChange]) -> tuple[RhythmChange, ...]:
    return tuple(each for each in changes if each.planned == turn.planned)


def _span(turn: PlannedTalk, change: RhythmChange) -> Period:
    """The days in which a talk stands for one that was changed: with a move, the new week too."""
    if change.to is None:
        return turn.counts
    last = max(turn.counts.last, _sunday(change.to))
    return Period(min(turn.counts.first, change.to), last)


def _sunday(day: date) -> date:
    return day + timedelta(days=WEEK - 1 - day.weekday())


def _taken(free: list[date], days: Period) -> date | None:
    """The first of the free days that is among these; it is not free any more."""
    first = next((day for day in free if days.first <= day <= days.last), None)
    if first is not None:
        free.remove(first)
    return first


def _due(
    turn: PlannedTalk, changes: tuple[RhythmChange, ...], held: date | None, day: date
) -> DueTalk:
    last = changes[-1] if changes else None
    on = last.to if last and last.to else turn.planned
    is_past = (_span(turn, last) if last else turn.counts).last < day
    what = (turn.guide, turn.planned, on, DueState.DUE, held, turn.counts, turn.cadence)
    talk = DueTalk(*what, is_past)
    return missed_by(replace(talk, state=_state(talk, last.state if last else None)), day)


def _state(talk: DueTalk, changed: DueState | None) -> DueState:
    """What became of it, apart from whether its day was missed."""
    if talk.held and changed is not DueState.MOVED:
        return DueState.HELD
    return changed or DueState.DUE
