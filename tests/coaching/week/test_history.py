from datetime import date

from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal, Result
from coachcli.coaching.plans.standard import Standard
from coachcli.coaching.practice.attempt import Attempt, AttemptKind
from coachcli.coaching.practice.evaluation import Arithmetic, Evaluation, Moved
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.pair import HeldTalk, RepPair
from coachcli.coaching.rep import PrivateLine
from coachcli.coaching.rep_sees import history_for_rep
from coachcli.coaching.rhythm.talk import Talk, TalkLine, TalkStep
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import conclusion
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.week.history import (
    Happened,
    Moment,
    in_order,
    of_assignment,
    of_attempt,
    of_goal,
    of_half,
    of_look,
    of_note,
    of_pair,
    of_rating,
    of_talk,
    of_walk,
)
from coaching.flows import FEW_MEETINGS

DAY, LATER = date(2026, 11, 3), date(2026, 11, 24)
GIVEN = Assignment(
    *("s1", "r1", None, "three", "Three messages", 45, "wording", "Cannot", "writes", "meetings"),
    *(DAY, LATER, LATER, "Three of them."),
)
STANDARD = Standard("9 a month", 9.0, "a month", "new_opps")
GOAL = Goal("g1", "r1", "Meetings", "The north", STANDARD, LATER, "", DAY)
AGREED = replace(GOAL, rep_agreed=DAY, manager_agreed=DAY)
LOOK = RatedLook("k1", "writes", DAY, own=3, coach=2)
TRIED = Attempt("t1", "r1", "three", "0", AttemptKind.RECALL, DAY, 2, 3, passed=True)
EVALUATED = Evaluation("e1", "s1", "r1", 2, Moved.CANNOT_TELL, LATER, Arithmetic("meetings"))
SAID = TalkLine("l1", TalkStep.ACTION, "Ten calls by Friday.")
HELP = TalkLine("l2", TalkStep.SUPPORT, "A list on Monday.")
TALK = Talk("w1", "r1", "career", DAY, 25, "", (TalkLine("l0", TalkStep.NOW, "Slow."), SAID, HELP))


def test_the_newest_stands_first_and_a_day_goes_as_things_go() -> None:
    note = of_note(PrivateLine(DAY, "Keep an eye."))
    goal, *_ = of_goal(GOAL)
    newer = Moment(LATER, Happened.NOTE, "Later.")
    assert in_order([note, newer, goal]) == (newer, goal, note)


def test_a_walk_says_what_it_came_to(seen: Interview) -> None:
    found = conclusion(diagnosis(seen), FEW_MEETINGS, (), {}, ())
    assert of_walk(DAY, "d1", found).text == "Too few meetings. Clear: Cannot do wording."
    none = replace(found, diagnosis=replace(found.diagnosis, verdict=Verdict.NO_GAP))
    assert of_walk(DAY, "d1", none).text == "Too few meetings. No gap."


def test_learning_is_given_and_closed() -> None:
    first, second = of_assignment(GIVEN, [(AssignmentState.DONE, LATER)])
    assert first.text == "Three messages, 45 min, due 24 Nov."
    assert (second.text, second.day) == ("Done: Three messages.", LATER)


def test_a_look_says_what_became_of_the_number() -> None:
    assert of_look(EVALUATED, "Three messages").text == (
        "Second look at Three messages: cannot tell."
    )


def test_a_rating_says_nothing_of_one_side_before_the_other_is_in() -> None:
    both = of_rating(LOOK, "Writes for one")
    assert both.text == "Writes for one. Seen: 2 of 4, the rep's own 3."
    waived = of_rating(replace(LOOK, own=None, waived=True), "Writes for one")
    assert waived.text == "Writes for one. Seen: 2 of 4."
    hidden = of_rating(replace(LOOK, own=None), "Writes for one")
    assert hidden.text == "Writes for one. One rating is missing."
    assert len(history_for_rep([both])) == 1
    assert history_for_rep([waived, hidden]) == ()


def test_a_first_try_has_no_marks() -> None:
    assert of_attempt(TRIED, "Three").text == "Three: recall, 2 of 3."
    first = replace(TRIED, scored=False)
    assert of_attempt(first, "Three").text == "Three: recall, a first try, not scored."


def test_a_goal_is_set_and_closed() -> None:
    closed = replace(AGREED, closed=LATER, result=Result.MET)
    first, last = of_goal(closed)
    assert first.text == "Meetings: 9 a month by 24 Nov 2026."
    assert last.text == "Meetings: met."


def test_a_draft_of_a_goal_says_so_and_is_not_the_reps_yet() -> None:
    (draft,) = of_goal(replace(GOAL, manager_agreed=DAY))
    assert draft.text.endswith("by 24 Nov 2026. A draft, not agreed by both yet.")
    assert history_for_rep([draft, *of_goal(AGREED)]) == history_for_rep(of_goal(AGREED)) != ()


def test_a_talk_says_what_both_promised_and_nothing_else() -> None:
    text = of_talk(TALK, "Career").text
    assert text == "Career, 25 min. Rep: Ten calls by Friday. Coach: A list on Monday."
    assert of_talk(replace(TALK, minutes=0, lines=()), "Career").text == "Career."


def test_a_pair_and_its_talks_stand_there_and_what_came_of_them_is_the_coachs() -> None:
    held = (HeldTalk(1, LATER, "Ivo opens with the date."), HeldTalk(2, LATER))
    pair = RepPair("p1", "r1", "r2", "writes", DAY, LATER, LATER, held)
    made, *talks = of_pair(pair, "Ivo", "Writes for one")
    assert (made.day, made.text) == (DAY, "With Ivo, two talks: Writes for one.")
    texts = [each.text for each in talks]
    assert texts == ["First talk with Ivo. Ivo opens with the date.", "Second talk with Ivo."]
    assert [each.text for each in history_for_rep([made, *talks])] == [made.text]


def test_a_half_that_came_in_is_the_reps_without_its_words() -> None:
    half = of_half(DAY, "2026-W45")
    assert half.text == "Their half of the talk of 2026-W45 is in."
    assert len(history_for_rep([half])) == 1


def test_the_rep_sees_no_walk_no_look_and_no_note(seen: Interview) -> None:
    found = conclusion(diagnosis(seen), FEW_MEETINGS, (), {}, ())
    hidden = [of_walk(DAY, "d1", found), of_look(EVALUATED, ""), of_note(PrivateLine(DAY, "x"))]
    assert history_for_rep(hidden) == ()
    theirs = (*of_assignment(GIVEN, ()), of_talk(TALK, "Career"))
    assert [each.happened for each in history_for_rep(theirs)] == ["given", "talk"]
