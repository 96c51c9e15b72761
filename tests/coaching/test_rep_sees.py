from datetime import date, timedelta

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import TalkWords
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.catalogue import Asset, AssetKind, Recall, RolePlay, Round
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal, Result
from coachcli.coaching.plans.standard import Standard
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.rep_sees import (
    HalfForRep,
    PromiseForRep,
    asset_for_rep,
    assignment_for_rep,
    form_for_rep,
    goal_for_rep,
    half_for_rep,
    message_for_rep,
    rating_for_rep,
    talk_brief_for_rep,
    talk_brief_on,
)
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.walks.flow import Basis
from coachcli.coaching.week.talk_sheet import TalkBefore, TalkSheet
from coaching.rhythm.some_guides import CALL

DAY = date(2026, 11, 24)
CANARY = "canary"
PLAY = RolePlay(
    "A bakery.",
    f"{CANARY} busy",
    f"{CANARY} curt",
    f"{CANARY} penalty",
    (Round("Warm", f"{CANARY} easy"),),
    ("A question",),
    "Once.",
)
ASSET = Asset(
    "calls", "Calls", AssetKind.ROLE_PLAY, 30, (f"{CANARY}-cause",), "You pass.", "Play.",
    "Passed.", "Book it.", PLAY, (Recall("Why?", "Because.", ("because",)),),
    "Who is it?", (f"{CANARY} called",), f"{CANARY} cut", (f"{CANARY} lead",) * 3,
)  # fmt: skip
GIVEN = Assignment(
    *("s1", "r1", f"{CANARY}-diagnosis", "calls", "Calls", 30, f"{CANARY}-cause"),
    *(f"{CANARY} cannot", f"{CANARY}-behaviour", f"{CANARY}-metric", DAY, DAY, DAY, "Said aloud."),
)
GOAL = Goal(
    id="g1",
    rep="r1",
    what="Meetings",
    why="The north",
    standard=Standard("9 a month", 9.0, "a month", "new_opps"),
    by=DAY,
    plan="Calls first",
    made=DAY,
    rep_agreed=DAY,
    result=Result.MET,
    closed=DAY,
    closing=f"{CANARY} he was lucky",
)


def test_the_rep_gets_learning_without_the_buyers_side_and_the_causes() -> None:
    theirs = asset_for_rep(ASSET)
    assert theirs.play
    assert (theirs.title, theirs.scene, theirs.kind) == ("Calls", "Who is it?", "role-play")
    assert theirs.play.rounds == ("Warm",)
    assert theirs.recall == ASSET.recall
    assert CANARY not in str(plain(theirs))


def test_the_rep_gets_of_an_assignment_what_was_agreed_and_not_why() -> None:
    theirs = assignment_for_rep(GIVEN, "When it rings, I will ask.")
    assert theirs.cue == "When it rings, I will ask."
    assert (theirs.done_means, theirs.due, theirs.evaluate) == ("Said aloud.", DAY, DAY)
    assert CANARY not in str(plain(theirs))


def test_the_rep_gets_the_goal_in_its_own_words_and_not_what_was_noted_at_its_end() -> None:
    theirs = goal_for_rep(GOAL)
    assert (theirs.what, theirs.why, theirs.standard) == ("Meetings", "The north", "9 a month")
    assert (theirs.rep_agreed, theirs.manager_agreed) == (DAY, None)
    assert CANARY not in str(plain(theirs))


def test_the_form_for_their_half_has_their_goal_and_what_both_promised() -> None:
    promised = TalkPromise("l1", "r1", CANARY, TalkStep.ACTION, "three messages", DAY, DAY)
    mine = replace(promised, step=TalkStep.SUPPORT, what="send Ivo's two best")
    theirs = half_for_rep(Rep("r1", "Ana"), "2026-W48", GOAL, (promised, mine))
    assert theirs.goal == goal_for_rep(GOAL)
    assert [(each.what, each.is_theirs) for each in theirs.promises] == [
        ("three messages", True),
        ("send Ivo's two best", False),
    ]
    assert CANARY not in str(plain(theirs))
    assert half_for_rep(Rep("r1", "Ana"), "2026-W48", None, ()).goal is None


SHEET = TalkSheet(
    f"{CANARY} gap",
    f"{CANARY} 18 %",
    GOAL,
    f"{CANARY} one text for all",
    Basis.SEEN,
    TalkWords(f"{CANARY} open", f"{CANARY} ask", "You write first.", "Two of five."),
    GIVEN,
    Promise("r1", "Ana", "d1", f"{CANARY} hold a goal talk", DAY),
    f"{CANARY} watch a call",
)


def test_the_rep_gets_of_a_talk_what_was_agreed_and_when_not_what_it_was_about() -> None:
    theirs = message_for_rep(SHEET, "Ana")
    assert (theirs.agreed, theirs.done, theirs.mine) == ("You write first.", "Two of five.", DAY)
    assert (theirs.given, theirs.goal) == (assignment_for_rep(GIVEN), goal_for_rep(GOAL))
    assert CANARY not in str(plain(theirs))


def test_the_rep_gets_the_cue_they_took_and_not_one_that_the_coach_may_suggest() -> None:
    sheet = replace(SHEET, cue="When it rings, I will ask.", cue_like=f"{CANARY} like")
    theirs = message_for_rep(sheet, "Ana")
    assert theirs.given == assignment_for_rep(GIVEN, "When it rings, I will ask.")
    assert CANARY not in str(plain(theirs))


def test_of_a_talk_after_the_walk_the_message_has_what_both_promised_and_no_older_words() -> None:
    promise = TalkPromise("l1", "r1", "t1", TalkStep.ACTION, "three messages", DAY, DAY)
    later = replace(SHEET, before=TalkBefore(DAY, (promise,)), walked_on=DAY)
    theirs = message_for_rep(later, "Ana")
    assert theirs.promises == (PromiseForRep("three messages", DAY, is_theirs=True),)
    assert (theirs.agreed, theirs.done, theirs.talked) == ("", "", DAY)
    without = message_for_rep(replace(later, before=TalkBefore(DAY)), "Ana")
    assert without.agreed == "You write first."
    assert CANARY not in str(plain(theirs))


def test_where_nothing_was_given_or_promised_the_message_says_nothing_of_it() -> None:
    theirs = message_for_rep(replace(SHEET, learn=None, goal=None, promise=None), "Ana")
    assert (theirs.given, theirs.goal, theirs.mine) == (None, None, None)


LEVELS = ("Us first.", "Both.", "Them first.", "Their words.")
MODEL = Behaviour(
    *(f"{CANARY}-id", "Opens", (f"{CANARY}-metric",), "The first line", "Mondays?", 3, LEVELS)
)
LOOK = RatedLook("k1", MODEL.id, DAY, coach=2, second=3, evidence=f"{CANARY} us", evidenced=True)


def test_the_form_for_the_own_rating_says_what_good_is_and_nothing_of_what_was_seen() -> None:
    theirs = form_for_rep("Ana", [MODEL], DAY)
    assert theirs.behaviours[0].levels == LEVELS
    assert CANARY not in str(plain(theirs))


def test_the_rep_gets_a_rating_when_both_are_in_and_never_a_score_of_a_tool() -> None:
    assert rating_for_rep(LOOK, "Opens") is None
    assert rating_for_rep(RatedLook("k2", MODEL.id, DAY, tool=2.5), "Opens") is None
    assert rating_for_rep(replace(LOOK, waived=True), "Opens") is None
    theirs = rating_for_rep(replace(LOOK, own=4), "Opens")
    assert theirs
    assert (theirs.own, theirs.coach) == (4, 2.5)
    assert CANARY not in str(plain(theirs))


def test_a_brief_before_a_talk_has_its_questions_and_not_what_they_listen_for() -> None:
    half = HalfForRep("r1", "Dana", "2026-W48", None, ())
    brief = talk_brief_for_rep(CALL, CALL.questions[:1], half)
    assert (brief.name, brief.questions) == ("Dana", (CALL.questions[0].ask,))
    assert CALL.questions[0].listen_for not in str(brief)


def test_a_later_talk_has_what_is_due_after_the_one_before_and_the_goal_until_its_day() -> None:
    next_week = DAY + timedelta(days=7)
    due = [TalkPromise("l1", "r1", "", TalkStep.ACTION, "x", by, DAY) for by in (DAY, next_week)]
    half = half_for_rep(Rep("r1", "Ana"), "2026-W48", replace(GOAL, by=DAY), due)
    brief = talk_brief_for_rep(CALL, (), half)
    assert talk_brief_on(brief, DAY, None) == brief
    later = talk_brief_on(brief, next_week, DAY)
    assert (later.goal, later.promises) == (None, brief.promises[1:])
