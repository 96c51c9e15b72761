"""The conclusion of a walk: ranked causes, a verdict, and the reasons, which add up."""

from dataclasses import dataclass, replace
from math import fsum, log2

from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.alike import alike
from coachcli.coaching.walks.belief import Belief, Table, Tables, gain
from coachcli.coaching.walks.choice import Stand, Stop, best, clear, held_back, looked, looks, standpoint, step, supposed
from coachcli.coaching.walks.flow import Basis, Check, Flow
from coachcli.coaching.walks.interview import (
    Given,
    Heard,
    Interview,
    Reply,
    asked,
    heard,
    minutes,
    new_shares,
    pool,
    waiting,
)
from coachcli.coaching.walks.unasked import Unasked, unasked

ENGINE = 2
"""The version of the arithmetic; a stored diagnosis names the one it was made with."""

ENOUGH_TO_CONCLUDE = 3
HALF = 0.5
CLOSE = 1 / 3
TOGETHER = 0.6
WORTH_NAMING = 3


@dataclass(frozen=True, slots=True)
class Ranked:
    """A cause, or "something-else", and how likely it is."""

    cause: str
    probability: float


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of the ledger: what an answer weighs for the leader against the runner-up, in bits.

    The lines, the first of which is how common the two causes are, add up to the final log-odds.
    """

    check: str
    question: str
    answer: str
    basis: Basis | None
    bits: float
    by_tool: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer that, had it been another, would change what leads or how far it carries. `number` counts answers from 1."""

    number: int
    check: str
    leader: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Next:
    """A check not asked yet, and why it would help."""

    check: str
    question: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a walk concludes. Probabilities are of the engine's arithmetic, not of the world; minutes are whole."""

    flow: str
    title: str
    stop: Stop
    verdict: Verdict
    ranking: tuple[Ranked, ...]
    ledger: tuple[Reason, ...]
    doubts: tuple[Doubt, ...]
    asked: tuple[str, ...]
    minutes: int
    settle: Next | None
    separate: Next | None
    unasked: tuple[Next, ...]
    waiting: tuple[Next, ...]
    engine: int = ENGINE
    not_asked: tuple[Unasked, ...] = ()
    alike: tuple[str, ...] = ()
    """Where checks that say the same thing are all that keeps the leader under the bar: the two that cost it most."""

    @property
    def leader(self) -> str:
        """The likeliest cause, or "something-else"."""
        return self.ranking[0].cause

    @property
    def runner_up(self) -> str:
        """The next cause that the flow knows."""
        return next((one.cause for one in self.ranking[1:] if one.cause != SOMETHING_ELSE), SOMETHING_ELSE)

    @property
    def candidates(self) -> tuple[str, ...]:
        """The causes worth acting on: one, or two when two are close, or none."""
        if self.verdict is Verdict.TWO_CANDIDATES:
            return (self.leader, self.runner_up)
        return (self.leader,) if self.verdict in (Verdict.CLEAR, Verdict.PROVISIONAL) else ()


def diagnosis(walk: Interview) -> Diagnosis:
    """The conclusion of a walk as it stands; one that could still go on counts as stopped by the manager."""
    stand, come = standpoint(walk), step(walk)
    stop = come if isinstance(come, Stop) else Stop.MANAGER
    ranking = ranked(walk.flow, stand.belief)
    reasons = ledger(walk, ranking)
    return Diagnosis(
        flow=walk.flow.id,
        title=walk.flow.title,
        stop=stop,
        verdict=verdict(stand, stop, ranking),
        ranking=ranking,
        ledger=reasons,
        doubts=doubts(walk, stop),
        asked=asked(walk),
        minutes=minutes(walk),
        settle=_next(settling(stand)),
        separate=_next(separating(walk, stand.belief)),
        unasked=_most_telling(stand),
        waiting=tuple(Next(check.id, check.text) for check in waiting(walk)),
        not_asked=unasked(stand, stop),
        alike=_alike(stand, reasons[1:]) if held_back(stand) else (),
    )


def ranked(flow: Flow, chances: Belief) -> tuple[Ranked, ...]:
    """All causes, the likeliest first, equals in the flow's order."""
    names = (*(cause.id for cause in flow.causes), SOMETHING_ELSE)
    order = sorted(range(len(names)), key=lambda at: (-chances[at], at))
    return tuple(Ranked(names[at], chances[at]) for at in order)


def verdict(stand: Stand, stop: Stop, ranking: tuple[Ranked, ...]) -> Verdict:
    """The first that holds of: no gap, not enough, does not fit, clear, two candidates, provisional."""
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
    first, second = ranking[0], next((one for one in ranking[1:] if one.cause != SOMETHING_ELSE), None)
    if second is None or first.cause == SOMETHING_ELSE:
        return False
    return second.probability >= first.probability * CLOSE and first.probability + second.probability >= TOGETHER


def ledger(walk: Interview, ranking: tuple[Ranked, ...]) -> tuple[Reason, ...]:
    """What each answer weighs for the leader against the runner-up; the lines add up to their final log-odds."""
    first, second = _pair(walk.flow, ranking)
    odds = log2(walk.tables.prior[first] / walk.tables.prior[second])
    lines = tuple(_reason(one, walk.tables, first, second) for one in heard(walk))
    return (Reason("", "How common the two are before any answer", "", None, odds), *lines)


def _reason(one: Heard, tables: Tables, first: int, second: int) -> Reason:
    table = tables.of[one.check.id]
    bits = log2(table.chance(first, one.number) / table.chance(second, one.number))
    return Reason(one.check.id, one.check.text, one.answer.text, one.basis, bits, one.by_tool)


def _pair(flow: Flow, ranking: tuple[Ranked, ...]) -> tuple[int, int]:
    names = [*(cause.id for cause in flow.causes), SOMETHING_ELSE]
    first = ranking[0].cause
    second = next((one.cause for one in ranking[1:] if one.cause != SOMETHING_ELSE), SOMETHING_ELSE)
    return names.index(first), names.index(second)


def doubts(walk: Interview, stop: Stop) -> tuple[Doubt, ...]:
    """The answers that would change the conclusion if they were wrong, those that change the leader first."""
    stand = standpoint(walk)
    ranking = ranked(walk.flow, stand.belief)
    now = (ranking[0].cause, verdict(stand, stop, ranking))
    numbers = {check: at for at, check in enumerate(asked(walk), 1)}
    answers = zip(heard(walk), new_shares(walk), strict=True)
    found = [_doubt(stand, stop, one, share, numbers.get(one.check.id, 0)) for one, share in answers]
    telling = [one for one in found if (one.leader, one.verdict) != now]
    return tuple(sorted(telling, key=lambda one: one.leader == now[0]))


def _doubt(stand: Stand, stop: Stop, one: Heard, share: float, number: int) -> Doubt:
    """The conclusion if this answer, a share of which was new, was any other: its chance under each cause turned round."""
    walk, table = stand.walk, stand.walk.tables.of[one.check.id]
    turned, wary = _turned(stand.belief, table, one.number), _turned(stand.wary, table, one.number, share)
    other = supposed(_unanswered(walk, one), turned, wary, stand.answers)
    ranking = ranked(walk.flow, other.belief)
    return Doubt(number, one.check.id, ranking[0].cause, verdict(other, stop, ranking))


def _turned(held: Belief, table: Table, answer: int, share: float = 1.0) -> Belief:
    likely = [table.chance(cause, answer) for cause in range(len(held))]
    weights = [chance * ((1.0 - under) / under) ** share for chance, under in zip(held, likely, strict=True)]
    total = fsum(weights)
    return tuple(weight / total for weight in weights)


def _unanswered(walk: Interview, one: Heard) -> Interview:
    blank = Reply(Given.UNKNOWN, one.check.id)
    return replace(walk, replies=tuple(blank if reply.check == one.check.id else reply for reply in walk.replies))


def settling(stand: Stand) -> Check | None:
    """The one look that would settle a leader nobody has seen yet, else the check that would tell most.

    A look that could not be taken in this walk may be taken another day, so it counts as open.
    """
    if stand.leader is None:
        return None
    given = {one.check.id for one in heard(stand.walk)}
    untaken = tuple(check for check in stand.walk.flow.checks if check.id not in given)
    proving = () if looked(stand) else looks(stand.leader, untaken)
    return _best(proving or stand.pool, stand.belief, stand.walk.tables)


def separating(walk: Interview, chances: Belief) -> Check | None:
    """The check that would tell the leader and the runner-up apart best, were they the only two."""
    first, second = _pair(walk.flow, ranked(walk.flow, chances))
    even = tuple(0.5 if at in (first, second) else 0.0 for at in range(len(chances)))
    return _best(pool(walk), even, walk.tables)


def _best(checks: tuple[Check, ...], chances: Belief, tables: Tables) -> Check | None:
    telling = tuple(check for check in checks if gain(chances, tables.of[check.id]) > 0.0)
    return best(telling, chances, tables) if telling else None


def _most_telling(stand: Stand) -> tuple[Next, ...]:
    tables = stand.walk.tables
    order = sorted(stand.pool, key=lambda check: -gain(stand.belief, tables.of[check.id]))
    return tuple(Next(check.id, check.text) for check in order[:WORTH_NAMING])


def _alike(stand: Stand, reasons: tuple[Reason, ...]) -> tuple[str, str]:
    """The answered check that loses most of what it says for the leader, and the one before it that says most nearly the same."""
    lost = [(1.0 - share) * reason.bits for share, reason in zip(new_shares(stand.walk), reasons, strict=True)]
    checks, tables = stand.answered, stand.walk.tables
    at = max(range(1, len(checks)), key=lambda one: lost[one])
    return max(checks[:at], key=lambda one: alike(tables, checks[at], one)), checks[at]


def _next(check: Check | None) -> Next | None:
    return Next(check.id, check.text) if check else None
