"""What the records give to a success plan: its numbers, and what was done each week."""

from collections.abc import Sequence
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import figures
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.coaching.numbers.newcomer import weeks_held
from coachcli.coaching.period import Period, whole
from coachcli.coaching.plans.lag import window
from coachcli.coaching.plans.pace import Counts, counts
from coachcli.coaching.plans.parts import Parts, recorded
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics
from coachcli.store import reach

MOST_WEEKS = 156
"""A pace is told over so many weeks at most."""


def parts(context: Context, reps: Sequence[Rep]) -> dict[str, Parts]:
    """The parts of a plan that the records of some weeks give, for each of these reps (by id)."""
    if not reach.recorded(context.room):
        return {}
    recent = whole(weeks_spoken_of(context, context.settings.weeks))
    values = figures(context, [rep.id for rep in reps], [recent])
    currency = metrics.currency(context.room)
    return {
        rep.id: recorded((value for value in values if value.rep == rep.id), currency)
        for rep in reps
    }


def quota(context: Context, who: Rep, days: tuple[date, date]) -> int | None:
    """The quota of a rep for these days, in minor units; none where no quota covers them all."""
    if not reach.recorded(context.room):
        return None
    return metrics.tallies(context.room, [who.id], [Period(*days)])[0].quota


def touches_a_week(context: Context, who: Rep) -> float | None:
    """The touches of a rep a week, over the last whole weeks in the role; none without any."""
    if not reach.recorded(context.room):
        return None
    recent = weeks_held(who, weeks_spoken_of(context, context.settings.weeks))
    (tally,) = metrics.tallies(context.room, [who.id], [whole(recent)])
    touches = tally.work.touches
    return touches / len(recent) if touches else None


def counted(context: Context, who: Rep, plan: Plan) -> tuple[Counts, ...]:
    """What was counted in each whole week of a plan, from its first day of creating until today."""
    if not reach.recorded(context.room):
        return ()
    begun = window(plan.first, plan.last, plan.cycle_days).created_first
    recent = weeks_spoken_of(context, MOST_WEEKS)
    within = [week for week in recent if begun <= week.first and week.last <= plan.last]
    return counts(figures(context, [who.id], within)) if within else ()
