from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.import_day import last_monday, spoken_until

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@given(DAYS, DAYS)
def test_numbers_are_looked_at_as_of_the_newest_import_and_never_after_today(
    day: date, imported: date
) -> None:
    until = spoken_until(day, imported)
    assert until in {day, imported}
    assert until <= day
    assert until <= imported


def test_without_an_import_it_is_today() -> None:
    assert spoken_until(date(2026, 11, 29), None) == date(2026, 11, 29)


@pytest.mark.parametrize(
    ("imported", "monday"),
    [(22, 16), (23, 16), (24, 23), (29, 23), (30, 23)],
)
def test_an_import_of_monday_or_earlier_speaks_of_the_week_before(
    imported: int, monday: int
) -> None:
    assert last_monday(date(2026, 11, imported)) == date(2026, 11, monday)


@given(DAYS)
def test_a_week_that_an_import_speaks_of_begins_before_it(imported: date) -> None:
    monday = last_monday(imported)
    assert monday.weekday() == 0
    assert timedelta(0) < imported - monday <= timedelta(7)
