from datetime import date, timedelta

from coachcli.coaching.week.half_week import half_week, week_taken
from coachcli.coaching.week.report import Week

MONDAY = date(2026, 11, 23)
THIS, NEXT = Week(MONDAY), Week(MONDAY + timedelta(days=7))


def test_from_saturday_on_a_half_is_for_the_week_to_come() -> None:
    days = [MONDAY + timedelta(days=away) for away in range(8)]
    assert [half_week(day) for day in days] == [THIS] * 5 + [NEXT] * 3


def test_a_half_is_for_the_week_of_the_talk_that_is_soon() -> None:
    saturday, sunday = MONDAY + timedelta(days=5), MONDAY + timedelta(days=6)
    assert half_week(saturday, sunday) == THIS
    assert half_week(saturday, MONDAY) == NEXT
    assert half_week(MONDAY, NEXT.first) == THIS


def test_what_came_back_is_for_the_week_it_says_while_that_lasts() -> None:
    sunday = MONDAY + timedelta(days=6)
    assert week_taken(sunday, NEXT, THIS.name) == THIS
    assert week_taken(sunday, NEXT, NEXT.name) == NEXT
    assert week_taken(NEXT.first, NEXT, THIS.name) == NEXT
