from datetime import date

from coachcli.coaching.week.report import Week
from coachcli.coaching.week.week_numbers import (
    Crossed,
    WeekNumber,
    WeekNumbers,
    week_spoken_of,
)

WEEK = Week(date(2026, 11, 23))


def test_an_import_of_a_monday_speaks_of_the_week_before() -> None:
    assert week_spoken_of(WEEK, date(2026, 11, 24)) == WEEK
    assert week_spoken_of(WEEK, date(2026, 11, 23)).name == "2026-W47"


def test_numbers_are_known_where_one_of_the_week_is() -> None:
    unknown = WeekNumber("won", None, 1.0, None, None, None, Crossed.NOT, (1.0, None))
    known = WeekNumber("won", 0.0, None, None, None, None, Crossed.NOT, (0.0,))
    assert not WeekNumbers(numbers=(unknown,)).are_known
    assert WeekNumbers(numbers=(unknown, known)).are_known
    assert not WeekNumbers(numbers=(known,)).are_known
