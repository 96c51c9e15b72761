"""What a walk left to find out: the checks that are worth asking another time."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.walks.belief import Belief, Tables, gain
from coachcli.coaching.walks.choice import best
from coachcli.coaching.walks.flow import Check
from coachcli.coaching.walks.interview import Interview, answered, pool
from coachcli.coaching.walks.ranking import first_two, ranked
from coachcli.coaching.walks.standpoint import Stand, looked, looks, map_owed, owed

WORTH_NAMING = 3


@dataclass(frozen=True, slots=True)
class Next:
    """A check not asked yet, and why it would help."""

    check: str
    question: str


def named(checks: tuple[Check, ...]) -> tuple[Next, ...]:
    """The checks as they are named at the end of a walk."""
    return tuple(Next(check.id, check.text) for check in checks)


def settling(stand: Stand) -> Check | None:
    """The look that would settle a leader nobody has seen yet, else the check that tells most.

    Who has a say in an account comes before both, where it must be known of such a cause.
    What could not be looked at or asked in this walk may be another day, so it counts as open.
    """
    if stand.leader is None:
        return None
    if first := map_owed(stand):
        return first[0]
    proving = () if looked(stand) else looks(stand.leader, _unheard(stand))
    unasked = tuple(check for check in owed(stand) if check not in stand.pool)
    return _best(proving or unasked or stand.pool, stand.belief, stand.walk.tables)


def _unheard(stand: Stand) -> tuple[Check, ...]:
    given = answered(stand.walk)
    return tuple(check for check in stand.walk.flow.checks if check.id not in given)


def separating(walk: Interview, chances: Belief) -> Check | None:
    """The check that would tell the leader and the runner-up apart best, were they the only two."""
    pair = first_two(walk.flow, ranked(walk.flow, chances))
    even = tuple(0.5 if cause in pair else 0.0 for cause in range(len(chances)))
    return _best(pool(walk), even, walk.tables)


def most_telling(stand: Stand) -> tuple[Check, ...]:
    """The checks that may be asked and would tell most, few enough to be named."""
    tables = stand.walk.tables.of
    order = sorted(stand.pool, key=lambda check: -gain(stand.belief, tables[check.id]))
    return tuple(order[:WORTH_NAMING])


def _best(checks: tuple[Check, ...], chances: Belief, tables: Tables) -> Check | None:
    telling = tuple(check for check in checks if gain(chances, tables.of[check.id]) > 0.0)
    return best(telling, chances, tables) if telling else None
