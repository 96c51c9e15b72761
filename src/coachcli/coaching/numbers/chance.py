"""Whether a number is short by more than chance: how likely equals would look so, and claims."""

from collections.abc import Hashable, Mapping
from math import copysign, erfc, log, sqrt
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
LEVEL = 0.05
"""The share of looks at a team of equals in which something may be claimed."""


def of_share(hits: float, seen: float, others: float, of: float) -> float:
    """How likely one of equals has so few hits or fewer, beside others' `others` hits of `of`.

    The more cautious of two usual answers: the score test with a common share, which claims too
    much above a half, and the root of the likelihood ratio, which does below it.
    """
    share = (hits + others) / (seen + of)
    if not 0 < share < 1:
        return 1.0
    apart = hits / seen - others / of
    score = apart / sqrt(share * (1 - share) * (1 / seen + 1 / of))
    unlike = _unlike(hits, seen, share) + _unlike(others, of, share)
    return max(below(score), below(copysign(sqrt(2 * max(0.0, unlike)), apart)))


def of_share_beside(hits: float, seen: float, share: float) -> float:
    """How likely a rep who has this share has so few hits or fewer; `share` from 0 to 1."""
    if not 0 < share < 1:
        return 1.0
    apart = hits / seen - share
    score = apart / sqrt(share * (1 - share) / seen)
    unlike = _unlike(hits, seen, share)
    return max(below(score), below(copysign(sqrt(2 * max(0.0, unlike)), apart)))


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


def _unlike(hits: float, seen: float, share: float) -> float:
    """How much less likely the hits are under this share than under their own, as a logarithm."""
    parts = ((hits, seen * share), (seen - hits, seen * (1 - share)))
    return sum(part * log(part / expected) for part, expected in parts if part > 0)
