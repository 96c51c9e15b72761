"""Numbers that only walks ask for."""

from datetime import date

from coachcli.coaching.numbers.aside import AsideFigure, of_deals, of_team, of_touches
from coachcli.coaching.numbers.tally import AsideSums, Tally, Work
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.known import Fact

DAYS = Period(date(2026, 8, 24), date(2026, 11, 22))
OTHER = AsideSums(lost_days=200, lost_aged=10, month_end=2, dated=20)


def test_a_number_stands_beside_that_of_the_others_together() -> None:
    own = AsideSums(lost_days=600, lost_aged=12, month_end=9, dated=9)
    assert of_deals(own, [OTHER] * 3) == (AsideFigure("lost_days", 50, 12, 20),)
    assert of_deals(own, [OTHER] * 2) == (AsideFigure("lost_days", 50, 12, None),)
    assert of_deals(own, []) == (AsideFigure("lost_days", 50, 12, None),)


def test_what_nobody_else_has_is_beside_nothing() -> None:
    own = AsideSums(late_off=30, off=100, discounted=10)
    known = of_deals(own, [OTHER] * 3)
    assert known == (AsideFigure("late_discount_pct", 0.3, 10, None),)
    assert known[0].fact == Fact(0.3)


def test_touches_are_those_of_four_weeks_where_they_were_recorded_all_along() -> None:
    assert of_touches(Tally("r", DAYS, work=Work(260))) == (
        AsideFigure("touches_in_four_weeks", 80),
    )
    assert of_touches(Tally("r", DAYS)) == ()
    assert of_touches(Tally("r", DAYS, work=Work(9))) == ()
    assert of_touches(Tally("r", DAYS, work=Work(260, since=date(2026, 10, 5)))) == ()


def test_a_team_is_counted_without_those_who_left() -> None:
    coach, day = Rep("c", "Robin Hale"), date(2026, 5, 1)
    gone = Rep("b", "Bo Hart", manager="Robin Hale", left=day)
    team = [Rep("a", "Ana Lee", manager="Robin Hale"), gone, coach]
    assert of_team(coach, team) == (AsideFigure("reports", 1),)
    assert of_team(gone, team) == ()
