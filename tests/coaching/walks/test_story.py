from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop, best, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import CheckAnswer, Mark, Need, Way
from coachcli.coaching.walks.interview import (
    Given,
    Limits,
    Reply,
    asked,
    heard,
    interview,
    volunteered,
)
from coachcli.coaching.walks.standpoint import standpoint
from coachcli.coaching.walks.story import Story, entered, opened, played
from coaching.flows import (
    CAUSES,
    COULD,
    FEW_MEETINGS,
    NUMBERS,
    WATCH,
    WHERE,
    WHO,
    answer,
    check,
    flow,
)

DANA = Story(
    flow="few-meetings",
    text="Dana's messages could be from anybody",
    answers={
        WHO: "wording",
        WHERE: "wording",
        NUMBERS: "wording",
        COULD: "not yet",
        WATCH: "wording",
    },
    leaders=("wording",),
    verdict="clear",
)


def test_a_story_is_told_to_its_end() -> None:
    walk = played(interview(FEW_MEETINGS), DANA.answers)
    found = diagnosis(walk)
    assert step(walk) is Stop.CLEAR
    assert found.leader in DANA.leaders
    assert found.verdict == DANA.verdict


def test_what_is_known_before_the_first_question_is_entered_first_and_costs_nothing() -> None:
    answers = {**DANA.answers, WHERE: None}
    walk = opened(interview(FEW_MEETINGS), answers, (WHO, WHERE, "no-such-check"))
    assert [(each.check.id, each.answer.text) for each in heard(walk)] == [(WHO, "wording")]
    assert (asked(walk), volunteered(walk)) == ((), (WHO,))
    assert WHO not in asked(played(walk, answers))


def test_what_a_story_does_not_say_is_not_known() -> None:
    walk = played(interview(FEW_MEETINGS), {WHO: None})
    assert {reply.given for reply in walk.replies} == {Given.UNKNOWN}
    assert diagnosis(walk).verdict is Verdict.NOT_ENOUGH


def test_a_story_may_use_the_old_wording_of_an_answer() -> None:
    asked = check(
        "x",
        CheckAnswer("new words", marks=(("rules", Mark.POINTS_TO),), was=("old words",)),
        CheckAnswer("no"),
    )
    walk = played(interview(flow(CAUSES, asked)), {"x": "old words"})
    assert walk.replies[0].answer == "new words"


ALL = {check_.id: check_.answers[0].text for check_ in FEW_MEETINGS.checks}


def test_every_answer_that_is_recorded_enters() -> None:
    walk = entered(interview(FEW_MEETINGS), ALL)
    assert {each.check.id: each.answer.text for each in heard(walk)} == ALL
    assert {*asked(walk), *volunteered(walk)} == set(ALL)
    assert volunteered(walk)


def test_what_a_walk_asks_comes_first_and_the_rest_by_its_worth() -> None:
    begun = interview(FEW_MEETINGS)
    walk, alone = entered(begun, ALL), played(begun, ALL)
    assert walk.replies[: len(alone.replies)] == alone.replies
    for place, reply in enumerate(walk.replies[len(alone.replies) :], len(alone.replies)):
        stand = standpoint(replace(walk, replies=walk.replies[:place]))
        open_ = tuple(one for one in stand.pool if one.id in ALL)
        assert best(open_, stand.belief, walk.tables).id == reply.check


def test_an_answer_enters_over_what_the_tool_knew() -> None:
    begun = interview(FEW_MEETINGS).plus(Reply(Given.KNOWN, NUMBERS, "wording"))
    said = {each.check.id: each.answer.text for each in heard(entered(begun, {NUMBERS: "rules"}))}
    assert said[NUMBERS] == "rules"


def test_an_answer_enters_that_waits_for_one_nobody_gave() -> None:
    first = check("first", answer("yes", points_to="rules"), answer("no"))
    then = check("then", answer("a", points_to="rules"), answer("b"), needs=(Need("first", "yes"),))
    walk = entered(interview(flow(CAUSES, first, then)), {"then": "a"})
    assert [each.check.id for each in heard(walk)] == ["then"]


def test_what_is_of_a_way_that_is_not_open_stays_out() -> None:
    by_phone = interview(FEW_MEETINGS, Limits(ways=(Way.ASK,)))
    assert {each.check.way for each in heard(entered(by_phone, ALL))} == {Way.ASK}


def test_what_is_owed_and_no_answer_speaks_of_stays_open() -> None:
    """Said to be unknown, or not owed of such a cause, it does not."""
    said = dict.fromkeys((WHO, WHERE, NUMBERS, WATCH), "wording")
    found = diagnosis(entered(interview(FEW_MEETINGS), said))
    assert (found.verdict, found.stop is Stop.CLEAR) == (Verdict.PROVISIONAL, False)
    assert [each.check for each in found.waiting] == [COULD]
    for known in ({**said, COULD: "not yet"}, {**said, COULD: None}):
        assert diagnosis(entered(interview(FEW_MEETINGS), known)).verdict is Verdict.CLEAR
    around = diagnosis(entered(interview(FEW_MEETINGS), dict.fromkeys(said, "tools")))
    assert (around.verdict, around.waiting) == (Verdict.CLEAR, ())


def test_an_answer_the_check_does_not_have_is_not_known() -> None:
    walk = played(interview(FEW_MEETINGS), {NUMBERS: "no such answer"})
    assert walk.replies[0].given is Given.UNKNOWN
