"""An assignment as it stood on a day that is over."""

from datetime import timedelta

from coachcli.coaching.learning.assignment import AssignmentState
from coachcli.store.room import Room
from coachcli.store.stood import stood
from store.conftest import DANA
from store.test_session import DAY, GIVEN, LOOK, ON, put, walked

LATER = DAY + timedelta(days=7)


def test_what_came_after_the_day_counts_not(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    later = ON | {"on_day": LATER.isoformat()}
    put(staffed, "assignment_event", {"id": "e1", "assignment_id": "a1", "state": "done"} | later)
    put(staffed, "evaluation", LOOK | {"id": "v1", "verdict": "moved"} | later)
    (then,) = stood(staffed, [DANA.id], DAY)
    assert (then.state, then.look, then.looked) == (AssignmentState.OPEN, then.evaluate, None)
    (now,) = stood(staffed, [DANA.id], LATER)
    assert (now.state, now.looked) == (AssignmentState.DONE, LATER)
    assert stood(staffed, [DANA.id], DAY - timedelta(days=1)) == ()
    assert stood(staffed, [], LATER) == ()
