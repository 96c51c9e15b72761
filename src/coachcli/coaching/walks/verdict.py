"""How far a walk carries: the verdict on its ranking."""

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.ranking import Ranked, runner_up
from coachcli.coaching.walks.standpoint import Stand, clear

ENOUGH_TO_CONCLUDE = 3
HALF = 0.5
CLOSE = 1 / 3
TOGETHER = 0.6


def verdict(stand: Stand, stop: Stop, ranking: tuple[Ranked, ...]) -> Verdict:
    """The first that holds of: no gap, not enough, does not fit, clear, two close, provisional."""
    if stop is Stop.NO_GAP:
        return Verdict.NO_GAP
    if stand.answers < ENOUGH_TO_CONCLUDE:
        return Verdict.NOT_ENOUGH
    return _fitting(stand, ranking)


def _fitting(stand: Stand, ranking: tuple[Ranked, ...]) -> Verdict:
    close = _two_are_close(ranking)
    if stand.leader is None or (ranking[0].probability < HALF and not close):
        return Verdict.DOES_NOT_FIT
    if clear(stand):
        return Verdict.CLEAR
    return Verdict.TWO_CANDIDATES if close else Verdict.PROVISIONAL


def _two_are_close(ranking: tuple[Ranked, ...]) -> bool:
    first, second = ranking[0], runner_up(ranking)
    return second is not None and first.cause != SOMETHING_ELSE and _close(first, second)


def _close(first: Ranked, second: Ranked) -> bool:
    near = second.probability >= first.probability * CLOSE
    return near and first.probability + second.probability >= TOGETHER
