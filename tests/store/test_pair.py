from datetime import date, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.pair import HeldTalk, RepPair
from coachcli.coaching.record import Stamp
from coachcli.store import forget, pair, person
from coachcli.store.change import Act
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

IVO = replace(DANA, id="r2", name="Ivo Marek", email="")
LATER = Stamp("2026-12-01T09:00:00.000+00:00", date(2026, 12, 1))
MADE = RepPair("p1", DANA.id, IVO.id, "opens", STAMP.day, date(2026, 11, 27), date(2026, 12, 4))


@pytest.fixture
def two(staffed: Room) -> Room:
    """A room with two reps who are a pair."""
    person.add(staffed, [IVO], {}, STAMP)
    pair.add(staffed, [MADE], STAMP)
    return staffed


def test_a_pair_is_found_by_either_of_them_from_its_day_on(two: Room) -> None:
    assert pair.of_people(two, [DANA.id], STAMP.day) == (MADE,)
    assert pair.of_people(two, [IVO.id], STAMP.day) == (MADE,)
    assert pair.of_people(two, ["r9"], STAMP.day) == ()
    assert pair.of_people(two, [DANA.id], STAMP.day - timedelta(days=1)) == ()


def test_what_came_of_each_talk_is_kept_in_order(two: Room) -> None:
    pair.held(two, MADE, "tries it", ("m1", "n1"), STAMP)
    once = replace(MADE, held=(HeldTalk(1, STAMP.day, "tries it"),))
    assert pair.of_people(two, [DANA.id], STAMP.day) == (once,)
    pair.held(two, once, "it works", ("m2", "n2"), LATER)
    (twice,) = pair.of_people(two, [DANA.id], LATER.day)
    assert twice.held == (*once.held, HeldTalk(2, LATER.day, "it works"))
    assert pair.of_people(two, [DANA.id], STAMP.day) == (once,)


def test_when_each_of_them_was_in_a_pair_last_is_known(two: Room) -> None:
    pair.add(two, [replace(MADE, id="p2", begun=LATER.day)], LATER)
    assert pair.begun(two, LATER.day) == {DANA.id: LATER.day, IVO.id: LATER.day}
    assert pair.begun(two, STAMP.day) == {DANA.id: STAMP.day, IVO.id: STAMP.day}


def test_a_talk_whose_words_were_forgotten_stays_as_held(two: Room) -> None:
    pair.held(two, MADE, "tries it", ("m1", "n1"), STAMP)
    with two.change(Act("c1", "x", STAMP)), two.writing() as connection:
        connection.execute("DELETE FROM note")
    (kept,) = pair.of_people(two, [DANA.id], STAMP.day)
    assert kept.held == (HeldTalk(1, STAMP.day, ""),)


@pytest.mark.parametrize("who", [DANA.id, IVO.id])
def test_whoever_is_forgotten_it_is_told_that_the_pair_stays(two: Room, who: str) -> None:
    act = Act("c1", "forget", STAMP)
    assert forget.forget(two, who, act, dry=True).left["pair"] == 1
