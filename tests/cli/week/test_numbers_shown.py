from datetime import date

from coachcli.cli.terminal.answer import Lines, Part, Plot, Table
from coachcli.cli.terminal.text import text
from coachcli.cli.week.numbers_shown import NONE, numbers_shown
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.report import Week
from coachcli.coaching.week.week_numbers import AskedOfSome, Crossed, WeekNumber, WeekNumbers

WEEK = Week(date(2026, 11, 23))
WEEKS = (*(100_00.0,) * 13, 20_00.0)
MONEY = WeekNumber("bookings", 20_00.0, 100_00.0, 90_00.0, 50_00.0, 150_00.0, Crossed.BELOW, WEEKS)
RATE = WeekNumber("win_rate", None, 0.25, None, None, None, Crossed.NOT, (0.25,) * 13 + (None,))
COUNT = WeekNumber("touches", 389.8, 3.5, None, None, None, Crossed.NOT, (3.5,) * 14)
KNOWN = WeekNumbers(date(2026, 11, 30), "2026-W48", "EUR", (MONEY, RATE, COUNT), "new_opps")


def shown(numbers: WeekNumbers, *, whole: bool = False) -> tuple[list[Part], str]:
    parts = list(numbers_shown(numbers, WEEK, whole=whole))
    rows = (row for part in parts for row in text(part, drawn=False))
    return parts, " ".join(" ".join(rows).split())


def test_nothing_is_said_without_an_import_and_a_line_where_it_says_none_of_the_week() -> None:
    assert shown(WeekNumbers()) == ([], "")
    _, said = shown(WeekNumbers(date(2026, 11, 2), "2026-W47"))
    newest = "the newest import is of Mon 2 Nov 2026, and says none of them."
    assert said == f"No numbers of these weeks: {newest}"


def test_a_week_stands_beside_the_four_before_and_what_is_asked() -> None:
    parts, said = shown(KNOWN)
    assert isinstance(parts[0], Table)
    assert "bookings 20 100 90" in said
    assert f"win rate {NONE} 25 % {NONE}" in said
    assert f"touches 390 3.5 {NONE}" in said
    assert "! Bookings below 50 to 150, the natural limits." in said
    assert "Numbers, import of Mon 30 Nov 2026. 13 weeks: new opportunities." in said


def test_where_nothing_is_asked_there_is_no_column_for_it() -> None:
    only = WeekNumbers(date(2026, 11, 30), "2026-W48", "", (COUNT,))
    _, said = shown(only)
    assert "asked" not in said
    assert "touches 390 3.5" in said


def test_a_week_that_is_not_over_and_another_week_are_named() -> None:
    running = WeekNumbers(date(2026, 11, 27), "2026-W48", "", (COUNT,), is_over=False)
    assert "Numbers, import of Fri 27 Nov 2026, the week so far." in shown(running)[1]
    before = WeekNumbers(date(2026, 11, 23), "2026-W47", "", (COUNT,))
    assert "Numbers of 2026-W47, import of" in shown(before)[1]


def test_on_a_page_each_is_a_line_over_weeks_with_the_same_in_words() -> None:
    parts, said = shown(KNOWN, whole=True)
    plot = parts[0]
    assert isinstance(plot, Plot)
    assert (plot.values[0], plot.plan, plot.low, plot.high) == (100.0, 90.0, 50.0, 150.0)
    assert (plot.labels[0], plot.labels[-1]) == ("24 Aug", "23 Nov")
    assert (plot.title, plot.unit) == ("bookings", "EUR")
    assert isinstance(parts[-1], Lines)
    words = "Bookings 20 (below 50 to 150, the natural limits); mean of the four weeks before 100"
    assert f"{words}, asked for 90." in said


def test_what_is_asked_of_some_says_of_whom_and_what_they_came_to() -> None:
    some = replace(MONEY, of_some=AskedOfSome(7, 8, 15_00.0))
    numbers = replace(KNOWN, numbers=(some,))
    assert "* Bookings: asked of 7 of 8 reps, theirs 15." in shown(numbers)[1]
    parts, said = shown(numbers, whole=True)
    assert isinstance(parts[0], Plot)
    assert parts[0].plan is None
    assert "asked for 90 (asked of 7 of 8 reps, theirs 15)." in said
