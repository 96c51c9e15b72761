"""Why a check was not asked: each one that a walk left out, with its plain reason."""

from dataclasses import dataclass
from enum import StrEnum

from coachcli.coaching.walks.choice import LEAST_RATE, Stand, Stop, rate, tells_enough
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import Given, Reply, heard, standing


class Why(StrEnum):
    """The reason why a check was not asked."""

    LATER = "later"
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


@dataclass(frozen=True, slots=True)
class Unasked:
    """A check that was not asked, and why; `needs` is the answer that it waits for."""

    check: str
    question: str
    why: Why
    needs: str = ""


def unasked(stand: Stand, stop: Stop) -> tuple[Unasked, ...]:
    """Every check of the flow that has no answer and was not passed by the manager, in the order of the flow."""
    present = standing(stand.walk)
    free = {check.id for check in stand.pool}
    left = (check for check in stand.walk.flow.checks if _open(present.get(check.id)))
    return tuple(_unasked(stand, stop, check, present, in_pool=check.id in free) for check in left)


def _open(reply: Reply | None) -> bool:
    return reply is None or reply.given in (Given.LATER, Given.SET_ASIDE)


def _unasked(stand: Stand, stop: Stop, check: Check, present: dict[str, Reply], *, in_pool: bool) -> Unasked:
    if check.id in present and present[check.id].given is Given.LATER:
        return Unasked(check.id, check.text, Why.LATER)
    if in_pool:
        return Unasked(check.id, check.text, _in_pool(stand, stop, check))
    needs = _missing(stand, check)
    return Unasked(check.id, check.text, Why.WAITS if needs else Why.WAY, needs)


def _in_pool(stand: Stand, stop: Stop, check: Check) -> Why:
    tables = stand.walk.tables
    if BY_STOP[stop] is Why.ENDED:
        return Why.ENDED
    if not tells_enough(stand, check):
        return Why.LITTLE
    return Why.SLOW if rate(check, stand.belief, tables) < LEAST_RATE else BY_STOP[stop]


def _missing(stand: Stand, check: Check) -> str:
    """The first answer that a check waits for."""
    given = {(one.check.id, one.answer.text) for one in heard(stand.walk)}
    unmet = (need for need in check.needs if (need.check, need.answer) not in given)
    return next((f"{need.check} is {need.answer}" for need in unmet), "")
