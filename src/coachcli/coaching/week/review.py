"""The weekly rhythm review: the report of a week, with what was kept in it, and what is next."""

from collections.abc import Iterator, Sequence
from datetime import date

from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.shared_cause import Shared
from coachcli.coaching.rhythm.due import Adherence
from coachcli.coaching.rhythm.issue import Issue
from coachcli.coaching.rhythm.watch import WatchMatch
from coachcli.coaching.settings import QUIET_DAYS
from coachcli.coaching.trace import NAMELESS
from coachcli.coaching.week.aggregating import DuePromise
from coachcli.coaching.week.derail import (
    Derailer,
    broken,
    deals_watched,
    issues_open,
    looks_overdue,
    missed_in_a_row,
    waits_longest,
)
from coachcli.coaching.week.funnel import Funnel
from coachcli.coaching.week.kept_week import (
    PromisesKept,
    TalkToCome,
    Turns,
    next_week,
    promises_kept,
    soonest,
    week_kept,
)
from coachcli.coaching.week.owed import Owed
from coachcli.coaching.week.report import Report
from coachcli.coaching.week.week_numbers import WeekNumbers

NO_NUMBERS = WeekNumbers()


@dataclass(frozen=True, slots=True)
class Review:
    """A week in review; no `rhythm` where none is set."""

    report: Report
    funnel: Funnel
    promises: PromisesKept
    rhythm: Adherence | None
    derailers: tuple[Derailer, ...]
    next_talks: tuple[TalkToCome, ...]
    quiet_days: int = QUIET_DAYS
    numbers: WeekNumbers = NO_NUMBERS
    since: date | None = None
    """The day on which the records begin, if that is known."""
    shared: tuple[Shared, ...] = ()
    """The causes that several reps have."""
    kinds: tuple[tuple[str, str], ...] = ()
    """The kind of the cause of what a rep has open, by the assignment's id."""
    soonest: tuple[TalkToCome, ...] = ()
    """The talk that is next with each rep."""


@dataclass(frozen=True, slots=True)
class ReviewKnown:
    """What a review is made of beside the report: the promises, looks and planned talks."""

    funnel: Funnel
    promises: Sequence[DuePromise] = ()
    issues: Sequence[Issue] = ()
    watched: Sequence[WatchMatch] = ()
    looks: Sequence[Assignment] = ()
    turns: Sequence[Turns] = ()
    quiet_days: int = QUIET_DAYS
    numbers: WeekNumbers = NO_NUMBERS
    since: date | None = None
    shared: tuple[Shared, ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()


def is_behind(made: Review) -> bool:
    """Whether a rep who was never talked with is behind: not while the records have just begun."""
    return made.since is None or (made.report.as_of - made.since).days >= made.quiet_days


def review(report: Report, known: ReviewKnown) -> Review:
    """The review of a week, as it was known on the day of its report.

    Whoever was forgotten since is in what is counted, and in nothing that names people.
    """
    week, day = report.week, report.as_of
    report, turns = _named(report), [each for each in known.turns if each.name != NAMELESS]
    return Review(
        report=report,
        funnel=known.funnel,
        promises=promises_kept(known.promises, week, day),
        rhythm=week_kept(known.turns, week, day) if known.turns else None,
        derailers=tuple(_derailers(report, replace(known, turns=turns))),
        next_talks=next_week(turns, week),
        quiet_days=known.quiet_days,
        numbers=known.numbers,
        since=known.since,
        shared=tuple(each for each in known.shared if len(each.reps) > 1),
        kinds=known.kinds,
        soonest=soonest(turns, day),
    )


def _named(report: Report) -> Report:
    """A report without those who were forgotten since."""
    reps = tuple(line for line in report.reps if line.name != NAMELESS)
    promises = tuple(each for each in report.owed.promises if each.name != NAMELESS)
    looks = tuple(each for each in report.owed.looks if each.name != NAMELESS)
    return replace(report, reps=reps, owed=Owed(promises, looks))


def _derailers(report: Report, known: ReviewKnown) -> Iterator[Derailer]:
    day = report.as_of
    yield from missed_in_a_row(known.turns, report.week, day)
    yield from broken(known.promises, report.reps, day)
    yield from looks_overdue(known.looks, report.reps, day)
    yield from waits_longest(report.reps, known.quiet_days, day)
    yield from deals_watched(known.watched, report.reps)
    yield from issues_open(known.issues, day)
