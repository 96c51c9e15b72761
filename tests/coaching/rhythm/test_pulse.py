from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.rhythm.preread import PulseAnswer, PulseItem
from coachcli.coaching.rhythm.pulse import PulseLevel, PulseTrend, PulseWay, trends
from coaching.strategies import HOUSE


def trend(*numbers: int) -> PulseTrend:
    answers = (
        (f"2026-W{week}", PulseAnswer(PulseItem.OPEN, number))
        for week, number in enumerate(numbers, 10)
    )
    expected, useful, open_ = trends(answers)
    assert (expected.answers, useful.answers) == (0, 0)
    return open_


@pytest.mark.parametrize("numbers", [(), (5,), (5, 1)])
def test_before_three_answers_nothing_is_told_of_them(numbers: tuple[int, ...]) -> None:
    assert trend(*numbers) == PulseTrend(PulseItem.OPEN, len(numbers))


def test_answers_are_told_three_by_three() -> None:
    three = trend(2, 3, 3)
    assert (three.shown, three.since, three.until) == (3, "2026-W10", "2026-W12")
    assert (three.level, three.way) == (PulseLevel.MIDDLE, PulseWay.RISING)
    five = trend(2, 3, 3, 1, 1)
    assert (five.answers, five.shown, five.level, five.way) == (5, 3, three.level, three.way)
    six = trend(2, 3, 3, 1, 1, 1)
    assert (six.shown, six.level, six.way) == (6, PulseLevel.LOW, PulseWay.FALLING)


@pytest.mark.parametrize(
    ("numbers", "level", "way"),
    [
        ((5, 5, 5), PulseLevel.HIGH, PulseWay.STEADY),
        ((4, 4, 3), PulseLevel.MIDDLE, PulseWay.FALLING),
        ((1, 1, 1, 1, 1, 2), PulseLevel.LOW, PulseWay.STEADY),
        ((1, 1, 1, 2, 2, 1), PulseLevel.LOW, PulseWay.RISING),
    ],
)
def test_the_level_is_a_third_of_the_scale_and_the_way_more_than_one_step(
    numbers: tuple[int, ...], level: PulseLevel, way: PulseWay
) -> None:
    assert (trend(*numbers).level, trend(*numbers).way) == (level, way)


@HOUSE
@given(numbers=st.lists(st.integers(1, 5), min_size=1, max_size=11))
def test_no_single_answer_can_be_told_from_what_is_shown(numbers: list[int]) -> None:
    shown = trend(*numbers)
    for first in range(0, len(numbers), 3):
        size = len(numbers[first : first + 3])
        alike = [
            three
            for three in product(range(1, 6), repeat=size)
            if trend(*numbers[:first], *three, *numbers[first + size :]) == shown
        ]
        assert all(len(set(answers)) > 1 for answers in zip(*alike, strict=True)), first
