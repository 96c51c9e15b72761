"""What became of a rep's number since an assignment, read from the records."""

from collections.abc import Iterable

from coachcli.cli.context import Context
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.begun import cycle_weeks
from coachcli.coaching.numbers.did_it_help import (
    BEFORE,
    CoachedOn,
    NumberTold,
    Sought,
    judged,
    together,
    untouched,
)
from coachcli.coaching.numbers.gap import like, ramped
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.period import WEEK, Period
from coachcli.coaching.rep import Rep
from coachcli.store import assignment as assignments
from coachcli.store import metric as metrics
from coachcli.store import person, reach
from coachcli.store.last_day import last_day


def number_told(context: Context, who: Rep, given: Assignment) -> NumberTold:
    """The verdict on the number of an assignment, as of today."""
    asked = _sought(context, who, given)
    if not reach.recorded(context.room):
        return judged(asked, {}, {})
    ids, days = (*asked.together, *asked.others), [asked.before, asked.after]
    tallies = metrics.tallies(context.room, ids, days)
    values = measured(tallies, metrics.measures(context.room, ids, days))
    cycle = cycle_weeks(each for each in tallies if each.period == asked.before)
    before, after = (_by_rep(values, asked.metric, period) for period in days)
    return judged(replace(asked, cycle=WEEK * cycle), before, after)


def _by_rep(values: Iterable[Measured], metric: str, days: Period) -> dict[str, Measured]:
    """A metric of each rep (by id) in some days."""
    theirs = (each for each in values if each.metric == metric and each.period == days)
    return {each.rep: each for each in theirs}


def _sought(context: Context, who: Rep, given: Assignment) -> Sought:
    coached = _coached(context, given)
    first, ramp_days = given.given - BEFORE, context.settings.ramp_days
    peers = like(who, person.team(context.room), first, ramp_days)
    near = together(who.id, given.given, [each for each in coached if each.rep in peers])
    others = untouched(peers, given.given, coached, context.day)
    return Sought(
        given.metric,
        who.id,
        given.given,
        context.day,
        near,
        tuple(rep for rep in others if rep not in near),
        not ramped(who, first, ramp_days),
        last_day(context.room),
    )


def _coached(context: Context, given: Assignment) -> tuple[CoachedOn, ...]:
    since = given.given - BEFORE
    rows = assignments.coached_on(context.room, given.metric, since, context.day)
    return tuple(CoachedOn(rep, day) for rep, day in rows)
