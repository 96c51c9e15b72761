"""What comes next in a walk: the check that tells most per minute, or the reason to stop."""

from collections.abc import Callable
from enum import StrEnum
from math import fsum

from coachcli.coaching.walks.alike import LEAST_TO_ASK, new_share, wary_share
from coachcli.coaching.walks.belief import (
    Belief,
    First,
    Tables,
    firsts,
    gain,
    in_order,
    most,
    weighed,
)
from coachcli.coaching.walks.flow import Check, Source
from coachcli.coaching.walks.interview import Given, Interview, asked, lately, minutes, put_off
from coachcli.coaching.walks.standpoint import (
    ENOUGH_ANSWERS,
    SURE,
    Stand,
    clear,
    leading,
    looked,
    looks,
    map_owed,
    owed,
    spoken_for,
    standpoint,
)

LEAST_GAIN = 0.02
LEAST_RATE = 0.01
DIGITS = 9
SLACK = 1e-8
"""More than rounding can take from a bound."""


class Stop(StrEnum):
    """Why a walk ended."""

    CLEAR = "clear"
    NOTHING_WORTH_ASKING = "nothing-worth-asking"
    CANNOT_CHANGE = "cannot-change"
    ENOUGH_ASKED = "enough-asked"
    MANAGER = "manager"
    NO_GAP = "no-gap"


ENDED = {Given.STOPPED: Stop.MANAGER, Given.NO_GAP: Stop.NO_GAP}
"""What the manager ended a walk with, as the last reply."""
NOT_PUT_OFF = (Stop.CLEAR, Stop.ENOUGH_ASKED, *ENDED.values())
"""The ends before which nothing more is asked."""


def step(walk: Interview) -> Check | Stop:
    """The next check, or the reason why there is none."""
    return decided(standpoint(walk))


def decided(stand: Stand) -> Check | Stop:
    """What comes next from where a walk stands."""
    decisions = (rule(stand) for rule in RULES)
    come = next(come for come in decisions if come is not None)
    return come if come in NOT_PUT_OFF else _map_before(stand, come) or come


def _map_before(stand: Stand, come: Check | Stop) -> Check | None:
    """The map of an account that is owed, before a walk ends without it or may ask only this."""
    if isinstance(come, Stop):
        return next((check for check in map_owed(stand) if check in stand.pool), None)
    of_map = (check for check in stand.pool if check.looks_at is Source.MAP)
    return next(of_map, None) if _is_last(stand, come) else None


def _is_last(stand: Stand, check: Check) -> bool:
    """Whether no other check may come after this one."""
    limits, since = stand.walk.limits, lately(stand.walk)
    return (
        len(asked(since)) + 1 >= limits.checks or minutes(since) + check.minutes >= limits.minutes
    )


def best(checks: tuple[Check, ...], chances: Belief, tables: Tables) -> Check:
    """The check that tells most per minute; of equals the shorter, then the earlier in the file."""
    return max(checks, key=lambda check: (rate(check, chances, tables), -check.minutes))


def rate(check: Check, chances: Belief, tables: Tables) -> float:
    """The bits a check is expected to tell, for each minute it takes."""
    return _rate(gain(chances, tables.of[check.id]), check)


def _rate(bits: float, check: Check) -> float:
    return round(bits / check.minutes, DIGITS)


def _ended(stand: Stand) -> Stop | None:
    replies = stand.walk.replies
    return ENDED.get(replies[-1].given) if replies else None


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
    proving = _proving(stand) if stand.sure else ()
    return best(proving, stand.belief, stand.walk.tables) if proving else None


def _proving(stand: Stand) -> tuple[Check, ...]:
    """The checks that may come and without which a sure leader is not clear."""
    missing = tuple(check for check in owed(stand) if check in stand.pool)
    if missing or looked(stand) or stand.leader is None:
        return missing
    return looks(stand.leader, stand.pool)


def _choice(stand: Stand) -> Check | Stop:
    gains = _best_gains(stand)
    rates = {place: _rate(bits, stand.pool[place]) for place, bits in gains.items()}
    top = _top(stand, rates)
    if top is None or rates[top] < LEAST_RATE:
        return Stop.NOTHING_WORTH_ASKING
    if stand.answers < ENOUGH_ANSWERS:  # too few to conclude on, so what tells anything is asked
        return stand.pool[top]
    if not _worth_asking(stand, top, gains[top]):
        return Stop.NOTHING_WORTH_ASKING
    return stand.pool[top] if _any_can_change(stand, rates) else Stop.CANNOT_CHANGE


def _top(stand: Stand, rates: dict[int, float]) -> int | None:
    """The place in the pool of the best rate; of equals the shorter check, then the earlier."""
    pool = stand.pool
    return max(rates, key=lambda place: (rates[place], -pool[place].minutes, -place), default=None)


def _any_can_change(stand: Stand, rates: dict[int, float]) -> bool:
    """Whether any check can change something; the best rates come first, as they mostly can."""
    likely = [stand.pool[place] for place in sorted(rates, key=lambda place: -rates[place])]
    order = in_order(stand.belief)
    return any(_can_change(stand, check, order) for check in (*likely, *stand.pool))


def _best_gains(stand: Stand) -> dict[int, float]:
    """The gains of the checks that may have the best rate, by place in the pool.

    A check that cannot reach it is not worked out.
    """
    tables, pool, reach = stand.walk.tables.of, stand.pool, _reach(stand)
    gains: dict[int, float] = {}
    top = 0.0
    for place in sorted(range(len(reach)), key=reach.__getitem__, reverse=True):
        if reach[place] < top:
            break
        gains[place] = gain(stand.belief, tables[pool[place].id])
        top = max(top, _rate(gains[place], pool[place]))
    return gains


def _reach(stand: Stand) -> list[float]:
    """What rate each check of the pool may have at most."""
    held, first, tables = stand.belief, leading(stand.belief), stand.walk.tables.of
    return [most(held, tables[check.id], first) / check.minutes + SLACK for check in stand.pool]


def _worth_asking(stand: Stand, place: int, bits: float) -> bool:
    """Whether any check tells enough at all, the best (which tells so many bits) first."""
    if tells_enough(stand, stand.pool[place], bits):
        return True
    return any(tells_enough(stand, check) for check in stand.pool)


def tells_enough(stand: Stand, check: Check, bits: float | None = None) -> bool:
    """Whether a check tells enough, even when only what is new after the checks heard counts.

    `bits` is its gain, if known.
    """
    tables = stand.walk.tables
    known = gain(stand.belief, tables.of[check.id]) if bits is None else bits
    if known < LEAST_GAIN:  # the share is dear, and can only take from it
        return False
    share = new_share(tables, check.id, stand.answered, LEAST_TO_ASK)
    return known * share >= LEAST_GAIN


def _can_change(stand: Stand, check: Check, order: list[int]) -> bool:
    """Whether an answer can put another cause of the flow first, or lift one over the bar."""
    tables = stand.walk.tables
    outcomes = firsts(stand.belief, order, tables.of[check.id], tables.believed)
    return any(_turns(stand, then, order[0]) or _lifts(stand, check, then) for then in outcomes)


def _turns(stand: Stand, then: First, now: int) -> bool:
    """Whether another cause would lead than now.

    That "something else" could lead is no reason to ask: it cost questions, and no pack had more
    hits for it. Where it leads already, a change among the causes behind it is one.
    """
    leads, lost = then.weight > then.unlisted, stand.leader is None
    return (leads or lost) and (then.cause != now or (leads and lost))


def _lifts(stand: Stand, check: Check, then: First) -> bool:
    """Whether a cause would be over the bar that is not, also in the wary belief."""
    if stand.sure or then.weight < SURE * then.whole:
        return False
    weights = _wary_weights(stand, check, then.answer)
    over = weights[then.cause] >= SURE * fsum(weights)
    return over and spoken_for(stand.walk.tables, weights, then.cause)


def _wary_weights(stand: Stand, check: Check, answer: int) -> list[float]:
    tables = stand.walk.tables
    share = wary_share(tables, check.id, stand.answered)
    return weighed(stand.wary, tables.of[check.id], answer, share)


RULES: tuple[Callable[[Stand], Check | Stop | None], ...] = (
    _ended,
    _clear,
    _kept_for_later,
    _enough,
    _proof,
    _choice,
)
"""Asked in this order; the first that answers decides."""
