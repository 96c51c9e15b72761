from datetime import date

from coachcli.coaching.learning.promise import Promise, promised_by


def test_a_promise_is_for_a_week_later_on_a_working_day() -> None:
    tuesday, saturday = date(2026, 11, 24), date(2026, 11, 28)
    assert promised_by(tuesday) == date(2026, 12, 1)
    assert promised_by(saturday) == date(2026, 12, 7)
    assert promised_by(tuesday, frozenset({date(2026, 12, 1)})) == date(2026, 12, 2)


def test_a_list_has_the_first_sentence() -> None:
    what, by = "Hold a goal talk. Open with a question.", date(2026, 11, 24)
    assert Promise("r", "Dana", "d", what, by).brief == "Hold a goal talk."
    assert Promise("r", "Dana", "d", "Halve the list", by).brief == "Halve the list"


def test_a_list_has_the_deed_where_one_is_named() -> None:
    what, by = "This one is yours. Count before you push.", date(2026, 11, 24)
    deed = "Take the count to whoever draws the patches."
    assert Promise("r", "Dana", "d", what, by, deed).brief == deed
