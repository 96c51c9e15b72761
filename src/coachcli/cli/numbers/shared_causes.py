"""The causes that the reps of a team have in common, and what each asks for."""

from collections.abc import Sequence
from datetime import date, timedelta

from coachcli.cli.context import Context
from coachcli.coaching.numbers.shared_cause import (
    CAUSE_DAYS,
    LEAST_TEAM,
    SHARE,
    Shared,
    Treatment,
    shared,
)
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import RootCause, in_family
from coachcli.store import report as aggregates

DOES = {
    Treatment.EMBED: "Train together: agree on one standard, practise it, "
    "and watch for it in every talk.",
    Treatment.TARGETED: "One by one: an action for each.",
}


def shared_causes(
    context: Context,
    reps: Sequence[Rep],
    limits: tuple[float, int] = (SHARE, LEAST_TEAM),
    day: date | None = None,
) -> tuple[Shared, ...]:
    """The causes of a team on a day, by default today, the most common first."""
    causes = _causes(context, day or context.day)
    mine = {rep.id: causes[rep.id] for rep in reps if rep.id in causes}
    return shared(mine, len(reps), *limits)


def _causes(context: Context, day: date) -> dict[str, RootCause]:
    known = aggregates.causes(context.room, day - timedelta(days=CAUSE_DAYS), day)
    families = context.shelf.families() if known else {}
    return {rep: in_family(cause, families) for rep, cause in known.items()}
