"""Pairs of two reps for one skill: as many as can be, and of those the ones with most to give."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from coachcli.coaching.nouns import dataclass

REST = timedelta(weeks=6)
"""So long after a pair began nobody of it is in another one."""
EXACT = 12
"""Up to so many who hang together all ways to pair them are weighed."""


class StrongBy(StrEnum):
    """What says that somebody is strong in a skill."""

    SEEN = "seen"
    NUMBERS = "numbers"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class SkillStrength:
    """How strong a rep is in a behaviour, in thousandths, and what says so, with the metric."""

    rep: str
    behaviour: str
    strength: int
    by: StrongBy
    metric: str = ""


@dataclass(frozen=True, slots=True)
class SkillNeed:
    """A behaviour that a rep has an open cause for."""

    rep: str
    behaviour: str


@dataclass(frozen=True, slots=True)
class PairFit:
    """Two reps who could be a pair: who needs a skill, and who is strong in it."""

    rep: str
    partner: str
    behaviour: str
    strength: int
    by: StrongBy
    metric: str = ""


Matching = tuple[PairFit, ...]


def fits(
    needs: Iterable[SkillNeed], strengths: Iterable[SkillStrength], busy: Iterable[str] = ()
) -> tuple[PairFit, ...]:
    """Every two who could be a pair, each two once: for the skill in which most can be given.

    Whoever needs a skill is not strong in it, whatever else says so.
    """
    wanted, taken = tuple(needs), frozenset(busy)
    lacking = {(need.rep, need.behaviour) for need in wanted}
    best: dict[frozenset[str], PairFit] = {}
    for fit in _possible(wanted, tuple(strengths)):
        two = frozenset((fit.rep, fit.partner))
        is_free = len(two) > 1 and taken.isdisjoint(two)
        if is_free and (fit.partner, fit.behaviour) not in lacking:
            best[two] = min(best.get(two, fit), fit, key=_order)
    return tuple(sorted(best.values(), key=_order))


def paired(possible: Sequence[PairFit]) -> Matching:
    """The pairs that are made: as many as can be, then with the most strength in all.

    Nobody is in two. Where more hang together than can be weighed in all ways, the best are taken
    first and made better around each of them.
    """
    chosen: list[PairFit] = []
    ordered = sorted(possible, key=_order)
    for group in _groups(ordered):
        among = [fit for fit in ordered if fit.rep in group]
        chosen += _exact(among) if len(group) <= EXACT else _bettered(among, group)
    return tuple(sorted(chosen, key=_order))


def worth(pairs: Iterable[PairFit]) -> tuple[int, int]:
    """How many pairs, and their strength in all: what is made as large as can be."""
    strengths = [fit.strength for fit in pairs]
    return len(strengths), sum(strengths)


def resting(begun: Mapping[str, date], day: date) -> dict[str, date]:
    """Who cannot be in a new pair yet, by id, and from which day on they can."""
    free = {rep: on + REST for rep, on in begun.items()}
    return {rep: on for rep, on in free.items() if on > day}


def _possible(
    needs: tuple[SkillNeed, ...], strengths: tuple[SkillStrength, ...]
) -> Iterator[PairFit]:
    for need in needs:
        for each in strengths:
            if each.behaviour == need.behaviour:
                yield PairFit(need.rep, *_given(each))


def _given(each: SkillStrength) -> tuple[str, str, int, StrongBy, str]:
    return each.rep, each.behaviour, each.strength, each.by, each.metric


def _order(fit: PairFit) -> tuple[int, str, str, str]:
    """The strongest first; the same on every machine."""
    return (-fit.strength, fit.rep, fit.partner, fit.behaviour)


def _groups(possible: Iterable[PairFit]) -> list[set[str]]:
    """Those who hang together by any pair that could be."""
    groups: list[set[str]] = []
    for fit in possible:
        mine = {fit.rep, fit.partner}
        touching = [group for group in groups if not group.isdisjoint(mine)]
        groups = [group for group in groups if group.isdisjoint(mine)]
        groups.append(mine.union(*touching))
    return groups


def _exact(possible: Sequence[PairFit]) -> Matching:
    """The best of all ways to pair them."""
    people = sorted({rep for fit in possible for rep in (fit.rep, fit.partner)})

    @cache
    def best(left: tuple[str, ...]) -> Matching:
        if not left:
            return ()
        first, rest = left[0], left[1:]
        ways = [best(rest)]
        for fit in possible:
            two = {fit.rep, fit.partner}
            if first in two and two <= set(left):
                ways.append((fit, *best(tuple(each for each in rest if each not in two))))
        return max(ways, key=worth)

    return best(tuple(people))


def _bettered(possible: Sequence[PairFit], people: set[str]) -> Matching:
    """The best first, then paired anew around each of them, which is never worse."""
    chosen = _greedy(possible)
    for rep in sorted(people):
        near = _around(rep, possible, chosen)
        within = [fit for fit in possible if {fit.rep, fit.partner} <= near]
        outside = [fit for fit in chosen if near.isdisjoint((fit.rep, fit.partner))]
        chosen = (*outside, *_exact(within))
    return chosen


def _greedy(possible: Sequence[PairFit]) -> Matching:
    chosen: list[PairFit] = []
    taken: set[str] = set()
    for fit in possible:
        if taken.isdisjoint((fit.rep, fit.partner)):
            chosen.append(fit)
            taken |= {fit.rep, fit.partner}
    return tuple(chosen)


def _around(rep: str, possible: Sequence[PairFit], chosen: Matching) -> set[str]:
    """Those near a rep, with whom each of them is paired, as many as can be weighed."""
    mates = {fit.rep: fit.partner for fit in chosen} | {fit.partner: fit.rep for fit in chosen}
    near: set[str] = set()
    waiting = [rep]
    while waiting and len(near) <= EXACT - 2:
        next_ = waiting.pop(0)
        two = {next_, mates.get(next_, next_)} - near
        near |= two
        joined = (fit for fit in possible if not two.isdisjoint((fit.rep, fit.partner)))
        waiting += [each for fit in joined for each in (fit.rep, fit.partner) if each not in near]
    return near
