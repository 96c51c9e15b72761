from json import dumps

import pytest
from hypothesis import given

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.cause import SOMETHING_ELSE
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import plain
from coachcli.coaching.verdict import CARRIES, Verdict
from coachcli.coaching.walks.conclusion import (
    UPSTREAM,
    VERSION,
    Conclusion,
    Named,
    Offer,
    conclusion,
)
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Flow, Mark
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview
from coachcli.coaching.walks.neighbours import Because, Neighbour
from coaching.flows import CAUSES, FEW_MEETINGS, NUMBERS, WATCH, WHERE, WHO, asset
from coaching.strategies import HOUSE, conclusions, walks

THREE, RECALL = asset("three-messages", "wording"), asset("recall-card", "rules")
LEVELS = ("none", "some", "most", "all")
WORDS = {
    "does-wording": Behaviour(
        "does-wording", "Writes for one reader", ("meetings",), "Sent mails.", "For you.", 3, LEVELS
    )
}
LATER = Flow(
    "few-meetings",
    "Too few meetings",
    FEW_MEETINGS.gap,
    CAUSES,
    FEW_MEETINGS.checks,
    ("no-goal", "lost-flow"),
)


def concluded(walk: Interview, flow: Flow = FEW_MEETINGS) -> Conclusion:
    return conclusion(diagnosis(walk), flow, (THREE, RECALL), WORDS, ("no-goal", "few-meetings"))


def test_a_conclusion_has_the_words_of_its_flow_for_every_cause_in_the_order_of_the_ranking(
    seen: Interview,
) -> None:
    found = concluded(seen)
    ranking = found.diagnosis.ranking
    assert [(one.id, one.probability) for one in found.causes] == [
        (one.cause, one.probability) for one in ranking if one.cause != SOMETHING_ELSE
    ]
    chance = ranking[0].probability
    assert found.leader == Named(
        "wording", "skill", "does-wording", "Writes for one reader", "Cannot do wording", "", chance
    )
    assert (found.metric, found.version) == ("meetings", VERSION)


def test_a_behaviour_that_the_library_does_not_know_is_called_by_its_id(seen: Interview) -> None:
    rules = concluded(seen).named("rules")
    assert rules is not None
    assert rules.behaviour_title == "Does rules"


def test_something_else_has_no_words(not_begun: Interview) -> None:
    assert concluded(not_begun).named(SOMETHING_ELSE) is None


def test_what_a_verdict_carries_may_be_assigned(seen: Interview) -> None:
    found = concluded(seen)
    assert found.carried == found.leader
    assert found.offers == (Offer("three-messages", "Three-Messages", "card", 15),)


def test_of_two_candidates_the_likelier_is_carried(torn: Interview) -> None:
    found = concluded(torn)
    assert found.diagnosis.verdict is Verdict.TWO_CANDIDATES
    assert found.carried == found.leader
    assert found.leader is not None
    assert found.leader.id == "rules"
    assert [one.asset for one in found.offers] == ["recall-card"]


def test_two_that_fit_have_what_each_answer_says_of_them(torn: Interview, seen: Interview) -> None:
    sides = concluded(torn).sides
    assert [(side.cause, side.mark, side.reason.answer) for side in sides] == [
        ("rules", Mark.POINTS_TO, "rules"),
        ("rules", Mark.POINTS_TO, "rules"),
        ("tools", Mark.POINTS_TO, "tools"),
        ("tools", Mark.POINTS_TO, "tools"),
    ]
    assert concluded(seen).sides == ()


def test_what_an_answer_of_an_earlier_flow_says_is_not_known(torn: Interview) -> None:
    made = diagnosis(torn)
    strange = tuple(replace(reason, answer="what is no more") for reason in made.ledger)
    told = replace(made, ledger=strange)
    assert conclusion(told, FEW_MEETINGS, (), WORDS, ()).sides == ()


def test_nothing_is_carried_nor_offered_where_no_cause_was_found(not_begun: Interview) -> None:
    found = concluded(not_begun.answered(WHO, "wording"))
    assert found.diagnosis.verdict is Verdict.NOT_ENOUGH
    assert found.leader is not None
    assert (found.carried, found.offers) == (None, ())


def test_what_cannot_be_learnt_is_carried_without_offers(not_begun: Interview) -> None:
    walk = not_begun
    for check in (WHO, WHERE, NUMBERS, WATCH):
        walk = walk.answered(check, "hours")
    found = concluded(walk)
    assert found.carried is not None
    assert (found.carried.id, found.offers) == ("hours", ())


@pytest.mark.parametrize("given_", [(), (Reply(Given.NO_GAP),)])
def test_without_a_cause_the_flows_one_step_earlier_that_are_there_are_named(
    given_: tuple[Reply, ...],
) -> None:
    found = concluded(interview(LATER).plus(*given_), LATER)
    assert found.diagnosis.verdict in UPSTREAM
    assert found.upstream == ("no-goal",)


def test_a_conclusion_names_the_flows_beside_it_with_reasons_or_those_that_are_earlier() -> None:
    found = concluded(interview(LATER), LATER)
    assert found.beside == (Neighbour("no-goal", "", Because.EARLIER),)
    told = (Neighbour("no-goal", "No goal", Because.NUMBERS, "no goal is agreed"),)
    assert replace(found, neighbours=told).beside == told


def test_with_a_cause_no_earlier_flow_is_named(seen: Interview) -> None:
    assert concluded(interview(LATER).plus(*seen.replies), LATER).upstream == ()


def test_a_verdict_either_carries_a_cause_or_sends_upstream() -> None:
    assert {*CARRIES, *UPSTREAM} == {*Verdict}
    assert not {*CARRIES} & {*UPSTREAM}


@HOUSE
@given(walks())
def test_replaying_a_walk_gives_the_same_conclusion_byte_for_byte(walk: Interview) -> None:
    again = interview(walk.flow, walk.limits).plus(*walk.replies)
    first, second = (
        conclusion(diagnosis(one), one.flow, (THREE,), WORDS, ()) for one in (walk, again)
    )
    assert dumps(plain(first)) == dumps(plain(second))


@HOUSE
@given(conclusions())
def test_offers_are_made_for_what_is_carried_and_can_be_learnt_alone(shown: Conclusion) -> None:
    carried = shown.carried
    assert (carried is not None) == (shown.diagnosis.verdict in CARRIES)
    learnable = carried is not None and carried.kind in ("skill", "knowledge")
    ids = [f"for-{carried.id}"] if carried and learnable else []
    assert [offer.asset for offer in shown.offers] == ids
