"""The mirror: a coach's own coaching in figures, for nobody else; it ranks nobody."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.newcomer import is_new
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.session import LATELY, Session, WeakestItem, mean, weakest

TIME_WEEKS, BACK_WEEKS, COACHED_DAYS = 4, 13, 14
"""The weeks over which time is counted, and that are looked at; the days of who was coached."""
BACK_DAYS = 7 * BACK_WEEKS
WEEK = timedelta(weeks=1)
WALK = "walk"
"""What time is spent on that is no talk by a guide."""


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Time with or for a rep (by id) on a day: a walk, or a talk by the guide with this id."""

    rep: str
    day: date
    on: str
    minutes: int


@dataclass(frozen=True, slots=True)
class RepTime:
    """The talks and minutes of a rep, the share of all minutes, and the days since the last.

    `days` is none where there was none in all the days that are looked at; `is_new` says that the
    rep began less than 30 days ago.
    """

    rep: str
    name: str
    talks: int
    minutes: int
    share: float
    days: int | None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class TimeElsewhere:
    """The talks and minutes with reps who have left since, and their share of all minutes."""

    talks: int = 0
    minutes: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """A coach's own goal of minutes a rep and week, beside how many it came to in the last weeks.

    With `reached` of the reps it came to as many.
    """

    minutes: int
    came: float
    reached: int


@dataclass(frozen=True, slots=True)
class TimeOn:
    """The talks and minutes of one kind."""

    on: str
    talks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class KeptOfDue:
    """So many were kept of those that were due."""

    done: int = 0
    due: int = 0

    def plus(self, other: "KeptOfDue") -> "KeptOfDue":
        """Both together."""
        return KeptOfDue(self.done + other.done, self.due + other.due)


@dataclass(frozen=True, slots=True)
class RepSays:
    """Whether a rep (by id) says in their half for a week (its Monday) that they were coached.

    It came in on a day, and the half before, if any, on another.
    """

    rep: str
    monday: date
    coached: bool
    day: date
    before: date | None = None


@dataclass(frozen=True, slots=True)
class LogsDiffer:
    """Where the rep's log differs from the coach's; `days` are those of the coach's."""

    rep: str
    monday: date
    coached: bool
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class BothLogs:
    """How many notes of reps there are, and where the coach's log says otherwise."""

    notes: int
    differ: tuple[LogsDiffer, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """The mean points of all sessions, of the last ones and those before; what is weakest lately.

    `of` is how many there are in all.
    """

    lately: tuple[Session, ...]
    of: int
    mean: float | None
    last: float | None
    before: float | None
    weakest: WeakestItem | None


def back(day: date, weeks: int) -> Period:
    """So many weeks up to a day, its own, which may not be over, the last of them."""
    return Period(day - timedelta(days=day.weekday(), weeks=weeks - 1), day)


def looked_at(day: date) -> Period:
    """The days that the mirror looks back on, up to a day."""
    return back(day, BACK_WEEKS)


def times(reps: Iterable[Rep], spent: Sequence[TimeSpent], day: date) -> tuple[RepTime, ...]:
    """The time with each rep in the last weeks, who has waited longest first.

    What was spent on others counts into the whole that each has a share of.
    """
    lately = recent(spent, day)
    total = sum(each.minutes for each in lately)
    rows = (_time(rep, spent, lately, total, day) for rep in reps)
    return tuple(sorted(rows, key=_waited))


def with_others(reps: Iterable[Rep], spent: Iterable[TimeSpent], day: date) -> TimeElsewhere:
    """The time of the last weeks that went to nobody of these reps."""
    ids, lately = {rep.id for rep in reps}, recent(spent, day)
    others = [each.minutes for each in lately if each.rep not in ids]
    total = sum(each.minutes for each in lately)
    return TimeElsewhere(len(others), sum(others), sum(others) / total if total else 0.0)


def beside_goal(rows: Sequence[RepTime], minutes: int, day: date) -> OwnGoal | None:
    """What the time with these reps came to beside the own goal; none without a goal or a rep.

    The week that is not over counts for the days of it that are.
    """
    if not rows or not minutes:
        return None
    weeks = back(day, TIME_WEEKS).days / WEEK.days
    came = sum(row.minutes for row in rows) / len(rows) / weeks
    return OwnGoal(minutes, came, sum(row.minutes / weeks >= minutes for row in rows))


def recent(spent: Iterable[TimeSpent], day: date) -> tuple[TimeSpent, ...]:
    """What was spent in the last weeks."""
    first = back(day, TIME_WEEKS).first
    return tuple(each for each in spent if each.day >= first)


def by_kind(spent: Sequence[TimeSpent]) -> tuple[TimeOn, ...]:
    """Where the minutes went, the most first."""
    kinds = dict.fromkeys(each.on for each in spent)
    rows = (_on(kind, [each for each in spent if each.on == kind]) for kind in kinds)
    return tuple(sorted(rows, key=lambda row: (-row.minutes, row.on)))


def coached(rows: Iterable[RepTime]) -> int:
    """How many reps were coached in the last two weeks."""
    return sum(row.days is not None and row.days <= COACHED_DAYS for row in rows)


def quality(sessions: Sequence[Session]) -> Quality:
    """How good sessions were, the earliest first: the last ones beside those before."""
    lately = tuple(sessions[-LATELY:])
    before = sessions[-2 * LATELY : -LATELY]
    return Quality(
        lately=lately,
        of=len(sessions),
        mean=mean(sessions),
        last=mean(lately),
        before=mean(before),
        weakest=weakest(sessions),
    )


def both_logs(said: Iterable[RepSays], spent: Sequence[TimeSpent]) -> BothLogs:
    """Where what reps say of being coached is not what the coach's log says.

    A half speaks of the time since the half before, or of the last week or two where there is
    none, up to the day on which it came in. Whether a talk on one of these two days was before
    or after it, nobody knows: it speaks neither for nor against what the rep says.
    """
    notes = tuple(said)
    return BothLogs(len(notes), tuple(filter(None, (_differs(note, spent) for note in notes))))


def _time(
    rep: Rep, spent: Sequence[TimeSpent], lately: Sequence[TimeSpent], total: int, day: date
) -> RepTime:
    own = [each for each in lately if each.rep == rep.id]
    minutes = sum(each.minutes for each in own)
    since = (each.day for each in spent if each.rep == rep.id)
    last = max(since, default=None)
    days = (day - last).days if last else None
    share = minutes / total if total else 0.0
    new = is_new(rep.started, day)
    return RepTime(rep.id, rep.name, len(own), minutes, share, days, new)


def _waited(row: RepTime) -> tuple[bool, bool, int, str]:
    return (row.is_new, row.days is not None, -(row.days or 0), row.name)


def _on(kind: str, spent: Sequence[TimeSpent]) -> TimeOn:
    return TimeOn(kind, len(spent), sum(each.minutes for each in spent))


def _differs(note: RepSays, spent: Iterable[TimeSpent]) -> LogsDiffer | None:
    since = note.before or min(note.monday, note.day) - WEEK
    own = {each.day for each in spent if each.rep == note.rep}
    days = tuple(sorted(day for day in own if since < day < note.day))
    unclear = note.coached and not own.isdisjoint((since, note.day))
    if unclear or note.coached is bool(days):
        return None
    return LogsDiffer(note.rep, note.monday, note.coached, days)
