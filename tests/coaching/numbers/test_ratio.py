from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.ratio import (
    added,
    as_number,
    of_number,
    over_one,
    rounded,
    times,
)
from coaching.strategies import HOUSE

RATIOS = st.tuples(st.integers(-(10**12), 10**12), st.integers(1, 10**6))


@HOUSE
@given(RATIOS, RATIOS)
def test_ratios_are_the_fractions_that_they_stand_for(
    ratio: tuple[int, int], other: tuple[int, int]
) -> None:
    first, second = Fraction(*ratio), Fraction(*other)
    assert Fraction(*times(ratio, other)) == first * second
    assert Fraction(*added([ratio, other])) == first + second
    assert as_number(ratio) == float(first)
    assert rounded(*ratio) == round(first)
    tops, below = over_one((ratio, other))
    assert [Fraction(top, below) for top in tops] == [first, second]


@HOUSE
@given(st.integers(-100, 100), st.sampled_from((2, 4, 10)))
def test_half_is_rounded_to_the_even_one(top: int, below: int) -> None:
    assert rounded(top, below) == round(Fraction(top, below))


def test_nothing_adds_up_to_nought_and_a_number_becomes_its_simplest_ratio() -> None:
    assert added([]) == (0, 1)
    assert of_number(0.1) == (1, 10)
    assert of_number(3) == (3, 1)
