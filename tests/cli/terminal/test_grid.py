"""Rows as columns, folded columns, blocks and maps."""

from hypothesis import given
from hypothesis import strategies as st

from coachcli.cli.terminal.folding import cells
from coachcli.cli.terminal.grid import LEAST, bands, blocks, grid

TEXT = "one two three four five six seven eight nine ten"
CELLS = st.lists(st.text("ab日é", max_size=LEAST), max_size=9).map(" ".join)
ROWS = st.integers(1, 4).flatmap(lambda size: st.lists(st.tuples(*[CELLS] * size), min_size=1))


@given(ROWS, st.integers(40, 120))
def test_columns_fit_and_hold_every_word(rows: list[tuple[str, ...]], width: int) -> None:
    lines = grid(rows, width)
    assert lines is None or all(cells(line) <= width for line in lines)
    shown = " ".join(blocks(rows, (), width) if lines is None else lines)
    whole = {word for row in rows for cell in row for word in cell.split() if word.isascii()}
    assert whole <= set(shown.split())


def test_columns_stand_below_each_other_and_figures_end_below_each_other() -> None:
    rows = [("日本", "12"), ("Dana", "7")]
    assert grid(rows, 80, "  ", (1,)) == ["  日本  12", "  Dana   7"]


def test_texts_are_folded_in_their_columns_and_figures_are_not() -> None:
    assert grid([("7f2c31", TEXT, "12,000"), ("a40be9", "ten", "7")], 40, "", (2,)) == [
        "7f2c31  one two three four five   12,000",
        "        six seven eight nine ten",
        "a40be9  ten                            7",
    ]
    assert grid([("  win rate of the others", "12")], 25, "", (1,)) == [
        "  win rate of the      12",
        "    others",
    ]


def test_a_title_takes_the_whole_line() -> None:
    rows = [("Opportunities begun", "", ""), ("won", "12", "7")]
    assert grid(rows, 80) == ["Opportunities begun", "won  12  7"]
    assert grid([("alone", "")], 80) == ["alone"]


def test_what_does_not_fit_is_a_block_with_labels() -> None:
    rows = [("Dana Reyes", TEXT, TEXT, "12,000 EUR"), ("", "", "ten", "")]
    assert grid(rows, 40, "", (3,)) is None
    assert grid([("a", "▃ █" * 20)], 40, "", (), (1,)) is None
    assert blocks(rows, ("", "cause", "learning", "stake"), 60) == [
        "Dana Reyes",
        "  cause     one two three four five six seven eight nine ten",
        "  learning  one two three four five six seven eight nine ten",
        "  stake     12,000 EUR",
        "  learning  ten",
    ]
    assert blocks([("Dana", "ten")], (), 60) == ["Dana", "  ten"]


def test_a_map_is_split_into_maps_that_fit() -> None:
    head, row = ("", "book", "quota", "new"), ("Dana Reyes", "!", "·", "+")
    assert bands(head, [row], 25) == [
        [["", "book", "quota"], ["Dana Reyes", "!", "·"]],
        [["", "new"], ["Dana Reyes", "+"]],
    ]
