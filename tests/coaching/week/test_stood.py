"""What had a place and what waited on a day, of assignments as they stood then."""

from datetime import date, timedelta

from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.stood import waited_then, with_open_then

DAY = date(2026, 11, 22)
WEEKS = timedelta(weeks=2)


def given(id_: str, rep: str = "ana", due: date = DAY - WEEKS) -> Assignment:
    words = ("card", "A card", 20, "opener", "Cannot open", "opens", "replies")
    return Assignment(id_, rep, None, *words, DAY - 2 * WEEKS, due, DAY - WEEKS, "Said aloud.")


LATE = given("a1")
DONE = replace(given("a2"), state=AssignmentState.DONE, look=DAY)
CLOSED = replace(given("a3"), look=None, looked=DAY)
DROPPED = replace(given("a4"), state=AssignmentState.DROPPED)
AHEAD = replace(given("a5", due=DAY), evaluate=DAY + WEEKS)


def test_what_was_late_and_to_be_looked_at_is_told_as_it_stood() -> None:
    waiting = waited_then([LATE, DONE, replace(CLOSED, evaluate=DAY + WEEKS), DROPPED, AHEAD], DAY)
    assert (waiting.due.first, waiting.due.total) == ((LATE,), 1)
    assert waiting.evaluate.first == (DONE,)


def test_each_rep_has_what_had_a_place_all_of_it_or_the_first_due() -> None:
    lines = (RepLine("ana", "Ana", "AE", None), RepLine("bo", "Bo", "AE", None, (DONE,)))
    had = (LATE, DONE, CLOSED, DROPPED)
    ana, bo = with_open_then(lines, had, every=False)
    assert (ana.open, bo.open) == ((LATE,), ())
    assert with_open_then(lines, had, every=True)[0].open == (LATE, DONE)
