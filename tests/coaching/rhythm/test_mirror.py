"""A coach's own coaching in figures that can be worked out by hand."""

from datetime import date, timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.mirror import (
    BACK_DAYS,
    BothLogs,
    KeptOfDue,
    LogsDiffer,
    OwnGoal,
    RepSays,
    TimeElsewhere,
    TimeOn,
    TimeSpent,
    beside_goal,
    both_logs,
    by_kind,
    coached,
    looked_at,
    quality,
    recent,
    times,
    with_others,
)
from coachcli.coaching.rhythm.session import Session, SessionItem

DAY = date(2026, 11, 24)
MONDAY = date(2026, 11, 16)
DANA, IVO, LENA = (Rep(id_, name) for id_, name in (("r1", "Dana"), ("r2", "Ivo"), ("r3", "Lena")))


def ago(days: int, rep: Rep = DANA, on: str = "walk", minutes: int = 15) -> TimeSpent:
    return TimeSpent(rep.id, DAY - timedelta(days=days), on, minutes)


SPENT = (ago(40, IVO), ago(20), ago(14, on="guide", minutes=45))


def test_who_waits_longest_stands_first_and_time_is_of_four_weeks() -> None:
    rows = times((DANA, IVO, LENA), SPENT, DAY)
    assert [(row.name, row.talks, row.minutes, row.share, row.days) for row in rows] == [
        ("Lena", 0, 0, 0, None),
        ("Ivo", 0, 0, 0, 40),
        ("Dana", 2, 60, 1, 14),
    ]
    assert coached(rows) == 1
    assert coached(times((DANA,), (ago(15),), DAY)) == 0


def test_without_minutes_nobody_has_a_share() -> None:
    assert [row.share for row in times((DANA,), (), DAY)] == [0]


def test_the_time_with_who_left_and_with_who_is_there_is_the_whole() -> None:
    spent = (*SPENT, ago(3, LENA, minutes=20), ago(2, LENA, minutes=20), ago(60, LENA))
    gone = with_others((DANA, IVO), spent, DAY)
    assert gone == TimeElsewhere(2, 40, 0.4)
    assert sum(row.share for row in times((DANA, IVO), spent, DAY)) + gone.share == 1
    assert with_others((DANA,), (), DAY) == TimeElsewhere()


def test_the_own_goal_stands_beside_the_minutes_a_rep_and_week() -> None:
    sunday = date(2026, 11, 29)
    spent = (ago(2, minutes=100), ago(2, IVO, minutes=20), ago(2, LENA, minutes=99))
    rows = times((DANA, IVO), spent, sunday)
    assert beside_goal(rows, 25, sunday) == OwnGoal(25, 15, 1)
    assert beside_goal(rows, 26, sunday) == OwnGoal(26, 15, 0)
    monday = sunday - timedelta(days=6)
    part = beside_goal(times((DANA,), (ago(2, minutes=44),), monday), 25, monday)
    assert part == OwnGoal(25, 14, 0)
    assert beside_goal(rows, 0, sunday) is None
    assert beside_goal((), 25, sunday) is None


def test_minutes_are_added_up_by_kind_the_most_first() -> None:
    lately = recent(SPENT, DAY)
    assert by_kind(lately) == (TimeOn("guide", 1, 45), TimeOn("walk", 1, 15))
    assert recent((ago(22), ago(23)), DAY) == (ago(22),)


def test_the_last_five_sessions_stand_beside_those_before() -> None:
    good = Session("r1", DAY, (SessionItem.CAUSE,))
    made = quality([Session("r1", DAY)] * 5 + [good] * 5)
    assert (made.mean, made.last, made.before) == (1, 2, 0)
    assert (made.of, len(made.lately)) == (10, 5)
    assert quality([good]).before is None
    assert quality([]).mean is None


def test_the_days_looked_at_begin_with_a_monday() -> None:
    days = looked_at(DAY)
    assert (days.first.weekday(), days.last, days.days) == (0, DAY, BACK_DAYS - 5)
    assert KeptOfDue(1, 2).plus(KeptOfDue(2, 3)) == KeptOfDue(3, 5)


def test_both_logs_are_held_beside_each_other_up_to_the_day_the_half_came_in() -> None:
    came = MONDAY + timedelta(days=1)
    yes, no = (RepSays("r1", MONDAY, coached, came) for coached in (True, False))
    day = DAY - timedelta(days=14)
    assert both_logs((yes,), SPENT) == BothLogs(1, ())
    heard = LogsDiffer("r1", MONDAY, coached=False, days=(day,))
    assert both_logs((no,), SPENT).differ == (heard,)
    unheard = LogsDiffer("r1", MONDAY, coached=True, days=())
    assert both_logs((yes,), (ago(30), ago(6))).differ == (unheard,)
    assert both_logs((no,), (ago(6), ago(1), ago(30), ago(10, IVO))) == BothLogs(1, ())


def test_a_half_speaks_of_the_time_since_the_half_before_and_of_neither_day_itself() -> None:
    came, before = (DAY - timedelta(days=days) for days in (2, 12))
    yes, no = (RepSays("r1", MONDAY, coached, came, before) for coached in (True, False))
    for edge in (ago(2), ago(12)):
        assert both_logs((yes, no), (edge,)).differ == ()
    assert [each.coached for each in both_logs((yes, no), (ago(11),)).differ] == [False]
    assert [each.coached for each in both_logs((yes, no), (ago(13), ago(1))).differ] == [True]


def test_whoever_is_new_waits_for_nobody() -> None:
    new = replace(LENA, started=DAY - timedelta(days=29))
    rows = times((new, DANA), (ago(20),), DAY)
    assert [(row.name, row.is_new) for row in rows] == [("Dana", False), ("Lena", True)]
