from datetime import date

from coachcli.coaching.week.owed import look_by


def test_a_look_is_taken_within_a_week_on_a_working_day() -> None:
    assert look_by(date(2026, 11, 24)) == date(2026, 12, 1)
    assert look_by(date(2026, 11, 28)) == date(2026, 12, 7)
