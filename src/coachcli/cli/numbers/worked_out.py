"""How reps stand, worked out once for a day and what the numbers are made of."""

from collections.abc import Callable, Sequence

from coachcli.cli.context import Context
from coachcli.cli.numbers.of_today import of_today
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep


@dataclass(frozen=True, slots=True)
class TeamStood:
    """How reps stand in some days, and the headline of all of them together."""

    days: Period
    stood: tuple[Stood, ...]
    whole: Headline | None = None


def worked_out(
    context: Context,
    name: str,
    reps: Sequence[Rep],
    said: Sequence[object],
    make: Callable[[], TeamStood],
) -> TeamStood:
    """How these reps stand, by what else was `said`."""
    unnamed = [Rep(rep.id, "") for rep in reps]
    parts = (said, [rep.id for rep in reps])
    made: TeamStood = of_today(context, name, parts, TeamStood, lambda: _of(make(), unnamed))
    return _of(made, reps)


def _of(made: TeamStood, reps: Sequence[Rep]) -> TeamStood:
    """The same of these reps: no name is kept in a cache."""
    theirs = zip(made.stood, reps, strict=True)
    return replace(made, stood=tuple(replace(each, rep=rep) for each, rep in theirs))
