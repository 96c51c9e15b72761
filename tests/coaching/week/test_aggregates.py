"""A coach's counts say which figures they leave out."""

from datetime import date

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.mirror import KeptOfDue
from coachcli.coaching.week.aggregates import Aggregates, CoachWeek, OverAll, QualityCount

NONE = KeptOfDue()
WEEK = CoachWeek("2026-W48", 0, 0, 0, 0, 0, 0, 1, 0, QualityCount(), NONE, NONE, None)
WHOLE = Aggregates("", date(2026, 11, 24), 8, 3, None, (WEEK,), OverAll(1, 0, NONE))


def test_what_is_left_out_anywhere_is_named() -> None:
    assert WHOLE.left_out == ()
    assert replace(WHOLE, team=None, coached=None).left_out == ("team", "coached")
    assert replace(WHOLE, over_all=OverAll(1, None, NONE)).left_out == ("moved",)
    assert replace(WHOLE, weeks=(WEEK, replace(WEEK, theirs=None))).left_out == ("theirs",)


def test_a_week_is_active_where_anything_was_coached() -> None:
    assert not WEEK.is_active
    assert replace(WEEK, talks=1).is_active
    assert replace(WEEK, walks=1).is_active
    assert replace(WEEK, given=1).is_active
    assert replace(WEEK, evaluated=1).is_active
