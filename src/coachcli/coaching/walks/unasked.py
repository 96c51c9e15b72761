"""Why a check was not asked: each one that a walk left out, with its plain reason."""

from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.choice import LEAST_RATE, Stop, rate, tells_enough
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import EVIDENCE, Given, Reply, heard, standing
from coachcli.coaching.walks.standpoint import Stand


class Why(StrEnum):
    """The reason why a check was not asked."""

    LATER = "later"
    UNKNOWN = "unknown"
    WAITS = "waits"
    WAY = "way"
    ENDED = "ended"
    LITTLE = "little"
    SLOW = "slow"
    SETTLED = "settled"
    NO_CHANGE = "no-change"
    ENOUGH = "enough"


BY_STOP = {
    Stop.CLEAR: Why.SETTLED,
    Stop.CANNOT_CHANGE: Why.NO_CHANGE,
    Stop.ENOUGH_ASKED: Why.ENOUGH,
    Stop.NOTHING_WORTH_ASKING: Why.SLOW,
    Stop.MANAGER: Why.ENDED,
    Stop.NO_GAP: Why.ENDED,
}
"""What kept a check from being asked that might still have told something."""
BY_REPLY = {Given.LATER: Why.LATER, Given.UNKNOWN: Why.UNKNOWN}
"""What the manager did with a check instead of answering it."""


@dataclass(frozen=True, slots=True)
class Unasked:
    """A check that was not asked, and why; `needs` is the answer that it waits for."""

    check: str
    question: str
    why: Why
    needs: str = ""


def unasked(stand: Stand, stop: Stop) -> tuple[Unasked, ...]:
    """Every check of the flow without an answer, in its order."""
    present = standing(stand.walk)
    left = (check for check in stand.walk.flow.checks if _open(present.get(check.id)))
    return tuple(_unasked(stand, stop, check, present.get(check.id)) for check in left)


def _open(reply: Reply | None) -> bool:
    return reply is None or reply.given not in EVIDENCE


def _unasked(stand: Stand, stop: Stop, check: Check, reply: Reply | None) -> Unasked:
    why = _why(stand, stop, check, reply)
    needs = _missing(stand, check) if why is Why.WAITS else ""
    return Unasked(check.id, check.text, why, needs)


def _why(stand: Stand, stop: Stop, check: Check, reply: Reply | None) -> Why:
    if reply is not None and reply.given in BY_REPLY:
        return BY_REPLY[reply.given]
    if check in stand.pool:
        return _in_pool(stand, stop, check)
    if _missing(stand, check):
        return Why.WAITS
    return Why.LATER if check.is_long else Why.WAY


def _in_pool(stand: Stand, stop: Stop, check: Check) -> Why:
    if BY_STOP[stop] is Why.ENDED:
        return Why.ENDED
    if not tells_enough(stand, check):
        return Why.LITTLE
    slow = rate(check, stand.belief, stand.walk.tables) < LEAST_RATE
    return Why.SLOW if slow else BY_STOP[stop]


def _missing(stand: Stand, check: Check) -> str:
    """The first answer that a check waits for."""
    given = {(evidence.check.id, evidence.answer.text) for evidence in heard(stand.walk)}
    unmet = (need for need in check.needs if (need.check, need.answer) not in given)
    return next((f"{need.check} is {need.answer}" for need in unmet), "")
