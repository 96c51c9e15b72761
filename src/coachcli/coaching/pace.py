"""The pace: what was done, week by week, against what the plan asks for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coachcli.coaching.lag import window
from coachcli.coaching.measured import Measured
from coachcli.coaching.plan import Plan, Target, targets

SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in the week that begins on this Monday; none where nothing of the kind is ever recorded."""

    first: date
    touches: int | None = None
    meetings: int | None = None
    opportunities: int | None = None
    deals: int | None = None

    @property
    def idle(self) -> bool:
        """Whether no work was recorded at all where touches are: a week on leave."""
        return self.touches is not None and not any((self.touches, self.meetings, self.opportunities, self.deals))


@dataclass(frozen=True, slots=True)
class Progress:
    """One target against what was done over the weeks that count: `weeks` of them, `reached` of which made the week's number.

    A target of less than one a week is judged over all weeks only, and has no `reached`.
    """

    metric: str
    a_week: float
    weeks: int
    done: int
    due: float
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """How a plan is kept: the weeks as they were counted, the earliest first, and each target's progress over them.

    Weeks in which no work at all was recorded stand in `idle` and count for nothing.
    """

    weeks: tuple[Counts, ...]
    idle: tuple[Counts, ...]
    progress: tuple[Progress, ...]

    @property
    def touches_now(self) -> float | None:
        """The touches a week, over the weeks that count; none where they are not counted."""
        known = [one.touches for one in self.weeks if one.touches is not None]
        return sum(known) / len(known) if known else None


def counts(recorded: Iterable[Measured]) -> tuple[Counts, ...]:
    """The counts of each week in which something was recorded, by the metrics that are counted so."""
    weeks: dict[date, dict[str, int]] = {}
    for one in recorded:
        weeks.setdefault(one.period.first, {})[one.metric] = round(one.value)
    return tuple(Counts(first, *_counted(known)) for first, known in sorted(weeks.items()))


def _counted(known: dict[str, int]) -> tuple[int | None, ...]:
    """Touches, meetings, opportunities and deals; deals with new customers where the source tells them apart."""
    deals = known.get("new_logos", known.get("won"))
    return (known.get("touches"), known.get("meetings_held"), known.get("new_opps"), deals)


def pace(plan: Plan, counted: Iterable[Counts], day: date) -> Pace:
    """The pace by a day: activities and opportunities in the days one sales cycle before the deals, deals in the plan's own.

    Only whole weeks that have ended count.
    """
    ended = sorted((one for one in counted if one.first + SUNDAY <= day), key=lambda one: one.first)
    moved = window(plan.first, plan.last, plan.cycle_days)
    inside = tuple(one for one in ended if moved.created_first <= one.first and one.first + SUNDAY <= plan.last)
    worked, idle = tuple(one for one in inside if not one.idle), tuple(one for one in inside if one.idle)
    creating = tuple(one for one in worked if one.first + SUNDAY <= moved.created_last)
    closing = tuple(one for one in worked if plan.first <= one.first)
    asked = targets(plan)
    found = (
        _progress(asked.touches, [one.touches for one in creating]),
        _progress(asked.meetings, [one.meetings for one in creating]),
        _progress(asked.opportunities, [one.opportunities for one in creating]),
        _progress(asked.deals, [one.deals for one in closing]),
    )
    return Pace(worked, idle, tuple(one for one in found if one.weeks))


def _progress(target: Target, counts: list[int | None]) -> Progress:
    known = [one for one in counts if one is not None]
    reached = sum(one >= target.a_week for one in known) if target.a_week >= 1 else None
    return Progress(target.metric, target.a_week, len(known), sum(known), target.a_week * len(known), reached)
