from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.closed import (
    ProductShare,
    at_their_mix,
    closed_deals,
    in_one_product,
    leaning,
    split_closed,
)
from coachcli.coaching.numbers.ratio import as_number
from coachcli.coaching.numbers.split import PathStep
from coachcli.coaching.numbers.tally import Deals, SoldProduct
from coaching.strategies import HOUSE

PRODUCTS = ("", "small", "large", "rare")


@st.composite
def deals(draw: st.DrawFn) -> Deals:
    """What anybody may have closed: nothing, one product, some without amount or in other money."""
    names = draw(st.lists(st.sampled_from(PRODUCTS), unique=True))
    sold = tuple(
        SoldProduct(name, draw(st.integers(1, 30)), draw(st.integers(0, 10**8))) for name in names
    )
    foreign, unknown = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    lost, foreign_lost = draw(st.integers(0, 40)), draw(st.integers(0, 3))
    return Deals(
        won=sum(each.deals for each in sold) + foreign + unknown,
        lost=lost + foreign_lost,
        won_value=sum(each.value for each in sold),
        foreign_won=foreign,
        foreign_lost=foreign_lost,
        sold=sold,
    )


def sold(won: int, lost: int, **products: tuple[int, int]) -> Deals:
    """A rep's deals; each product with how many were won and what one brought."""
    each = (SoldProduct(name, count, count * price) for name, (count, price) in products.items())
    return Deals(won=won, lost=lost, sold=tuple(each))


# Nearly as many deals as three others, won as often, but small ones: at 50.00 where they take 90.00
# on average. The standard: 40 closed, half of them won, 5 of them large.
PEERS = [sold(20, 20, small=(15, 50_00), large=(5, 210_00)) for _ in range(3)]
WITH_PEERS = closed_deals(PEERS)


@HOUSE
@given(deals(), st.lists(deals(), max_size=4))
def test_the_parts_add_up_to_the_cent_whatever_was_sold(own: Deals, peers: list[Deals]) -> None:
    split = split_closed(closed_deals([own]), closed_deals(peers))
    assert sum(part.change for part in split.parts) == split.own - split.standard
    assert split.own == own.won_value
    assert split.standard == round(Fraction(sum(one.won_value for one in peers), len(peers) or 1))


def test_a_rep_with_small_deals_lacks_nothing_but_the_mix() -> None:
    split = split_closed(closed_deals([sold(20, 20, small=(20, 50_00))]), closed_deals(PEERS))
    assert (split.own, split.standard) == (1000_00, 1800_00)
    assert {part.step: part.change for part in split.parts} == {
        PathStep.CLOSED: 0,
        PathStep.WIN_RATE: 0,
        PathStep.MIX: -800_00,
        PathStep.PRICE: 0,
    }
    mix = split.part(PathStep.MIX)
    assert mix is not None
    assert (mix.own, mix.standard) == (50_00, 90_00)


def test_half_as_many_deals_at_half_the_price_share_what_both_cost() -> None:
    # 20 x .5 x 90 x .5 = 450 where others bring 1,800: each halves 1,800 or what is left of it
    own = sold(10, 10, small=(7, 25_00), large=(3, 105_00))
    even = closed_deals([sold(20, 20, small=(14, 50_00), large=(6, 210_00))])
    split = split_closed(closed_deals([own]), even)
    assert {part.step: part.change for part in split.parts if part.change} == {
        PathStep.CLOSED: -735_00,
        PathStep.PRICE: -735_00,
    }


def test_what_was_won_without_an_amount_is_a_step_of_its_own() -> None:
    split = split_closed(closed_deals([sold(20, 20, small=(10, 90_00))]), closed_deals(PEERS))
    known = split.part(PathStep.AMOUNT_KNOWN)
    assert known is not None
    assert (known.own, known.standard, known.change < 0) == (0.5, 1.0, True)


@pytest.mark.parametrize(
    ("own", "not_short"),
    [
        (Deals(), (PathStep.WIN_RATE, PathStep.MIX, PathStep.PRICE)),
        (Deals(lost=40), (PathStep.CLOSED, PathStep.MIX, PathStep.PRICE)),
    ],
)
def test_without_a_deal_the_steps_that_nothing_tells_of_are_not_short(
    own: Deals, not_short: tuple[PathStep, ...]
) -> None:
    split = split_closed(closed_deals([own]), closed_deals(PEERS))
    assert split.change == -1800_00
    assert {part.step for part in split.parts if not part.change} == set(not_short)


def test_a_product_that_nobody_else_sold_has_no_price_to_be_short_of() -> None:
    split = split_closed(closed_deals([sold(20, 20, rare=(20, 10_00))]), closed_deals(PEERS))
    price = split.part(PathStep.PRICE)
    assert price is not None
    assert (price.change, split.change) == (0, -1600_00)


def test_nothing_beside_nothing_is_nothing() -> None:
    split = split_closed(closed_deals([]), closed_deals([Deals()]))
    assert (split.own, split.standard, {part.change for part in split.parts}) == (0, 0, {0})


def test_an_average_deal_can_be_seen_at_the_mix_of_the_others() -> None:
    small = sold(20, 20, small=(20, 60_00))
    assert at_their_mix(small, PEERS) == 0.75 * 60_00 + 0.25 * 210_00
    assert at_their_mix(Deals(), PEERS) is None
    assert at_their_mix(small, [Deals()]) is None


def test_the_products_that_a_mix_differs_in_are_named_by_what_that_is_worth() -> None:
    small = sold(20, 20, small=(20, 50_00))
    assert leaning(closed_deals([small]), WITH_PEERS) == (
        ProductShare("large", 0.0, 0.25),
        ProductShare("small", 1.0, 0.75),
    )
    assert leaning(closed_deals(PEERS[:1]), WITH_PEERS) == ()
    nothing = closed_deals([])
    assert leaning(closed_deals([Deals()]), WITH_PEERS) == ()
    assert leaning(closed_deals([small]), nothing) == ()


def test_where_the_standard_is_a_number_products_are_taken_as_one() -> None:
    whole = in_one_product(closed_deals(PEERS))
    assert (dict(whole.mix), list(whole.prices)) == ({"": (1, 1)}, [""])
    assert as_number(whole.prices[""]) == 90_00
    assert in_one_product(closed_deals([Deals()])).mix == {}


def test_where_no_product_is_known_mix_and_price_are_one() -> None:
    known = split_closed(closed_deals([sold(2, 1, small=(2, 5))]), closed_deals([sold(1, 1)]))
    assert known.by_product
    unknown = Deals(won=2, won_value=900, sold=(SoldProduct("", 2, 900),))
    split = split_closed(closed_deals([unknown]), in_one_product(closed_deals([unknown])))
    assert not split.by_product
    mix = split.part(PathStep.MIX)
    assert mix is not None
    assert mix.change == 0


def test_each_step_says_how_many_cases_stand_behind_it() -> None:
    def cases(own: Deals) -> list[int | None]:
        split = split_closed(closed_deals([own]), WITH_PEERS)
        return [part.cases for part in split.parts]

    assert cases(sold(3, 2, small=(3, 50_00))) == [None, 5, 3, 3]
    assert cases(Deals(lost=4)) == [None, 4, 0, 0]
    assert cases(Deals()) == [None, 0, 0, 0]
