from datetime import timedelta

from coachcli.coaching.nouns import replace
from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.preread import PulseAnswer, PulseItem, RepHalf
from coachcli.store import forget, preread
from coachcli.store.change import Act
from coachcli.store.preread import CoachedNoted, HalfIn
from coachcli.store.room import Room
from coaching.rhythm.some_halves import BEFORE, PULSE, WEEK, WRITTEN
from store.conftest import DANA, STAMP

LATER = replace(STAMP, day=STAMP.day + timedelta(days=1))
EARLIER_WEEK = RepHalf(DANA.id, BEFORE, coached=False, pulse=PULSE[:1])


def bring(room: Room, number: int, half: RepHalf, stamp: Stamp = STAMP) -> None:
    ids = (f"n{number}{part}" for part in "abcde")
    preread.add(room, f"p{number}", half, ids, stamp)


def test_a_half_is_read_as_it_was_written(staffed: Room) -> None:
    assert preread.latest(staffed, DANA.id, STAMP.day) is None
    bring(staffed, 1, WRITTEN)
    assert preread.latest(staffed, DANA.id, STAMP.day) == HalfIn("p1", WRITTEN, STAMP.day)
    assert preread.latest(staffed, DANA.id, STAMP.day - timedelta(days=1)) is None


def test_the_half_of_a_week_is_had_and_what_came_last_stands(staffed: Room) -> None:
    bring(staffed, 1, WRITTEN)
    bring(staffed, 2, EARLIER_WEEK)
    anew = replace(WRITTEN, well="", coached=None, pulse=(PulseAnswer(PulseItem.OPEN, 5),))
    bring(staffed, 3, anew, LATER)
    assert preread.latest(staffed, DANA.id, LATER.day) == HalfIn("p3", anew, LATER.day)
    assert preread.latest(staffed, DANA.id, STAMP.day) == HalfIn("p1", WRITTEN, STAMP.day)
    before = preread.latest(staffed, DANA.id, LATER.day, BEFORE)
    assert before == HalfIn("p2", EARLIER_WEEK, STAMP.day)


def test_answers_come_with_their_week_those_that_were_given_anew_in_their_place(
    staffed: Room,
) -> None:
    bring(staffed, 1, WRITTEN)
    bring(staffed, 2, EARLIER_WEEK)
    (first,) = EARLIER_WEEK.pulse
    both = tuple((WEEK, each) for each in PULSE)
    assert preread.pulse(staffed, DANA.id, STAMP.day) == ((BEFORE, first), *both)
    bring(staffed, 3, replace(WRITTEN, pulse=()), LATER)
    assert preread.pulse(staffed, DANA.id, LATER.day) == ((BEFORE, first),)
    assert preread.pulse(staffed, "r2", LATER.day) == ()


def test_whether_a_rep_was_coached_is_told_for_each_week_in_which_they_say(staffed: Room) -> None:
    bring(staffed, 1, WRITTEN)
    bring(staffed, 2, EARLIER_WEEK)
    day = STAMP.day
    noted = (
        CoachedNoted(DANA.id, BEFORE, coached=False, day=day, before=None),
        CoachedNoted(DANA.id, WEEK, coached=True, day=day, before=day),
    )
    assert preread.coached_noted(staffed, STAMP.day) == noted
    bring(staffed, 3, replace(WRITTEN, coached=None), LATER)
    assert preread.coached_noted(staffed, LATER.day) == noted[:1]


def test_the_words_go_with_whom_they_are_of_and_the_count_stays(staffed: Room) -> None:
    bring(staffed, 1, WRITTEN)
    gone = forget.forget(staffed, DANA.id, Act("c1", "forget", STAMP))
    assert gone.left["preread"] == 1
    left = preread.latest(staffed, DANA.id, STAMP.day)
    assert left
    assert left.half == RepHalf(DANA.id, WEEK, coached=True, pulse=PULSE)


def test_it_is_told_for_which_weeks_a_half_came_in_and_when(staffed: Room) -> None:
    bring(staffed, 1, WRITTEN)
    bring(staffed, 2, EARLIER_WEEK)
    bring(staffed, 3, WRITTEN, LATER)
    assert preread.came_in(staffed, DANA.id, STAMP.day) == (
        (BEFORE, STAMP.day),
        (WEEK, STAMP.day),
    )
    assert preread.came_in(staffed, DANA.id, LATER.day)[-1] == (WEEK, LATER.day)
