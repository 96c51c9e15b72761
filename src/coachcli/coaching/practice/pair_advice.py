"""What pairs do not do: who is left over, who needs a look of the coach's, and who a mentor."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from coachcli.coaching.learning.assignment import working_day
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.practice.pairing import PairFit, SkillNeed, SkillStrength

SHARE, LEAST_TEAM = 0.5, 4
"""From such a share on, in a team of such a size, many need a skill, as with shared causes."""
MENTOR_FOR = timedelta(weeks=12)


class WhyLeft(StrEnum):
    """Why somebody who needs a skill is in no pair."""

    NOBODY_STRONG = "nobody-strong"
    TAKEN = "taken"


class AdviceKind(StrEnum):
    """What is done in the place of pairs, or beside them."""

    OBSERVE = "observe"
    MENTOR = "mentor"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A rep who needs a skill and is in no pair, and why."""

    rep: str
    behaviour: str
    why: WhyLeft


@dataclass(frozen=True, slots=True)
class PairAdvice:
    """What is advised for a skill, for whom, and until when."""

    kind: AdviceKind
    behaviour: str
    reps: tuple[str, ...]
    until: date | None = None


def left_over(
    needs: Iterable[SkillNeed],
    strengths: Iterable[SkillStrength],
    pairs: Iterable[PairFit],
) -> tuple[LeftOver, ...]:
    """Those who need a skill and are in no pair, each once, for the first skill they need."""
    placed = {rep for fit in pairs for rep in (fit.rep, fit.partner)}
    strong = tuple(strengths)
    first: dict[str, SkillNeed] = {}
    for need in needs:
        if need.rep not in placed:
            first.setdefault(need.rep, need)
    return tuple(LeftOver(need.rep, need.behaviour, _why(need, strong)) for need in first.values())


def advice(
    needs: Iterable[SkillNeed],
    strengths: Iterable[SkillStrength],
    team: int,
    day: date,
) -> tuple[PairAdvice, ...]:
    """What is advised for each skill that is needed.

    Where many of the team need it, the coach watches each at it; where one alone does and nobody is
    strong in it, somebody from outside helps, for a time.
    """
    reps: dict[str, tuple[str, ...]] = {}
    for need in needs:
        reps[need.behaviour] = (*reps.get(need.behaviour, ()), need.rep)
    strong, until = tuple(strengths), working_day(day + MENTOR_FOR)
    made = []
    for behaviour, those in reps.items():
        if team >= LEAST_TEAM and len(those) >= SHARE * team:
            made.append(PairAdvice(AdviceKind.OBSERVE, behaviour, those))
        elif len(those) == 1 and _why(SkillNeed(those[0], behaviour), strong) is NOBODY:
            made.append(PairAdvice(AdviceKind.MENTOR, behaviour, those, until))
    return tuple(made)


NOBODY = WhyLeft.NOBODY_STRONG


def _why(need: SkillNeed, strengths: tuple[SkillStrength, ...]) -> WhyLeft:
    others = (each for each in strengths if each.rep != need.rep)
    is_there = any(each.behaviour == need.behaviour for each in others)
    return WhyLeft.TAKEN if is_there else NOBODY
