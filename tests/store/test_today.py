from datetime import timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.rhythm.preread import RepHalf
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.week.owed import Look
from coachcli.store import diagnosis as diagnoses
from coachcli.store import person, preread, today, walk
from coachcli.store.change import Act
from coachcli.store.room import Room
from coachcli.store.weekly import ALL_STALE
from store.assignments import MANAGERS, REPS, stamp
from store.conftest import DANA, talked
from store.diagnoses import DAYS, FIRST_DAY, Drawn, filled, keep

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
            Look(each.rep, NAMES[each.rep], each.question, each.day, "few-meetings", "")
            for each in last
            if owed(each)
        ]
        seen = tuple(replace(look, diagnosis="") for look in today.looks(room, day))
        assert seen == tuple(sorted(looks, key=lambda look: (look.since, look.name)))


def test_looks_that_were_put_off_are_owed_until_they_are_closed(room: Room) -> None:
    person.add(room, REPS, MANAGERS, stamp(FIRST_DAY))
    keep(room, 1, Drawn(REPS[0].id, FIRST_DAY, Verdict.CLEAR, "Sit in."), "Read one message.")
    (look,) = today.looks(room, FIRST_DAY)
    assert (look.question, look.diagnosis) == ("Read one message.", "d1")
    diagnoses.act(room, "a1", "d1", diagnoses.LOOKED, stamp(FIRST_DAY))
    assert today.looks(room, FIRST_DAY) == ()


def test_the_newest_change_is_named_by_its_id(room: Room) -> None:
    assert today.newest_change(room) == ""
    with room.change(Act("c1", "team", stamp(FIRST_DAY))):
        person.add(room, REPS[:1], MANAGERS, stamp(FIRST_DAY))
    assert today.newest_change(room) == "c1"


def test_what_comes_of_a_walk_is_no_change_of_the_numbers(staffed: Room) -> None:
    assert today.newest_of_numbers(staffed) == ""
    with staffed.change(Act("c1", "team", stamp(FIRST_DAY))):
        person.update(staffed, [replace(DANA, name="Dana Holm")], {}, stamp(FIRST_DAY))
    with staffed.change(Act("c2", "answer", stamp(FIRST_DAY))):
        walk.begin(staffed, "w1", DANA.id, talked(), stamp(FIRST_DAY))
    assert today.newest_change(staffed) == "c2"
    assert today.newest_of_numbers(staffed) == "c1"
    staffed.connection.execute(ALL_STALE)
    assert today.newest_of_numbers(staffed) == ""


def test_it_is_told_which_records_there_are(staffed: Room) -> None:
    assert today.there(staffed) == frozenset()
    keep(staffed, 1, Drawn(DANA.id, FIRST_DAY, Verdict.CLEAR, "Sit in."), "Read one message.")
    assert today.there(staffed) == {"diagnosis"}


def test_whose_half_of_a_week_is_in_is_told_by_id(staffed: Room) -> None:
    half = RepHalf(DANA.id, "2026-W48")
    preread.add(staffed, "h1", half, iter(("n1",)), stamp(FIRST_DAY))
    assert today.halves(staffed, "2026-W48", FIRST_DAY) == {DANA.id}
    assert today.halves(staffed, "2026-W49", FIRST_DAY) == frozenset()
    assert today.halves(staffed, "2026-W48", FIRST_DAY - timedelta(days=1)) == frozenset()


def test_the_records_begin_on_the_day_of_the_first_change(room: Room) -> None:
    assert today.first_day(room) is None
    filled(room, 1)
    noted = room.rows("SELECT min(sequence) AS s, on_day FROM change")
    known = today.first_day(room)
    assert (known.isoformat() if known else None) == noted[0]["on_day"]
