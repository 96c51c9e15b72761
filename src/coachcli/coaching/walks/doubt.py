"""The answers that a conclusion hangs on: what it would be if each were another."""

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import Belief, CheckTable, normal
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.interview import (
    Given,
    Heard,
    Interview,
    Reply,
    asked,
    heard,
)
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import Stand, standpoint, supposed, wary_shares
from coachcli.coaching.walks.verdict import verdict


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer that, had it been another, would change what leads or how far it carries.

    `number` counts answers from 1.
    """

    number: int
    check: str
    leader: str
    verdict: Verdict


def doubts(walk: Interview, stop: Stop) -> tuple[Doubt, ...]:
    """The answers that would change the conclusion if wrong, those that change the leader first."""
    stand = standpoint(walk)
    leader, said = _concluded(stand, stop)
    wrong = (
        doubt for doubt in _all(stand, stop) if (doubt.leader, doubt.verdict) != (leader, said)
    )
    return tuple(sorted(wrong, key=lambda doubt: doubt.leader == leader))


def _all(stand: Stand, stop: Stop) -> tuple[Doubt, ...]:
    """What each answer would do if it were another, whether that changes anything or not."""
    numbers = {check: number for number, check in enumerate(asked(stand.walk), 1)}
    answers = zip(heard(stand.walk), wary_shares(stand.walk), strict=True)
    return tuple(
        Doubt(
            numbers.get(evidence.check.id, 0),
            evidence.check.id,
            *_without(stand, stop, evidence, share),
        )
        for evidence, share in answers
    )


def _without(stand: Stand, stop: Stop, evidence: Heard, share: float) -> tuple[str, Verdict]:
    """The conclusion if this answer, a share of which makes for being sure, was any other."""
    table, number = stand.walk.tables.of[evidence.check.id], evidence.number
    belief = _turned(stand.belief, table, number, stand.walk.tables.believed)
    wary = _turned(stand.wary, table, number, share)
    unanswered = _unanswered(stand.walk, evidence.check.id)
    return _concluded(supposed(unanswered, belief, wary, stand.answers), stop)


def _concluded(stand: Stand, stop: Stop) -> tuple[str, Verdict]:
    ranking = ranked(stand.walk.flow, stand.belief)
    return ranking[0].cause, verdict(stand, stop, ranking)


def _turned(held: Belief, table: CheckTable, answer: int, share: float) -> Belief:
    """The belief if the answer was any other: its chance under each cause turned round."""
    likely = (table.chance(cause, answer) for cause in range(len(held)))
    pairs = zip(held, likely, strict=True)
    return normal([chance * ((1.0 - under) / under) ** share for chance, under in pairs])


def _unanswered(walk: Interview, check: str) -> Interview:
    unknown = Reply(Given.UNKNOWN, check)
    replies = tuple(unknown if reply.check == check else reply for reply in walk.replies)
    return replace(walk, replies=replies)
