"""Coaching over several coaches: who began, who closes cycles, what would help, what is in the way.

It ranks nobody: coaches stand by name, and what is told of each is what would help.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.rhythm.issue import IssuesOfType, IssueType
from coachcli.coaching.rhythm.surprise import SurpriseKind, SurprisesOfKind
from coachcli.coaching.week.aggregates import Aggregates, CoachWeek
from coachcli.coaching.week.report import week_named

CYCLES = 3
"""So many closed cycles are a habit that has begun."""
QUIET_DAYS = 14
"""After so many days without a closed cycle it is said what would help."""
QUARTILE, FEWEST = 4, 4
"""The first of four are early; of fewer coaches than that nobody is."""
LATELY = 4
"""So many whole weeks are laid beside as many before."""


class Helps(StrEnum):
    """What would help a coach to close a cycle: the step that comes next."""

    TALK = "talk"
    GIVE = "give"
    LOOK = "look"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class CoachSoFar:
    """How far a coach has come, up to the day of the file.

    `third` is the week of the third closed cycle, `quiet_days` those since the last, or since the
    first week; `helps` is named where these are too many. `left_out` is what the file does not
    tell, as it is of too few reps.
    """

    name: str
    until: date
    first: str
    weeks: int
    active: int
    closed: int
    third: str
    last_closed: date | None
    quiet_days: int
    is_early: bool = False
    helps: Helps | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgramWeek:
    """A week over all coaches of whom it is known: how many, how many coached, and their counts."""

    week: str
    coaches: int
    active: int
    talks: int
    walks: int
    given: int
    closed: int


@dataclass(frozen=True, slots=True)
class Program:
    """Coaching over several coaches, up to a day.

    `lately` and `before` are the cycles closed in the last whole weeks and in as many before.
    """

    until: date
    coaches: tuple[CoachSoFar, ...]
    weeks: tuple[ProgramWeek, ...]
    issues: tuple[IssuesOfType, ...]
    surprises: tuple[SurprisesOfKind, ...]
    lately: int
    before: int


def program(counts: Sequence[Aggregates], day: date) -> Program:
    """What the counts of several coaches say together; each has a name of its own by now."""
    coaches = _with_early([_so_far(each, day) for each in counts])
    weeks = tuple(_weeks(counts))
    whole = [each.closed for each in weeks if week_named(each.week).last < day]
    return Program(
        until=max(each.until for each in counts),
        coaches=tuple(sorted(coaches, key=lambda each: each.name.casefold())),
        weeks=weeks,
        issues=tuple(_issues(counts)),
        surprises=tuple(_surprises(counts)),
        lately=sum(whole[-LATELY:]),
        before=sum(whole[-2 * LATELY : -LATELY]),
    )


def _so_far(counts: Aggregates, day: date) -> CoachSoFar:
    first = counts.weeks[0].week if counts.weeks else ""
    since = counts.last_closed or (week_named(first).first if first else counts.until)
    quiet = max((counts.until - since).days, 0)
    return CoachSoFar(
        name=counts.coach,
        until=counts.until,
        first=first,
        weeks=len(counts.weeks),
        active=sum(each.is_active for each in counts.weeks),
        closed=sum(each.closed for each in counts.weeks),
        third=_third(counts.weeks),
        last_closed=counts.last_closed,
        quiet_days=quiet,
        helps=_helps(counts, quiet, day),
        left_out=counts.left_out,
    )


def _third(weeks: Iterable[CoachWeek]) -> str:
    """The week of the third closed cycle; empty where there is none yet."""
    closed = 0
    for each in weeks:
        closed += each.closed
        if closed >= CYCLES:
            return each.week
    return ""


def _helps(counts: Aggregates, quiet: int, day: date) -> Helps | None:
    """The step that comes next where no cycle was closed for two weeks; of an old file, a new."""
    if (day - counts.until).days >= QUIET_DAYS:
        return Helps.ASK
    if not counts.weeks:
        return Helps.TALK
    return _step(counts) if quiet >= QUIET_DAYS else None


def _step(counts: Aggregates) -> Helps:
    """What of a cycle is lacking first: a talk in two weeks, something given, or the look at it."""
    since = counts.until - timedelta(days=QUIET_DAYS)
    lately = [each for each in counts.weeks if week_named(each.week).last > since]
    if not any(each.talks or each.walks for each in lately):
        return Helps.TALK
    waits = sum(each.given for each in counts.weeks) > sum(each.closed for each in counts.weeks)
    return Helps.LOOK if waits else Helps.GIVE


def _with_early(coaches: Sequence[CoachSoFar]) -> Iterator[CoachSoFar]:
    """The same, marked who of them were the first quarter to close three cycles."""
    reached = sorted(each.third for each in coaches if each.third)
    size = -(-len(coaches) // QUARTILE) if len(coaches) >= FEWEST else 0
    last = max(reached[:size], default="")
    return (replace(each, is_early="" < each.third <= last) for each in coaches)


def _weeks(counts: Iterable[Aggregates]) -> Iterator[ProgramWeek]:
    """Each week of which anything is known, with what all coaches did in it."""
    by_week: dict[str, list[CoachWeek]] = {}
    for each in counts:
        for week in each.weeks:
            by_week.setdefault(week.week, []).append(week)
    return (_over(by_week[week]) for week in sorted(by_week))


def _over(weeks: Sequence[CoachWeek]) -> ProgramWeek:
    return ProgramWeek(
        week=weeks[0].week,
        coaches=len(weeks),
        active=sum(each.is_active for each in weeks),
        talks=sum(each.talks for each in weeks),
        walks=sum(each.walks for each in weeks),
        given=sum(each.given for each in weeks),
        closed=sum(each.closed for each in weeks),
    )


def _issues(counts: Iterable[Aggregates]) -> Iterator[IssuesOfType]:
    """The issues of all coaches by type, the most first."""
    every = [issues for each in counts for issues in each.issues]
    sums = (_sum(type_, every) for type_ in dict.fromkeys(each.type for each in every))
    return iter(sorted(sums, key=lambda each: (-each.all, each.type)))


def _sum(type_: IssueType, every: Iterable[IssuesOfType]) -> IssuesOfType:
    same = [each for each in every if each.type == type_]
    return IssuesOfType(type_, sum(each.all for each in same), sum(each.open for each in same))


def _surprises(counts: Iterable[Aggregates]) -> Iterator[SurprisesOfKind]:
    """The surprises of all coaches by kind."""
    every = [each for coach in counts for each in coach.surprises or ()]
    for kind in SurpriseKind:
        same = [each for each in every if each.kind is kind]
        if same:
            yield SurprisesOfKind(
                kind, sum(each.all for each in same), sum(each.ours for each in same)
            )
