from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from coachcli.coaching.assignment import Assignment, State
from coachcli.coaching.report import RepLine
from coachcli.coaching.today import MOST_QUIET, Due, Look, Today, Unfinished, look_by, today
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
    done: tuple[Assignment, ...] = (),
) -> Today:
    return today(FRIDAY, lines, left, looks, done)


def test_a_day_without_anything_due_leads_to_the_report() -> None:
    found = listed(line("Ana"), line("Bo"))
    assert found == Today(FRIDAY, 2, (), (), (), (), (), ("report",))


def test_a_walk_that_was_left_comes_before_all_else() -> None:
    found = listed(line("Ana", None), line("Bo", FRIDAY, given_to("bo", "b1")), left=(ANAS_WALK,), looks=(BOS_LOOK,))
    assert found.unfinished == (ANAS_WALK,)
    assert found.following == ("diagnose", "Ana")


def test_a_look_that_is_owed_comes_before_what_is_due() -> None:
    found = listed(line("Ana", None), line("Bo", FRIDAY, given_to("bo", "b1")), looks=(BOS_LOOK,))
    assert found.looks == (BOS_LOOK,)
    assert found.following == ("diagnose", "Bo")


def test_what_is_due_comes_before_who_is_quiet() -> None:
    found = listed(line("Ana", None), line("Bo", FRIDAY, given_to("bo", "b1")))
    assert found.following == ("assignment", "show", "b1")


def test_who_is_quiet_longest_is_to_be_talked_with_when_nothing_else_is_due() -> None:
    assert listed(line("Ana", LONG_AGO), line("Bo", None)).following == ("diagnose", "Bo")


def test_what_is_due_is_listed_from_its_day_on_the_longest_overdue_first() -> None:
    late, due, tomorrow = (given_to("ana", f"a{at}", FRIDAY + timedelta(days=at - 1)) for at in range(3))
    also_due = given_to("bo", "a0", FRIDAY)
    found = listed(line("Ana", FRIDAY, tomorrow, due, late), line("Bo", FRIDAY, also_due))
    assert found.due == (Due("Ana", late), Due("Bo", also_due), Due("Ana", due))


def test_what_is_open_or_done_is_to_be_looked_at_again_once_its_day_has_come() -> None:
    open_ = given_to("ana", "a1", LONG_AGO, FRIDAY)
    done = replace(given_to("bo", "b1", LONG_AGO, FRIDAY - timedelta(days=1)), state=State.DONE)
    later = given_to("bo", "b2", FRIDAY + timedelta(days=7))
    found = listed(line("Ana", FRIDAY, open_), line("Bo", FRIDAY, later), done=(done,))
    assert found.evaluate == (Due("Bo", done), Due("Ana", open_))


@pytest.mark.parametrize(("ago", "quiet"), [(13, False), (14, True)])
def test_two_weeks_without_a_walk_are_quiet(ago: int, quiet: bool) -> None:  # noqa: FBT001 - a column of a table
    one = line("Ana", FRIDAY - timedelta(days=ago))
    assert listed(one).quiet == ((one,) if quiet else ())


def test_three_quiet_reps_at_most_are_named_the_longest_waiting_first() -> None:
    never = line("Zoe", None)
    lines = [line(f"Rep {at}", LONG_AGO - timedelta(days=at)) for at in range(4)]
    found = listed(*lines, never)
    assert [one.name for one in found.quiet] == ["Zoe", "Rep 3", "Rep 2"]
    assert (len(found.quiet), found.team) == (MOST_QUIET, 5)


def test_a_look_is_to_be_taken_within_a_week_on_a_working_day() -> None:
    assert look_by(FRIDAY) == date(2026, 11, 27)
    assert look_by(date(2026, 11, 21)) == look_by(date(2026, 11, 22)) == date(2026, 11, 30)


@HOUSE
@given(days())
def test_any_look_is_to_be_taken_on_a_working_day_nine_days_later_at_most(since: date) -> None:
    assert timedelta(days=7) <= look_by(since) - since <= timedelta(days=9)
    assert look_by(since).weekday() < 5
