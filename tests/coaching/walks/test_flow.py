import pytest

from coachcli.coaching.cause import Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import (
    BASIS,
    FOR,
    MINUTES,
    Basis,
    CheckAnswer,
    InEveryFlow,
    Mark,
    Way,
    joined,
)
from coaching.flows import CAUSES, COULD, FEW_MEETINGS, WHO, answer, cause, check, flow


def test_a_check_takes_the_minutes_of_its_way_unless_the_author_says() -> None:
    assert MINUTES == {Way.ASK: 2, Way.OBSERVE: 5, Way.ROLE_PLAY: 6, Way.DATA: 2}


def test_an_answer_is_known_in_the_way_of_its_check() -> None:
    assert BASIS == {
        Way.ASK: Basis.SAID,
        Way.OBSERVE: Basis.SEEN,
        Way.ROLE_PLAY: Basis.SHOWN,
        Way.DATA: Basis.DATA,
    }


def test_two_marks_speak_for_a_cause_and_two_against() -> None:
    assert [mark in FOR for mark in Mark] == [True, True, False, False]


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_counts_by_the_causes_id_or_by_its_kind(mark: Mark) -> None:
    skill = cause("wording", Kind.SKILL)
    assert CheckAnswer("a", marks=(("wording", mark),)).mark_on(skill) is mark
    assert CheckAnswer("a", marks=(("skill", mark),)).mark_on(skill) is mark
    assert CheckAnswer("a", marks=(("rules", mark),)).mark_on(skill) is None


def test_a_causes_own_mark_wins_over_its_kinds() -> None:
    both = answer("a", points_to="skill", nearly_rules_out="wording")
    assert both.mark_on(cause("wording", Kind.SKILL)) is Mark.NEARLY_RULES_OUT
    assert both.mark_on(cause("openings", Kind.SKILL)) is Mark.POINTS_TO


def test_an_answer_is_found_by_its_text_or_an_earlier_wording() -> None:
    now, other = CheckAnswer("under ten", was=("fewer than ten", "few")), CheckAnswer("more")
    asked = check("x", now, other)
    assert asked.answer("under ten") == now
    assert asked.answer("few") == now
    assert asked.answer("more") == other
    assert asked.answer("some") is None


def test_causes_and_checks_are_found_by_id() -> None:
    assert FEW_MEETINGS.cause("wording") == CAUSES[0]
    assert FEW_MEETINGS.cause("something-else") is None
    assert FEW_MEETINGS.check(COULD) == FEW_MEETINGS.checks[0]
    assert FEW_MEETINGS.check("nothing") is None


def test_the_gate_comes_before_the_flows_own_checks() -> None:
    gate = (
        check("expectation", answer("a"), answer("b")),
        check("in-the-way", answer("a"), answer("b")),
    )
    whole = joined(InEveryFlow(gate), FEW_MEETINGS)
    assert [one.id for one in whole.checks[:3]] == ["expectation", "in-the-way", COULD]
    assert (whole.id, whole.title, whole.gap) == (
        FEW_MEETINGS.id,
        FEW_MEETINGS.title,
        FEW_MEETINGS.gap,
    )
    assert (whole.causes, whole.upstream) == (FEW_MEETINGS.causes, FEW_MEETINGS.upstream)


def test_a_flows_own_check_wins_over_one_of_the_gate() -> None:
    own = flow(CAUSES, check(WHO, answer("own"), answer("other")))
    assert joined(InEveryFlow((check(WHO, answer("a"), answer("b")),)), own).checks == own.checks


PAY = cause("pay", Kind.ENVIRONMENT)
SLIP = check("pay-slip", answer("pays", nearly_rules_out="pay"), answer("not", points_to="pay"))
AROUND = InEveryFlow((), (PAY,), (SLIP,))


def test_what_is_around_the_rep_stands_behind_a_flows_own_causes_and_checks() -> None:
    whole = joined(AROUND, FEW_MEETINGS)
    assert whole.causes == (*CAUSES, PAY)
    assert whole.checks == (*FEW_MEETINGS.checks, SLIP)
    assert whole.around == ("pay",)


def test_a_cause_of_a_flow_can_stand_for_one_around_every_rep() -> None:
    own = replace(cause("bonus", Kind.ENVIRONMENT), stands_for="pay")
    whole = joined(AROUND, flow((*CAUSES, own), *FEW_MEETINGS.checks))
    assert whole.causes == (*CAUSES, own)
    assert whole.around == ("bonus",)
    assert whole.checks[-1].answers[1].mark_on(own) is Mark.POINTS_TO


def test_what_was_called_otherwise_is_found_by_its_earlier_id() -> None:
    now = replace(PAY, was=("money",))
    asked = replace(SLIP, was=("pay",))
    both = flow((*CAUSES, now), asked)
    assert both.cause("money") == now
    assert both.check("pay") == asked
