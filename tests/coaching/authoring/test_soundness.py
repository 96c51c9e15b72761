import pytest
from hypothesis import given

from coachcli.coaching.authoring.finding import Finding, Severity
from coachcli.coaching.authoring.simulation import budget
from coachcli.coaching.authoring.soundness import findings
from coachcli.coaching.cause import Cause, Common, Kind
from coachcli.coaching.nouns import replace
from coachcli.coaching.walks.flow import Check, Flow, Gap, Seen, Way
from coaching.flows import (
    CAUSES,
    HOURS,
    NAMES,
    RULES,
    TOOLS,
    WORDING,
    answer,
    cause,
    check,
    flow,
    which,
)
from coaching.sound import ASKS, SOUND, WATCH, codes, findings_in, only, tells
from coaching.strategies import HOUSE, flows


def with_cause(added: Cause, *checks: Check) -> Flow:
    return flow((*CAUSES, added), *ASKS, WATCH, *checks)


def with_check(added: Check) -> Flow:
    return flow(CAUSES, *ASKS, WATCH, added)


def test_a_sound_flow_gives_no_finding() -> None:
    assert findings_in(SOUND) == ()


@pytest.mark.parametrize("learnable", [WORDING, RULES])
def test_a_cause_that_can_be_learnt_must_name_its_learning(learnable: Cause) -> None:
    bare = flow(
        tuple(replace(other, learn=()) if other == learnable else other for other in CAUSES),
        *SOUND.checks,
    )
    assert findings_in(bare) == (
        Finding(
            Severity.ERROR,
            "no-learning",
            ("causes", learnable.id),
            f'the {learnable.kind} cause "{learnable.id}" names no learning.',
            "Name an asset under learn.",
        ),
    )


@pytest.mark.parametrize("other", [HOURS, TOOLS])
def test_what_cannot_be_learnt_must_say_what_to_do_instead(other: Cause) -> None:
    causes = (replace(each, instead="") if each == other else each for each in CAUSES)
    one = only(flow(tuple(causes), *SOUND.checks), "no-instead")
    assert (one.level, one.place) == (Severity.ERROR, ("causes", other.id))


def test_several_sentences_of_what_to_do_instead_need_one_deed() -> None:
    told = replace(HOURS, instead="Hold a talk. Open with a question.")
    causes = tuple(told if each == HOURS else each for each in CAUSES)
    one = only(flow(causes, *SOUND.checks), "no-deed")
    assert (one.level, one.place) == (Severity.WARNING, ("causes", HOURS.id, "instead"))
    done = tuple(replace(each, do="Hold the talk.") if each == told else each for each in causes)
    assert "no-deed" not in {each.code for each in findings_in(flow(done, *SOUND.checks))}


def test_a_flow_that_no_number_opens_is_an_error() -> None:
    one = only(replace(SOUND, gap=Gap()), "no-gap")
    assert (one.level, one.place) == (Severity.ERROR, ("flow",))


def test_a_cause_that_no_check_speaks_to_is_an_error() -> None:
    one = only(with_cause(cause("ghost", Kind.ENVIRONMENT)), "unmarked-cause")
    assert (one.level, one.place) == (Severity.ERROR, ("causes", "ghost"))
    assert one.mend == "Mark an answer that points to it."


def test_a_mark_on_its_kind_speaks_to_a_cause() -> None:
    kinds = check(
        "kinds", answer("a", points_to="environment"), answer("b", speaks_against="environment")
    )
    assert "unmarked-cause" not in codes(with_cause(cause("ghost", Kind.ENVIRONMENT), kinds))


def test_capacity_is_no_conclusion_for_a_flow() -> None:
    one = only(with_cause(cause("load", Kind.CAPACITY)), "capacity-leaf")
    assert (one.level, one.place) == (Severity.WARNING, ("causes", "load"))


def test_fewer_than_six_marks_on_a_cause_are_few() -> None:
    few = flow(CAUSES, ASKS[0], which("ask-1", *NAMES))
    assert [(one.place, one.problem) for one in findings_in(few) if one.code == "few-marks"] == [
        (("causes", name), f'"{name}" has 5 marks; it takes 6.') for name in NAMES
    ]
    assert "few-marks" not in codes(SOUND)


def test_a_cause_that_nothing_speaks_against_is_weak() -> None:
    praised = with_cause(
        cause("luck", Kind.ENVIRONMENT), check("luck", answer("a", points_to="luck"), answer("b"))
    )
    one = only(praised, "only-for")
    assert (one.level, one.place) == (Severity.WARNING, ("causes", "luck"))


def test_a_check_whose_answers_all_say_the_same_is_an_error() -> None:
    one = only(
        with_check(
            check(
                "dull", answer("a", points_to="tools"), answer("b", Seen.USUAL, points_to="tools")
            )
        ),
        "same-marks",
    )
    assert (one.level, one.place) == (Severity.ERROR, ("checks", "dull"))


def test_marks_in_another_order_or_by_kind_say_the_same() -> None:
    swapped = check(
        "dull", answer("a", hints_at="tools rules"), answer("b", hints_at="rules tools")
    )
    by_kind = check(
        "dull", answer("a", hints_at="tools rules"), answer("b", hints_at="knowledge environment")
    )
    assert codes(with_check(swapped)) == codes(with_check(by_kind)) == ["same-marks"]


def test_a_check_without_marks_is_called_so_once() -> None:
    assert codes(with_check(check("dull", answer("a"), answer("b")))) == ["same-marks"]


def test_a_check_that_tells_little_is_weak(faint: Check) -> None:
    one = only(with_check(faint), "tells-little")
    assert (one.level, one.place) == (Severity.WARNING, ("checks", "faint"))
    assert one.problem == '"faint" tells 0.01 bit.'


def test_an_answer_that_decides_alone_is_weak() -> None:
    verdict = answer("caught", Seen.RARE, points_to="wording", nearly_rules_out="rules hours tools")
    court = check(
        "court", verdict, answer("no", Seen.USUAL, nearly_rules_out="wording"), way=Way.DATA
    )
    one = only(with_check(court), "decides-alone")
    assert (one.level, one.place) == (Severity.WARNING, ("checks", "court", "answers", "caught"))
    assert "makes a cause 9" in one.problem


@pytest.mark.parametrize(
    ("seen", "against", "times"),
    [
        (Seen.RARE, "rules hours tools", 1),
        (Seen.RARE, "rules hours", 0),
        (Seen.HARDLY_EVER, "rules hours tools", 0),
        (Seen.SOMETIMES, "rules hours tools", 0),
    ],
)
def test_rare_is_too_often_where_only_a_slip_gives_the_answer_under_any_other_cause(
    seen: Seen, against: str, times: int
) -> None:
    telling = answer("caught", seen, points_to="wording", nearly_rules_out=against)
    no = answer("no", Seen.USUAL, nearly_rules_out="wording")
    court = check("court", telling, no)
    found = findings(with_check(court), flow(CAUSES, court))
    places = [one.place for one in found if one.code == "hardly-ever"]
    assert places == [("checks", "court", "answers", "caught")] * times


def test_an_answer_cannot_decide_alone_where_there_is_one_cause() -> None:
    lone = flow(
        (TOOLS,),
        check("x", answer("yes", points_to="tools"), answer("no", nearly_rules_out="tools")),
    )
    assert "decides-alone" not in codes(lone)


def test_the_gates_checks_are_not_held_against_a_flow(faint: Check) -> None:
    assert findings(with_check(faint), SOUND) == ()


@pytest.mark.parametrize(
    ("checks", "least", "words"),
    [
        ((which("a", *NAMES),), 0.0, "cannot"),
        (tuple(which(id_, *NAMES) for id_ in "abc"), 1.0, "may not"),
    ],
)
def test_a_flow_that_asks_too_little_cannot_tell_its_causes_apart(
    checks: tuple[Check, ...], least: float, words: str
) -> None:
    scarce = flow(CAUSES, *checks)
    assert least <= budget(scarce) < least + 0.5
    one = only(scarce, "budget")
    assert (one.level, one.place) == (Severity.WARNING, ("flow",))
    assert one.problem == (
        f"the flow {words} tell its causes apart: "
        f"information budget {budget(scarce):.2f}, at least 1.5."
    )


@pytest.mark.parametrize("kind", [Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT])
def test_a_kind_that_no_cause_is_of_may_have_been_forgotten(kind: Kind) -> None:
    rest = tuple(one for one in CAUSES if one.kind is not kind)
    names = tuple(one.id for one in rest)
    one = only(
        flow(rest, *(tells(f"ask-{number}", causes=names) for number in range(4))), "kind-missing"
    )
    assert (one.level, one.place, one.problem) == (
        Severity.WARNING,
        ("causes",),
        f"no cause is of kind {kind}.",
    )


def test_a_cause_likelier_than_all_others_before_any_answer_is_weak() -> None:
    causes = (replace(WORDING, common=Common.VERY_COMMON), RULES, HOURS, TOOLS)
    one = only(flow(causes, *SOUND.checks), "prior")
    assert (one.level, one.place) == (Severity.WARNING, ("causes", "wording", "common"))


@HOUSE
@given(flows())
def test_every_finding_is_at_a_place_of_the_flow_and_says_what_would_mend_it(
    any_flow: Flow,
) -> None:
    places = {("flow",), ("causes",), *(("causes", one.id) for one in any_flow.causes)}
    places |= {("checks", one.id) for one in any_flow.checks}
    for one in findings_in(any_flow):
        assert one.place[:2] in places
        assert one.problem.endswith(".")
        assert one.mend
