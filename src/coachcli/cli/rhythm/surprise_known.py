"""What is known of surprises: those that were told, and the deals that may have been some."""

import json
from collections.abc import Iterable
from datetime import timedelta

from coachcli.cli.context import Context
from coachcli.coaching.period import WEEK
from coachcli.coaching.record import by_ending
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.surprise import MaybeSurprise, Surprise, answers_of, only_happened
from coachcli.coaching.rhythm.surprise_told import slipped
from coachcli.coaching.settings import QUARTER_WEEKS
from coachcli.store import person
from coachcli.store import surprise as records
from coachcli.store import watch as rules

BACK = timedelta(days=WEEK * QUARTER_WEEKS)
"""How far back deals are looked for."""


def maybe_surprises(context: Context, who: Rep) -> tuple[MaybeSurprise, ...]:
    """The deals of a rep that were lost or moved lately, and the customers who left."""
    first = context.day - BACK
    lost = records.lost(context.room, who.id, first, context.day)
    open_ = rules.open_deals(context.room, json.dumps([who.id]))
    late = (slipped(deal, first) for deal in open_)
    return (*lost, *(each for each in late if each))


def everybody(context: Context) -> dict[str, Rep]:
    """All reps by id, those who left among them."""
    return {rep.id: rep for rep in person.team(context.room, left=True)}


def surprises_of(context: Context, reps: Iterable[Rep]) -> tuple[Surprise, ...]:
    """The surprises with these reps, the earliest first."""
    return records.of_reps(context.room, [rep.id for rep in reps], context.day)


def surprise_named(context: Context, id_: str) -> Surprise:
    """The surprise whose id ends so. Raises those of `by_ending`."""
    known = {each.id: each for each in surprises_of(context, everybody(context).values())}
    return known[by_ending("surprise", id_, known, "coach surprise list")]


def is_habit(surprises: Iterable[Surprise]) -> bool:
    """Whether the last answers to these are all of something that happened to us."""
    return only_happened(answers_of(surprises))
