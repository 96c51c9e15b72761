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


@pytest.mark.parametrize(
    ("columns", "text", "table"),
    [("60", 60, 60), ("120", 80, 120), ("300", 80, 120), ("9", 40, 40), ("wide", 80, 80)],
)
def test_a_screen_is_as_wide_as_it_says(
    columns: str, text: int, table: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert (show.width(), show.screen()) == (text, table)


def test_what_stands_at_the_right_does_not_drop_off_the_line() -> None:
    assert show.sides("Dana", "team of 8") == [f"Dana{'team of 8':>76}"]
    first, second = show.sides("word " * 20, "16.1 h")
    assert first.endswith("word     16.1 h")
    assert len(first) == 80
    assert second.split() == ["word"] * 6
    left, right = show.sides("word " * 12, "many words " * 4)
    assert right.strip() == ("many words " * 4).strip()
    assert left.startswith("word word")


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


def test_a_number_has_a_decimal_only_where_it_needs_one() -> None:
    assert [show.figure(each) for each in (2, 2.5, 2.04)] == ["2", "2.5", "2"]


def test_a_short_day_leaves_its_year_out() -> None:
    assert show.short_day(date(2026, 11, 24)) == "Tue 24 Nov"
