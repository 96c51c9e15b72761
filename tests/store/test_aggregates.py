"""What a coach's counts are made of, read without a word that anybody wrote."""

from datetime import date, timedelta

from coachcli.coaching.rhythm.talk import PromiseCame, PromiseState, Talk, TalkLine, TalkStep
from coachcli.coaching.week.aggregating import DuePromise, LearningGiven
from coachcli.store import aggregates, talk
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_session import DAY, GIVEN, LOOK, NEXT, ON, put, walked

LATER = DAY + timedelta(days=40)


def test_what_came_of_learning_stands_with_its_days(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "assignment", GIVEN)
    assert aggregates.learning(staffed, [DANA.id], DAY) == (LearningGiven(DANA.id, DAY),)
    assert aggregates.learning(staffed, [], DAY) == ()
    done = {"id": "e1", "assignment_id": "a1", "state": "done"} | ON
    put(staffed, "assignment_event", done)
    dropped = {"id": "e2", "assignment_id": "a1", "state": "dropped"} | ON
    put(staffed, "assignment_event", dropped | {"on_day": NEXT.isoformat()})
    put(staffed, "evaluation", LOOK | {"id": "v0", "verdict": "too-early"} | ON)
    moved = LOOK | {"verdict": "moved"} | ON | {"on_day": NEXT.isoformat()}
    put(staffed, "evaluation", moved)
    (made,) = aggregates.learning(staffed, [DANA.id], LATER)
    assert made == LearningGiven(DANA.id, DAY, DAY, NEXT, (NEXT,), NEXT)
    (before,) = aggregates.learning(staffed, [DANA.id], DAY)
    assert before == LearningGiven(DANA.id, DAY, DAY)


def test_promises_of_talks_and_of_walks_stand_as_they_came(staffed: Room) -> None:
    walked(staffed)
    put(staffed, "action", {"id": "c1", "diagnosis_id": "d1", "what": "instead"} | ON)
    lines = (
        TalkLine("l1", TalkStep.ACTION, "three messages", by=NEXT),
        TalkLine("l2", TalkStep.SUPPORT, "send it", by=NEXT),
    )
    talk.add(staffed, Talk("t1", DANA.id, "guide", DAY, 30, lines=lines), STAMP)
    talk.settle(staffed, PromiseCame("p1", "l1", PromiseState.KEPT), STAMP)
    talk.settle(staffed, PromiseCame("p2", "l2", PromiseState.MOVED, LATER), STAMP)
    assert aggregates.promises(staffed, [DANA.id], LATER) == (
        DuePromise(DANA.id, NEXT, mine=False, is_kept=True),
        DuePromise(DANA.id, DAY + timedelta(days=7), mine=True, is_kept=False),
        DuePromise(DANA.id, LATER, mine=True, is_kept=False),
    )
    assert aggregates.promises(staffed, [DANA.id], date(2026, 1, 1)) == ()
