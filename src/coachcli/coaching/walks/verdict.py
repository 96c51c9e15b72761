"""How far a walk carries: the verdict on its ranking."""

from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.ranking import Ranked
from coachcli.coaching.walks.standpoint import Stand, clear, map_owed, rival

ENOUGH_TO_CONCLUDE = 3
HALF = 0.5


def verdict(stand: Stand, stop: Stop, ranking: tuple[Ranked, ...]) -> Verdict:
    """The first that holds of: no gap, not enough, does not fit, clear, two close, provisional.

    Without the map of an account there is not enough for a cause that can be learnt.
    """
    if stop is Stop.NO_GAP:
        return Verdict.NO_GAP
    if stand.answers < ENOUGH_TO_CONCLUDE:
        return Verdict.NOT_ENOUGH
    return _fitting(stand, ranking)


def _fitting(stand: Stand, ranking: tuple[Ranked, ...]) -> Verdict:
    close = rival(stand) is not None
    if stand.leader is None or (ranking[0].probability < HALF and not close):
        return Verdict.DOES_NOT_FIT
    if map_owed(stand):
        return Verdict.NOT_ENOUGH
    if clear(stand):
        return Verdict.CLEAR
    return Verdict.TWO_CANDIDATES if close else Verdict.PROVISIONAL
