"""The weekly review: what was diagnosed, given and done, coaching or feedback, and who waits."""

from collections.abc import Iterable
from datetime import date, timedelta

from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, Excerpt, Waiting
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import day_in_words
from coachcli.coaching.verdict import AROUND, CARRIES, RootCause, Verdict, by_root_cause
from coachcli.coaching.week.owed import NOTHING_OWED, Owed

DAYS = 7
"""So many days without a walk are quiet: two one-on-ones went by, where they are weekly."""

WAITS_NOT = 7
"""Whoever was talked with in so many days does not wait."""


class NotAWeekError(CoachError):
    """A text that names no week."""

    def __init__(self, text: str) -> None:
        super().__init__(f'"{text}" is not a week. Write the year and the week, like 2026-W48.')


class NotBegunError(CoachError):
    """A week that has not begun: nothing can be said of it."""

    exit_code = 2

    def __init__(self, week: "Week", last: "Week") -> None:
        super().__init__(
            f"{week.name} has not begun: its first day is {day_in_words(week.first)}. "
            f"Nothing was changed. Name a week up to {last.name}."
        )


@dataclass(frozen=True, slots=True)
class Week:
    """A week by ISO 8601, Monday to Sunday."""

    first: date

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    @property
    def name(self) -> str:
        """The year and the number, like 2026-W48."""
        year, number, _ = self.first.isocalendar()
        return f"{year}-W{number:02d}"


@dataclass(frozen=True, slots=True)
class Concluded:
    """How many walks of a week ended alike: in verdict, leading cause, and what went with it.

    `acted`: something was agreed by the end of the week, and not dropped by then; `has_goal`: a
    goal was agreed by both; `has_number`: the gap had its number.
    """

    verdict: Verdict
    cause: RootCause
    acted: bool
    walks: int
    has_goal: bool = False
    has_number: bool = False


@dataclass(frozen=True, slots=True)
class AssignmentCounts:
    """How many assignments were given, done and dropped in a week; how many cycles it closed.

    A cycle is closed by its first look that was not too early; `moved` are those of them whose
    number moved.
    """

    given: int = 0
    done: int = 0
    dropped: int = 0
    closed: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class RepLine:
    """Where one rep stands: when last coached, what is open, and whether there is a goal.

    `open` is all, or the first due; a goal counts where it is agreed and open. `is_new` says that
    the rep began less than 30 days ago, and `began` when, if that is known.
    """

    rep: str
    name: str
    role: str
    last_coached: date | None
    open: tuple[Assignment, ...] = ()
    has_goal: bool = False
    is_new: bool = False
    began: date | None = None

    def is_quiet(self, day: date, quiet_days: int) -> bool:
        """Whether the rep has waited so many days by a day, from the last talk or the first day."""
        known = [since for since in (self.last_coached, self.began) if since]
        return not known or (day - max(known)).days >= quiet_days

    @property
    def look_on(self) -> date | None:
        """The day of the look that learning that is given awaits; none without any."""
        return (self.open[0].look or self.open[0].evaluate) if self.open else None


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How many diagnoses of the week ended on a cause."""

    cause: str
    means: str
    kind: str
    count: int
    flow: str


@dataclass(frozen=True, slots=True)
class Report:
    """A team's week: `reps` stand by who has waited longest; days are counted at `as_of`.

    `partly` are walks with a cause and an act, that lacked a goal agreed or a number.
    """

    week: Week
    as_of: date
    walks: int
    verdicts: tuple[tuple[str, int], ...]
    causes: tuple[CauseCount, ...]
    coaching: int
    feedback: int
    assignments: AssignmentCounts
    overdue: Excerpt
    to_evaluate: Excerpt
    reps: tuple[RepLine, ...]
    owed: Owed = NOTHING_OWED
    partly: int = 0


def week_of(day: date) -> Week:
    """The week in which a day lies."""
    return Week(day - timedelta(days=day.weekday()))


def week_named(text: str) -> Week:
    """The week with this name, like 2026-W48. Raises NotAWeekError."""
    year, _, number = text.upper().partition("-W")
    try:
        return week_of(date.fromisocalendar(int(year), int(number), DAYS))
    except (ValueError, OverflowError):
        raise NotAWeekError(text) from None


def begun(week: Week, day: date) -> Week:
    """A week, if it has begun by a day. Raises NotBegunError."""
    if week.first > day:
        raise NotBegunError(week, week_of(day))
    return week


def report(
    week: Week,
    as_of: date,
    concluded: tuple[Concluded, ...],
    given: AssignmentCounts,
    lines: tuple[RepLine, ...],
    waiting: Waiting,
) -> Report:
    """The review of a week: counts of what was concluded and given, what waits, and each rep."""
    return Report(
        week=week,
        as_of=as_of,
        walks=sum(alike.walks for alike in concluded),
        verdicts=_verdicts(concluded),
        causes=_causes(concluded),
        coaching=sum(alike.walks for alike in concluded if is_coaching(alike)),
        feedback=sum(alike.walks for alike in concluded if is_feedback(alike)),
        assignments=given,
        overdue=waiting.due,
        to_evaluate=waiting.evaluate,
        reps=tuple(sorted(lines, key=waited)),
        partly=sum(alike.walks for alike in concluded if is_partly(alike)),
    )


def overdue_by(day: date) -> date:
    """The last day on which what was due is overdue: what is due today is not."""
    return day - timedelta(days=1)


def is_coaching(walks: Concluded) -> bool:
    """Whether there was all that coaching takes: a goal agreed, a number, a root cause, an act.

    Feedback says what; coaching says why and what now, toward a goal that both know.
    """
    return _leads_on(walks) and walks.has_goal and walks.has_number


def is_feedback(walks: Concluded) -> bool:
    """Whether a gap was talked about without a root cause or without an act."""
    return walks.verdict is not Verdict.NO_GAP and not _leads_on(walks)


def is_partly(walks: Concluded) -> bool:
    """Whether there was a root cause and an act, but no goal agreed or no number."""
    return _leads_on(walks) and not is_coaching(walks)


def _leads_on(walks: Concluded) -> bool:
    """Whether a root cause was found and something was agreed on it.

    What is around the rep asks nothing of the rep that could be agreed: what now is the manager's,
    and stands in the conclusion.
    """
    is_around = walks.cause.kind == AROUND
    return walks.verdict in CARRIES and (walks.acted or is_around)


def waited(line: RepLine) -> tuple[bool, bool, date, str]:
    """A key that puts those never coached first, then the longest ago, and whoever is new last."""
    never = line.last_coached is None
    return (line.is_new, not never, line.last_coached or date.min, line.name)


def talked_lately(days: int | None) -> bool:
    """Whether a rep was talked with so few days ago that nobody would call it waiting."""
    return days is not None and days < WAITS_NOT


def talked_this_week(last: date | None, day: date) -> bool:
    """Whether the last talk with a rep was in the week of a day: this week's talk is held."""
    return last is not None and last >= week_of(day).first


def next_by_waiting(lines: Iterable[RepLine], day: date) -> RepLine | None:
    """Who has waited longest; none of nobody.

    That is nobody who was talked with in the last days, or whose learning awaits its look.
    """
    waiting = (line for line in lines if not talked_lately(days_since(line, day)))
    return min((line for line in waiting if not line.open), key=waited, default=None)


def days_since(line: RepLine, day: date) -> int | None:
    """The days since a rep was last coached; none where that was never."""
    return (day - line.last_coached).days if line.last_coached else None


def _verdicts(concluded: tuple[Concluded, ...]) -> tuple[tuple[str, int], ...]:
    totals = {
        verdict: sum(alike.walks for alike in concluded if alike.verdict is verdict)
        for verdict in Verdict
    }
    return tuple((str(verdict), count) for verdict, count in totals.items() if count)


def _causes(concluded: tuple[Concluded, ...]) -> tuple[CauseCount, ...]:
    carrying = (alike for alike in concluded if alike.verdict in CARRIES)
    carried = by_root_cause((alike.cause, alike.walks) for alike in carrying)
    counts = {cause: sum(each) for cause, each in carried.items()}
    order = sorted(counts, key=lambda cause: (-counts[cause], cause.id, cause.flow))
    return tuple(_counted(cause, counts[cause]) for cause in order)


def _counted(cause: RootCause, count: int) -> CauseCount:
    return CauseCount(cause.id, cause.means, cause.kind, count, cause.flow)
