from typing import Any

from cli.numbers.test_headline_said import FEWER, SMALL
from coachcli.cli.numbers.headline_said import Said
from coachcli.cli.numbers.headline_shown import MINUS, as_plain, bars, splits
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.headline import Looked
from coachcli.coaching.numbers.split import PathStep, StepPart

COLUMNS = ("metric", "value")
BOTH = Said(replace(SMALL, begun=FEWER), "EUR")


def test_each_step_has_a_bar_the_shortest_first_and_they_add_up() -> None:
    chart, line = bars(BOTH, COLUMNS)
    assert [row[:3] for row in chart.drawn.rows] == [
        ("product mix", f"{MINUS}63,717 EUR", "▇" * 14),
        ("deals closed", f"{MINUS}8,514 EUR", "▇▇"),
        ("price held", "+467 EUR", "▏"),
        ("win rate", "+1,183 EUR", "▏"),
        ("", f"{MINUS}70,581 EUR", ""),
    ]
    text = "new opportunities begun in these weeks: 3 (peers 16)"
    assert line.drawn.rows == ((text,),)


def test_words_stand_for_the_bars() -> None:
    chart, _ = bars(BOTH, COLUMNS)
    lines = [getattr(line, "text", line) for line in chart.words.lines]
    assert lines[0] == "What closed:"
    assert lines[1] == f"product mix {MINUS}63,717 EUR: a deal of 688 EUR (peers 2,393)."
    assert lines[4] == "win rate +1,183 EUR: 61 % (peers 60 %)."


def test_a_file_has_a_row_for_each_step() -> None:
    chart, line = bars(BOTH, COLUMNS)
    assert chart.drawn.full is not None
    assert line.drawn.full is not None
    rows = chart.drawn.full.rows
    assert [row[-2] for row in rows] == ["closed", "win-rate", "mix", "price"]
    assert rows[2] == (
        *(None, 688.0, None, 2393.0, None, None, None, MIX_SHORT, None, "EUR"),
        *(None, HeldTo.PEERS, None, Looked.CLOSED, PathStep.MIX, -63717.0),
    )
    assert line.drawn.full.rows[0][-1] == -13.0


MIX_SHORT = 1 - 688 / 2393


def test_a_step_that_is_held_to_a_goal_or_plan_stands_in_its_column() -> None:
    whose = ((PathStep.CLOSED, HeldTo.GOAL), (PathStep.WIN_RATE, HeldTo.PLAN))
    chart, _ = bars(Said(replace(BOTH.headline, held_to=whose), ""), COLUMNS)
    assert chart.drawn.full is not None
    closed, won, *_ = chart.drawn.full.rows
    assert (closed[2], closed[3], closed[10]) == (None, None, 66)
    assert (won[2], won[3], won[10]) == (0.6, None, None)


def test_programs_get_money_in_minor_units_and_opportunities_as_counted() -> None:
    body: dict[str, Any] = as_plain(BOTH)
    closed, begun = body["splits"]
    assert (body["step"], closed["change"], begun["change"]) == ("mix", -70_581_00, -13.0)
    assert sum(part["change"] for part in closed["parts"]) == closed["change"]
    assert closed["parts"][0] == {
        "step": "closed", "own": 57, "standard": 66, "change": -8_514_00, "short": 1 - 57 / 66,
        "held_to": "peers",
    }  # fmt: skip
    assert [looked for looked, _ in splits(BOTH)] == [Looked.CLOSED, Looked.BEGUN]


def test_a_small_rate_is_told_with_a_tenth() -> None:
    rate = StepPart(PathStep.TOUCH_TO_MEETING, 0.02, 0.08, -1300)
    touches = StepPart(PathStep.TOUCHES, 500, 500, 0)
    told = Said(replace(SMALL, closed=None, begun=replace(FEWER, parts=(rate, touches))), "")
    (chart,) = bars(told, COLUMNS)
    assert chart.drawn.rows[0][3] == "2.0 % (peers 8.0 %)"
    assert chart.drawn.rows[1][1] == "0.0"


def test_money_adds_up_to_the_cent_and_opportunities_are_called_so() -> None:
    two = replace(SMALL, begun=replace(FEWER, parts=FEWER.parts * 2))
    closed, begun = (chart.drawn for chart in bars(Said(two, "EUR"), ()))
    assert (closed.head[0], closed.rows[-1][-1]) == ("what closed", "adds up, to the cent")
    assert begun.head[0] == "opportunities begun in these weeks"
    assert begun.rows[-1][-1] == "opportunities in all"
