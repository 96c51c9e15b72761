"""Where the talks of a team are set, so that the coach is never to be at two of them at once."""

from collections.abc import Collection, Iterable, Sequence

from coachcli.cli import clock
from coachcli.cli.context import EVERYBODY, Context
from coachcli.cli.week.turns import RhythmOfRep, rhythms
from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.rhythm.cadence import Cadence, Every
from coachcli.coaching.rhythm.due import DueTalk, at_one_time
from coachcli.coaching.rhythm.stagger import PlacedTalks, staggered


def placed(
    context: Context, wanted: Iterable[tuple[Cadence, bool]], reps: Sequence[Rep]
) -> tuple[tuple[Cadence, ...], tuple[PlacedTalks, ...]]:
    """What is set for a team, and for each rep of it at a time of their own.

    Each cadence comes with whether its weekday was said. A rep's own rhythm stays as it is.
    """
    asked = tuple(wanted)
    known = rhythms(context, reps)
    busy = list(_standing(known, {cadence.guide for cadence, _ in asked}))
    made: list[Cadence] = []
    every: list[PlacedTalks] = []
    for cadence, on_its_day in asked:
        theirs, after = _one_by_one(cadence, _without(known, cadence, reps), busy, on_its_day)
        made.append(after)
        every += theirs
        busy += (each.cadence for each in theirs)
    return tuple(made), tuple(every)


def beside(context: Context, who: Rep, talk: DueTalk) -> tuple[tuple[Rep, DueTalk], ...]:
    """What else the coach of a rep has at the time of a talk with that rep, and with whom."""
    team = (rep for rep in sellers(context.team(EVERYBODY)) if rep.manager == who.manager)
    known = ((each.rep, each.every_turn) for each in rhythms(context, team))
    others = ((rep, [turn for turn in turns if (rep, turn) != (who, talk)]) for rep, turns in known)
    return tuple((rep, each) for rep, turns in others for each in at_one_time(talk, turns))


def _one_by_one(
    cadence: Cadence, reps: list[str], busy: Iterable[Cadence], on_its_day: bool
) -> tuple[tuple[PlacedTalks, ...], Cadence]:
    if cadence.every is Every.NEVER or not reps:
        return (), cadence
    theirs, after = staggered(cadence, reps, busy, on_its_day=on_its_day)
    named = (replace(each, cadence=replace(each.cadence, id=clock.new_id())) for each in theirs)
    return tuple(named), after


def _standing(known: Iterable[RhythmOfRep], guides: Collection[str]) -> Iterable[Cadence]:
    """What stands whatever is set now."""
    every = (cadence for each in known for cadence in each.cadences)
    return (each for each in every if each.own or each.guide not in guides)


def _without(known: Iterable[RhythmOfRep], cadence: Cadence, reps: Sequence[Rep]) -> list[str]:
    """The reps who have no such talk of their own, by id."""
    own = {
        each.rep.id
        for each in known
        if any(held.own and held.guide == cadence.guide for held in each.cadences)
    }
    return [rep.id for rep in reps if rep.id not in own]
