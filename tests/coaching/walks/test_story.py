from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.choice import Stop, step
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import CheckAnswer, Mark
from coachcli.coaching.walks.interview import Given, interview
from coachcli.coaching.walks.story import Story, played
from coaching.flows import CAUSES, COULD, FEW_MEETINGS, NUMBERS, WATCH, WHERE, WHO, check, flow

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


def test_an_answer_the_check_does_not_have_is_not_known() -> None:
    walk = played(interview(FEW_MEETINGS), {NUMBERS: "no such answer"})
    assert walk.replies[0].given is Given.UNKNOWN
