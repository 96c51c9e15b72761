"""What simulated walks and the library beside a flow show of it, and what to improve first."""

from dataclasses import replace
from random import Random

from coachcli.coaching.authoring.simulation import Walked, budget, figures, walked
from coachcli.coaching.authoring.soundness import (
    APART_BITS,
    Finding,
    Level,
    apart,
    confused,
    first,
    from_walks,
    of_library,
    proves,
    report,
)
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import compiled
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.flow import Check, Flow, Way
from coaching.flows import HOURS, NAMES, RULES, TOOLS, WORDING, answer, asset, check, flow, which
from coaching.sound import ASKS, SOUND, WATCH, only, own


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
