"""What lies ahead in a walk: how many questions, and what the answers to the next one would tell."""

from dataclasses import dataclass

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.walks.belief import updated
from coachcli.coaching.walks.choice import Stand, clear, leading, standpoint, step
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import Interview, minutes

FARTHEST = 12


@dataclass(frozen=True, slots=True)
class Ahead:
    """About how many checks and minutes are to go, if the cause that leads now is the one."""

    checks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What one answer would do: which cause would lead, how likely it would be, and whether that would settle it.

    `lowered` is the cause that would lose most, and `lost` how much of its likelihood.
    """

    answer: str
    leader: str
    probability: float
    settles: bool
    lowered: str
    lost: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a walk stands in words: the causes that lead and are close now, and what each answer to a check would do."""

    leader: str
    close: tuple[str, ...]
    effects: tuple[Effect, ...]


def ahead(walk: Interview) -> Ahead:
    """What is to go, told by a walk in which each answer is the one that fits the leader best."""
    then, taken = walk, 0
    while taken < FARTHEST and isinstance(check := step(then), Check):
        then = _likeliest(then, check)
        taken += 1
    return Ahead(taken, minutes(then) - minutes(walk))


def outlook(walk: Interview, check: Check) -> Outlook:
    """What the check tells apart as things stand."""
    stand = standpoint(walk)
    names = (*(cause.id for cause in walk.flow.causes), SOMETHING_ELSE)
    order = sorted(range(len(names)), key=lambda at: (-stand.belief[at], at))
    close = tuple(names[at] for at in order[1:3] if stand.belief[at] * 3 >= stand.belief[order[0]])
    effects = tuple(_effect(stand, check, number, names) for number in range(len(check.answers)))
    return Outlook(names[order[0]], close, effects)


def _effect(stand: Stand, check: Check, number: int, names: tuple[str, ...]) -> Effect:
    chances = updated(stand.belief, stand.walk.tables.of[check.id], number)
    at = leading(chances)
    lost = [before - after for before, after in zip(stand.belief, chances, strict=True)]
    most = max(range(len(lost)), key=lambda one: lost[one])
    then = standpoint(stand.walk.answered(check.id, check.answers[number].text))
    return Effect(check.answers[number].text, names[at], chances[at], clear(then), names[most], lost[most] / stand.belief[most])


def _likeliest(walk: Interview, check: Check) -> Interview:
    chances = standpoint(walk).belief
    table = walk.tables.of[check.id]
    at = leading(chances)
    best = max(range(len(check.answers)), key=lambda number: (table.chance(at, number), -number))
    return walk.answered(check.id, check.answers[best].text)
