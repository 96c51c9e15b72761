from datetime import date

import pytest

from coachcli.coaching.period import Period
from coachcli.store import metric as metrics
from coachcli.store import summed
from coachcli.store.counted import ASKED, Counted
from coachcli.store.counted import QUERIES as ROW_BY_ROW
from coachcli.store.room import Room
from store.conftest import DANA
from store.test_weekly import WHOLE, filled


def test_whole_weeks_begin_with_a_monday_and_end_with_a_sunday() -> None:
    assert summed.are_whole_weeks(WHOLE)
    assert summed.are_whole_weeks(())
    monday, saturday = date(2026, 10, 5), date(2026, 10, 10)
    assert not summed.are_whole_weeks([Period(monday, saturday)])
    assert not summed.are_whole_weeks([*WHOLE, Period(saturday, WHOLE[0].last)])


@pytest.mark.parametrize("counted", Counted)
def test_the_sums_have_every_column_of_the_count_row_by_row(
    staffed: Room, counted: Counted
) -> None:
    asked = metrics._asked([DANA.id], WHOLE)  # noqa: SLF001 - how periods are handed to SQL
    filled(staffed)

    def columns(queries: tuple[str, ...]) -> set[str]:
        rows = (staffed.connection.execute(f"{ASKED}{query}", asked) for query in queries)
        return {each[0] for row in rows for each in row.description}

    assert columns(summed.QUERIES[counted]) == columns(ROW_BY_ROW[counted])


def test_a_period_that_cuts_a_week_is_counted_from_the_rows(staffed: Room) -> None:
    filled(staffed)
    days = Period(date(2026, 10, 6), date(2026, 11, 10))
    before = metrics.tallies(staffed, [DANA.id], [days])
    staffed.connection.execute("DELETE FROM week_closed")
    assert metrics.tallies(staffed, [DANA.id], [days]) == before
