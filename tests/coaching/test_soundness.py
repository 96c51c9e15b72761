from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from coachcli.coaching.belief import compiled
from coachcli.coaching.cause import Cause, Common, Kind
from coachcli.coaching.choice import Stop
from coachcli.coaching.flow import Check, Flow, Seen, Way
from coachcli.coaching.simulation import Walked, budget, figures, walked
from coachcli.coaching.soundness import (
    APART_BITS,
    Finding,
    Level,
    apart,
    confused,
    findings,
    first,
    from_walks,
    of_library,
    proves,
    report,
)
from coachcli.coaching.verdict import Verdict
from coaching.flows import CAUSES, HOURS, NAMES, RULES, TOOLS, WORDING, answer, asset, cause, check, flow, which
from coaching.strategies import HOUSE, flows


def tells(id_: str, way: Way = Way.ASK, causes: tuple[str, ...] = NAMES) -> Check:
    """A check whose answers each point to their cause and speak against the others."""
    others = {one: " ".join(other for other in causes if other != one) for one in causes}
    return check(id_, *(answer(one, points_to=one, speaks_against=others[one]) for one in causes), way=way)


ASKS = tuple(tells(f"ask-{number}") for number in range(3))
WATCH = tells("watch", Way.OBSERVE)
SOUND = flow(CAUSES, *ASKS, WATCH)


def own(of: Flow) -> frozenset[str]:
    return frozenset(one.id for one in of.checks)


def found(of: Flow) -> tuple[Finding, ...]:
    return findings(of, own(of))


def codes(of: Flow) -> list[str]:
    return [one.code for one in found(of)]


def only(of: Flow, code: str) -> Finding:
    """The one finding of this code."""
    (one,) = [one for one in found(of) if one.code == code]
    return one


def with_cause(one: Cause, *checks: Check) -> Flow:
    return flow((*CAUSES, one), *ASKS, WATCH, *checks)


def with_check(one: Check) -> Flow:
    return flow(CAUSES, *ASKS, WATCH, one)


@pytest.fixture
def faint() -> Check:
    return check("faint", answer("a", Seen.RARE, hints_at="tools"), answer("b", Seen.USUAL))


@pytest.fixture
def with_twins() -> Flow:
    """Two causes that every answer is marked on alike."""
    twin = cause("twin", Kind.KNOWLEDGE, learn=("recall-card",))
    alike = tuple(
        check(
            f"ask-{number}",
            answer("first", points_to="wording", speaks_against="rules twin hours tools"),
            answer("second", points_to="rules twin", speaks_against="wording hours tools"),
            answer("third", points_to="hours", speaks_against="wording tools"),
            answer("fourth", points_to="tools", speaks_against="wording hours"),
        )
        for number in range(4)
    )
    return flow((WORDING, RULES, twin, HOURS, TOOLS), *alike)


def test_a_sound_flow_gives_no_finding() -> None:
    assert found(SOUND) == ()


@pytest.mark.parametrize("one", [WORDING, RULES])
def test_a_cause_that_can_be_learnt_must_name_its_learning(one: Cause) -> None:
    bare = flow(tuple(replace(other, learn=()) if other == one else other for other in CAUSES), *SOUND.checks)
    assert found(bare) == (
        Finding(
            Level.ERROR,
            "no-learning",
            ("causes", one.id),
            f'the {one.kind} cause "{one.id}" names no learning.',
            "Name an asset under learn.",
        ),
    )


def test_a_cause_that_no_check_speaks_to_is_an_error() -> None:
    one = only(with_cause(cause("ghost", Kind.ENVIRONMENT)), "unmarked-cause")
    assert (one.level, one.place) == (Level.ERROR, ("causes", "ghost"))
    assert one.mend == "Mark an answer that points to it."


def test_a_mark_on_its_kind_speaks_to_a_cause() -> None:
    kinds = check("kinds", answer("a", points_to="environment"), answer("b", speaks_against="environment"))
    assert "unmarked-cause" not in codes(with_cause(cause("ghost", Kind.ENVIRONMENT), kinds))


def test_capacity_is_no_conclusion_for_a_flow() -> None:
    one = only(with_cause(cause("load", Kind.CAPACITY)), "capacity-leaf")
    assert (one.level, one.place) == (Level.WARNING, ("causes", "load"))


def test_fewer_than_six_marks_on_a_cause_are_few() -> None:
    few = flow(CAUSES, ASKS[0], which("ask-1", *NAMES))
    assert [(one.place, one.problem) for one in found(few) if one.code == "few-marks"] == [
        (("causes", name), f'"{name}" has 5 marks; it takes 6.') for name in NAMES
    ]
    assert "few-marks" not in codes(SOUND)


def test_a_cause_that_nothing_speaks_against_is_weak() -> None:
    praised = with_cause(cause("luck", Kind.ENVIRONMENT), check("luck", answer("a", points_to="luck"), answer("b")))
    one = only(praised, "only-for")
    assert (one.level, one.place) == (Level.WARNING, ("causes", "luck"))


def test_a_check_whose_answers_all_say_the_same_is_an_error() -> None:
    one = only(
        with_check(check("dull", answer("a", points_to="tools"), answer("b", Seen.USUAL, points_to="tools"))), "same-marks"
    )
    assert (one.level, one.place) == (Level.ERROR, ("checks", "dull"))


def test_marks_in_another_order_or_by_kind_say_the_same() -> None:
    swapped = check("dull", answer("a", hints_at="tools rules"), answer("b", hints_at="rules tools"))
    by_kind = check("dull", answer("a", hints_at="tools rules"), answer("b", hints_at="knowledge environment"))
    assert codes(with_check(swapped)) == codes(with_check(by_kind)) == ["same-marks"]


def test_a_check_without_marks_is_called_so_once() -> None:
    assert codes(with_check(check("dull", answer("a"), answer("b")))) == ["same-marks"]


def test_a_check_that_tells_little_is_weak(faint: Check) -> None:
    one = only(with_check(faint), "tells-little")
    assert (one.level, one.place) == (Level.WARNING, ("checks", "faint"))
    assert one.problem == '"faint" tells 0.01 bit.'


def test_an_answer_that_decides_alone_is_weak() -> None:
    verdict = answer("caught", Seen.RARE, points_to="wording", nearly_rules_out="rules hours tools")
    court = check("court", verdict, answer("no", Seen.USUAL, nearly_rules_out="wording"), way=Way.DATA)
    one = only(with_check(court), "decides-alone")
    assert (one.level, one.place) == (Level.WARNING, ("checks", "court", "answers", "caught"))
    assert "makes a cause 9" in one.problem


def test_an_answer_cannot_decide_alone_where_there_is_one_cause() -> None:
    lone = flow((TOOLS,), check("x", answer("yes", points_to="tools"), answer("no", nearly_rules_out="tools")))
    assert "decides-alone" not in codes(lone)


def test_the_gates_checks_are_not_held_against_a_flow(faint: Check) -> None:
    assert findings(with_check(faint), own(SOUND)) == ()


@pytest.mark.parametrize(
    ("checks", "least", "words"),
    [((which("a", *NAMES),), 0.0, "cannot"), (tuple(which(id_, *NAMES) for id_ in "abc"), 1.0, "may not")],
)
def test_a_flow_that_asks_too_little_cannot_tell_its_causes_apart(checks: tuple[Check, ...], least: float, words: str) -> None:
    scarce = flow(CAUSES, *checks)
    assert least <= budget(scarce) < least + 0.5
    one = only(scarce, "budget")
    assert (one.level, one.place) == (Level.WARNING, ("flow",))
    assert one.problem == (f"the flow {words} tell its causes apart: information budget {budget(scarce):.2f}, at least 1.5.")


@pytest.mark.parametrize("kind", [Kind.SKILL, Kind.KNOWLEDGE, Kind.COMMITMENT, Kind.ENVIRONMENT])
def test_a_kind_that_no_cause_is_of_may_have_been_forgotten(kind: Kind) -> None:
    rest = tuple(one for one in CAUSES if one.kind is not kind)
    names = tuple(one.id for one in rest)
    one = only(flow(rest, *(tells(f"ask-{number}", causes=names) for number in range(4))), "kind-missing")
    assert (one.level, one.place, one.problem) == (Level.WARNING, ("causes",), f"no cause is of kind {kind}.")


def test_a_cause_likelier_than_all_others_before_any_answer_is_weak() -> None:
    causes = (replace(WORDING, common=Common.VERY_COMMON), RULES, HOURS, TOOLS)
    one = only(flow(causes, *SOUND.checks), "prior")
    assert (one.level, one.place) == (Level.WARNING, ("causes", "wording", "common"))


def test_two_causes_that_are_marked_alike_are_too_alike(with_twins: Flow) -> None:
    one = only(with_twins, "too-alike")
    assert (one.level, one.place) == (Level.WARNING, ("causes", "twin"))
    assert one.problem == '"rules" and "twin" are 0.0 bits apart; it takes 3.'


def test_the_mark_that_would_tell_two_causes_apart_is_named_and_does(with_twins: Flow) -> None:
    assert only(with_twins, "too-alike").mend == (
        'For instance: in "ask-0", does "third" point to rules? Then add: points to: [rules]'
    )
    before = compiled(with_twins)
    third = with_twins.checks[0].answers[2]
    mended = replace(third, marks=(*third.marks, *answer("", points_to="rules").marks))
    first = replace(with_twins.checks[0], answers=tuple(mended if one == third else one for one in with_twins.checks[0].answers))
    assert apart(compiled(replace(with_twins, checks=(first, *with_twins.checks[1:]))), 1, 2) > apart(before, 1, 2)


def test_where_every_answer_speaks_of_one_of_the_two_another_check_is_asked_for() -> None:
    alike = tuple(check(f"ask-{at}", answer("a", points_to="skill"), answer("b", speaks_against="skill")) for at in range(4))
    two = (WORDING, cause("twin", Kind.SKILL, learn=("three-messages",)))
    assert only(flow(two, *alike), "too-alike").mend == "Add a check whose answers point to wording and to twin."


@HOUSE
@given(flows())
def test_how_far_two_causes_are_apart_is_the_same_from_either_side(any_flow: Flow) -> None:
    tables = compiled(any_flow)
    assert apart(tables, 0, 1) == pytest.approx(apart(tables, 1, 0), abs=1e-12)
    assert apart(tables, 0, 0) == pytest.approx(0.0, abs=1e-12)
    assert apart(tables, 0, 1) >= 0.0


@HOUSE
@given(flows())
def test_every_finding_is_at_a_place_of_the_flow_and_says_what_would_mend_it(any_flow: Flow) -> None:
    places = {("flow",), ("causes",), *(("causes", one.id) for one in any_flow.causes)}
    places |= {("checks", one.id) for one in any_flow.checks}
    for one in found(any_flow):
        assert one.place[:2] in places
        assert one.problem.endswith(".")
        assert one.mend


def sim(true: str, leader: str, *asked: str) -> Walked:
    return Walked(true, leader, Verdict.CLEAR, Stop.CLEAR, asked, 10)


def test_a_cause_that_never_comes_first_and_a_check_that_is_never_asked_are_weak() -> None:
    walks = (sim("wording", "wording", "ask-0"), sim("hours", "hours", "ask-1"), sim("tools", "tools", "ask-0"))
    lost, idle = from_walks(SOUND, own(SOUND), walks)
    assert (lost.level, lost.code, lost.place) == (Level.WARNING, "never-wins", ("causes", "rules"))
    assert lost.problem == '"rules" never came first in 3 walks.'
    assert (idle.level, idle.code, idle.place) == (Level.WARNING, "never-asked", ("checks", "ask-2"))


def test_what_is_kept_for_proof_and_what_the_gate_asks_may_go_unasked() -> None:
    walks = tuple(sim(name, name, "ask-0", "ask-1") for name in NAMES)
    assert from_walks(SOUND, frozenset(("ask-0", "ask-1", "watch")), walks) == ()


def test_a_check_proves_when_it_is_a_look_that_can_point_to_a_skill_or_a_commitment() -> None:
    assert proves(WATCH, SOUND)
    assert proves(which("play", "hours", way=Way.ROLE_PLAY), SOUND)
    assert not proves(ASKS[0], SOUND)
    assert not proves(which("watch", "rules", "tools", way=Way.OBSERVE), SOUND)


def test_the_pairs_most_often_taken_for_one_another_come_first() -> None:
    walks = (
        *[sim("rules", "tools")] * 2,
        *[sim("wording", "something-else")] * 3,
        *[sim("hours", "rules")] * 2,
        sim("tools", "hours"),
        *[sim("rules", "rules")] * 9,
    )
    assert confused(walks) == (("wording", "something-else", 3), ("hours", "rules", 2), ("rules", "tools", 2))
    assert confused(walks, 1) == (("wording", "something-else", 3),)
    assert confused(()) == ()


def test_a_report_says_the_errors_first_and_the_figures_of_both_kinds_of_walks(faint: Check) -> None:
    weak = flow((replace(WORDING, learn=()), RULES, HOURS, TOOLS), faint, *SOUND.checks, check("dull", answer("a"), answer("b")))
    best, noise = (walked(weak, 40, Random(1).random, noise=noise) for noise in (False, True))  # noqa: S311 # seeded
    made = report(weak, own(weak), best, noise)
    assert [one.code for one in made.findings if one.level is Level.ERROR] == ["no-learning", "same-marks"]
    assert [one.level for one in made.findings] == sorted(one.level for one in made.findings)
    assert {"tells-little", "never-asked"} <= {one.code for one in made.findings}
    assert (made.flow, made.budget) == ("few-meetings", budget(weak))
    assert (made.best, made.noise, made.confused) == (figures(best), figures(noise), confused(noise))


def test_a_sound_flow_walks_soundly() -> None:
    best, noise = (walked(SOUND, 100, Random(1).random, noise=noise) for noise in (False, True))  # noqa: S311 # seeded
    made = report(SOUND, own(SOUND), best, noise)
    assert made.findings == ()
    assert made.best.hits > 0.9
    assert apart(compiled(SOUND), 0, 1) > APART_BITS


LIBRARY = {"three-messages": asset("three-messages", "wording"), "recall-card": asset("recall-card", "rules")}
DONE = tuple(f"does-{one}" for one in NAMES)


def test_what_a_flow_names_and_the_library_has_is_no_finding() -> None:
    assert of_library(SOUND, LIBRARY, DONE) == ()


def test_learning_that_is_not_there_is_an_error_at_the_causes_learning() -> None:
    (one,) = of_library(SOUND, {"recall-card": LIBRARY["recall-card"]}, DONE)
    assert (one.level, one.code, one.place) == (Level.ERROR, "unknown-asset", ("causes", "wording", "learn"))
    assert '"three-messages"' in one.problem


def test_learning_that_is_a_stub_is_weak() -> None:
    stub = replace(LIBRARY["recall-card"], title="Stub: A card")
    (one,) = of_library(SOUND, LIBRARY | {"recall-card": stub}, DONE)
    assert (one.level, one.code, one.place) == (Level.WARNING, "stub", ("causes", "rules", "learn"))


def test_a_behaviour_that_the_model_does_not_have_is_weak() -> None:
    (one,) = of_library(SOUND, LIBRARY, DONE[1:])
    assert (one.level, one.code, one.place) == (Level.WARNING, "unknown-behaviour", ("causes", "wording", "behaviour"))


def told(code: str, level: Level = Level.WARNING, problem: str = "") -> Finding:
    return Finding(level, code, (), problem, "")


def test_nothing_is_first_where_nothing_was_found() -> None:
    assert first((), "rules") is None


def test_an_error_comes_first_then_what_keeps_causes_from_being_found() -> None:
    error, budget_, stub = told("same-marks", Level.ERROR), told("budget"), told("stub")
    assert first((stub, budget_, error), "rules") is error
    assert first((stub, told("not-listed"), budget_), "rules") is budget_
    assert first((told("not-listed"), stub), "rules") is stub


def test_of_equals_what_is_about_the_worst_cause_comes_first() -> None:
    other, worst = told("too-alike", problem='"hours" and "tools"'), told("too-alike", problem='"hours" and "rules"')
    assert first((other, worst), "rules") is worst
    assert first((other, worst), "wording") is other


def test_bits_that_are_too_few_never_look_like_enough(with_twins: Flow) -> None:
    assert "are 0.0 bits apart; it takes 3." in only(with_twins, "too-alike").problem
