"""Simulated walks: how well a flow finds the causes that its own author had in mind."""

from collections.abc import Callable, Iterator
from math import fsum

from coachcli.coaching.nouns import dataclass, field
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.alike import wary_share
from coachcli.coaching.walks.belief import Belief, Tables, compiled, entropy, gain, prior, updated
from coachcli.coaching.walks.choice import Stop, decided
from coachcli.coaching.walks.company import WAYS, Company
from coachcli.coaching.walks.flow import Check, Flow, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, asked, limits, minutes
from coachcli.coaching.walks.ranking import ranked
from coachcli.coaching.walks.standpoint import Stand, supposed
from coachcli.coaching.walks.verdict import verdict

WALKS = 600
"""How many walks are simulated, unless another number is asked for."""
WRONG = 0.1
UNKNOWN = 0.1
NO_SLIP = dict.fromkeys(Way, 0.0)
"""Answers are drawn from the author's table as it is written.

The walk that hears them still allows for slips.
"""

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


def walked(
    flow: Flow, walks: int, draw: Draw, *, noise: bool, company: Company = Company.WITH
) -> tuple[Walked, ...]:
    """Walks whose true causes are drawn by how common they are.

    They come in turn, in even steps, so that each cause gets its share. With `noise` one answer in
    ten is changed to another of the same check, then one in ten becomes unknown. The ways to find
    out are those of a `company`; looks that take longer than a walk has room for are left out.
    """
    return walked_on(Paths(flow, company), walks, draw, noise=noise)


def walked_on(paths: "Paths", walks: int, draw: Draw, *, noise: bool) -> tuple[Walked, ...]:
    """The same on paths that were walked before, where each step is known already."""
    return tuple(_walk(paths, cause, draw, noise=noise) for cause in _causes(paths.flow, walks))


@dataclass(slots=True)
class Spot:
    """A point on the paths: the walk up to it, where it stands, what comes, and the next spots."""

    walk: Interview
    stand: Stand
    come: Check | Stop
    after: dict[int | None, "Spot"] = field(default_factory=dict)


class Paths:
    """The walks through a flow, each step worked out once: it hangs on the replies alone."""

    def __init__(self, flow: Flow, company: Company = Company.WITH) -> None:
        """Begin with the first question; nothing else is worked out yet."""
        self.flow = flow
        self.truth = compiled(flow, NO_SLIP)
        self.tables = compiled(flow)
        walk = Interview(flow, self.tables, limits=limits(WAYS[company]))
        prior_ = self.tables.prior
        self.begun = _spot(supposed(walk, prior_, prior_, 0))

    def after(self, spot: Spot, check: Check, number: int | None) -> Spot:
        """The spot after the answer with this number, or after don't know."""
        if number not in spot.after:
            spot.after[number] = _spot(self._stand(spot.stand, check, number))
        return spot.after[number]

    def _stand(self, stand: Stand, check: Check, number: int | None) -> Stand:
        if number is None:
            unknown = stand.walk.plus(Reply(Given.UNKNOWN, check.id))
            return supposed(unknown, stand.belief, stand.wary, stand.answers)
        answer = check.answers[number]
        walk = stand.walk.plus(Reply(Given.ANSWERED, check.id, answer.text))
        heard = stand.answers + bool(answer.marks)
        return supposed(walk, *self._beliefs(stand, check, number), heard)

    def _beliefs(self, stand: Stand, check: Check, number: int) -> tuple[Belief, Belief]:
        """Both beliefs after an answer, from those before it: as `belief` and `wary_belief` do."""
        table = self.tables.of[check.id]
        share = wary_share(self.tables, check.id, stand.answered)
        wary = updated(stand.wary, table, number, share)
        return updated(stand.belief, table, number, self.tables.believed), wary


def _spot(stand: Stand) -> Spot:
    return Spot(stand.walk, stand, decided(stand))


def figures(walks: tuple[Walked, ...]) -> Figures:
    """What these walks come to; at least one is needed."""
    sure = [walk.hit for walk in walks if walk.verdict is Verdict.CLEAR]
    count = len(walks)
    return Figures(
        walks=count,
        hits=sum(walk.hit for walk in walks) / count,
        worst=_worst(walks),
        right_when_clear=sum(sure) / len(sure) if sure else 1.0,
        clear=len(sure) / count,
        checks=sum(len(walk.asked) for walk in walks) / count,
        minutes=sum(walk.minutes for walk in walks) / count,
        ninetieth=_ninetieth(walks),
    )


def _ninetieth(walks: tuple[Walked, ...]) -> int:
    """So many checks at most in nine walks of ten."""
    return sorted(len(walk.asked) for walk in walks)[len(walks) * 9 // 10]


def _worst(walks: tuple[Walked, ...]) -> tuple[str, float]:
    """The cause that leads least often where it is true, the first of equals, and how often."""
    hits: dict[str, list[bool]] = {}
    for walk in walks:
        hits.setdefault(walk.cause, []).append(walk.hit)
    rates = {cause: sum(its) / len(its) for cause, its in hits.items()}
    worst = min(rates, key=lambda cause: rates[cause])
    return worst, rates[worst]


def budget(flow: Flow) -> float:
    """The information budget: what all first questions would tell, over what there is to find."""
    tables = compiled(flow)
    gains = (gain(tables.prior, tables.of[check.id]) for check in flow.checks)
    return fsum(gains) / entropy(tables.prior)


def _causes(flow: Flow, walks: int) -> Iterator[int]:
    """The number of the true cause of each walk."""
    shares = prior(flow.causes)[:-1]
    whole = fsum(shares)
    for number, share in enumerate(shares):
        yield from [number] * max(1, round(walks * share / whole))


def _walk(paths: Paths, cause: int, draw: Draw, *, noise: bool) -> Walked:
    spot = paths.begun
    while isinstance(check := spot.come, Check):
        chances = _truth(paths.truth, check, cause)
        spot = paths.after(spot, check, _reply(chances, draw, noise=noise))
    return _ended(spot, check, paths.flow.causes[cause].id)


def _ended(spot: Spot, stop: Stop, true: str) -> Walked:
    ranking = ranked(spot.walk.flow, spot.stand.belief)
    carried = verdict(spot.stand, stop, ranking)
    return Walked(true, ranking[0].cause, carried, stop, asked(spot.walk), minutes(spot.walk))


def _truth(truth: Tables, check: Check, cause: int) -> tuple[float, ...]:
    table = truth.of[check.id]
    return tuple(table.chance(cause, answer) for answer in range(len(check.answers)))


def _reply(chances: tuple[float, ...], draw: Draw, *, noise: bool) -> int | None:
    """The number of the answer that is given, or nothing for don't know."""
    number = drawn(chances, draw())
    if noise and draw() < WRONG:
        number = _another(number, len(chances), draw)
    return None if noise and draw() < UNKNOWN else number


def _another(number: int, answers: int, draw: Draw) -> int:
    others = [other for other in range(answers) if other != number]
    return others[int(draw() * len(others))]


def drawn(chances: tuple[float, ...], mark: float) -> int:
    """The number of the answer that a draw from 0 to 1 falls on."""
    so_far = 0.0
    for number, chance in enumerate(chances):
        so_far += chance
        if mark < so_far:
            return number
    return len(chances) - 1
