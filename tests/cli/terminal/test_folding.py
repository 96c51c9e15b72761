"""Texts in lines: within the width, every word whole, nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.cli.terminal.folding import MARKS, cells, folded, longest, said

WORDS = st.text("abc-_é日本%1\u0301" + "".join(MARKS), min_size=1, max_size=9)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)


@given(TEXTS, st.integers(40, 120), st.sampled_from(("", "  ", "Due  ")))
def test_lines_fit_and_hold_every_word_in_order(text: str, width: int, first: str) -> None:
    lines = folded(text, width, first)
    assert all(cells(line) <= width for line in lines)
    assert " ".join(lines).split() == f"{first}{text}".split()


@given(TEXTS)
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert folded(text, 400) == ([text.rstrip(" ")] if text.strip(" ") else [""])


def test_columns_are_counted_as_a_terminal_draws_them() -> None:
    assert [cells(text) for text in ("abc", "日本", "e\u0301", f"{MARKS[0]}abc{MARKS[2]}")] == [
        3,
        4,
        1,
        3,
    ]


def test_a_path_stays_whole_and_a_writing_without_blanks_does_not() -> None:
    path = f"/home/{'long-name/' * 6}team.csv"
    assert folded(f"Written: {path} äh", 40) == ["Written:", path, "äh"]
    assert [cells(line) for line in folded("日本語" * 20, 41)] == [40, 40, 40]
    assert [longest(text) for text in ("a word, 日本語", "日本語" * 20, "")] == [6, 2, 0]


def test_a_line_ends_rather_where_a_gap_is_and_a_number_keeps_its_sign() -> None:
    assert folded("!! far off   ! a little short   + ahead", 32) == [
        "!! far off   ! a little short",
        "+ ahead",
    ]
    assert folded("the win rate of the others is now at 36 %", 40)[1] == "36 %"


def test_what_follows_stands_below_the_text_or_on_a_line_of_its_own() -> None:
    assert folded("one two three four five six seven eight", 40, "  Due  ")[1] == "       eight"
    label = "A label that takes nearly all of it  "
    assert folded("one two", 40, label) == [label.rstrip(), "    one two"]
    assert folded("one two three four five six seven eight", 40, "  Due  ", "")[1] == "eight"


@pytest.mark.parametrize("first", ["", "  "])
def test_a_command_at_the_end_of_a_sentence_can_be_copied(first: str) -> None:
    command = 'coach diagnose "Dana Reyes" --flow few-new-opportunities'
    lines = said(f"Nothing yet for this. Go on with: {command}", 60, first)
    assert lines == [f"{first}Nothing yet for this. Go on with:", f"{first}  {command}"]
    assert said("Next: coach focus", 60) == ["Next: coach focus"]
    assert len(said("word " * 20, 60)) == 2
