"""The counts of some weeks, from talks to what moved, as they stand on the days of their rows."""

from datetime import timedelta

from coachcli.coaching.rhythm.talk import Talk
from coachcli.coaching.week.funnel import WeekCounts
from coachcli.coaching.week.report import Week, week_of
from coachcli.store import talk
from coachcli.store.funnel import funnel
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_session import DAY, DIAGNOSIS, GIVEN, LOOK, ON, put, walked

WEEK = week_of(DAY)
NEXT = Week(WEEK.first + timedelta(days=7))
LATER = {"on_day": NEXT.first.isoformat()}


def test_each_week_has_its_counts_and_another_team_none(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    talk.add(staffed, Talk("t1", DANA.id, "guide", DAY, 30), STAMP)
    talk.add(staffed, Talk("t2", DANA.id, "guide", NEXT.first, 30), STAMP)
    done = {"id": "e1", "assignment_id": "a1", "state": "done"} | ON
    put(staffed, "assignment_event", done)
    put(staffed, "assignment_event", done | {"id": "e2"} | LATER)
    put(staffed, "evaluation", LOOK | {"id": "v0", "verdict": "too-early"} | ON)
    put(staffed, "evaluation", LOOK | {"id": "v1", "verdict": "moved"} | ON | LATER)
    this, following = WeekCounts(1, 1, 1, 1, 0, 0), WeekCounts(1, 0, 0, 1, 1, 1)
    assert funnel(staffed, [WEEK, NEXT], None) == (this, following)
    assert funnel(staffed, [WEEK, NEXT], "Cy Dunn") == (WeekCounts(),) * 2


def test_a_walk_that_was_corrected_is_one_walk(staffed: Room) -> None:
    walked(staffed)
    walk = {"id": "w2", "person_id": DANA.id, "flow_id": "f", "flow_hash": "h", "ways": ""} | ON
    put(staffed, "walk", walk)
    again = {"id": "d2", "walk_id": "w2", "corrects": "d1", "conclusion": "{}", "verdict": "clear"}
    put(staffed, "diagnosis", DIAGNOSIS | again | ON)
    assert [each.walks for each in funnel(staffed, [WEEK], None)] == [1]
