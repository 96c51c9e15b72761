"""Weighed least squares beside what can be worked out by hand."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.simultaneous import Equation, solved


def test_one_unknown_is_the_mean_by_precision() -> None:
    found = solved([Equation((1.0,), 2.0, 1.0), Equation((1.0,), 5.0, 2.0)])
    assert found.values == pytest.approx((3.0,))
    assert found.variances == pytest.approx((1 / 1.5,))
    assert found.fit == pytest.approx(-(log(2) + 1 + 2 + log(1.5)) / 2)


@given(st.lists(st.floats(-5, 5), min_size=3, max_size=3), st.floats(0.1, 9))
def test_what_fits_exactly_is_found(unknowns: list[float], variance: float) -> None:
    parts = [(1.0, 0.0, 0.0), (0.5, 1.0, 0.0), (0.25, 1.0, 1.0), (1.0, 1.0, 1.0)]
    lines = [
        Equation(
            row, sum(part * value for part, value in zip(row, unknowns, strict=True)), variance
        )
        for row in parts
    ]
    assert solved(lines).values == pytest.approx(unknowns, abs=1e-9)
