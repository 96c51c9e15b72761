from datetime import date, timedelta

from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.period import Period
from coachcli.coaching.plans.pace import Counts, Pace, TargetProgress, counts, pace
from coaching.some_plans import plan

MONDAY = date(2026, 1, 5)
END = date(2026, 12, 31)


def weeks(*touches: int | None, first: date = MONDAY) -> tuple[Counts, ...]:
    return tuple(
        Counts(first + timedelta(weeks=at), touches=count) for at, count in enumerate(touches)
    )


def progress(found: Pace, metric: str) -> TargetProgress | None:
    return next((one for one in found.progress if one.metric == metric), None)


def test_what_was_done_is_held_against_what_was_due() -> None:
    found = progress(pace(plan(), weeks(50, 57, 60), END), "touches")
    assert found is not None
    assert (found.weeks, found.done, round(found.due, 1), found.reached) == (3, 167, 169.8, 2)


def test_a_target_below_one_a_week_is_judged_over_all_weeks_only() -> None:
    found = progress(pace(plan(), (Counts(MONDAY, touches=60, deals=0),), END), "new_logos")
    assert found is not None
    assert found.reached is None


def test_a_week_that_has_not_ended_does_not_count() -> None:
    assert pace(plan(), weeks(50, 57), MONDAY + timedelta(days=12)).weeks == weeks(50)
    assert pace(plan(), weeks(50, 57), MONDAY + timedelta(days=13)).weeks == weeks(50, 57)


def test_a_week_on_leave_is_set_aside() -> None:
    found = pace(plan(), (*weeks(50), Counts(MONDAY + timedelta(weeks=1), 0, 0, 0, 0)), END)
    assert len(found.idle) == 1
    assert found.touches_now == 50


def test_where_nobody_counts_touches_a_slow_week_is_not_a_week_on_leave() -> None:
    slow = Counts(MONDAY, opportunities=0, deals=0)
    assert pace(plan(), (slow,), END).weeks == (slow,)


def value(metric: str, number: float, first: date = MONDAY) -> Measured:
    return Measured("r1", metric, Period(first, first + timedelta(days=6)), number)


def test_what_is_recorded_is_counted_by_week() -> None:
    later = MONDAY + timedelta(weeks=1)
    found = counts(
        (
            value("touches", 50, later),
            value("touches", 40),
            value("meetings_held", 4),
            value("won", 2),
            value("other", 9),
        )
    )
    assert found == (Counts(MONDAY, 40, 4, None, 2), Counts(later, 50))


def test_deals_with_new_customers_count_where_the_source_tells_them_apart() -> None:
    assert counts((value("won", 3), value("new_logos", 1), value("new_opps", 5))) == (
        Counts(MONDAY, None, None, 5, 1),
    )


def test_work_counts_a_sales_cycle_before_the_deals_do() -> None:
    autumn = Counts(date(2025, 10, 6), touches=60, opportunities=2, deals=1)
    december = Counts(date(2026, 12, 7), touches=60, opportunities=2, deals=1)
    before = Counts(date(2025, 9, 22), touches=60, opportunities=2, deals=1)
    found = pace(plan(), (december, autumn, before), END)
    assert found.weeks == (autumn, december)
    touches, deals = progress(found, "touches"), progress(found, "new_logos")
    assert touches is not None
    assert deals is not None
    assert (touches.weeks, deals.weeks) == (1, 1)


def test_what_nobody_counts_is_left_out() -> None:
    found = pace(plan(), (Counts(MONDAY, deals=1),), END)
    assert [one.metric for one in found.progress] == ["new_logos"]
    assert found.touches_now is None
    assert (pace(plan(), (), END).weeks, pace(plan(), (), END).progress) == ((), ())


def test_a_week_is_short_of_its_number_only_where_it_counts() -> None:
    inside, after = (
        Counts(MONDAY, touches=50, deals=0),
        Counts(date(2026, 10, 5), touches=50, deals=0),
    )
    found = pace(plan(), (inside, after), END)
    touches, deals = progress(found, "touches"), progress(found, "new_logos")
    assert touches is not None
    assert deals is not None
    assert (
        found.short(inside, touches),
        found.short(after, touches),
        found.short(inside, deals),
    ) == (True, False, False)
    assert not found.short(Counts(MONDAY), touches)
    assert found.ahead
    assert not pace(plan(), (inside,), END).ahead


def test_a_week_begun_in_the_first_thirty_days_counts_for_nothing() -> None:
    idle = Counts(MONDAY + timedelta(weeks=1), 0, 0, 0, 0)
    counted_ = (*weeks(5), idle, *weeks(60, first=MONDAY + timedelta(weeks=2)))
    found = pace(plan(), counted_, END, MONDAY + timedelta(days=14))
    assert (found.new, found.weeks, found.idle) == (counted_[:2], counted_[2:], ())
    touches = progress(found, "touches")
    assert touches is not None
    assert (touches.weeks, touches.done, touches.reached) == (1, 60, 1)
    assert found.touches_now == 60
    assert pace(plan(), weeks(5), END, MONDAY + timedelta(days=1)).progress == ()
