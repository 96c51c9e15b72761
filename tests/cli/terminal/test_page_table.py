from datetime import date

from coachcli.cli.terminal.answer import Spark, Table
from coachcli.cli.terminal.page_table import table


def test_columns_and_rows_are_named_and_what_has_no_name_is_none() -> None:
    made = table(Table((("Dana", 12), ("", 3)), ("", "new"), right=(1,)))
    assert '<tr><td></td><th scope="col" class="right">new</th></tr>' in made
    assert '<th scope="row">Dana</th><td class="right">12</td>' in made
    assert '<td></td><td class="right">3</td>' in made


def test_a_name_of_all_columns_is_above_them() -> None:
    made = table(Table((("price held", "▇▇▇"),), ("what closed", "")))
    assert "<table><caption>what closed</caption><tbody>" in made
    assert "<svg" in made
    assert "▇" not in made


def test_a_row_of_one_cell_is_the_name_of_those_below_it() -> None:
    made = table(Table((("Results", None), ("won", 3)), ("number", "value")))
    assert '<tr><th scope="rowgroup" colspan="2">Results</th></tr>' in made


def test_a_day_is_read_as_a_day_and_what_is_none_as_it_is() -> None:
    made = table(Table(((date(2026, 11, 24), "2026-11-24", "2026-13-40"),)))
    day = '<time datetime="2026-11-24">Tue 24 Nov 2026</time>'
    assert made.count(f"<td>{day}</td>") == 2
    assert "2026-13-40" in made


def test_what_a_phone_has_no_room_for_falls_into_blocks() -> None:
    assert "falls" not in table(Table((("a" * 12, "b" * 12),)))
    made = table(Table((("a " * 30, "b " * 30, "c " * 30),), labels=("a", "", "<c>")))
    assert 'class="falls"' in made
    assert f'<td>{"b " * 30}</td><td data-label="&lt;c&gt;">' in made


def test_a_map_keeps_its_columns_in_a_box_that_keys_move_too() -> None:
    made = table(Table((("Dana", "!!"), ("Ivo", "")), ("", "<win>"), in_bands=True))
    assert '<th scope="row">Ivo</th><td></td>' in made
    assert 'role="region" tabindex="0" aria-label="Map: &lt;win&gt;"' in made
    assert table(Table((("Dana", "!!"),), in_bands=True)).count("<table") == 1


def test_a_line_of_bars_stands_in_its_cell() -> None:
    assert 'aria-label="from 1 to 2"' in table(Table((("Dana", Spark((1.0, 2.0))),)))
