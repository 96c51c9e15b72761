import re

import pytest

from cli.terminal.some_plots import PLOT, WORDS
from coachcli.cli.terminal.answer import Answer, Heading, Lines, Plot, Spark, Table
from coachcli.cli.terminal.drawing import bar, bars, line
from coachcli.cli.terminal.machine import csv_text
from coachcli.cli.terminal.markdown import markdown
from coachcli.cli.terminal.page import page
from coachcli.cli.terminal.text import text
from coachcli.coaching.nouns import replace


def labels(drawn: str) -> list[str]:
    return re.findall(r">([^<>]+)</text>", drawn)


def test_a_line_bears_its_limits_its_plan_its_last_number_and_its_ends() -> None:
    drawn = line(PLOT)
    assert labels(drawn) == [
        "band: natural limits, 20 to 70",
        "plan 50",
        "33",
        "wk 45",
        "wk &lt;47&gt;",
        "52",
        "33",
    ]
    assert "<title>Won &amp; lost</title><desc>from 52 to 33, plan 50</desc>" in drawn
    assert drawn.count('class="last"') == 2
    assert 'role="img"' in drawn


def test_a_week_without_a_number_parts_the_line() -> None:
    drawn = line(replace(PLOT, values=(1.0, None, 2.0, float("nan"), 3.0, 4.0)))
    assert drawn.count('class="run"') == 3
    assert "nan" not in drawn


def test_a_label_of_the_plan_is_clear_of_that_of_the_last_week() -> None:
    for plan in (32.9, 33.0, 33.1):
        drawn = line(replace(PLOT, plan=plan, low=None))
        marks = dict(re.findall(r'<text class="(?:dim|last)" x="307.0" y="([\d.]+)">(\w+)', drawn))
        first, second = map(float, marks)
        assert abs(first - second) >= 11


@pytest.mark.parametrize("values", [(), (None, None), (3.0,), (None, 3.0, float("inf"))])
def test_a_number_alone_is_no_line_and_its_words_are_said(values: tuple[float | None, ...]) -> None:
    plot = replace(PLOT, values=values)
    assert not line(plot)
    assert "<p>Below plan.</p>" in page(Answer(parts=(plot,)))


def test_numbers_that_are_all_the_same_are_a_level_line() -> None:
    drawn = line(Plot((0.0, 0.0), (), Lines(())))
    assert labels(drawn) == ["0", "0"]
    assert "<title>Week by week</title>" in drawn


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.314159, "0.314"), (12.54, "12.5"), (999.7, "1,000"), (2400.0, "2,400"), (95e4, "950 k")],
)
def test_a_number_is_in_few_signs(value: float, said: str) -> None:
    assert said in labels(line(Plot((value, value), (), Lines(()))))


def test_bars_have_words_and_are_none_where_nothing_is_known() -> None:
    drawn = bars(Spark((4.0, None, -2.0, 0.0, float("nan"))))
    assert drawn.count("<rect") == 3
    assert 'aria-label="from 4 to 0"' in drawn
    assert "falling" in bars(Spark((9.0, 9.0, 9.1, 9.0, 9.0, 2.0, 2.0, 2.1, 2.0, 2.0)))
    assert bars(Spark((0.0,))).count("<rect") == 1
    assert not bars(Spark((None,)))


def test_the_words_stand_for_the_line_where_none_can_be_drawn() -> None:
    answer = Answer(parts=(Heading("Week 47"), PLOT, Table((("Dana", 1),), ("rep", "won"))))
    assert list(text(PLOT, drawn=True)) == list(text(PLOT, drawn=False)) == list(WORDS.lines)
    assert "- Won: 33, plan 50.\n- Below plan." in markdown(answer)
    assert csv_text(answer) == "rep,won\nDana,1\n"
    made = page(replace(answer, parts=(replace(PLOT, unit="of <10>"),)))
    assert '<p class="of">Won &amp; lost <small>of &lt;10&gt;</small></p>' in made


def test_a_bar_of_what_takes_away_is_hollow_and_one_of_what_adds_is_not() -> None:
    rows = (("won", "+9 EUR", "███"), ("lost", "\u22129 EUR", "███"), ("all", "9 EUR", "███"))
    drawn = page(Answer({}, (Table(rows),))).split("</style>")[1]
    more, less, plain = (row for row in drawn.split("<tr>") if "<svg" in row)
    assert 'class="bar falls-by"' in less
    assert "falls-by" not in more + plain
    assert "\u22129 EUR" in less


def test_a_bar_is_as_long_as_its_signs_and_is_not_read_out() -> None:
    assert 'aria-hidden="true" width="21"' in bar(3)
