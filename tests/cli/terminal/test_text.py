import pytest

from cli.terminal.answers import ANSWER, TABLE, WEEKS
from coachcli.cli.terminal.answer import Chart, Line, Lines, Spark, Table
from coachcli.cli.terminal.show import bold
from coachcli.cli.terminal.text import folded, text


def test_a_part_is_told_in_lines_that_fit() -> None:
    heading, _, lines, rows, *_ = (list(text(part, drawn=False)) for part in ANSWER.parts)
    assert heading[0].startswith(bold("Week 48")[:8])
    assert "team of 2" in heading[0]
    assert lines[0] == "One sentence."
    assert lines[1].startswith("  Due  a<b>")
    assert rows[0] == "Role  AE"


def test_columns_of_numbers_end_below_each_other() -> None:
    head, first, _ = text(TABLE, drawn=False)
    assert head.endswith("new")
    assert first.endswith(" 12")
    assert len(head) == len(first)


def test_a_chart_is_drawn_where_there_is_room_and_said_elsewhere() -> None:
    chart = Chart(Table((("win rate", WEEKS),)), Lines(("win rate: rising.",)))
    assert list(text(chart, drawn=True)) == ["win rate  ▃ █"]
    assert list(text(chart, drawn=False)) == ["win rate: rising."]


def test_a_table_without_rows_says_nothing() -> None:
    assert list(text(Table(()), drawn=False)) == []


def test_a_table_falls_to_lines_where_it_does_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    row = ("7f2c31", "a text of several words", "another text of several words", "and a third one")
    table = Table((row,), labels=("id", "what", "why", "how"))
    assert list(text(table, drawn=True))[:2] == ["7f2c31", "  what  a text of several words"]


def test_a_picture_that_does_not_fit_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    drawn = Table((("win rate", Spark((1.0,) * 40)),))
    chart = Chart(drawn, Lines(("win rate: steady.",)), "Bars.")
    assert list(text(chart, drawn=True)) == ["win rate: steady."]


def test_a_map_goes_on_below_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    head = ("", *(f"head {number}" for number in range(9)))
    shown = list(text(Table((("Dana Reyes", *"!!!!!!!!!"),), head, in_bands=True), drawn=True))
    rows = [line for line in shown if line.startswith("Dana")]
    assert rows == ["Dana Reyes  !       !       !"] * 3


def test_something_at_the_right_leaves_the_text_its_lines() -> None:
    first, second = folded(Line("word " * 16, "  1  ", right="16.1 h"))
    assert first.endswith("16.1 h")
    assert second == "     word word word"


def test_bars_in_a_table_are_words_where_nothing_is_drawn() -> None:
    table = Table((("Dana", WEEKS),), ("rep", "new"))
    assert list(text(table, drawn=True))[1] == "Dana  ▃ █"
    assert list(text(table, drawn=False))[1].startswith("Dana  from ")
    assert list(text(Table((("Dana", Spark((None,))),)), drawn=False)) == ["Dana"]
