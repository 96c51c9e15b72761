"""What the records give to a success plan: the numbers it is made of, and what was done each week."""

from collections.abc import Sequence
from datetime import date

from coachcli.cli.context import Desk
from coachcli.cli.numbers.figures import figures
from coachcli.coaching.period import Period, weeks, whole
from coachcli.coaching.plans.lag import window
from coachcli.coaching.plans.pace import Counts, counts
from coachcli.coaching.plans.parts import Parts, recorded
from coachcli.coaching.plans.plan import Plan
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics

QUARTER_WEEKS = 13
"""Rates, average deal and sales cycle are read from so many weeks: of older ones, a range covered less (bench/backtest.py)."""
MOST_WEEKS = 156
"""A pace is told over so many weeks at most."""


def parts(at: Desk, reps: Sequence[Rep]) -> dict[str, Parts]:
    """The parts of a plan that the records of a quarter give, for each of these reps (by id)."""
    if not metrics.recorded(at.room):
        return {}
    values = figures(at, [rep.id for rep in reps], [whole(weeks(at.day, QUARTER_WEEKS))])
    currency = metrics.currency(at.room)
    return {rep.id: recorded((one for one in values if one.rep == rep.id), currency) for rep in reps}


def quota(at: Desk, who: Rep, days: tuple[date, date]) -> int | None:
    """The quota of a rep for these days, in minor units; none where no quota covers them all."""
    return metrics.tallies(at.room, [who.id], [Period(*days)])[0].quota if metrics.recorded(at.room) else None


def counted(at: Desk, who: Rep, plan: Plan) -> tuple[Counts, ...]:
    """What was counted in each whole week of a plan, from the first day of creating for it until today."""
    if not metrics.recorded(at.room):
        return ()
    begun = window(plan.first, plan.last, plan.cycle_days).created_first
    each = [one for one in weeks(at.day, MOST_WEEKS) if begun <= one.first and one.last <= plan.last]
    return counts(figures(at, [who.id], each)) if each else ()
