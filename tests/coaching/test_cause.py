import pytest

from coachcli.coaching.cause import NEEDS_A_LOOK, Common, Kind, is_left_alone
from coaching.flows import cause


def test_only_skill_and_knowledge_can_be_learnt() -> None:
    assert [kind for kind in Kind if cause("x", kind).learnable] == [Kind.SKILL, Kind.KNOWLEDGE]


def test_only_skill_and_commitment_need_a_look() -> None:
    assert NEEDS_A_LOOK == (Kind.SKILL, Kind.COMMITMENT)


def test_a_cause_is_usual_unless_the_author_says() -> None:
    assert cause("x").common is Common.USUAL


@pytest.mark.parametrize(
    ("word", "common"), [("rare", Common.RARE), ("very common", Common.VERY_COMMON)]
)
def test_how_common_is_said_in_words(word: str, common: Common) -> None:
    assert Common(word) is common


def test_what_is_outside_work_is_left_alone_and_nothing_else() -> None:
    assert is_left_alone("life-outside-work")
    assert not is_left_alone("pay-and-quota")
