from datetime import date

from coachcli.coaching.nouns import replace
from coachcli.store import person, talk
from coachcli.store import walk as walks
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.last_talk import last_talk, last_talks, talks
from coachcli.store.room import Room
from coaching.rhythm.some_talks import FIRST, FRIDAY, TUESDAY
from store.conftest import DANA, STAMP, diagnosed, talked

BEFORE = date(2026, 11, 1)
IVO = replace(DANA, id="r2", name="Ivo Marek", email="")


def test_a_talk_that_was_held_counts_as_a_walk_does(staffed: Room) -> None:
    diagnosed(staffed, 1, talked())
    assert last_talk(staffed, DANA.id, FRIDAY) == TUESDAY
    talk.add(staffed, replace(FIRST, held=FRIDAY), STAMP)
    assert last_talk(staffed, DANA.id, FRIDAY) == FRIDAY
    assert last_talk(staffed, DANA.id, TUESDAY) == TUESDAY
    assert last_talk(staffed, DANA.id, BEFORE) is None


def test_a_walk_that_is_still_open_counts_for_none(staffed: Room) -> None:
    person.add(staffed, [IVO], {}, STAMP)
    walks.begin(staffed, "w1", IVO.id, talked(), STAMP)
    talk.add(staffed, FIRST, STAMP)
    assert last_talks(staffed, [DANA.id, IVO.id], FRIDAY) == {DANA.id: TUESDAY, IVO.id: None}


def test_talks_are_counted_with_the_minutes_they_took(staffed: Room, clear: KeptDiagnosis) -> None:
    talk.add(staffed, FIRST, STAMP)
    minutes = clear.conclusion.diagnosis.minutes + FIRST.minutes
    assert talks(staffed, TUESDAY, FRIDAY) == {DANA.id: (2, minutes)}
    assert talks(staffed, FRIDAY, FRIDAY) == {}


def test_a_walk_at_the_desk_without_the_rep_is_no_talk(staffed: Room, clear: KeptDiagnosis) -> None:
    assert last_talk(staffed, DANA.id, FRIDAY) is not None
    with staffed.writing() as connection:
        connection.execute("UPDATE walk SET ways = 'observe data'")
    assert last_talk(staffed, DANA.id, FRIDAY) is None
    assert talks(staffed, clear.day, FRIDAY) == {}
    with staffed.writing() as connection:
        connection.execute("UPDATE walk SET ways = ''")
    assert last_talk(staffed, DANA.id, FRIDAY) == clear.day
