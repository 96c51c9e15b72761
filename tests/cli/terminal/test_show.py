"""What reaches the terminal."""

from datetime import date

import pytest

from coachcli.cli.terminal import show


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\u202eb", "a\\u202eb"),
        ("\ufeffhead", "head"),
        ("👩\u200d🌾", "👩\u200d🌾"),
    ],
)
def test_nothing_in_a_text_can_steer_a_terminal(text: str, shown: str) -> None:
    assert show.safe(text) == shown


def test_columns_are_counted_as_a_terminal_draws_them() -> None:
    assert show.cells("abc") == 3
    assert show.cells("日本") == 4
    assert show.cells("e\u0301") == 1
    assert show.cells(show.bold("abc")) == 3


def test_columns_stand_below_each_other_and_figures_end_below_each_other() -> None:
    assert show.table([("日本", "12"), ("Dana", "7")], "  ", (1,)) == ["  日本  12", "  Dana   7"]


def test_a_text_is_cut_to_its_columns() -> None:
    assert show.shortened("Dana Reyes", 10) == "Dana Reyes"
    assert show.shortened("Dana Reyes", 6) == "Dana…"
    assert show.shortened("日本語", 4) == "日…"


def test_what_follows_a_first_line_is_indented_as_far() -> None:
    first, second, *_ = show.wrapped("word " * 40, "Due  ")
    assert first.startswith("Due  word")
    assert second.startswith("     word")
    assert show.wrapped("", "Due  ") == ["Due"]


@pytest.mark.parametrize(
    ("value", "cell"), [("=1+1", "'=1+1"), (-5, "-5"), (None, ""), ("-5", "'-5"), ("a;=b", "a;'=b")]
)
def test_no_text_of_a_cell_is_taken_for_a_formula(value: object, cell: str) -> None:
    assert show.csv_cell(value) == cell


def test_days_and_numbers_are_said_in_words() -> None:
    assert show.day(date(2026, 11, 30)) == "Mon 30 Nov 2026"
    assert show.metric("new_opps") == "new opportunities"
    assert [show.count(1, "answer"), show.count(4, "answer")] == ["1 answer", "4 answers"]
    assert show.count(2, "person", "people") == "2 people"


def test_the_answer_and_the_conversation_have_a_stream_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show.answer(show.bold("the answer"))
    show.aside("the conversation")
    assert capsys.readouterr() == ("the answer\n", "the conversation\n")
