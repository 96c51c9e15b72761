"""A result beside its standard, split over the steps that lead to it, so that the parts add up."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import factorial

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.measured import THIN
from coachcli.coaching.numbers.ratio import rounded

WON_MORE = 0.05
"""From this share more won deals on it is worth naming."""


class PathStep(StrEnum):
    """A step that leads to a result: the first five to bookings, the last four to opportunities."""

    CLOSED = "closed"
    WIN_RATE = "win-rate"
    AMOUNT_KNOWN = "amount-known"
    MIX = "mix"
    PRICE = "price"
    TOUCHES = "touches"
    TOUCH_TO_MEETING = "touch-to-meeting"
    MEETING_TO_OPPORTUNITY = "meeting-to-opportunity"
    OPPORTUNITIES = "opportunities"


@dataclass(frozen=True, slots=True)
class StepPart:
    """What one step brings more or less than its standard, and the two figures of the step.

    `change` is whole hundredths of the result (money: minor units). For mix and price the figures
    are an average deal: with the rep's mix at the standard's prices, beside the standard's; and at
    the rep's prices, beside the same deals at the standard's. `cases` are those behind what the
    rep reaches, none where it is a count itself; without any the standard stands in its place.
    """

    step: PathStep
    own: float
    standard: float
    change: int
    cases: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether what the rep reaches is known: a rate of no case is not."""
        return self.cases != 0

    @property
    def is_thin(self) -> bool:
        """Whether so few cases stand behind it that nobody is ahead by it."""
        return self.cases is not None and self.cases < THIN

    @property
    def short(self) -> float:
        """By which share of its standard the step is below it; 0 where it is not."""
        return max(0.0, 1 - self.own / self.standard) if self.standard > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Split:
    """A result, its standard, and the parts of what lies between; all whole hundredths.

    Where it is not `by_product`, nothing tells the products: mix and price are one, in the price.
    """

    own: int
    standard: int
    parts: tuple[StepPart, ...]
    by_product: bool = True

    @property
    def won(self) -> tuple[float, float]:
        """How many deals were won, by the rep and by the standard; none where nothing tells."""
        closed, rate = self.part(PathStep.CLOSED), self.part(PathStep.WIN_RATE)
        if closed is None or rate is None or not rate.is_known:
            return 0.0, 0.0
        return closed.own * rate.own, closed.standard * rate.standard

    @property
    def won_more(self) -> bool:
        """Whether so many more deals were won than the standard that it is worth naming."""
        own, standard = self.won
        return own > standard * (1 + WON_MORE)

    @property
    def change(self) -> int:
        """How far the result is above its standard (negative: below), as the parts add up."""
        return self.own - self.standard

    @property
    def short(self) -> float:
        """By which share of its standard the result is below it; 0 where it is not."""
        return max(0.0, 1 - self.own / self.standard) if self.standard > 0 else 0.0

    def part(self, step: PathStep) -> StepPart | None:
        """The part of a step, if the split has it."""
        return next((part for part in self.parts if part.step is step), None)


def by_size(split: Split) -> list[StepPart]:
    """The parts of a split, the one that is short most first."""
    return sorted(split.parts, key=lambda part: part.change)


def changes(steps: int, result: Callable[[Sequence[bool]], int]) -> tuple[int, ...]:
    """What each step changes, summed over all orders of putting the own for the standard's.

    `result` says what comes of it where just these steps are the own ones. Exact; the sums add up
    to the distance from the standard's result to the own, as often as there are orders (Shapley, A
    value for n-person games, 1953; for accounts of change: Shorrocks, Journal of Economic
    Inequality 2013).
    """
    each = [result([bool(own >> step & 1) for step in range(steps)]) for own in range(1 << steps)]
    orders = [factorial(before) * factorial(steps - before - 1) for before in range(steps)]
    return tuple(_change(step, each, orders) for step in range(steps))


def parted(
    steps: int, result: Callable[[Sequence[bool]], int], below: int
) -> tuple[int, int, tuple[int, ...]]:
    """The own result, the standard's, and the part of each step, which add up; all rounded.

    `result` is a multiple of what is wanted: so much of it is one.
    """
    own, standard = (rounded(result([mine] * steps), below) for mine in (True, False))
    parts = to_the_cent(changes(steps, result), below * factorial(steps), own - standard)
    return own, standard, parts


def to_the_cent(parts: Sequence[int], below: int, total: int) -> tuple[int, ...]:
    """The parts, each divided, as whole numbers that add up to a total.

    The largest takes the remainder.
    """
    whole = [rounded(part, below) for part in parts]
    largest = max(range(len(parts)), key=lambda number: abs(parts[number]))
    whole[largest] += total - sum(whole)
    return tuple(whole)


def _change(step: int, each: list[int], orders: list[int]) -> int:
    """What a step changes; `each` is the result by the own steps, as bits.

    `orders` is in how many orders it comes after just so many others.
    """
    bit = 1 << step
    return sum(
        orders[own.bit_count()] * (each[own | bit] - each[own])
        for own in range(len(each))
        if not own & bit
    )
