"""Numbers drawn to the team's as far as chance explains how they differ."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.reliability import Z_90, Shrunk, reliable, shrunk
from coaching.strategies import HOUSE

NUMBERS = st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6)), min_size=1, max_size=12)


def test_fewer_than_three_stay_as_they_are() -> None:
    assert shrunk([2.0], [1.0]) == (Shrunk(2.0, 2.0 - Z_90, 2.0 + Z_90, 1.0),)


def test_a_team_of_equals_is_drawn_together() -> None:
    rates = reliable([(10, 40), (11, 40), (9, 40), (10, 40)])
    assert max(rate.reliability for rate in rates) < 0.5
    assert [rate.value for rate in rates] == pytest.approx([0.25] * 4, abs=0.015)


def test_real_differences_on_many_cases_are_left_alone() -> None:
    best, worst = reliable([(900, 1000), (100, 1000), (500, 1000)])[:2]
    assert best.reliability > 0.9
    assert best.value == pytest.approx(0.9, abs=0.01)
    assert worst.value == pytest.approx(0.1, abs=0.01)


def test_fewer_cases_are_drawn_farther() -> None:
    few, many, *_ = reliable([(2, 10), (60, 300), (120, 300), (90, 300), (150, 300)])
    assert few.reliability < many.reliability
    assert few.high - few.low > many.high - many.low


def test_all_the_same_are_no_spread() -> None:
    assert [rate.reliability for rate in reliable([(5, 10)] * 3)] == [0.0] * 3


def test_nobody_is_sure_of_nought_and_no_share_leaves_nought_to_one() -> None:
    none = reliable([(0, 10)] * 3)[0]
    assert none.low == 0
    assert 0 < none.high < 0.3
    assert reliable([(10, 10)] * 3)[0].high == 1


@HOUSE
@given(NUMBERS)
def test_a_number_is_drawn_between_its_own_and_the_others_within_its_interval(
    pairs: list[tuple[float, float]],
) -> None:
    values, errors = [value for value, _ in pairs], [error for _, error in pairs]
    span = max(map(abs, values)) + 1
    for value, drawn in zip(values, shrunk(values, errors), strict=True):
        assert min(values) - 1e-9 * span <= drawn.value <= max(values) + 1e-9 * span
        assert drawn.low <= drawn.value <= drawn.high
        assert 0 <= drawn.reliability <= 1
        assert value == drawn.value or len(values) > 1


@HOUSE
@given(NUMBERS, st.randoms())
def test_the_order_of_the_team_is_all_the_same(
    pairs: list[tuple[float, float]], chance: Random
) -> None:
    mixed = list(pairs)
    chance.shuffle(mixed)
    results = [shrunk(*map(list, zip(*team, strict=True))) for team in (pairs, mixed)]
    values = [sorted(drawn.value for drawn in result) for result in results]
    assert values[0] == pytest.approx(values[1], rel=1e-6, abs=1e-6)


def test_what_is_no_share_of_anything_is_taken_all_the_same() -> None:
    below, above = reliable([(-9, 10)] * 3)[0], reliable([(30, 10)] * 3)[0]
    assert (below.low, below.high) == (0, 0)
    assert (above.low, above.high) == (1, 1)
