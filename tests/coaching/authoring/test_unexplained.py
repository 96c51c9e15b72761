"""Walks without a cause, put together without names."""

from coachcli.coaching.authoring.unexplained import GivenOften, unexplained, without_names
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.walks.interview import interview
from coaching.flows import FEW_MEETINGS, WHO

RULES = "rules"


def ended(verdict: Verdict, answer: str = RULES) -> Diagnosis:
    walk = interview(FEW_MEETINGS).answered(WHO, answer)
    return replace(diagnosis(walk), verdict=verdict)


def test_the_walks_of_a_flow_are_counted_with_what_was_answered_most_often() -> None:
    walks = (ended(Verdict.DOES_NOT_FIT), ended(Verdict.NOT_ENOUGH), ended(Verdict.CLEAR))
    (told,) = unexplained((each, ()) for each in walks)
    assert (told.flow, told.does_not_fit, told.not_enough) == (FEW_MEETINGS.id, 1, 1)
    asked = FEW_MEETINGS.check(WHO)
    assert asked
    assert told.answers == (GivenOften(asked.text, RULES, 2),)


def test_the_flow_with_most_such_walks_comes_first() -> None:
    other = replace(ended(Verdict.NOT_ENOUGH), flow="other", title="Other")
    walks = [(other, ()), *[(ended(Verdict.NOT_ENOUGH), ())] * 2]
    assert [each.flow for each in unexplained(walks)] == [FEW_MEETINGS.id, "other"]


def test_no_known_name_is_left_in_the_words() -> None:
    words = ("Dana said that Robin's list is old", "nothing")
    (told,) = unexplained([(ended(Verdict.NOT_ENOUGH), words)], ["Dana Reyes", "Robin Hale"])
    assert told.words == ("… said that …'s list is old", "nothing")


def test_a_part_of_a_name_is_taken_out_as_a_word_whatever_its_case() -> None:
    assert without_names("REYES asked the reyeses; Bo too", ["Dana Reyes", "Bo Al"]) == (
        "… asked the reyeses; Bo too"
    )
    assert without_names("as it was", []) == "as it was"
