import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.practice.score import PERCENT, Scale

SCALES = (PERCENT, Scale(1, 5), Scale(0, 10), Scale(1, 4))


@pytest.mark.parametrize(
    ("scale", "value", "level"),
    [(Scale(1, 4), 3, 3), (Scale(1, 5), 5, 4), (Scale(1, 5), 3, 2.5), (PERCENT, 75, 3.25)],
)
def test_a_score_stands_for_a_level_as_far_up_as_it_is(
    scale: Scale, value: float, level: float
) -> None:
    assert scale.level(value) == level


@given(st.sampled_from(SCALES), st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_is_no_lower_level_and_every_level_is_one(
    scale: Scale, one_share: float, other: float
) -> None:
    low, high = sorted(scale.low + each * (scale.high - scale.low) for each in (one_share, other))
    assert 1 <= scale.level(low) <= scale.level(high) <= 4


def test_what_is_beyond_a_scale_is_not_on_it() -> None:
    assert [Scale(1, 5).has(each) for each in (0, 1, 5, 5.1)] == [False, True, True, False]
