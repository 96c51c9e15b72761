"""How one coach's coaching becomes counts: each week, and what is left out as it is of too few."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.due import Adherence, DueTalk, adherence, missed_by
from coachcli.coaching.rhythm.issue import IssuesOfType
from coachcli.coaching.rhythm.mirror import BACK_DAYS, COACHED_DAYS, WALK, KeptOfDue, TimeSpent
from coachcli.coaching.rhythm.session import LATELY, Session, SessionItem
from coachcli.coaching.rhythm.surprise import SurprisesOfKind
from coachcli.coaching.week.aggregates import (
    GROUP,
    Aggregates,
    CoachWeek,
    ItemCount,
    OverAll,
    QualityCount,
)
from coachcli.coaching.week.report import Week, week_of

T = TypeVar("T")
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class LearningGiven:
    """What came of one piece of learning of a rep (by id): the days on which it did.

    `looks` are those that were not too early, of which the first closes the cycle; `moved` is the
    day of that one where the number had moved.
    """

    rep: str
    given: date
    done: date | None = None
    dropped: date | None = None
    looks: tuple[date, ...] = ()
    moved: date | None = None

    @property
    def closed(self) -> date | None:
        """The day that closed its cycle."""
        return min(self.looks, default=None)

    def is_under_way(self, week: Week) -> bool:
        """Whether the rep had it in hand in a week, or something came of it then."""
        came = [day for day in (self.done, self.dropped, self.closed) if day]
        is_over = self.dropped or self.closed
        last = max(came) if is_over else week.last
        return self.given <= week.last and last >= week.first


@dataclass(frozen=True, slots=True)
class DuePromise:
    """A promise with a rep (by id) and its day: whether the coach's own, and kept."""

    rep: str
    by: date
    mine: bool
    is_kept: bool


@dataclass(frozen=True, slots=True)
class CoachRecords:
    """What is on record of a coach's coaching of these reps (by id), up to a day."""

    day: date
    reps: tuple[str, ...]
    spent: tuple[TimeSpent, ...] = ()
    learning: tuple[LearningGiven, ...] = ()
    sessions: tuple[Session, ...] = ()
    promises: tuple[DuePromise, ...] = ()
    turns: tuple[DueTalk, ...] = ()
    issues: tuple[IssuesOfType, ...] = ()
    surprises: tuple[SurprisesOfKind, ...] = ()


def aggregates(coach: str, known: CoachRecords) -> Aggregates:
    """A coach's coaching, from its first week on."""
    weeks = tuple(_weeks(known))
    is_group = len(known.reps) >= GROUP
    return Aggregates(
        coach=coach,
        until=known.day,
        team=len(known.reps) if is_group else None,
        coached=_coached(known) if is_group else None,
        last_closed=max((each.closed for each in known.learning if each.closed), default=None),
        weeks=tuple(_week(week, known) for week in weeks),
        over_all=_over_all(weeks, known),
        issues=known.issues,
        surprises=known.surprises if is_group else None,
        lately=_quality(known.sessions[-LATELY:]),
    )


def kept_of_due(promises: Iterable[DuePromise], days: Period, *, mine: bool) -> KeptOfDue:
    """How many promises of one side were kept, of those that fell due before the last of days."""
    due = (each for each in promises if each.mine is mine)
    return _kept([each for each in due if days.first <= each.by < days.last])


def kept_in(week: Week, turns: Iterable[DueTalk], day: date) -> Adherence:
    """How well the rhythm of a week was kept, by a day."""
    return adherence(
        by_then((turn for turn in turns if _is_in(week, turn.planned)), week, day), day
    )


def by_then(turns: Iterable[DueTalk], week: Week, day: date) -> tuple[DueTalk, ...]:
    """Planned talks as they stand on a day of a week: the Sunday ends it, and counts as over."""
    over = day + timedelta(days=day == week.last)
    return tuple(missed_by(turn, over) for turn in turns)


def _weeks(known: CoachRecords) -> Iterator[Week]:
    """The weeks from the first in which there was any coaching to this one."""
    days = (*(each.day for each in known.spent), *(each.given for each in known.learning))
    week = week_of(min(days, default=known.day + WEEK))
    while week.first <= known.day:
        yield week
        week = Week(week.first + WEEK)


def _week(week: Week, known: CoachRecords) -> CoachWeek:
    spent = [each for each in known.spent if _is_in(week, each.day)]
    talks = sum(each.on != WALK for each in spent)
    learners, theirs = _learners(week, known), _due(week, known, mine=False)
    return CoachWeek(
        week=week.name,
        talks=talks,
        walks=len(spent) - talks,
        minutes=sum(each.minutes for each in spent),
        given=sum(_is_in(week, each.given) for each in known.learning),
        evaluated=sum(any(_is_in(week, on) for on in each.looks) for each in known.learning),
        closed=sum(_is_in(week, each.closed) for each in known.learning),
        done=_of_group(learners, _done((week,), known)),
        moved=_of_group(learners, _moved((week,), known)),
        quality=_quality([each for each in known.sessions if _is_in(week, each.day)]),
        mine=_kept(_due(week, known, mine=True)),
        theirs=_of_group(_reps(theirs), _kept(theirs)),
        rhythm=_rhythm(week, known),
    )


def _over_all(weeks: tuple[Week, ...], known: CoachRecords) -> OverAll:
    """What reps did in all weeks, unless it would tell what a week leaves out."""
    theirs = [each for week in weeks for each in _due(week, known, mine=False)]
    learners = _too_few(weeks, lambda week: _learners(week, known))
    promisers = _too_few(weeks, lambda week: _reps(_due(week, known, mine=False)))
    return OverAll(
        done=_of_group(learners, _done(weeks, known)),
        moved=_of_group(learners, _moved(weeks, known)),
        theirs=_of_group(promisers, _kept(theirs)),
    )


def _of_group(behind: Collection[str], figure: T) -> T | None:
    """A figure where nobody stands behind it, or enough reps do."""
    return None if 0 < len(behind) < GROUP else figure


def _too_few(weeks: Iterable[Week], behind: Callable[[Week], frozenset[str]]) -> frozenset[str]:
    """The reps of all those weeks that are left out, as too few stand behind them."""
    groups = map(behind, weeks)
    return frozenset(rep for reps in groups if len(reps) < GROUP for rep in reps)


def _learners(week: Week, known: CoachRecords) -> frozenset[str]:
    return frozenset(each.rep for each in known.learning if each.is_under_way(week))


def _done(weeks: Iterable[Week], known: CoachRecords) -> int:
    return sum(_is_in(week, each.done) for week in weeks for each in known.learning)


def _moved(weeks: Iterable[Week], known: CoachRecords) -> int:
    return sum(_is_in(week, each.moved) for week in weeks for each in known.learning)


def _due(week: Week, known: CoachRecords, *, mine: bool) -> list[DuePromise]:
    """The promises of one side that were due in a week, before today."""
    due = (each for each in known.promises if each.mine is mine and each.by < known.day)
    return [each for each in due if _is_in(week, each.by)]


def _kept(due: Collection[DuePromise]) -> KeptOfDue:
    return KeptOfDue(sum(each.is_kept for each in due), len(due))


def _reps(due: Iterable[DuePromise]) -> frozenset[str]:
    return frozenset(each.rep for each in due)


def _rhythm(week: Week, known: CoachRecords) -> KeptOfDue | None:
    """The talks held as planned of those planned in a week, where it is known that far back."""
    if (known.day - week.first).days >= BACK_DAYS:
        return None
    made = kept_in(week, known.turns, known.day)
    return KeptOfDue(made.held, made.due)


def _quality(sessions: Collection[Session]) -> QualityCount:
    items = (_item(item, sessions) for item in SessionItem) if sessions else ()
    return QualityCount(len(sessions), sum(each.points for each in sessions), tuple(items))


def _item(item: SessionItem, sessions: Collection[Session]) -> ItemCount:
    had = sum(item in each.counted for each in sessions)
    return ItemCount(item, had, had + sum(item in each.lacks for each in sessions))


def _coached(known: CoachRecords) -> int:
    """How many reps were coached within two weeks."""
    lately = (each for each in known.spent if (known.day - each.day).days <= COACHED_DAYS)
    return len({each.rep for each in lately} & set(known.reps))


def _is_in(week: Week, day: date | None) -> bool:
    return day is not None and week.first <= day <= week.last
