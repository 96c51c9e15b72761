from datetime import date

from coachcli.coaching.week.funnel import STAGES, Funnel, WeekCounts, with_weeks_before
from coachcli.coaching.week.report import Week

WEEK = Week(date(2026, 11, 23))


def test_the_four_weeks_before_stand_before_the_week() -> None:
    names = [each.name for each in with_weeks_before(WEEK)]
    assert names == ["2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48"]


def test_counts_stand_in_the_order_of_the_stages() -> None:
    assert WeekCounts(1, 2, 3, 4, 5, 6).of_stages == (1, 2, 3, 4, 5, 6)


def test_each_stage_has_its_mean_over_the_weeks_before() -> None:
    before = (WeekCounts(4, 3, 2, 1, 0, 0), *(WeekCounts(2, 1),) * 3)
    means = dict(Funnel(WeekCounts(9), before).means)
    assert tuple(means) == STAGES
    assert tuple(means.values()) == (2.5, 1.5, 0.5, 0.25, 0.0, 0.0)
