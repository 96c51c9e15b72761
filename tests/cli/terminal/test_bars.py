import pytest

from coachcli.cli.terminal.bars import short, spark, trend


def test_the_largest_value_is_the_highest_bar_and_a_missing_one_a_blank() -> None:
    assert spark((0, 7, None, 14)) == "▁▅ █"
    assert spark((None, None)) == ""
    assert spark((3, 3)) == "██"


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((1, 2, 1, 2, 1, 9, 8, 9, 8, 9), "rising"),
        ((9, 8, 9, 8, 9, 1, None, 2, 1, 2, 1), "falling"),
        ((5, 4, 6, 5, 4, 6, 7, 4, 5, 7), "steady"),
        ((1, 2, 3, 4, 5, 6, 7), ""),
        ((1, None), ""),
    ],
)
def test_how_values_move_is_a_word_where_it_is_no_chance(
    values: tuple[float | None, ...], word: str
) -> None:
    assert trend(values) == word


def test_money_side_by_side_is_told_in_one_unit() -> None:
    assert short((84_130, 148_370, None)) == ("84 k", "148 k", "")
    assert short((2_460, 212_345)) == ("2.5 k", "212 k")
    assert short((12_345_678, 840_130)) == ("12 m", "0.8 m")
    assert short((72_537, -9_160)) == ("72,537", "-9,160")
    assert short((None,)) == ("",)
