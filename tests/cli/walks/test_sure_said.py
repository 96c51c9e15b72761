"""What a walk is sure of although the cause is open, as a manager reads it."""

from coachcli.cli.walks.sure_said import sure_said
from coachcli.coaching.walks.conclusion import Conclusion, Named, Offer
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import interview
from coachcli.coaching.walks.sure import NOTHING, Sure
from coaching.flows import FEW_MEETINGS

CARD = Offer("one-card", "Know the steps", "card", 15)


def _named(id_: str, kind: str, likely: float) -> Named:
    return Named(id_, kind, "", "", f"Means {id_}", "", likely)


def _open(known: Sure, *causes: Named) -> Conclusion:
    made = diagnosis(interview(FEW_MEETINGS))
    return Conclusion(made, causes, (CARD,), (), "meetings", sure=known)


def test_the_kind_is_said_with_how_many_it_could_be_and_what_they_start_with() -> None:
    two = (_named("a", "knowledge", 0.5), _named("b", "knowledge", 0.4))
    rare = _named("c", "knowledge", 0.01)
    said = sure_said(_open(Sure("knowledge", ("a", "b"), "one-card"), *two, rare))
    assert said == 'A gap in knowledge, one of two. Both start with "Know the steps".'


def test_three_that_call_for_the_same_without_learning_are_said() -> None:
    three = tuple(_named(id_, "environment", 0.3) for id_ in "abc")
    said = sure_said(_open(Sure("environment", ("a", "b", "c")), *three))
    assert said == "Something around the rep, one of three. All of them call for the same."


def test_the_kind_of_one_likely_cause_is_there_to_read_and_not_said_again() -> None:
    assert sure_said(_open(Sure("skill"), _named("a", "skill", 0.9))) == ""


def test_what_is_in_the_way_is_named_where_it_is_no_matter_of_skill() -> None:
    causes = (
        _named("a", "environment", 0.5),
        _named("s", "skill", 0.05),
        _named("b", "commitment", 0.4),
    )
    said = sure_said(_open(Sure(not_learnt=True), *causes))
    assert said == ("Not a matter of skill or knowledge. What is in the way: Means a or: Means b.")


def test_nothing_is_said_where_nothing_is_sure() -> None:
    assert sure_said(_open(NOTHING)) == ""
