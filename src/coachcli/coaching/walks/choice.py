"""What comes next in a walk: the check that tells most per minute, or the reason to stop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import fsum

from coachcli.coaching.cause import LEARNABLE, NEEDS_A_LOOK, Cause
from coachcli.coaching.walks.alike import new_share
from coachcli.coaching.walks.belief import Belief, First, Tables, firsts, gain, in_order, most, weighed
from coachcli.coaching.walks.flow import Basis, Check, Mark, Way
from coachcli.coaching.walks.interview import (
    Given,
    Heard,
    Interview,
    Reply,
    answered,
    asked,
    belief,
    heard,
    informative,
    lately,
    minutes,
    pool,
    put_off,
    standing,
    wary_belief,
)

SURE = 0.9
ENOUGH_ANSWERS = 3
LEAST_GAIN = 0.02
LEAST_RATE = 0.01
DIGITS = 9
SLACK = 1e-8
"""More than rounding can take from a bound."""

LOOKS = (Way.OBSERVE, Way.ROLE_PLAY)
PROVES = (Basis.SEEN, Basis.SHOWN)


class Stop(StrEnum):
    """Why a walk ended."""

    CLEAR = "clear"
    NOTHING_WORTH_ASKING = "nothing-worth-asking"
    CANNOT_CHANGE = "cannot-change"
    ENOUGH_ASKED = "enough-asked"
    MANAGER = "manager"
    NO_GAP = "no-gap"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a walk stands: the belief, the leading cause (none for "something else"), and the checks that may come.

    `wary` is the belief when checks that say the same thing count less. `answers` counts those that bear marks; `sure` is whether
    they suffice and the leader is over the bar in both beliefs. `answered` are the checks heard, by id, in order.
    """

    walk: Interview
    belief: Belief
    wary: Belief
    leader: Cause | None
    answers: int
    sure: bool
    answered: tuple[str, ...]
    pool: tuple[Check, ...]


def step(walk: Interview) -> Check | Stop:
    """The next check, or the reason why there is none."""
    return decided(standpoint(walk))


def decided(stand: Stand) -> Check | Stop:
    """What comes next from where a walk stands."""
    found = (rule(stand) for rule in RULES)
    return next(one for one in found if one is not None)


def standpoint(walk: Interview) -> Stand:
    """Where the walk stands now."""
    return supposed(walk, belief(walk), wary_belief(walk), informative(walk))


def supposed(walk: Interview, held: Belief, wary: Belief, answers: int) -> Stand:
    """Where the walk would stand if these were the two beliefs, on so many answers."""
    at = leading(held)
    leader = walk.flow.causes[at] if at < len(walk.flow.causes) else None
    sure = leader is not None and answers >= ENOUGH_ANSWERS and min(held[at], wary[at]) >= SURE
    return Stand(walk, held, wary, leader, answers, sure, answered(walk), pool(walk))


def held_back(stand: Stand) -> bool:
    """Whether the leader is under the bar only because answers that say the same thing count less."""
    return not stand.sure and supposed(stand.walk, stand.belief, stand.belief, stand.answers).sure


def leading(chances: Belief | list[float]) -> int:
    """The number of the likeliest cause, the first of equals."""
    return chances.index(max(chances))


def clear(stand: Stand) -> bool:
    """Whether the leader is sure and everything that must be known of such a cause is known."""
    return stand.sure and not owed(stand) and looked(stand)


def owed(stand: Stand) -> tuple[Check, ...]:
    """The checks without which no skill or knowledge gap is clear and that were not asked yet."""
    if stand.leader is None or stand.leader.kind not in LEARNABLE:
        return ()
    present = standing(stand.walk)
    return tuple(check for check in stand.walk.flow.checks if check.owed and _unasked(present, check))


def _unasked(present: Mapping[str, Reply], check: Check) -> bool:
    return check.id not in present or present[check.id].given is Given.LATER


def looked(stand: Stand) -> bool:
    """Whether a skill or commitment that leads was seen or shown, and not only talked about."""
    leader = stand.leader
    if leader is None or leader.kind not in NEEDS_A_LOOK:
        return True
    return any(_proves(one, leader) for one in heard(stand.walk))


def looks(cause: Cause, checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Those of the checks that are looks and could prove the cause."""
    return tuple(check for check in checks if check.way in LOOKS and can_point_to(check, cause))


def can_point_to(check: Check, cause: Cause) -> bool:
    """Whether an answer of the check points to the cause."""
    return any(answer.mark_on(cause) is Mark.POINTS_TO for answer in check.answers)


def best(checks: tuple[Check, ...], chances: Belief, tables: Tables) -> Check:
    """The check that tells most per minute; of equals the shorter, then the earlier in the file."""
    return max(checks, key=lambda check: (rate(check, chances, tables), -check.minutes))


def rate(check: Check, chances: Belief, tables: Tables) -> float:
    """The bits a check is expected to tell, for each minute it takes."""
    return _rate(gain(chances, tables.of[check.id]), check)


def _rate(bits: float, check: Check) -> float:
    return round(bits / check.minutes, DIGITS)


def _proves(one: Heard, cause: Cause) -> bool:
    return one.basis in PROVES and one.answer.mark_on(cause) is Mark.POINTS_TO


def _ended(stand: Stand) -> Stop | None:
    last = stand.walk.replies[-1].given if stand.walk.replies else None
    return {Given.STOPPED: Stop.MANAGER, Given.NO_GAP: Stop.NO_GAP}.get(last) if last else None


def _clear(stand: Stand) -> Stop | None:
    return Stop.CLEAR if clear(stand) else None


def _enough(stand: Stand) -> Stop | None:
    limits, since = stand.walk.limits, lately(stand.walk)
    spent = len(asked(since)) >= limits.checks or minutes(since) >= limits.minutes
    return Stop.ENOUGH_ASKED if spent else None


def _kept_for_later(stand: Stand) -> Check | None:
    due = put_off(stand.walk)
    return next((check for check in stand.pool if check.id in due), None)


def _proof(stand: Stand) -> Check | None:
    if not stand.sure or stand.leader is None:
        return None
    missing = tuple(check for check in owed(stand) if check in stand.pool)
    proving = missing or (() if looked(stand) else looks(stand.leader, stand.pool))
    return best(proving, stand.belief, stand.walk.tables) if proving else None


def _choice(stand: Stand) -> Check | Stop:
    gains = _best_gains(stand)
    rates = {at: _rate(bits, stand.pool[at]) for at, bits in gains.items()}
    top = max(rates, key=lambda at: (rates[at], -stand.pool[at].minutes, -at), default=None)
    if top is None or rates[top] < LEAST_RATE or not _worth_asking(stand, top, gains[top]):
        return Stop.NOTHING_WORTH_ASKING
    likely = [stand.pool[at] for at in sorted(rates, key=lambda at: -rates[at])]  # the first of them changes most, mostly
    order = in_order(stand.belief)
    can = any(_can_change(stand, check, order) for check in (*likely, *stand.pool))
    return stand.pool[top] if can else Stop.CANNOT_CHANGE


def _best_gains(stand: Stand) -> dict[int, float]:
    """The gains of the checks that may have the best rate, by number in the pool; what cannot reach it is not worked out."""
    held, now, table = stand.belief, leading(stand.belief), stand.walk.tables.of
    reach = [most(held, table[check.id], now) / check.minutes + SLACK for check in stand.pool]
    found: dict[int, float] = {}
    top = 0.0
    for at in sorted(range(len(reach)), key=reach.__getitem__, reverse=True):
        if reach[at] < top:
            break
        found[at] = gain(held, table[stand.pool[at].id])
        top = max(top, _rate(found[at], stand.pool[at]))
    return found


def _worth_asking(stand: Stand, best_: int, bits: float) -> bool:
    """Whether any check tells enough at all, the best one (which tells so many bits) first."""
    return tells_enough(stand, stand.pool[best_], bits) or any(tells_enough(stand, check) for check in stand.pool)


def tells_enough(stand: Stand, check: Check, bits: float | None = None) -> bool:
    """Whether a check tells enough, even when only what is new after the checks heard counts; `bits` is its gain, if known."""
    tables = stand.walk.tables
    known = gain(stand.belief, tables.of[check.id]) if bits is None else bits
    return known >= LEAST_GAIN and known * new_share(tables, check.id, stand.answered) >= LEAST_GAIN  # the first is cheap


def _can_change(stand: Stand, check: Check, order: list[int]) -> bool:
    """Whether an answer of the check can put another cause of the flow first, or lift one over the bar."""
    found = firsts(stand.belief, order, stand.walk.tables.of[check.id])
    return any(_turns(stand, one, order[0]) or _lifts(stand, check, one) for one in found)


def _turns(stand: Stand, then: First, now: int) -> bool:
    """Whether another cause would lead than now.

    That "something else" could lead is no reason to ask: it cost questions, and no pack had more hits for it. Where it leads
    already, a change among the causes behind it is one.
    """
    leads, lost = then.weight > then.unlisted, stand.leader is None
    return (leads or lost) and (then.cause != now or (leads and lost))


def _lifts(stand: Stand, check: Check, then: First) -> bool:
    """Whether a cause would be over the bar that is not, also when checks that say the same thing count less."""
    if stand.sure or then.weight < SURE * then.whole:
        return False
    tables = stand.walk.tables
    wary = weighed(stand.wary, tables.of[check.id], then.answer, new_share(tables, check.id, stand.answered))
    return wary[then.cause] >= SURE * fsum(wary)


RULES: tuple[Callable[[Stand], Check | Stop | None], ...] = (
    _ended,
    _clear,
    _kept_for_later,
    _enough,
    _proof,
    _choice,
)
"""Asked in this order; the first that answers decides."""
