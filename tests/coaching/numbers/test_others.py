"""Who else is short, and by about as much."""

import pytest

from coachcli.coaching.numbers.others import OtherFigure, others_short


def others(*values: float) -> list[OtherFigure]:
    return [OtherFigure(value, 10) for value in values]


OWN = OtherFigure(6, 10)


@pytest.mark.parametrize(
    ("values", "short", "whose"),
    [
        ((10, 11, 9), 0, "own"),
        ((8, 10, 11), 1, "own"),
        ((8, 8.1, 10, 7), 2, "some"),
        ((8, 7, 10), 2, "everybody's"),
    ],
)
def test_those_are_as_short_who_are_short_by_half_as_much(
    values: tuple[float, ...], short: int, whose: str
) -> None:
    known = others_short("new_opps", OWN, others(*values))
    assert known
    assert (known.short, known.others) == (short, len(values))
    assert known.is_own is (whose == "own")
    assert known.is_everybodys is (whose == "everybody's")


def test_where_less_is_better_more_is_short() -> None:
    known = others_short("cycle_days", OtherFigure(20, 10), others(15, 14, 9))
    assert known
    assert known.short == 1


def test_nothing_is_said_where_the_rep_is_not_short_or_too_few_are_known() -> None:
    assert others_short("new_opps", OtherFigure(10, 10), others(1, 1, 1)) is None
    assert others_short("new_opps", OtherFigure(6, None), others(1, 1, 1)) is None
    nobody = [*others(8, 9), OtherFigure(7, None)]
    assert others_short("new_opps", OWN, nobody) is None
