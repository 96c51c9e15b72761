"""What the records give to a success plan: its numbers, and what was done each week."""

from collections.abc import Sequence
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import figures
from coachcli.coaching.period import Period, weeks, whole
from coachcli.coaching.plans.lag import window
from coachcli.coaching.plans.pace import Counts, counts
from coachcli.coaching.plans.parts import Parts, recorded
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics

QUARTER_WEEKS = 13
"""Rates, average deal and sales cycle are read from so many weeks.

Of older ones, a range covered less (bench/backtest.py).
"""
MOST_WEEKS = 156
"""A pace is told over so many weeks at most."""


def parts(context: Context, reps: Sequence[Rep]) -> dict[str, Parts]:
    """The parts of a plan that the records of a quarter give, for each of these reps (by id)."""
    if not metrics.recorded(context.room):
        return {}
    values = figures(context, [rep.id for rep in reps], [whole(weeks(context.day, QUARTER_WEEKS))])
    currency = metrics.currency(context.room)
    return {
        rep.id: recorded((value for value in values if value.rep == rep.id), currency)
        for rep in reps
    }


def quota(context: Context, who: Rep, days: tuple[date, date]) -> int | None:
    """The quota of a rep for these days, in minor units; none where no quota covers them all."""
    if not metrics.recorded(context.room):
        return None
    return metrics.tallies(context.room, [who.id], [Period(*days)])[0].quota


def counted(context: Context, who: Rep, plan: Plan) -> tuple[Counts, ...]:
    """What was counted in each whole week of a plan, from its first day of creating until today."""
    if not metrics.recorded(context.room):
        return ()
    begun = window(plan.first, plan.last, plan.cycle_days).created_first
    recent = weeks(context.day, MOST_WEEKS)
    within = [week for week in recent if begun <= week.first and week.last <= plan.last]
    return counts(figures(context, [who.id], within)) if within else ()
