"""What lies ahead in a walk: how many questions, and what the answers to the next would tell."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.belief import Belief, apart, expectation, updated
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.flow import Check, Flow
from coachcli.coaching.walks.interview import Interview, heard, minutes
from coachcli.coaching.walks.ranking import Ranked, names, ranked
from coachcli.coaching.walks.standpoint import Stand, belief, clear, leading, standpoint

FARTHEST = 12
NEAREST = 2
"""So many causes behind the leader may be called close."""
TOLD_APART = 3
"""So many causes at most are named that a check tells apart."""
CLOSE = 3
"""A cause is close when the leader is at most so many times as likely."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """About how many checks and minutes are to go, if the cause that leads now is the one."""

    checks: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What one answer would do: which cause would lead, how likely, and whether that settles it.

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
    """Where a walk stands in words: what leads, what is close, and what each answer would do.

    `apart` are the causes that the check tells apart best.
    """

    leader: str
    close: tuple[str, ...]
    effects: tuple[Effect, ...]
    apart: tuple[str, ...] = ()


def ahead(walk: Interview) -> Ahead:
    """What is to go, told by a walk in which each answer is the one that fits the leader best."""
    then, taken = walk, 0
    while taken < FARTHEST and isinstance(check := step(then), Check):
        then = _likeliest(then, check)
        taken += 1
    return Ahead(taken, minutes(then) - minutes(walk))


def paced(now: Ahead, before: Ahead | None, *, surprised: bool) -> Ahead:
    """What is shown as to go: it rises by one at most, unless an answer was surprising."""
    if before is None or surprised or now.checks <= before.checks + 1:
        return now
    checks = before.checks + 1
    return Ahead(checks, round(now.minutes * checks / now.checks))


def surprising(walk: Interview) -> bool:
    """Whether the last answer was less than half as likely as another, as it stood before."""
    before = walk.back()
    given = heard(walk)
    if before == walk or len(given) <= len(heard(before)):
        return False
    last, chances = given[-1], belief(before)
    expected = expectation(chances, walk.tables.of[last.check.id])
    return expected[last.number] * 2 < max(expected)


def outlook(walk: Interview, check: Check) -> Outlook:
    """What the check tells apart as things stand."""
    stand = standpoint(walk)
    first, *others = ranked(walk.flow, stand.belief)
    effects = tuple(_effect(stand, check, number) for number in range(len(check.answers)))
    return Outlook(first.cause, _close(first, others[:NEAREST]), effects, _told_apart(stand, check))


def _told_apart(stand: Stand, check: Check) -> tuple[str, ...]:
    """The likely causes that set this check's answers most apart, the likeliest first."""
    causes, held = stand.walk.flow.causes, stand.belief
    far = {
        cause: bits * held[cause] for cause, bits in apart(stand.walk.tables.of[check.id]).items()
    }
    most = sorted(far, key=lambda cause: -far[cause])[:TOLD_APART]
    return tuple(causes[cause].id for cause in sorted(most, key=lambda cause: -held[cause]))


def _close(first: Ranked, others: list[Ranked]) -> tuple[str, ...]:
    return tuple(other.cause for other in others if other.probability * CLOSE >= first.probability)


def _effect(stand: Stand, check: Check, number: int) -> Effect:
    flow, text = stand.walk.flow, check.answers[number].text
    tables = stand.walk.tables
    chances = updated(stand.belief, tables.of[check.id], number, tables.believed)
    first = ranked(flow, chances)[0]
    settles = clear(standpoint(stand.walk.answered(check.id, text)))
    lowered, lost = _lowered(flow, stand.belief, chances)
    return Effect(text, first.cause, first.probability, settles, lowered, lost)


def _lowered(flow: Flow, before: Belief, after: Belief) -> tuple[str, float]:
    """The cause that loses most, the first of equals, and how much of its likelihood."""
    lost = [was - now for was, now in zip(before, after, strict=True)]
    most = lost.index(max(lost))
    return names(flow)[most], lost[most] / before[most]


def _likeliest(walk: Interview, check: Check) -> Interview:
    """The walk with the answer that fits its leader best, the first of equals."""
    leader, table = leading(standpoint(walk).belief), walk.tables.of[check.id]
    fits = [table.chance(leader, number) for number in range(len(check.answers))]
    return walk.answered(check.id, check.answers[fits.index(max(fits))].text)
