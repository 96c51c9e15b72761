from datetime import date

from coachcli.coaching.period import Period
from coachcli.coaching.record import Stamp
from coachcli.coaching.week.report import week_of
from coachcli.store.dates import day_of, ends, stamped

DAY = date(2026, 11, 24)


def test_a_row_says_its_day_and_its_instant() -> None:
    stamp = Stamp("2026-11-24T09:00:00+00:00", DAY)
    assert stamped(stamp) == {"on_day": "2026-11-24", "at": "2026-11-24T09:00:00+00:00"}


def test_a_week_and_a_period_are_asked_for_by_their_ends() -> None:
    assert ends(week_of(DAY)) == ("2026-11-23", "2026-11-29")
    assert ends(Period(DAY, DAY)) == ("2026-11-24", "2026-11-24")


def test_a_day_that_is_not_known_is_none() -> None:
    assert day_of("2026-11-24") == DAY
    assert day_of(None) is None
    assert day_of("") is None
