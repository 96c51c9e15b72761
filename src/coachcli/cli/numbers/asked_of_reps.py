"""What agreed goals, plans and quotas ask of reps in a period, read from the records."""

from collections.abc import Mapping, Sequence

from coachcli.cli.context import Context
from coachcli.coaching.numbers.asks import quota_asks
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.store import goal as goals
from coachcli.store import metric as metrics
from coachcli.store import plan as plans

Wanted = Mapping[str, Mapping[HeldTo, float]]


def asked_of_reps(
    context: Context, reps: Sequence[Rep], period: Period, quotas: Mapping[str, int | None]
) -> dict[str, Wanted]:
    """What goal and plan ask of each rep (by id), by metric."""
    asking = goals.whose(context.room) | plans.whose(context.room)
    currency = metrics.currency(context.room) if asking else ""
    return {
        rep.id: _of_rep(context, rep, period, quotas[rep.id], currency)
        if rep.id in asking
        else quota_asks(quotas[rep.id])
        for rep in reps
    }


def _of_rep(context: Context, rep: Rep, period: Period, quota: int | None, currency: str) -> Wanted:
    from coachcli.coaching.plans.asked import Asking, asked  # noqa: PLC0415 - only where there are

    theirs = goals.goals(context.room, rep.id, context.day)
    plan = plans.latest(context.room, rep.id, context.day)
    return asked(Asking(theirs, plan, quota), context.day, period, currency)
