"""Who else is short in a metric, and by about as much: what a look at the whole team would show."""

from collections.abc import Iterable

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.gap import LEAST_PEERS, WORTH_NAMING, shortfall

AS_MUCH = 0.5
"""Whoever is short by half as much, or by more, is short by about as much."""
HARDLY_ANY, NEARLY_ALL = 1 / 3, 2 / 3
"""Up to the one share a shortfall is a rep's own, from the other on it is everybody's."""


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """What another reaches in a metric, and what that is held to."""

    value: float
    standard: float | None


@dataclass(frozen=True, slots=True)
class OthersShort:
    """A rep who is short in a metric, and how many of the others are by about as much.

    With `earlier` all of it is of one sales cycle before.
    """

    own: OtherFigure
    short: int
    others: int
    earlier: bool = False

    @property
    def is_own(self) -> bool:
        """Whether hardly any of the others is."""
        return self.short <= HARDLY_ANY * self.others

    @property
    def is_everybodys(self) -> bool:
        """Whether nearly all of the others are."""
        return self.short >= NEARLY_ALL * self.others


def others_short(
    metric: str, own: OtherFigure, others: Iterable[OtherFigure], *, earlier: bool = False
) -> OthersShort | None:
    """How many of the others are short by half as much as the rep, or by more.

    None where the rep is not short, or fewer than three others are known.
    """
    short = shortfall(metric, own.value, own.standard)
    known = [shortfall(metric, each.value, each.standard) for each in others if each.standard]
    if short < WORTH_NAMING or len(known) < LEAST_PEERS:
        return None
    as_much = sum(each >= AS_MUCH * short for each in known)
    return OthersShort(own, as_much, len(known), earlier)
