"""What a walk is sure of although no one cause is clear."""

import pytest

from coachcli.coaching.cause import SOMETHING_ELSE, Cause, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.ranking import Ranked
from coachcli.coaching.walks.sure import NOTHING, Sure, sure
from coaching.flows import cause, check, flow

CARD = cause("card", learn=("one-card",))
SAME_CARD = cause("same-card", learn=("one-card", "drill"))
ALONE = cause("alone", learn=("another",))
SKILL = cause("skilled", Kind.SKILL, learn=("play",))
KIN = replace(cause("kin", Kind.SKILL, learn=("role",)), family="past-the-first")
KIN_TOO = replace(cause("kin-too", Kind.SKILL, learn=("act",)), family="past-the-first")
BOSS = replace(cause("boss", Kind.ENVIRONMENT), instead="Ask for less.")
TOOLS = replace(cause("tools", Kind.ENVIRONMENT), instead="Ask for less.")
NERVE = replace(cause("nerve", Kind.COMMITMENT), instead="Hold a goal talk.")
KNOWN = (CARD, SAME_CARD, ALONE, SKILL, KIN, KIN_TOO, BOSS, TOOLS, NERVE)
FLOW = flow(KNOWN, check("any"))


def _sure(*likely: tuple[Cause, float], verdict: Verdict = Verdict.TWO_CANDIDATES) -> Sure:
    ranking = [Ranked(each.id, share) for each, share in likely]
    return sure(verdict, [*ranking, Ranked(SOMETHING_ELSE, 0.02)], FLOW)


def test_causes_of_one_kind_that_start_with_one_card_are_sure_of_both() -> None:
    found = _sure((CARD, 0.5), (SAME_CARD, 0.45), (SKILL, 0.03))
    assert found == Sure("knowledge", ("card", "same-card"), "one-card")


def test_causes_of_one_kind_with_learning_of_their_own_are_sure_of_the_kind() -> None:
    assert _sure((CARD, 0.5), (ALONE, 0.45)) == Sure("knowledge")


def test_causes_of_one_family_start_with_what_the_likelier_one_does() -> None:
    assert _sure((KIN, 0.5), (KIN_TOO, 0.45)) == Sure("skill", ("kin", "kin-too"), "role")


def test_what_is_done_instead_word_for_word_is_the_same_too() -> None:
    assert _sure((BOSS, 0.6), (TOOLS, 0.35)) == Sure("environment", ("boss", "tools"))


def test_causes_that_learning_does_not_mend_are_sure_to_be_no_matter_of_skill() -> None:
    assert _sure((BOSS, 0.5), (NERVE, 0.45)) == Sure(not_learnt=True)


def test_one_cause_is_not_said_to_be_one_of_several_that_start_alike() -> None:
    found = _sure((CARD, 0.93), (SAME_CARD, 0.03), verdict=Verdict.PROVISIONAL)
    assert found == Sure("knowledge")


def test_what_could_be_of_any_kind_is_sure_of_nothing() -> None:
    assert _sure((CARD, 0.5), (SKILL, 0.4)) == NOTHING


@pytest.mark.parametrize("verdict", [Verdict.CLEAR, Verdict.NO_GAP, Verdict.NOT_ENOUGH])
def test_a_walk_that_is_clear_or_too_short_says_nothing_more(verdict: Verdict) -> None:
    assert _sure((CARD, 0.95), verdict=verdict) == NOTHING
