"""How far a goal is: its metric over the last whole weeks, beside what it comes to in them."""

from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.numbers.standings import worded
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.cli.terminal import show
from coachcli.coaching.metric import metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import shortfall
from coachcli.coaching.numbers.newcomer import gap_from, weeks_held
from coachcli.coaching.period import WEEK, Period, whole
from coachcli.coaching.plans.asked import in_period
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import reach

UNTIED = "tied to no metric: the numbers do not say how far it is"
UNKNOWN = "nothing recorded in {0}"


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """A goal's metric over some weeks (none where nothing is recorded), and what it asks there.

    `held_from` is the day from which somebody new is held to it.
    """

    goal: Goal
    period: Period
    value: float | None
    standard: float
    currency: str
    held_from: date | None = None


def progress(context: Context, who: Rep, goal: Goal) -> GoalProgress | None:
    """How far a rep's goal is, in the weeks in the role; none where it is tied to no metric."""
    if not goal.standard.metric:
        return None
    period = whole(weeks_held(who, weeks_spoken_of(context, context.settings.weeks)))
    currency = metrics.currency(context.room)
    value_, standard = _value(context, goal, period), in_period(goal, period, currency)
    return GoalProgress(goal, period, value_, standard, currency, gap_from(who, context.day))


def as_plain(far: GoalProgress | None) -> dict[str, object] | None:
    """How far a goal is as JSON holds it: money in minor units, rates as shares of 1."""
    if far is None:
        return None
    standard = None if far.held_from else far.standard
    short = None if far.value is None else shortfall(_metric(far), far.value, far.standard)
    facts = {"value": far.value, "standard": standard, "short": None if far.held_from else short}
    held = {"held_from": plain(far.held_from)}
    return {"metric": _metric(far), "period": plain(far.period), **facts, **held}


def words(far: GoalProgress | None) -> str:
    """How far a goal is, in a sentence."""
    if far is None:
        return UNTIED
    if far.value is None:
        return UNKNOWN.format(_weeks(far))
    metric = metric_named(_metric(far))
    now, asked = (worded(each, metric, far.currency) for each in (far.value, far.standard))
    it = "it" if _weeks(far).startswith("the week ") else "them"
    of_goal = f"the goal comes to {asked} in {it}"
    if far.held_from:
        of_goal = f"the goal counts from {show.day(far.held_from)} on"
    return f"{metric.title} {now} in {_weeks(far)}; {of_goal}"


def _weeks(far: GoalProgress) -> str:
    """The weeks that are looked at: the 13 weeks to Sun 22 Nov 2026."""
    weeks_ = far.period.days // WEEK
    many = "week" if weeks_ == 1 else f"{weeks_} weeks"
    return f"the {many} to {show.day(far.period.last)}"


def _metric(far: GoalProgress) -> str:
    return far.goal.standard.metric


def _value(context: Context, goal: Goal, period: Period) -> float | None:
    if not reach.recorded(context.room):
        return None
    from coachcli.cli.numbers.figures import figures  # noqa: PLC0415 - only with numbers

    found = figures(context, [goal.rep], [period])
    return next((each.value for each in found if each.metric == goal.standard.metric), None)
