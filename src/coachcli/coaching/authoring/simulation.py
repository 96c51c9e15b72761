"""Simulated walks: how well a flow finds the causes its own author had in mind. Always "in simulation"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import fsum

from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.alike import new_share
from coachcli.coaching.walks.belief import Tables, compiled, entropy, gain, prior, updated
from coachcli.coaching.walks.choice import Stand, Stop, decided, supposed
from coachcli.coaching.walks.diagnosis import ranked, verdict
from coachcli.coaching.walks.flow import Check, Flow, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, asked, minutes

WRONG = 0.1
UNKNOWN = 0.1
NO_SLIP = dict.fromkeys(Way, 0.0)
"""Answers are drawn from the author's table as it is written; the walk that hears them still allows for slips."""

Draw = Callable[[], float]
"""Gives the next number from 0 up to 1; the only source of chance, handed in."""


@dataclass(frozen=True, slots=True)
class Walked:
    """One simulated walk: the true cause, what led, how far it carried, and what it took."""

    cause: str
    leader: str
    verdict: Verdict
    stop: Stop
    asked: tuple[str, ...]
    minutes: int

    @property
    def hit(self) -> bool:
        """Whether the true cause led."""
        return self.cause == self.leader


@dataclass(frozen=True, slots=True)
class Figures:
    """What simulated walks come to; shares are from 0 to 1, checks and minutes are means."""

    walks: int
    hits: float
    worst: tuple[str, float]
    right_when_clear: float
    clear: float
    checks: float
    minutes: float
    ninetieth: int


def walked(flow: Flow, walks: int, draw: Draw, *, noise: bool) -> tuple[Walked, ...]:
    """Walks whose true causes are drawn by how common they are, in turn through even steps so that each gets its share.

    With `noise` one answer in ten is changed to another of the same check, then one in ten becomes unknown.
    """
    return walked_on(Paths(flow), walks, draw, noise=noise)


def walked_on(paths: "Paths", walks: int, draw: Draw, *, noise: bool) -> tuple[Walked, ...]:
    """The same on paths that were walked before, where each step is known already."""
    return tuple(_walk(paths, cause, draw, noise=noise) for cause in _causes(paths.flow, walks))


@dataclass(slots=True)
class Spot:
    """A point on the paths: the walk up to it, where it stands, what comes next, and the spots after each reply."""

    walk: Interview
    stand: Stand
    come: Check | Stop
    after: dict[int | None, "Spot"] = field(default_factory=dict)


class Paths:
    """The walks through a flow, each step worked out once and from the one before: what comes depends on the replies alone."""

    def __init__(self, flow: Flow) -> None:
        """Begin with the first question; nothing else is worked out yet."""
        self.flow = flow
        self.truth = compiled(flow, NO_SLIP)
        self.tables = compiled(flow)
        self.begun = _spot(supposed(Interview(flow, self.tables), self.tables.prior, self.tables.prior, 0))

    def after(self, spot: Spot, check: Check, number: int | None) -> Spot:
        """The spot after the answer with this number, or after don't know."""
        if number not in spot.after:
            spot.after[number] = self._heard(spot, check, number)
        return spot.after[number]

    def _heard(self, spot: Spot, check: Check, number: int | None) -> Spot:
        stand = spot.stand
        if number is None:
            unknown = spot.walk.plus(Reply(Given.UNKNOWN, check.id))
            return _spot(supposed(unknown, stand.belief, stand.wary, stand.answers))
        answer, table = check.answers[number], self.tables.of[check.id]
        walk = spot.walk.plus(Reply(Given.ANSWERED, check.id, answer.text))
        wary = updated(stand.wary, table, number, new_share(self.tables, check.id, stand.answered))
        return _spot(supposed(walk, updated(stand.belief, table, number), wary, stand.answers + bool(answer.marks)))


def _spot(stand: Stand) -> Spot:
    return Spot(stand.walk, stand, decided(stand))


def figures(found: tuple[Walked, ...]) -> Figures:
    """What these walks come to; at least one is needed."""
    by_cause = {cause: [one.hit for one in found if one.cause == cause] for cause in dict.fromkeys(one.cause for one in found)}
    rates = {cause: sum(hits) / len(hits) for cause, hits in by_cause.items()}
    worst = min(rates, key=lambda cause: rates[cause])
    sure = [one.hit for one in found if one.verdict is Verdict.CLEAR]
    count = len(found)
    return Figures(
        walks=count,
        hits=sum(one.hit for one in found) / count,
        worst=(worst, rates[worst]),
        right_when_clear=sum(sure) / len(sure) if sure else 1.0,
        clear=len(sure) / count,
        checks=sum(len(one.asked) for one in found) / count,
        minutes=sum(one.minutes for one in found) / count,
        ninetieth=sorted(len(one.asked) for one in found)[count * 9 // 10],
    )


def budget(flow: Flow) -> float:
    """The information budget: what all first questions would tell, over what there is to find out."""
    tables = compiled(flow)
    gains = (gain(tables.prior, tables.of[check.id]) for check in flow.checks)
    return fsum(gains) / entropy(tables.prior)


def _causes(flow: Flow, walks: int) -> Iterator[int]:
    shares = prior(flow.causes)[:-1]
    whole = fsum(shares)
    for number, share in enumerate(shares):
        yield from [number] * max(1, round(walks * share / whole))


def _walk(paths: Paths, cause: int, draw: Draw, *, noise: bool) -> Walked:
    spot = paths.begun
    while isinstance(check := spot.come, Check):
        spot = paths.after(spot, check, _reply(check, _truth(paths.truth, check, cause), draw, noise=noise))
    ranking = ranked(paths.flow, spot.stand.belief)
    true = paths.flow.causes[cause].id
    said = verdict(spot.stand, check, ranking)
    return Walked(true, ranking[0].cause, said, check, asked(spot.walk), minutes(spot.walk))


def _truth(truth: Tables, check: Check, cause: int) -> tuple[float, ...]:
    return tuple(truth.of[check.id].chance(cause, answer) for answer in range(len(check.answers)))


def _reply(check: Check, chances: tuple[float, ...], draw: Draw, *, noise: bool) -> int | None:
    """The number of the answer that is given, or nothing for don't know."""
    number = drawn(chances, draw())
    if noise and draw() < WRONG:
        others = [at for at in range(len(check.answers)) if at != number]
        number = others[int(draw() * len(others))]
    return None if noise and draw() < UNKNOWN else number


def drawn(chances: tuple[float, ...], at: float) -> int:
    """The number of the answer that a draw from 0 to 1 falls on."""
    so_far = 0.0
    for number, chance in enumerate(chances):
        so_far += chance
        if at < so_far:
            return number
    return len(chances) - 1
