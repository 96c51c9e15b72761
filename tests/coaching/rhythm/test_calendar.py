from datetime import UTC, date, datetime, timedelta

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.period import Period
from coachcli.coaching.rep import Rep
from coachcli.coaching.rhythm.cadence import Cadence, Every
from coachcli.coaching.rhythm.calendar import (
    REACH,
    CalendarOf,
    CalendarTalk,
    WrittenTalks,
    and_now,
    called_off,
    is_forgotten,
    is_written,
    next_sequence,
    talk_id,
)
from coachcli.coaching.rhythm.due import DueState, DueTalk
from coachcli.coaching.trace import NAMELESS

DAY = date(2026, 11, 24)
NEXT = DAY + timedelta(days=1)
WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))
WEEKLY = Cadence("c1", "goal", Every.WEEK, 30, DAY, DAY, "10:00")
DUE = DueTalk("goal", DAY, DAY, DueState.DUE, None, WEEK, WEEKLY)
DANA = Rep("r1", "Dana", manager="Bo")
TOLD = CalendarTalk("u1", "r1", "m1", "goal", NEXT, NEXT, "10:00", 30)


def off(talk: CalendarTalk, rep: Rep, *standing: str, day: date = DAY) -> bool:
    return called_off([talk], standing, {rep.id: rep}, day) == (talk,)


def test_a_talk_keeps_its_id_when_it_is_moved_and_no_other_has_it() -> None:
    moved = replace(DUE, on=NEXT, state=DueState.MOVED)
    assert talk_id("r1", DUE) == talk_id("r1", moved) == "goal-20261123-7-r1@coach"
    assert talk_id("r2", DUE) != talk_id("r1", DUE)


def test_what_is_to_come_is_written_and_not_what_was_held_or_skipped_or_comes_too_late() -> None:
    assert is_written(DUE, DANA, DAY)
    assert is_written(DUE, replace(DANA, left=DAY), DAY)
    assert not is_written(DUE, DANA, NEXT)
    assert not is_written(replace(DUE, held=DAY, state=DueState.HELD), DANA, DAY)
    assert not is_written(replace(DUE, state=DueState.SKIPPED), DANA, DAY)
    assert not is_written(replace(DUE, on=NEXT), replace(DANA, left=DAY), DAY)


def test_what_a_calendar_was_told_is_off_when_it_stands_no_more_and_is_still_to_come() -> None:
    assert off(TOLD, DANA)
    assert not off(TOLD, DANA, TOLD.id)
    assert not off(TOLD, DANA, day=NEXT + timedelta(days=1))
    far = DAY + REACH + timedelta(days=1)
    assert off(replace(TOLD, on=far), DANA)
    assert not off(replace(TOLD, planned=far, on=far), DANA)


def test_of_who_leaves_it_is_what_comes_after_and_of_who_is_forgotten_what_was_too() -> None:
    assert off(TOLD, replace(DANA, left=DAY))
    assert not off(TOLD, replace(DANA, left=NEXT))
    forgotten = replace(DANA, name=NAMELESS, left=DAY)
    assert off(TOLD, forgotten, day=NEXT + timedelta(days=1))
    assert not off(TOLD, forgotten, day=NEXT + REACH + timedelta(days=1))
    assert called_off([TOLD], (), {}, DAY) == (TOLD,)
    assert (is_forgotten(forgotten), is_forgotten(None), is_forgotten(DANA)) == (True, True, False)


@pytest.mark.parametrize(
    ("whose", "theirs"),
    [
        (CalendarOf(), True),
        (CalendarOf(rep="r1"), True),
        (CalendarOf(rep="r2"), False),
        (CalendarOf(manager="m1", team="Kim"), True),
        (CalendarOf(manager="m2", team="Bo"), True),
        (CalendarOf(manager="m2", team="Kim"), False),
    ],
)
def test_a_file_of_some_calls_off_what_an_earlier_one_of_theirs_could_hold(
    whose: CalendarOf,
    theirs: bool,  # noqa: FBT001 - one of a pair
) -> None:
    assert whose.has(TOLD, DANA) is theirs
    assert whose.has(replace(TOLD, manager="m1"), None) is (theirs and whose.manager != "m2")


def test_the_number_of_a_file_only_rises_whatever_the_clock_says() -> None:
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    first = next_sequence(noon, 0)
    assert next_sequence(noon, first) == first + 1
    assert next_sequence(noon - timedelta(days=400), first) == first + 1
    assert next_sequence(noon + timedelta(hours=1), first) == first + 60
    assert next_sequence(noon, 2**31) == 2**31 + 1


def test_what_calendars_were_told_is_kept_as_long_as_it_is_needed() -> None:
    later = replace(TOLD, on=NEXT + timedelta(days=1))
    before = WrittenTalks(3, (TOLD, replace(TOLD, id="u2", on=DAY - REACH - timedelta(days=1))))
    assert and_now(before, [later], 4, DAY) == WrittenTalks(4, (later,))
