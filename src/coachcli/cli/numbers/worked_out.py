"""How reps stand, worked out once for a day and what the numbers are made of, and kept in a cache.

It takes longer than all else that a page of numbers does, and seldom changes.
"""

from collections.abc import Callable, Sequence

from coachcli import VERSION
from coachcli.cli.context import Context
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.headline import Headline, Stood
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.content.cache import cached
from coachcli.store.today import newest_of_numbers


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
    """How these reps stand, by what else was `said`; the last of each name is kept.

    It is made anew where anything was changed that numbers are made of: by an import or its undo,
    on the team, of a goal, a plan, a setting or a flow.
    """
    newest = newest_of_numbers(context.room)
    if not newest:
        return make()
    parts = (
        *(newest, context.day.isoformat(), VERSION, repr(said), repr([rep.id for rep in reps])),
        *(repr(context.settings), repr(context.shelf.briefs())),
    )
    kept: TeamStood = cached(
        *(context.home / "cache", name, [part.encode() for part in parts], TeamStood),
        lambda: _of(make(), [Rep(rep.id, "") for rep in reps]),
    )
    return _of(kept, reps)


def _of(made: TeamStood, reps: Sequence[Rep]) -> TeamStood:
    """The same of these reps: no name is kept in a cache."""
    theirs = zip(made.stood, reps, strict=True)
    return replace(made, stood=tuple(replace(each, rep=rep) for each, rep in theirs))
