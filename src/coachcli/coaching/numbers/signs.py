"""What the columns of an export say together of one opportunity: its state, or that they differ."""

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.deal import DealState

EVERY = frozenset(DealState)
WON, LOST, OPEN = (frozenset([state]) for state in (DealState.WON, DealState.LOST, DealState.OPEN))


@dataclass(frozen=True, slots=True)
class Signs:
    """What each column says of an opportunity; none where it says nothing that is known."""

    status: DealState | None = None
    stage: DealState | None = None
    is_won: bool | None = None
    is_lost: bool | None = None
    is_closed: bool | None = None


@dataclass(frozen=True, slots=True)
class StateSaid:
    """The state and the column that decides it; or the two columns that contradict each other."""

    state: DealState | None = None
    by: str = ""
    against: tuple[str, str] | None = None


def state_said(signs: Signs) -> StateSaid:
    """What the columns say together.

    Marks go before the status, and the status before the stage: a stage may stay what it was when
    an opportunity ended, so an open one contradicts marks, and not a status.
    """
    marked = _marked(signs)
    if not marked:
        return StateSaid(against=("is_won", "is_closed"))
    if signs.status:
        return _by_status(signs, signs.status, marked)
    return _by_stage(signs, marked)


def _marked(signs: Signs) -> frozenset[DealState]:
    """The states that the marks leave."""
    left = EVERY
    for mark, states in ((signs.is_won, WON), (signs.is_lost, LOST)):
        left = left if mark is None else left & states if mark else left - states
    if signs.is_closed is not None:
        left = left - OPEN if signs.is_closed else left & OPEN
    return left


def _by_status(signs: Signs, status: DealState, marked: frozenset[DealState]) -> StateSaid:
    if status not in marked:
        return StateSaid(against=(_mark(signs, status), "status"))
    if signs.stage not in (None, DealState.OPEN, status):
        return StateSaid(against=("status", "stage"))
    return StateSaid(status, "status")


def _contradicts(stage: DealState | None, marked: frozenset[DealState]) -> bool:
    return bool(stage) and stage not in marked


def _by_stage(signs: Signs, marked: frozenset[DealState]) -> StateSaid:
    if _contradicts(signs.stage, marked):
        return StateSaid(against=(_mark(signs, signs.stage), "stage"))
    if len(marked) == 1:
        return StateSaid(next(iter(marked)), _mark(signs, DealState.OPEN))
    return StateSaid(signs.stage, "stage") if signs.stage else StateSaid()


def _mark(signs: Signs, state: DealState | None = None) -> str:
    """The mark that contradicts a state, else the first that there is."""
    alone = {
        "is_won": Signs(is_won=signs.is_won),
        "is_lost": Signs(is_lost=signs.is_lost),
        "is_closed": Signs(is_closed=signs.is_closed),
    }
    against = (name for name, sign in alone.items() if state not in _marked(sign))
    there = (name for name, sign in alone.items() if sign != Signs())
    return next(against, "") or next(there)
