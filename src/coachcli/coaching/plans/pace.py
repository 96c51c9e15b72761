"""The pace: what was done, week by week, against what the plan asks for."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.plans.lag import window
from coachcli.coaching.plans.plan import Plan, Target, targets

DEALS = "new_logos"
SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in the week from this Monday on; none where it is never recorded."""

    first: date
    touches: int | None = None
    meetings: int | None = None
    opportunities: int | None = None
    deals: int | None = None

    @property
    def idle(self) -> bool:
        """Whether no work was recorded at all where touches are: a week on leave."""
        return self.touches is not None and not any(
            (self.touches, self.meetings, self.opportunities, self.deals)
        )

    def of(self, metric: str) -> int | None:
        """The count of the steps of a plan, by metric."""
        known = {
            "touches": self.touches,
            "meetings_held": self.meetings,
            "new_opps": self.opportunities,
            DEALS: self.deals,
        }
        return known[metric]


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """One target against what was done over the weeks that count.

    There are `weeks` of them, `reached` of which made the week's number.

    `weeks` is 0 where all of them are for deals after the plan. A target of less than one a week is
    judged over all weeks only, and has no `reached`.
    """

    metric: str
    a_week: float
    weeks: int
    done: int
    due: float
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """How a plan is kept: the weeks as counted, the earliest first, and each target's progress.

    Weeks in which no work at all was recorded stand in `idle`, and those that began in a rep's
    first 30 days in `new`: they count for nothing. Deals count from `closing` on; work counts until
    `creating`, and is for deals after the plan from then on.
    """

    weeks: tuple[Counts, ...]
    idle: tuple[Counts, ...]
    progress: tuple[TargetProgress, ...]
    closing: date
    creating: date
    touches_before: float | None = None
    new: tuple[Counts, ...] = ()

    @property
    def touches_now(self) -> float | None:
        """The touches a week, over the weeks that are shown, else over those before the plan.

        None where they are not counted.
        """
        known = [one.touches for one in self.weeks if one.touches is not None]
        return sum(known) / len(known) if known else self.touches_before

    @property
    def ahead(self) -> bool:
        """Whether some of the work is for deals after the plan already."""
        return any(not self.counts(one, "touches") for one in self.weeks)

    def counts(self, week: Counts, metric: str) -> bool:
        """Whether a week counts for a target: deals in its days, work one sales cycle before."""
        return (
            week.first >= self.closing if metric == DEALS else week.first + SUNDAY <= self.creating
        )

    def short(self, week: Counts, progress: TargetProgress) -> bool:
        """Whether a week that counts did not make the week's number."""
        done = week.of(progress.metric)
        return (
            done is not None
            and progress.reached is not None
            and self.counts(week, progress.metric)
            and done < progress.a_week
        )


def counts(recorded: Iterable[Measured]) -> tuple[Counts, ...]:
    """The counts of each week in which something was recorded, by metric."""
    weeks: dict[date, dict[str, int]] = {}
    for one in recorded:
        weeks.setdefault(one.period.first, {})[one.metric] = round(one.value)
    return tuple(Counts(first, *_counted(known)) for first, known in sorted(weeks.items()))


def _counted(known: dict[str, int]) -> tuple[int | None, ...]:
    """Touches, meetings, opportunities and deals; only new customers' where the source tells."""
    deals = known.get("new_logos", known.get("won"))
    return (known.get("touches"), known.get("meetings_held"), known.get("new_opps"), deals)


def pace(plan: Plan, counted: Iterable[Counts], day: date, settled: date | None = None) -> Pace:
    """The pace by a day: work in the days one sales cycle before, deals in the plan's own.

    Only whole weeks that have ended count, and of those the ones that began when the rep was
    `settled` in the role.
    """
    ended = sorted((one for one in counted if one.first + SUNDAY <= day), key=lambda one: one.first)
    moved = window(plan.first, plan.last, plan.cycle_days)
    days = (moved.created_first, plan.last)
    inside = [one for one in ended if days[0] <= one.first and one.first + SUNDAY <= days[1]]
    new = tuple(one for one in inside if settled and one.first < settled)
    worked = tuple(one for one in inside if not one.idle and one not in new)
    idle = tuple(one for one in inside if one.idle and one not in new)
    bare = Pace(worked, idle, (), plan.first, moved.created_last, new=new)
    return replace(bare, progress=tuple(_progresses(plan, bare)))


def _progresses(plan: Plan, bare: Pace) -> Iterator[TargetProgress]:
    """The progress of each target that is counted at all, from the activity to the result."""
    for target in reversed(targets(plan).steps):
        if any(week.of(target.metric) is not None for week in bare.weeks):
            yield _progress(target, bare)


def _progress(target: Target, whole: Pace) -> TargetProgress:
    counted = (one.of(target.metric) for one in whole.weeks if whole.counts(one, target.metric))
    known = [one for one in counted if one is not None]
    reached = sum(one >= target.a_week for one in known) if target.a_week >= 1 else None
    return TargetProgress(
        target.metric, target.a_week, len(known), sum(known), target.a_week * len(known), reached
    )
