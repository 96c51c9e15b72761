from datetime import timedelta

import pytest

from coachcli.coaching.verdict import Verdict
from coachcli.coaching.week.today import Look
from coachcli.store import today
from coachcli.store.room import Room
from store.assignments import REPS
from store.diagnoses import DAYS, FIRST_DAY, Drawn, filled

NAMES = {rep.id: rep.name for rep in REPS}


def owed(each: Drawn) -> bool:
    return each.verdict is Verdict.PROVISIONAL and bool(each.question)


@pytest.mark.parametrize("seed", range(5))
def test_looks_are_those_of_each_reps_last_diagnosis_of_a_month_as_recounted(
    room: Room, seed: int
) -> None:
    drawings = filled(room, seed)
    for day in (FIRST_DAY + timedelta(days=days) for days in (0, DAYS // 3, DAYS, 2 * DAYS)):
        month = [
            each for each in drawings if day - timedelta(days=today.LOOK_DAYS) <= each.day <= day
        ]
        last = {each.rep: each for each in month}.values()
        looks = [
            Look(each.rep, NAMES[each.rep], each.question, each.day) for each in last if owed(each)
        ]
        assert today.looks(room, day) == tuple(
            sorted(looks, key=lambda look: (look.since, look.name))
        )
