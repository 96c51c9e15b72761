"""Whether a number is short by more than chance."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.chance import (
    below,
    claimed,
    of_distance,
    of_share,
    of_share_beside,
)
from coaching.strategies import HOUSE


def test_half_of_a_normal_distribution_lies_below_nought() -> None:
    assert below(0) == 0.5
    assert below(-1.6448536269514722) == pytest.approx(0.05)


def test_equals_are_no_gap() -> None:
    assert of_share(10, 40, 30, 120) == pytest.approx(0.5)
    assert of_share_beside(10, 40, 0.25) == pytest.approx(0.5)


def test_nothing_is_known_where_all_or_none_hit() -> None:
    assert of_share(0, 40, 0, 120) == of_share(40, 40, 120, 120) == 1
    assert of_share_beside(0, 40, 0.0) == of_share_beside(40, 40, 1.0) == 1
    assert of_distance(-5, 0) == 1


def test_a_share_is_near_the_exact_chance_or_above_it() -> None:
    exact = sum(comb(60, k) * 0.26**k * 0.74 ** (60 - k) for k in range(7))
    assert exact < of_share_beside(6, 60, 0.26) < 2 * exact


def test_a_distance_is_told_in_its_standard_errors() -> None:
    assert of_distance(-2, 1) == below(-2)


@HOUSE
@given(st.integers(10, 300), st.integers(1, 300), st.integers(0, 3000), st.data())
def test_fewer_hits_are_never_more_likely(
    seen: int, others: int, more: int, data: st.DataObject
) -> None:
    most = seen * others // (others + more)
    few, many = sorted(data.draw(st.tuples(st.integers(0, most), st.integers(0, most))))
    less, rather = (of_share(hits, seen, others, others + more) for hits in (few, many))
    assert 0 <= less <= rather + 1e-12
    assert rather <= 1


def test_nothing_is_claimed_of_nobody() -> None:
    assert claimed({}) == frozenset()


def test_what_is_claimed_together_is_told_from_all_that_was_looked_at() -> None:
    chances = {"a": 0.001, "b": 0.012, "c": 0.03, "d": 0.9}
    assert claimed(chances) == {"a", "b", "c"}
    assert claimed({"c": 0.03, "d": 0.9}) == frozenset()
    assert claimed({"c": 0.03}) == {"c"}


def test_one_of_many_looks_needs_more_than_one_of_few() -> None:
    many = {str(n): 0.5 for n in range(59)}
    assert claimed(many | {"gap": 0.002}) == frozenset()
    assert claimed(many | {"gap": 0.0008}) == {"gap"}
