"""What outcomes teach about causes: counts of confirmed ones, held against the author's words."""

from collections.abc import Mapping, Sequence
from math import fsum

from coachcli.coaching.cause import Cause
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.walks.belief import prior
from coachcli.coaching.walks.flow import Flow

WORDS = 20
"""The author's words are worth so many confirmed outcomes."""
LEAST = 10
"""From so many in a flow on what was learnt counts."""
MOST = 8.0
"""No cause becomes more than so many times as likely as the author says, nor less than that."""


@dataclass(frozen=True, slots=True)
class LearntCause:
    """A cause with how often it is the one, as the author says and as was learnt; its count."""

    cause: str
    means: str
    authored: float
    learnt: float
    confirmed: int


def learnt_causes(flow: Flow, confirmed: Mapping[str, int]) -> tuple[LearntCause, ...]:
    """The causes of a flow, as authored beside as learnt; shares of all that the flow knows."""
    authored = _shares(flow.causes)
    counts = [confirmed.get(cause.id, 0) for cause in flow.causes]
    shares = learnt_shares(authored, counts)
    rows = zip(flow.causes, authored, shares, counts, strict=True)
    return tuple(
        LearntCause(cause.id, cause.means, before, after, count)
        for cause, before, after, count in rows
    )


def as_learnt(flow: Flow, confirmed: Mapping[str, int]) -> Flow:
    """The flow with what was learnt; as it is where that is too little."""
    if not counts_already(confirmed):
        return flow
    made = learnt_causes(flow, confirmed)
    return replace(flow, learnt=tuple((each.cause, each.learnt) for each in made))


def counts_already(confirmed: Mapping[str, int]) -> bool:
    """Whether there are enough outcomes of a flow for what was learnt to count."""
    return sum(confirmed.values()) >= LEAST


def learnt_shares(authored: Sequence[float], counts: Sequence[int]) -> tuple[float, ...]:
    """The shares after these counts; shares add up to one, and move by a factor of 8 at most."""
    whole = WORDS + sum(counts)
    free = [(WORDS * share + count) / whole for share, count in zip(authored, counts, strict=True)]
    capped: dict[int, float] = {}
    while over := _beyond(authored, free, capped):
        capped |= over
        free = _spread(free, capped)
    return tuple(free)


def _beyond(
    authored: Sequence[float], shares: Sequence[float], capped: Mapping[int, float]
) -> dict[int, float]:
    """The shares that moved by more than they may, each as far as it may."""
    bounds = {place: (share / MOST, share * MOST) for place, share in enumerate(authored)}
    far = {at: min(max(shares[at], low), high) for at, (low, high) in bounds.items()}
    return {at: far[at] for at in far if at not in capped and far[at] != shares[at]}


def _spread(shares: Sequence[float], capped: Mapping[int, float]) -> list[float]:
    """The shares with those capped as they are, the others sharing what these leave."""
    left = 1.0 - fsum(capped.values())
    rest = fsum(share for at, share in enumerate(shares) if at not in capped)
    scale = left / rest if rest else 0.0
    return [capped.get(at, share * scale) for at, share in enumerate(shares)]


def _shares(causes: tuple[Cause, ...]) -> list[float]:
    """How often each cause is the one as the author says, of all that the flow knows."""
    *known, _something_else = prior(causes)
    whole = fsum(known)
    return [share / whole for share in known]
