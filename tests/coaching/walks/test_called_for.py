from datetime import date

import pytest

from coachcli.coaching.cause import Kind
from coachcli.coaching.learning.assignment import Assignment
from coachcli.coaching.learning.proposal import NothingToLearnError
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.called_for import (
    called_for,
    carried_cause,
    look_to_take_up,
    offered,
    refuted,
)
from coachcli.coaching.walks.conclusion import Conclusion, conclusion
from coachcli.coaching.walks.diagnosis import Diagnosis, diagnosis
from coachcli.coaching.walks.interview import Interview
from coachcli.coaching.walks.open_check import Next
from coaching.flows import FEW_MEETINGS, asset

THREE, RECALL = asset("three-messages", "wording"), asset("recall-card", "rules")
LOOK = Next("watch", "Watch a call")
OTHER_CAUSE = "rules"


@pytest.fixture
def carried(seen: Interview) -> Conclusion:
    """A conclusion that carries the cause "wording"."""
    return conclusion(diagnosis(seen), FEW_MEETINGS, (THREE, RECALL), {}, ())


@pytest.fixture
def open_(not_begun: Interview) -> Conclusion:
    """A conclusion that carries nothing."""
    return conclusion(diagnosis(not_begun), FEW_MEETINGS, (THREE, RECALL), {}, ())


@pytest.fixture
def likely(seen: Interview) -> Diagnosis:
    """A diagnosis that is only likely, with the look that would settle it."""
    return replace(diagnosis(seen), verdict=Verdict.PROVISIONAL, settle=LOOK)


def test_a_conclusion_calls_for_the_cause_that_it_carries(carried: Conclusion) -> None:
    cause = called_for(carried, FEW_MEETINGS, "Ana", None, None)
    assert cause == FEW_MEETINGS.cause("wording")


def test_another_cause_of_its_flow_can_be_named(carried: Conclusion, open_: Conclusion) -> None:
    named = FEW_MEETINGS.cause(OTHER_CAUSE)
    assert called_for(carried, FEW_MEETINGS, "Ana", None, OTHER_CAUSE) == named
    assert called_for(open_, FEW_MEETINGS, "Ana", RECALL, OTHER_CAUSE) == named


def test_a_cause_of_another_flow_is_none_of_its_business(carried: Conclusion) -> None:
    assert called_for(carried, FEW_MEETINGS, "Ana", None, "elsewhere") is None


def test_an_asset_that_fits_is_given_for_the_carried_cause_and_another_is_not(
    carried: Conclusion, open_: Conclusion
) -> None:
    assert called_for(carried, FEW_MEETINGS, "Ana", THREE, None) == FEW_MEETINGS.cause("wording")
    assert called_for(carried, FEW_MEETINGS, "Ana", RECALL, None) is None
    assert called_for(open_, FEW_MEETINGS, "Ana", THREE, None) is None


def test_where_nothing_is_carried_and_nothing_named_there_is_nothing_to_learn(
    open_: Conclusion,
) -> None:
    with pytest.raises(NothingToLearnError, match="too few answers"):
        called_for(open_, FEW_MEETINGS, "Ana", None, None)


def test_the_carried_cause_is_told_in_the_words_of_the_conclusion(carried: Conclusion) -> None:
    cause = carried_cause(carried)
    assert (cause.id, cause.kind, cause.means) == ("wording", Kind.SKILL, "Cannot do wording")
    assert cause.learn == tuple(offer.asset for offer in carried.offers)


def test_where_nothing_is_carried_there_is_no_cause(open_: Conclusion) -> None:
    with pytest.raises(LookupError):
        carried_cause(open_)


def test_an_offered_asset_is_given_for_the_carried_cause_and_the_metric_of_the_gap(
    carried: Conclusion,
) -> None:
    proposal = offered("ana", "d1", carried, THREE)
    assert (proposal.rep, proposal.diagnosis, proposal.asset) == ("ana", "d1", THREE)
    assert (proposal.cause.id, proposal.metric) == ("wording", "meetings")


def test_a_walk_that_was_only_likely_is_taken_up_with_the_look_that_settles_it(
    likely: Diagnosis,
) -> None:
    assert look_to_take_up(likely, None) == LOOK
    assert look_to_take_up(likely, likely.flow) == LOOK


def test_what_is_clear_or_of_another_flow_is_not_taken_up(likely: Diagnosis) -> None:
    assert look_to_take_up(replace(likely, verdict=Verdict.CLEAR), None) is None
    assert look_to_take_up(likely, "another-flow") is None


def test_what_was_given_for_another_cause_of_the_walk_is_refuted(
    carried: Conclusion, open_: Conclusion
) -> None:
    day = date(2026, 11, 24)
    words = ("three-messages", "Three messages", 45)
    given = [
        Assignment(cause.id, "r1", None, *words, cause.id, "", "", "", day, day, day, "")
        for cause in FEW_MEETINGS.causes
    ]
    refuted_causes = {each.cause for each in refuted(carried, given)}
    assert refuted_causes == {cause.id for cause in FEW_MEETINGS.causes} - {"wording"}
    assert refuted(open_, given) == ()
