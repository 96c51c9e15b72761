"""Whether a number is short by more than chance: how likely equals would look so, and claims."""

from collections.abc import Hashable, Mapping
from math import copysign, erfc, log, sqrt
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
HALF = 0.5
LEVEL = 0.05
"""The share of looks at a team of equals in which something may be claimed."""


def of_share(hits: float, seen: float, others: float, of: float) -> float:
    """How likely one of equals has so few hits or fewer, beside others' `others` hits of `of`."""
    share = (hits + others) / (seen + of)
    if not 0 < share < 1:
        return 1.0
    unlike = _unlike(hits, seen, share) + _unlike(others, of, share)
    return _of_apart(hits / seen - others / of, share, 1 / seen + 1 / of, unlike)


def of_share_beside(hits: float, seen: float, share: float) -> float:
    """How likely a rep who has this share has so few hits or fewer; `share` from 0 to 1."""
    if not 0 < share < 1:
        return 1.0
    return _of_apart(hits / seen - share, share, 1 / seen, _unlike(hits, seen, share))


def of_distance(ahead: float, error: float) -> float:
    """How likely it lies so far behind or farther, by chance; `ahead` is below 0 where behind."""
    return below(ahead / error) if error > 0 else 1.0


def below(z: float) -> float:
    """The share of a normal distribution that lies below z standard deviations."""
    return erfc(-z / sqrt(2)) / 2


def claimed(chances: Mapping[Key, float], level: float = LEVEL) -> frozenset[Key]:
    """Those that can be claimed together, of all that was looked at.

    The false-discovery rate of Benjamini and Hochberg (JRSS B 1995): a team of equals is left in
    peace in 19 of 20 looks, and of what is claimed at most one in twenty is nothing.
    """
    ordered = sorted(chances.values())
    within = [
        chance
        for place, chance in enumerate(ordered, start=1)
        if chance <= level * place / len(ordered)
    ]
    most = max(within, default=-1.0)
    return frozenset(key for key, chance in chances.items() if chance <= most)


def _of_apart(apart: float, share: float, cases: float, unlike: float) -> float:
    """The score test; above a half, where that claims too much, no more than the likelihood ratio.

    Simulated, that leaves a team of equals in peace in .94 or more (bench/silence.py).
    """
    score = below(apart / sqrt(share * (1 - share) * cases))
    if share <= HALF:
        return score
    return max(score, below(copysign(sqrt(2 * max(0.0, unlike)), apart)))


def _unlike(hits: float, seen: float, share: float) -> float:
    """How much less likely the hits are under this share than under their own, as a logarithm."""
    parts = ((hits, seen * share), (seen - hits, seen * (1 - share)))
    return sum(part * log(part / expected) for part, expected in parts if part > 0)
