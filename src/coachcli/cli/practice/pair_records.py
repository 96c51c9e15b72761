"""What pairs are made of: who needs which skill, who is strong in it, and who is free."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.learning.seen_of import seen_of
from coachcli.cli.numbers.drawn_team import drawn_team
from coachcli.coaching.behaviour import Behaviour, called_now
from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.coaching.practice.pair import RepPair
from coachcli.coaching.practice.pairing import SkillNeed, SkillStrength, resting
from coachcli.coaching.practice.strength import strength
from coachcli.coaching.rep import Rep
from coachcli.store import assignment as assignments
from coachcli.store import pair as pairs


class PairGround(NamedTuple):
    """A team as pairs are made of it; `resting` says from which day on who is free again.

    `needs` are those that pairs are made for, `open_needs` those with an open cause behind them.
    """

    team: tuple[Rep, ...]
    behaviours: dict[str, Behaviour]
    needs: tuple[SkillNeed, ...]
    open_needs: tuple[SkillNeed, ...]
    strengths: tuple[SkillStrength, ...]
    pairs: tuple[RepPair, ...]
    resting: dict[str, date]
    names: dict[str, str]

    def under_way(self, day: date) -> tuple[RepPair, ...]:
        """The pairs of which a talk is still to come."""
        return tuple(each for each in self.pairs if each.is_under_way(day))

    def title(self, behaviour: str) -> str:
        """A behaviour in words."""
        known = self.behaviours.get(behaviour)
        return known.title if known else behaviour


def ground(context: Context, team: tuple[Rep, ...], skill: Behaviour | None) -> PairGround:
    """What is known of a team; of one skill, all who are not strong in it could do with it."""
    behaviours, ids = context.behaviours(), [rep.id for rep in team]
    open_needs = tuple(_needs(context, ids, behaviours))
    wanted = [skill.id] if skill else dict.fromkeys(need.behaviour for need in open_needs)
    known = [behaviours[id_] for id_ in wanted if id_ in behaviours]
    strengths = tuple(_strengths(context, team, known))
    return PairGround(
        team,
        behaviours,
        _short_of(skill, open_needs, ids, strengths) if skill else open_needs,
        open_needs,
        strengths,
        pairs.of_people(context.room, ids, context.day),
        resting(pairs.begun(context.room, context.day), context.day),
        {rep.id: rep.name for rep in team},
    )


def _needs(
    context: Context, ids: list[str], behaviours: Mapping[str, Behaviour]
) -> Iterable[SkillNeed]:
    """The behaviours that open causes are about, each once for a rep."""
    states = (AssignmentState.OPEN, AssignmentState.DONE)
    given = assignments.listed(context.room, ids, states)
    open_ = (each for each in given if each.has_a_place)
    needs = (SkillNeed(each.rep, called_now(each.behaviour, behaviours)) for each in open_)
    return dict.fromkeys(needs)


def _short_of(
    skill: Behaviour,
    needs: tuple[SkillNeed, ...],
    ids: list[str],
    strengths: tuple[SkillStrength, ...],
) -> tuple[SkillNeed, ...]:
    """Who could do with a skill: those with a cause for it first, then all who are not strong."""
    strong = {each.rep for each in strengths}
    first = [need for need in needs if need.behaviour == skill.id]
    others = [SkillNeed(id_, skill.id) for id_ in ids if id_ not in strong]
    return tuple(dict.fromkeys((*first, *others)))


def _strengths(
    context: Context, team: tuple[Rep, ...], skills: list[Behaviour]
) -> Iterator[SkillStrength]:
    if not skills:
        return
    figures = drawn_team(context, (rep.id for rep in team))
    for rep in team:
        seen = seen_of(context, rep)
        for skill in skills:
            made = strength(rep.id, skill, seen.footing(skill).rung, figures)
            if made:
                yield made
