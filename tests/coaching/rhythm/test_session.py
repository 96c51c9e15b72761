"""Points of a session, counted by hand, and what to work on."""

from datetime import date

from coachcli.coaching.rhythm.session import (
    BEFORE_CAUSE,
    MOST,
    Session,
    SessionItem,
    WeakestItem,
    mean,
    weakest,
)

DAY = date(2026, 11, 2)
WHOLE = tuple(SessionItem)


def session(*has: SessionItem, look_open: bool = False) -> Session:
    return Session("r1", DAY, has, look_open)


def without(*lacks: SessionItem) -> Session:
    return session(*(item for item in SessionItem if item not in lacks))


def test_a_whole_cycle_has_ten_points() -> None:
    assert session(*WHOLE).points == MOST == 10
    assert session(*WHOLE).lacks == ()


def test_a_talk_that_names_no_cause_has_three_at_most() -> None:
    assert without(SessionItem.CAUSE).points == 3
    assert without(SessionItem.CAUSE).counted == BEFORE_CAUSE


def test_a_cause_and_a_look_have_two_points_each() -> None:
    assert session(SessionItem.CAUSE).points == 2
    assert session(SessionItem.CAUSE, SessionItem.EVALUATED).points == 4


def test_a_look_that_is_still_to_come_is_not_lacking() -> None:
    waits = session(*WHOLE[:-1], look_open=True)
    assert (waits.points, waits.lacks) == (8, ())
    assert weakest([waits]) is None


def test_the_weakest_is_what_the_last_five_have_least_often() -> None:
    old = [without(SessionItem.GOAL)] * 9
    lately = [without(SessionItem.EVIDENCE)] * 3 + [without(SessionItem.DUE)] * 2
    assert weakest(old + lately) == WeakestItem(SessionItem.EVIDENCE, 2, 5)


def test_of_those_alike_the_earliest_is_the_weakest() -> None:
    assert weakest([session()]) == WeakestItem(SessionItem.GOAL, 0, 1)


def test_the_mean_is_of_all_points_and_none_without_a_session() -> None:
    assert mean([session(), session(*WHOLE)]) == 5
    assert mean([]) is None
