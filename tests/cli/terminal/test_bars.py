import pytest

from coachcli.cli.terminal.bars import short, spark, trend


def test_the_largest_value_is_the_highest_bar_and_a_missing_one_a_blank() -> None:
    assert spark((0, 7, None, 14)) == "▁▅ █"
    assert spark((None, None)) == ""
    assert spark((3, 3)) == "██"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((1, 1, 1, 2, 2, 2), "rising"),
        ((2, 2, 1, 1, 1, 1), "falling"),
        ((10, 10, 10, 10.5), "steady"),
        ((1, None), ""),
    ],
)
def test_how_values_move_is_a_word(values: tuple[float | None, ...], word: str) -> None:
    assert trend(values) == word


def test_money_is_told_in_few_signs() -> None:
    assert (short(1_234_567), short(212_345), short(72_537)) == ("1.2 m", "212 k", "72,537")
