from datetime import date

from coachcli.cli.week.numbers_brief import numbers_said, source
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.report import Week
from coachcli.coaching.week.week_numbers import AskedOfSome, Crossed, WeekNumber, WeekNumbers

WEEK = Week(date(2026, 11, 23))
BOOKED = WeekNumber(
    "bookings", 9_327_000, 7_947_800, 8_521_700, None, None, Crossed.NOT, (), AskedOfSome(7, 8, 1)
)
RATE = WeekNumber("win_rate", 0.32, 0.29, None, None, None, Crossed.NOT, ())
OPENED = WeekNumber("new_opps", 4, 20.8, 24, 8.2, 33.4, Crossed.BELOW, ())
NUMBERS = WeekNumbers(date(2026, 11, 23), "2026-W47", "EUR", (BOOKED, RATE))


def test_each_number_stands_beside_the_weeks_before_and_what_is_asked() -> None:
    assert numbers_said(NUMBERS, 2) == (
        "bookings 93,270 EUR (four before 79,478), asked of 7 of 8: 85,217",
        "win rate 32 % (29 %)",
    )


def test_what_is_beyond_its_limits_stands_first_with_them() -> None:
    beyond = replace(NUMBERS, numbers=(BOOKED, RATE, OPENED))
    assert numbers_said(beyond, 3)[0] == (
        "! new opportunities 4 (four before 20.8), below 8.2 to 33.4, asked 24"
    )


def test_where_there_is_less_room_the_others_are_counted_or_left() -> None:
    assert numbers_said(NUMBERS, 1) == (
        "bookings 93,270 EUR (four before 79,478), asked of 7 of 8: 85,217",
    )
    short = replace(NUMBERS, numbers=(RATE, replace(BOOKED, asked=None), OPENED))
    assert numbers_said(replace(short, numbers=short.numbers[:2]), 1) == (
        "win rate 32 % (four before 29 %); bookings 93,270 EUR (79,478)",
    )
    long = replace(BOOKED, value=987_654_321_000, before=987_654_321_000)
    several = replace(NUMBERS, numbers=(RATE, long, RATE))
    assert numbers_said(several, 1) == ("win rate 32 % (four before 29 %) and 2 more",)


def test_of_which_week_and_import_they_are_is_said() -> None:
    assert source(NUMBERS, WEEK) == "Numbers of 2026-W47, import of Mon 23 Nov 2026."
    running = replace(NUMBERS, week="2026-W48", is_over=False)
    assert source(running, WEEK) == "Numbers so far, import of Mon 23 Nov 2026."
    assert source(WeekNumbers(), WEEK) == ""
