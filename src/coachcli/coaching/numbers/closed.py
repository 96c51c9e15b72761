"""What closed: bookings = closed deals x win rate x sum of (share of a product x its price)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.ratio import (
    NOUGHT,
    WHOLE,
    Ratio,
    added,
    as_number,
    over_one,
    times,
)
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, parted
from coachcli.coaching.numbers.tally import Deals

STEPS = (
    PathStep.CLOSED,
    PathStep.WIN_RATE,
    PathStep.AMOUNT_KNOWN,
    PathStep.MIX,
    PathStep.PRICE,
)
OWN = (False, True)
MOST = 2
"""So many products are named."""
ByProduct = Mapping[str, Ratio]


@dataclass(frozen=True, slots=True)
class ClosedDeals:
    """What closed, step by step; none, or without the product, where nothing tells.

    `known` is the share of the won deals whose amount is known; of these, `mix` is the share of
    each product and `prices` what one deal brings, in minor units.
    """

    closed: Ratio
    win_rate: Ratio | None
    known: Ratio | None
    mix: ByProduct
    prices: ByProduct


@dataclass(frozen=True, slots=True)
class ProductShare:
    """The share of a product in what a rep won, and in what the standard won, by number."""

    product: str
    own: float
    standard: float


def closed_deals(deals: Iterable[Deals]) -> ClosedDeals:
    """What one rep closed, or each of several reps in the mean, their deals pooled.

    What is in another currency is in no sum and in no count.
    """
    each = tuple(deals)
    won = sum(one.won - one.foreign_won for one in each)
    closed = won + sum(one.lost - one.foreign_lost for one in each)
    counts: Counter[str] = Counter()
    values: Counter[str] = Counter()
    for sold in (sold for one in each for sold in one.sold):
        counts[sold.product] += sold.deals
        values[sold.product] += sold.value
    valued = counts.total()
    return ClosedDeals(
        (closed, max(1, len(each))),
        (won, closed) if closed else None,
        (valued, won) if won else None,
        {name: (count, valued) for name, count in counts.items()},
        {name: (values[name], count) for name, count in counts.items()},
    )


def is_foreign(deals: Deals) -> bool:
    """Whether all that closed is in another currency: nothing is known of it in this one."""
    closed = deals.won + deals.lost
    return closed > 0 and closed == deals.foreign_won + deals.foreign_lost


def in_one_product(side: ClosedDeals) -> ClosedDeals:
    """The same as if there were one product: where the standard is a number, and not a mix."""
    if not side.mix:
        return side
    return replace(side, mix={"": WHOLE}, prices={"": _deal(side, side)})


def split_closed(own: ClosedDeals, standard: ClosedDeals) -> Split:
    """The bookings beside those of the standard, split over the steps that lead to them.

    A product that one side never sold has the other's price there. Without a won deal mix and
    price are the other's, without a closed one the win rate too.
    """
    sides = (_filled(standard, own), _filled(own, standard))
    deals = {pair: _deal(sides[pair[0]], sides[pair[1]]) for pair in product(OWN, OWN)}
    counts = [over_one(pair) for pair in zip(*map(_counts, sides), strict=True)]
    worth, below = over_one(tuple(deals.values()))

    def bookings(own: Sequence[bool]) -> int:
        *counted, mix, price = own
        closed = prod(each[mine] for (each, _), mine in zip(counts, counted, strict=True))
        return closed * worth[2 * mix + price]

    below *= prod(each for _, each in counts)
    total, theirs, parts = parted(len(STEPS), bookings, below)
    figures = (*zip(*map(_counts, reversed(sides)), strict=True), *_deals(deals))
    told = zip(STEPS, figures, parts, _cases(own), strict=True)
    steps = (
        StepPart(step, as_number(mine), as_number(of), change, cases)
        for step, (mine, of), change, cases in told
    )
    shown = tuple(part for part in steps if _is_told(part))
    return Split(total, theirs, shown, by_product=any((*own.mix, *standard.mix)))


def at_their_mix(own: Deals, peers: Sequence[Deals]) -> float | None:
    """A rep's average deal as it would be at the peers' mix of products; none without any deal.

    What the rep never sold has the peers' price.
    """
    mine, theirs = closed_deals([own]), closed_deals(peers)
    if not mine.prices or not theirs.mix:
        return None
    prices = {**theirs.prices, **mine.prices}
    each = (times(share, prices[product]) for product, share in theirs.mix.items())
    return as_number(added(each))


def leaning(mine: ClosedDeals, theirs: ClosedDeals) -> tuple[ProductShare, ...]:
    """The products in which a mix differs most from the peers', by what that is worth."""
    if not mine.mix or not theirs.mix:
        return ()
    usual, prices = _deal(theirs, theirs), {**mine.prices, **theirs.prices}
    shares = [
        ProductShare(name, *(as_number(each.mix.get(name, NOUGHT)) for each in (mine, theirs)))
        for name in sorted({*mine.mix, *theirs.mix})
    ]
    worth = {
        each: abs(each.own - each.standard) * _apart(prices[each.product], usual) for each in shares
    }
    return tuple(sorted((each for each in shares if worth[each]), key=lambda each: -worth[each]))[
        :MOST
    ]


def _apart(price: Ratio, other: Ratio) -> float:
    (one_top, other_top), below = over_one((price, other))
    return abs(one_top - other_top) / below


def _counts(side: ClosedDeals) -> tuple[Ratio, Ratio, Ratio]:
    return side.closed, side.win_rate or NOUGHT, side.known or NOUGHT


def _cases(side: ClosedDeals) -> tuple[int | None, ...]:
    """How many cases stand behind each step of a side."""
    closed, won = (of[1] if of else 0 for of in (side.win_rate, side.known))
    valued = side.known[0] if side.known else 0
    return None, closed, won, valued, valued


def _deals(deals: Mapping[tuple[bool, bool], Ratio]) -> tuple[tuple[Ratio, Ratio], ...]:
    """The average deals whose distance is the mix, and those whose distance is the price."""
    at_their_prices = deals[True, False]
    return (at_their_prices, deals[False, False]), (deals[True, True], at_their_prices)


def _is_told(part: StepPart) -> bool:
    """Deals without an amount are a step only where there are any."""
    return part.step is not PathStep.AMOUNT_KNOWN or bool(part.change)


def _filled(side: ClosedDeals, other: ClosedDeals) -> ClosedDeals:
    """A side with what it does not tell as the other one has it."""
    return ClosedDeals(
        side.closed,
        other.win_rate if side.win_rate is None else side.win_rate,
        other.known if side.known is None else side.known,
        side.mix or other.mix,
        {**other.prices, **side.prices},
    )


def _deal(mix: ClosedDeals, prices: ClosedDeals) -> Ratio:
    """The average deal of a mix at some prices."""
    return added(times(share, prices.prices[name]) for name, share in mix.mix.items())
