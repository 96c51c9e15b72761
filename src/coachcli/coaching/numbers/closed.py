"""What closed: bookings = closed deals x win rate x sum of (share of a product x its price)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import product

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.split import PathStep, Split, StepPart, changes, to_the_cent
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
ByProduct = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class ClosedDeals:
    """What closed, step by step; none, or without the product, where nothing tells.

    `known` is the share of the won deals whose amount is known; of these, `mix` is the share of
    each product and `prices` what one deal brings, in minor units.
    """

    closed: Fraction
    win_rate: Fraction | None
    known: Fraction | None
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
        Fraction(closed, max(1, len(each))),
        Fraction(won, closed) if closed else None,
        Fraction(valued, won) if won else None,
        {name: Fraction(count, valued) for name, count in counts.items()},
        {name: Fraction(values[name], count) for name, count in counts.items()},
    )


def in_one_product(side: ClosedDeals) -> ClosedDeals:
    """The same as if there were one product: where the standard is a number, and not a mix."""
    if not side.mix:
        return side
    return replace(side, mix={"": Fraction(1)}, prices={"": _deal(side, side)})


def split_closed(own: ClosedDeals, standard: ClosedDeals) -> Split:
    """The bookings beside those of the standard, split over the steps that lead to them.

    A product that one side never sold has the other's price there. Without a won deal mix and
    price are the other's, without a closed one the win rate too.
    """
    sides = (_filled(standard, own), _filled(own, standard))
    deals = {pair: _deal(sides[pair[0]], sides[pair[1]]) for pair in product(OWN, OWN)}

    def bookings(own: Sequence[bool]) -> Fraction:
        closed, rate, known, mix, price = own
        won = sides[closed].closed * (sides[rate].win_rate or 0) * (sides[known].known or 0)
        return won * deals[mix, price]

    total, theirs = (round(bookings([mine] * len(STEPS))) for mine in (True, False))
    parts = to_the_cent(changes(len(STEPS), bookings), total - theirs)
    figures = (*zip(*map(_counts, reversed(sides)), strict=True), *_deals(deals))
    told = zip(STEPS, figures, parts, strict=True)
    steps = (StepPart(step, float(mine), float(of), change) for step, (mine, of), change in told)
    return Split(total, theirs, tuple(part for part in steps if _is_told(part)))


def at_their_mix(own: Deals, peers: Sequence[Deals]) -> float | None:
    """A rep's average deal as it would be at the peers' mix of products; none without any deal.

    What the rep never sold has the peers' price.
    """
    mine, theirs = closed_deals([own]), closed_deals(peers)
    if not mine.prices or not theirs.mix:
        return None
    prices = {**theirs.prices, **mine.prices}
    return float(sum(share * prices[product] for product, share in theirs.mix.items()))


def leaning(own: Sequence[Deals], peers: Sequence[Deals]) -> tuple[ProductShare, ...]:
    """The products in which a mix differs most from the peers', by what that is worth."""
    mine, theirs = closed_deals(own), closed_deals(peers)
    if not mine.mix or not theirs.mix:
        return ()
    usual, prices = _deal(theirs, theirs), {**mine.prices, **theirs.prices}
    shares = [
        ProductShare(name, float(mine.mix.get(name, 0)), float(theirs.mix.get(name, 0)))
        for name in sorted({*mine.mix, *theirs.mix})
    ]
    worth = {
        each: abs(each.own - each.standard) * abs(prices[each.product] - usual) for each in shares
    }
    return tuple(sorted((each for each in shares if worth[each]), key=lambda each: -worth[each]))[
        :MOST
    ]


def _counts(side: ClosedDeals) -> tuple[Fraction, Fraction, Fraction]:
    zero = Fraction()
    return side.closed, side.win_rate or zero, side.known or zero


def _deals(deals: Mapping[tuple[bool, bool], Fraction]) -> tuple[tuple[Fraction, Fraction], ...]:
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


def _deal(mix: ClosedDeals, prices: ClosedDeals) -> Fraction:
    """The average deal of a mix at some prices."""
    return sum((share * prices.prices[name] for name, share in mix.mix.items()), Fraction())
