"""The weekly line, its limits and its movements."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.limits import LineShape, line_of
from coaching.strategies import HOUSE

QUIET = (5.0, 6.0, 4.0, 5.5, 4.5, 6.0, 5.0, 4.0, 5.5, 5.0, 4.5, 6.0, 5.0)


def test_fewer_than_eight_weeks_show_no_line() -> None:
    assert line_of(QUIET[:7]) is None


def test_a_quiet_line_has_its_limits_and_nothing_else() -> None:
    line = line_of(QUIET)
    assert line is not None
    assert line.middle == pytest.approx(66 / 13)
    moving = sum(abs(b - a) for a, b in pairwise(QUIET)) / 12
    assert line.high - line.middle == pytest.approx(2.66 * moving)
    assert (line.shape, line.outside, line.since, line.change) == (LineShape.STEADY, (), None, 0.0)


def test_one_week_beyond_the_limits_is_named() -> None:
    line = line_of((*QUIET, 14.0))
    assert line is not None
    assert line.outside == (13,)


def test_a_fall_at_a_date_is_told_from_one_bit_by_bit() -> None:
    at_a_date = line_of((*QUIET[:7], *(value - 4 for value in QUIET[:6])))
    bit_by_bit = line_of([value - 0.5 * week for week, value in enumerate(QUIET)])
    assert at_a_date is not None
    assert bit_by_bit is not None
    assert (at_a_date.shape, at_a_date.since) == (LineShape.STEP, 7)
    assert at_a_date.change == pytest.approx(-4, abs=0.5)
    assert (bit_by_bit.shape, bit_by_bit.since) == (LineShape.SLOPE, None)
    assert bit_by_bit.change == pytest.approx(-6, abs=0.5)


def test_weeks_that_are_all_the_same_never_moved() -> None:
    line = line_of((3.0,) * 13)
    assert line is not None
    assert (line.low, line.high, line.shape) == (3.0, 3.0, LineShape.STEADY)


@HOUSE
@given(st.lists(st.floats(-1e6, 1e6), min_size=8, max_size=40))
def test_a_line_turned_round_moves_the_other_way(weeks: list[float]) -> None:
    line, turned = line_of(weeks), line_of([-value for value in weeks])
    assert line is not None
    assert turned is not None
    assert line.shape is turned.shape
    assert line.change == pytest.approx(-turned.change)
    assert line.outside == turned.outside
