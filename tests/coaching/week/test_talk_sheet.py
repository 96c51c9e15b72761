from datetime import date, timedelta
from typing import Any

import pytest

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import TalkWords
from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal
from coachcli.coaching.plans.standard import Standard
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.rhythm.talk import TalkPromise, TalkStep
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.conclusion import Conclusion, conclusion
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Basis, Flow
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.walks.open_check import Next
from coachcli.coaching.walks.sure import Sure
from coachcli.coaching.week.talk_sheet import (
    ASK_OPENLY,
    NothingToTalkAboutError,
    TalkBefore,
    TalkGrounds,
    talk_sheet,
)
from coachcli.coaching.week.talk_words import OF_A_GOAL, OF_LEARNING, OF_PROMISES, OF_WHAT_IS_APART
from coaching.flows import FEW_MEETINGS, PLAY, WATCH, WHERE, WHO, asset

DAY = date(2026, 11, 24)
WORDS = TalkWords("Two lines. Only those.", "Which was read?", "You write first.", "Two of five.")
SAID = replace(
    FEW_MEETINGS,
    causes=tuple(replace(each, talk=WORDS) for each in FEW_MEETINGS.causes),
)
LEVELS = ("None.", "Some.", "Most are read.", "All.")
READ = Behaviour(
    "does-wording", "Writes for one", ("meetings",), "The last ten emails", "For you.", 3, LEVELS
)
MODEL = {READ.id: READ}
GOAL = Goal(
    *("g1", "r1", "Meetings", "The north", Standard("9 a month", 9.0, "a month", "new_opps")),
    *(DAY, "", DAY),
)
PROMISE = Promise("r1", "Ana", "d1", "Fix the list.", DAY)


def given(cause: str) -> Assignment:
    what = ("three-messages", f"For {cause}", 45, cause, "", "", "")
    return Assignment("s1", "r1", None, *what, DAY, DAY, DAY, "Three of them.")


@pytest.fixture
def sure(seen: Interview) -> Conclusion:
    """A conclusion that carries the cause "wording"."""
    return conclusion(diagnosis(seen), SAID, (asset("three-messages", "wording"),), {}, ())


@pytest.fixture
def unsure(not_begun: Interview) -> Conclusion:
    """A conclusion that carries nothing, with what is worth asking next."""
    return conclusion(diagnosis(not_begun), SAID, (), {}, ())


def after(walked: Conclusion, flow: Flow | None = SAID, **known: Any) -> TalkGrounds:  # noqa: ANN401 - any field of it
    return replace(TalkGrounds("Ana", walked, flow), **known)


def judged(walked: Conclusion, verdict: Verdict, **made: Any) -> Conclusion:  # noqa: ANN401 - any field of it
    """The conclusion with another verdict, and other things left to find out."""
    return replace(walked, diagnosis=replace(walked.diagnosis, verdict=verdict, **made))


def test_after_a_walk_the_words_are_those_of_its_cause(sure: Conclusion) -> None:
    sheet = talk_sheet(after(sure, promise=PROMISE, goal=GOAL))
    assert sheet.words == WORDS
    assert (sheet.about, sheet.goal, sheet.promise) == ("Too few meetings", GOAL, PROMISE)


def test_what_was_seen_goes_before_what_weighs_more_and_was_only_said(sure: Conclusion) -> None:
    sheet = talk_sheet(after(sure))
    assert sheet.basis in (Basis.SEEN, Basis.SHOWN)
    assert sheet.seen in {f"{each.question} {each.answer}" for each in sure.diagnosis.ledger}


def test_what_was_looked_at_is_parted_from_what_came_of_it(sure: Conclusion) -> None:
    tasks = tuple(replace(each, question="Rewrite it") for each in sure.diagnosis.ledger)
    sheet = talk_sheet(after(replace(sure, diagnosis=replace(sure.diagnosis, ledger=tasks))))
    assert sheet.seen == "Rewrite it: wording"


def test_answers_that_weigh_little_are_no_ground_for_a_talk(sure: Conclusion) -> None:
    light = tuple(replace(each, bits=0.5) for each in sure.diagnosis.ledger)
    sheet = talk_sheet(after(replace(sure, diagnosis=replace(sure.diagnosis, ledger=light))))
    assert (sheet.seen, sheet.basis) == ("", None)


def test_where_the_author_wrote_no_words_they_are_made_of_gap_and_behaviour(
    sure: Conclusion,
) -> None:
    sheet = talk_sheet(after(sure, FEW_MEETINGS, behaviours={READ.id: READ}))
    assert sheet.words == TalkWords(
        "Let us talk about one thing: too few meetings. How do you see it?",
        "Show me the last ten emails. What do you notice?",
        "Most are read.",
        "We see it in the last ten emails.",
    )


@pytest.mark.parametrize("flow", [None, FEW_MEETINGS], ids=["no flow", "no words"])
def test_where_the_behaviour_is_not_known_either_it_is_asked_openly(
    sure: Conclusion, flow: Flow | None
) -> None:
    sheet = talk_sheet(after(sure, flow))
    assert (sheet.words.ask, sheet.words.done) == (ASK_OPENLY, "Does wording.")


def test_the_learning_is_that_for_the_cause_else_what_was_given_first(sure: Conclusion) -> None:
    other, own = given("rules"), given("wording")
    assert talk_sheet(after(sure, given=(other, own))).learn == own
    assert talk_sheet(after(sure, given=(other,))).learn == other
    assert talk_sheet(after(sure)).learn is None


@pytest.mark.parametrize(
    ("verdict", "settle"),
    [
        (Verdict.CLEAR, ""),
        (Verdict.PROVISIONAL, "Watch a call"),
        (Verdict.TWO_CANDIDATES, "Ask who"),
    ],
)
def test_a_sheet_says_what_would_make_sure_of_what_is_not_sure(
    sure: Conclusion, verdict: Verdict, settle: str
) -> None:
    left = {"settle": Next(WATCH, "Watch a call"), "separate": Next(WHO, "Ask who")}
    assert talk_sheet(after(judged(sure, verdict, **left))).settle == settle


def test_without_a_cause_the_sheet_asks_and_says_what_would_settle_it(unsure: Conclusion) -> None:
    unasked = (Next(PLAY, "Play it"), Next(WHERE, "Where does it break?"))
    sheet = talk_sheet(after(judged(unsure, Verdict.DOES_NOT_FIT, settle=None, unasked=unasked)))
    assert sheet.words.say.startswith("I have been thinking about this: too few meetings.")
    assert (sheet.words.ask, sheet.settle, sheet.seen) == ("Where does it break?", "Play it", "")


def test_where_no_question_is_left_it_is_asked_openly(unsure: Conclusion) -> None:
    none = judged(unsure, Verdict.NOT_ENOUGH, settle=None, unasked=())
    sheet = talk_sheet(after(none))
    assert (sheet.words.ask, sheet.settle) == (ASK_OPENLY, "")
    without = judged(unsure, Verdict.NOT_ENOUGH, unasked=(Next(WHO, "Who?"),))
    assert talk_sheet(after(without, None)).words.ask == ASK_OPENLY


def test_without_a_walk_the_goal_opens_and_what_is_learnt_is_asked_about() -> None:
    both = talk_sheet(TalkGrounds("Ana", goal=GOAL, given=(given("rules"),)))
    assert (both.about, both.words.say) == ("Meetings", OF_A_GOAL.say)
    assert (both.words.ask, both.words.done) == (OF_LEARNING.ask, "Three of them.")


def test_a_goal_alone_and_learning_alone_are_enough() -> None:
    goal = talk_sheet(TalkGrounds("Ana", goal=GOAL))
    assert (goal.words.ask, goal.words.done, goal.learn) == (OF_A_GOAL.ask, "9 a month", None)
    learn = talk_sheet(TalkGrounds("Ana", given=(given("rules"),)))
    assert (learn.about, learn.words.say, learn.goal) == ("For rules", OF_LEARNING.say, None)


def test_a_walk_that_found_no_gap_is_as_good_as_none(sure: Conclusion) -> None:
    none = judged(sure, Verdict.NO_GAP)
    assert talk_sheet(after(none, goal=GOAL)).about == "Meetings"
    with pytest.raises(NothingToTalkAboutError):
        talk_sheet(after(none))


def test_where_there_is_nothing_the_first_steps_are_named() -> None:
    with pytest.raises(NothingToTalkAboutError) as error:
        talk_sheet(TalkGrounds("Ana"))
    steps = [part for part in error.value.args if isinstance(part, Todo)]
    assert [(step.act, step.about) for step in steps] == [
        ("diagnose", ("Ana",)),
        ("add goal", ("Ana",)),
    ]


def test_what_all_causes_left_begin_with_is_worth_doing_meanwhile(sure: Conclusion) -> None:
    asset_, cause = sure.offers[0], sure.causes[0]
    two = Sure(causes=(cause.id, "rules"), first=asset_.asset)
    assert talk_sheet(after(replace(sure, sure=two))).meanwhile == asset_.title
    instead = replace(sure, causes=(replace(cause, instead="Ask for less."),))
    same = replace(instead, sure=Sure(causes=(cause.id,)))
    assert talk_sheet(after(same)).meanwhile == "Ask for less."
    assert talk_sheet(after(sure)).meanwhile == ""


def test_of_what_is_outside_work_nothing_more_is_found_out(sure: Conclusion) -> None:
    outside, named = "life-outside-work", sure.causes[0]
    first, *others = sure.diagnosis.ranking
    ranking = (replace(first, cause=outside), *others)
    left = {"settle": Next(WATCH, "Watch a call"), "ranking": ranking}
    walked = replace(
        judged(sure, Verdict.PROVISIONAL, **left),
        causes=(replace(named, id=outside, instead="Ask for less."),),
        sure=Sure(causes=(outside,)),
    )
    assert walked.carried == walked.causes[0]
    sheet = talk_sheet(after(walked))
    assert (sheet.settle, sheet.meanwhile) == ("", "")


def test_the_cue_of_the_learning_is_on_the_sheet_and_one_is_suggested_where_there_is_none(
    sure: Conclusion,
) -> None:
    cues = ("When it rings, I will ask.", "When it stops, I will write.")
    model = {READ.id: replace(READ, cues=cues)}
    learn = replace(given("wording"), behaviour=READ.id)
    none = talk_sheet(after(sure, given=(learn,), behaviours=model))
    assert (none.cue, none.cue_like) == ("", cues[0])
    taken = talk_sheet(after(sure, given=(learn,), behaviours=model, cues={learn.id: "Mine."}))
    assert (taken.cue, taken.cue_like) == ("Mine.", "")
    without = talk_sheet(after(sure, behaviours=model))
    assert (without.cue, without.cue_like) == ("", "")
    bare = talk_sheet(TalkGrounds("Ana", given=(learn,)))
    assert (bare.cue, bare.cue_like) == ("", "")


APART = SeenApart("opens", "Opens with the problem", 4, 2, DAY, "Us first.")


def test_what_the_two_see_apart_stands_on_every_sheet(sure: Conclusion) -> None:
    assert talk_sheet(after(sure, apart=APART)).apart == APART
    assert talk_sheet(TalkGrounds("Ana", goal=GOAL, apart=APART)).apart == APART


def test_it_is_a_talk_where_there_is_nothing_else() -> None:
    sheet = talk_sheet(TalkGrounds("Ana", apart=APART))
    assert (sheet.about, sheet.words, sheet.apart) == (APART.title, OF_WHAT_IS_APART, APART)


def test_where_one_behaviour_stands_behind_all_that_is_left_good_is_agreed_on(
    sure: Conclusion,
) -> None:
    likely = judged(sure, Verdict.PROVISIONAL)
    one = tuple(replace(each, behaviour=READ.id) for each in likely.causes)
    alike = talk_sheet(after(replace(likely, causes=one), behaviours=MODEL)).meanwhile
    assert alike == "agree on what good looks like. Most are read."
    apart = tuple(replace(each, probability=0.3) for each in likely.causes)
    assert talk_sheet(after(replace(likely, causes=apart), behaviours=MODEL)).meanwhile == ""
    assert talk_sheet(after(replace(sure, causes=one), behaviours=MODEL)).meanwhile == ""


KEPT_BY = TalkPromise("l1", "r1", "t1", TalkStep.ACTION, "three messages", DAY, DAY)


def test_the_last_talk_stands_on_every_sheet_and_says_whether_it_was_after_the_walk(
    sure: Conclusion,
) -> None:
    before = TalkBefore(DAY, (KEPT_BY,))
    later = talk_sheet(after(sure, before=before, walked_on=DAY))
    assert (later.before, later.walked_on, later.is_talked_over) == (before, DAY, True)
    earlier = talk_sheet(after(sure, before=before, walked_on=DAY + timedelta(days=1)))
    assert not earlier.is_talked_over
    assert talk_sheet(TalkGrounds("Ana", goal=GOAL, before=before)).before == before


def test_what_was_promised_is_a_talk_where_there_is_nothing_else() -> None:
    sheet = talk_sheet(TalkGrounds("Ana", before=TalkBefore(DAY, (KEPT_BY,))))
    assert sheet.words == OF_PROMISES
    with pytest.raises(NothingToTalkAboutError):
        talk_sheet(TalkGrounds("Ana", before=TalkBefore(DAY)))
