"""What simulated walks and the library beside a flow show of it, and what to improve first."""

from random import Random

from coachcli.coaching.authoring.finding import Severity
from coachcli.coaching.authoring.questions import QUESTIONS
from coachcli.coaching.authoring.separation import APART_BITS, apart
from coachcli.coaching.authoring.simulation import Walked, budget, figures, walked
from coachcli.coaching.authoring.soundness_shown import (
    confused,
    from_walks,
    proves,
    report,
    worst_found,
)
from coachcli.coaching.nouns import replace
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import compiled
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.flow import Check, Way
from coaching.flows import CAUSES, HOURS, NAMES, RULES, TOOLS, WORDING, answer, check, flow, which
from coaching.sound import ASKS, SOUND, WATCH


def sim(true: str, leader: str, *asked: str) -> Walked:
    return Walked(true, leader, Verdict.CLEAR, Stop.CLEAR, asked, 10)


def test_a_cause_that_never_comes_first_and_a_check_that_is_never_asked_are_weak() -> None:
    walks = (
        sim("wording", "wording", "ask-0"),
        sim("hours", "hours", "ask-1"),
        sim("tools", "tools", "ask-0"),
    )
    lost, idle = from_walks(SOUND, SOUND, walks)
    assert (lost.level, lost.code, lost.place) == (
        Severity.WARNING,
        "never-wins",
        ("causes", "rules"),
    )
    assert lost.problem == '"rules" never came first in 3 walks.'
    assert (idle.level, idle.code, idle.place) == (
        Severity.WARNING,
        "never-asked",
        ("checks", "ask-2"),
    )


def test_what_is_kept_for_proof_and_what_the_gate_asks_may_go_unasked() -> None:
    walks = tuple(sim(name, name, "ask-0", "ask-1") for name in NAMES)
    assert from_walks(SOUND, flow(CAUSES, *ASKS[:2], WATCH), walks) == ()


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
    assert confused(walks) == (
        ("wording", "something-else", 3),
        ("hours", "rules", 2),
        ("rules", "tools", 2),
    )
    assert confused(walks, 1) == (("wording", "something-else", 3),)
    assert confused(()) == ()


def test_a_report_says_the_errors_first_and_the_figures_of_both_kinds_of_walks(
    faint: Check,
) -> None:
    weak = flow(
        (replace(WORDING, learn=()), RULES, HOURS, TOOLS),
        faint,
        *SOUND.checks,
        check("dull", answer("a"), answer("b")),
    )
    best, noise = (walked(weak, 40, Random(1).random, noise=noise) for noise in (False, True))  # noqa: S311 # seeded
    made = report(weak, weak, best, noise, best)
    assert [one.code for one in made.findings if one.level is Severity.ERROR] == [
        "no-learning",
        "same-marks",
    ]
    assert [one.level for one in made.findings] == sorted(one.level for one in made.findings)
    assert {"tells-little", "never-asked"} <= {one.code for one in made.findings}
    assert (made.flow, made.budget) == ("few-meetings", budget(weak))
    assert (made.best, made.noise, made.confused) == (
        figures(best),
        figures(noise),
        confused(noise),
    )


def test_a_sound_flow_walks_soundly() -> None:
    best, noise = (walked(SOUND, 100, Random(1).random, noise=noise) for noise in (False, True))  # noqa: S311 # seeded
    made = report(SOUND, SOUND, best, noise, noise)
    assert made.findings
    assert {each.code for each in made.findings} <= {*QUESTIONS}  # it is made of menus
    assert made.asked.menus == len(SOUND.checks)
    assert made.alone == made.noise
    assert made.best.hits > 0.9
    assert apart(compiled(SOUND), 0, 1) > APART_BITS


def test_the_worst_found_cause_is_named_once_where_noise_does_not_change_it() -> None:
    hours, tools = (figures((sim(each, "wording"),)) for each in ("hours", "tools"))
    assert worst_found(hours, hours) == "hours"
    assert worst_found(hours, tools) == "hours at best, tools with noise"
