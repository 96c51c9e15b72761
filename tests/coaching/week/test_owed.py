from datetime import date

from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.week.owed import Look, Owed, look_by


def test_a_look_is_taken_within_a_week_on_a_working_day() -> None:
    assert look_by(date(2026, 11, 24)) == date(2026, 12, 1)
    assert look_by(date(2026, 11, 28)) == date(2026, 12, 7)


def test_all_that_is_owed_has_the_promises_first() -> None:
    promise = Promise("r", "Dana", "d", "Halve the list.", date(2026, 11, 24))
    look = Look("r", "Dana", "Read one message.", date(2026, 11, 24))
    assert Owed((promise,), (look,)).every == (promise, look)
