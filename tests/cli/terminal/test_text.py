from cli.terminal.answers import ANSWER, TABLE, WEEKS
from coachcli.cli.terminal.answer import Chart, Lines, Table
from coachcli.cli.terminal.show import bold
from coachcli.cli.terminal.text import text


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
