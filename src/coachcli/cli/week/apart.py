"""What reps and their coach rate two levels apart: each opens the next talk with that rep."""

from collections.abc import Iterable
from datetime import timedelta

from coachcli.cli.context import Context
from coachcli.coaching.practice.look import apart_of, looks
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.today import RepApart
from coachcli.store import observation

WITHIN = timedelta(days=91)


def seen_apart_in(context: Context, team: Iterable[Rep]) -> tuple[RepApart, ...]:
    """What is rated apart in a team, a behaviour a rep; quickly where nobody was rated."""
    names = {rep.id: rep.name for rep in team}
    since = context.day - WITHIN
    rated = observation.of_people(context.room, names, since, context.day)
    if not rated:
        return ()
    from coachcli.coaching.practice.rated import seen_apart  # noqa: PLC0415 - few teams rate

    behaviours = context.behaviours()
    over = observation.talked_over(context.room, rated, context.day)
    found = {
        id_: seen_apart(looks(each, behaviours), context.day, over) for id_, each in rated.items()
    }
    return tuple(
        RepApart(id_, names[id_], apart_of(look, behaviours)) for id_, look in found.items() if look
    )
