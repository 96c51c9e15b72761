"""Two cycles without movement lead to questions, of everything else before the person."""

import pytest

from coachcli.coaching.practice.standstill import CAUTION, QUESTIONS, questions


@pytest.mark.parametrize(
    ("cycles", "is_ramping", "has_obstacle", "asked"),
    [
        (0, False, False, False),
        (1, False, False, False),
        (2, False, False, True),
        (3, False, False, True),
        (2, True, False, False),
        (2, False, True, False),
    ],
)
def test_they_are_asked_after_two_cycles_not_on_ramp_nor_with_something_in_the_way(
    *, cycles: int, is_ramping: bool, has_obstacle: bool, asked: bool
) -> None:
    found = questions(cycles, is_ramping=is_ramping, has_obstacle=has_obstacle)
    assert found == (QUESTIONS if asked else ())


def test_every_line_is_a_question_and_none_is_a_verdict() -> None:
    assert all(line.endswith("?") for line in QUESTIONS)
    assert len(QUESTIONS) == 5
    assert "nothing about the person" in CAUTION
