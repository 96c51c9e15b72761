from datetime import date, timedelta

import pytest
from hypothesis import given

from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.assignment import Assignment, Excerpt, Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.week.agenda import agenda, following
from coachcli.coaching.week.owed import Look, Unfinished, look_by
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.today import Due, More, PromiseDue, RepApart, Today, still_apart, today
from coaching.strategies import HOUSE, days

FRIDAY = date(2026, 11, 20)
LONG_AGO = FRIDAY - timedelta(days=30)
ANAS_WALK = Unfinished("w1", "ana", "Ana", "few-meetings", FRIDAY - timedelta(days=2), 3)
BOS_LOOK = Look("bo", "Bo", "What do the last five calls sound like?", FRIDAY - timedelta(days=3))


def given_to(rep: str, id_: str, due: date = FRIDAY, evaluate: date | None = None) -> Assignment:
    looked_at = evaluate or due + timedelta(days=14)
    words = ("card", "Card", 15, "wording", "Cannot do wording", "does-wording", "meetings")
    return Assignment(id_, rep, None, *words, LONG_AGO, due, looked_at, "Said aloud.")


def line(name: str, last: date | None = FRIDAY, *open_: Assignment) -> RepLine:
    return RepLine(name.lower(), name, "AE", last, open_)


def listed(
    *lines: RepLine,
    left: tuple[Unfinished, ...] = (),
    looks: tuple[Look, ...] = (),
    due: tuple[Assignment, ...] = (),
    evaluate: tuple[Assignment, ...] = (),
) -> Today:
    waiting = Waiting(Excerpt(due, len(due)), Excerpt(evaluate, len(evaluate)))
    return today(FRIDAY, lines, left, looks, waiting)


def step(found: Today) -> Todo:
    """The one step worth doing first."""
    return following(agenda(found))


def test_a_day_without_anything_due_leads_to_the_report() -> None:
    found = listed(line("Ana"), line("Bo"))
    assert found == Today(FRIDAY, 2, (), (), (), (), ())
    assert step(found) == Todo("look at week")


def test_a_walk_that_was_left_comes_before_all_else() -> None:
    found = listed(
        line("Ana", None),
        line("Bo"),
        due=(given_to("bo", "b1"),),
        left=(ANAS_WALK,),
        looks=(BOS_LOOK,),
    )
    assert found.unfinished == (ANAS_WALK,)
    assert step(found) == Todo("diagnose", ("Ana",))


def test_a_look_that_is_owed_comes_before_what_is_due_and_after_it_while_it_is_not() -> None:
    due = (given_to("bo", "b1"),)
    owed = replace(BOS_LOOK, since=FRIDAY - timedelta(days=7))
    found = listed(line("Ana", None), line("Bo"), due=due, looks=(owed,))
    assert found.looks == (owed,)
    assert step(found) == Todo("diagnose", ("Bo",))
    soon = listed(line("Ana", None), line("Bo"), due=due, looks=(BOS_LOOK,))
    assert step(soon) == Todo("close assignment", ("b1",))


def test_what_is_due_comes_before_who_is_quiet() -> None:
    found = listed(line("Ana", None), line("Bo"), due=(given_to("bo", "b1"),))
    assert step(found) == Todo("close assignment", ("b1",))


def test_who_is_quiet_longest_is_to_be_talked_with_when_nothing_else_is_due() -> None:
    found = listed(line("Ana", LONG_AGO), line("Bo", None))
    assert step(found) == Todo("diagnose", ("Bo",))


def test_what_waits_is_listed_with_the_name_of_whose_it_is() -> None:
    late, again = given_to("ana", "a1", LONG_AGO), given_to("bo", "b1", LONG_AGO, FRIDAY)
    found = listed(line("Ana"), line("Bo"), due=(late,), evaluate=(again,))
    assert (found.due, found.evaluate, found.more) == (
        (Due("Ana", late),),
        (Due("Bo", again),),
        More(0, 0),
    )


def test_what_a_day_does_not_list_is_counted() -> None:
    late, again = given_to("ana", "a1", LONG_AGO), given_to("ana", "a2", LONG_AGO, FRIDAY)
    found = today(
        FRIDAY, (line("Ana"),), (), (), Waiting(Excerpt((late,), 38), Excerpt((again,), 8))
    )
    assert found.more == More(37, 7)


@pytest.mark.parametrize(("ago", "quiet"), [(13, False), (14, True)])
def test_two_weeks_without_a_walk_are_quiet(
    ago: int,
    quiet: bool,  # noqa: FBT001 - a column of a table
) -> None:
    one = line("Ana", FRIDAY - timedelta(days=ago))
    assert listed(one).quiet == ((one,) if quiet else ())


def test_quiet_reps_stand_by_who_waits_longest() -> None:
    never = line("Zoe", None)
    lines = [line(f"Rep {at}", LONG_AGO - timedelta(days=at)) for at in range(4)]
    found = listed(*lines, never)
    assert [one.name for one in found.quiet] == ["Zoe", "Rep 3", "Rep 2", "Rep 1", "Rep 0"]
    assert found.team == 5


def test_a_look_is_to_be_taken_within_a_week_on_a_working_day() -> None:
    assert look_by(FRIDAY) == date(2026, 11, 27)
    assert look_by(date(2026, 11, 21)) == look_by(date(2026, 11, 22)) == date(2026, 11, 30)


@HOUSE
@given(days())
def test_any_look_is_to_be_taken_on_a_working_day_nine_days_later_at_most(since: date) -> None:
    assert timedelta(days=7) <= look_by(since) - since <= timedelta(days=9)
    assert look_by(since).weekday() < 5


def test_what_is_rated_apart_waits_for_a_talk_and_no_longer() -> None:
    seen = SeenApart("wording", "Says it", 4, 2, FRIDAY, "")
    each = RepApart("ana", "Ana", seen)
    assert still_apart(each, None)
    assert still_apart(each, FRIDAY - timedelta(days=1))
    assert not still_apart(each, FRIDAY)


def test_mine_is_asked_for_a_week_ahead_and_theirs_on_its_day() -> None:
    in_a_week = FRIDAY + timedelta(days=7)
    promise = TalkPromise("l1", "ana", "t1", TalkStep.SUPPORT, "call", in_a_week, LONG_AGO)
    mine, theirs = (PromiseDue("ana", "Ana", promise, is_mine=mine) for mine in (True, False))
    assert mine.by == in_a_week
    assert (mine.falls_due(FRIDAY), mine.falls_due(LONG_AGO)) == (True, False)
    assert (theirs.falls_due(FRIDAY), theirs.falls_due(in_a_week)) == (False, True)
