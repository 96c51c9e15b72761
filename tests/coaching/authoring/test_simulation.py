from itertools import cycle
from random import Random

import pytest

from coachcli.coaching.authoring.simulation import (
    Draw,
    Figures,
    Walked,
    budget,
    drawn,
    figures,
    walked,
)
from coachcli.coaching.verdict import Verdict
from coachcli.coaching.walks.belief import compiled, entropy, gain
from coachcli.coaching.walks.choice import Stop
from coachcli.coaching.walks.company import Company
from coachcli.coaching.walks.flow import Flow, Way
from coaching.flows import CAUSES, FEW_MEETINGS, NAMES, NUMBERS, WATCH, check, flow, which
from coaching.flows import answer as answer_


@pytest.fixture
def chance() -> Draw:
    return Random(1).random  # noqa: S311 # seeded, so that the walks are the same on every run


@pytest.fixture
def ten_asks() -> Flow:
    return flow(CAUSES, *(which(f"ask-{number}", *NAMES) for number in range(10)))


def walk_to(cause: str, leader: str, verdict: Verdict = Verdict.CLEAR, checks: int = 4) -> Walked:
    return Walked(cause, leader, verdict, Stop.CLEAR, ("x",) * checks, 10)


def test_alone_at_the_desk_is_only_looked_at_and_looked_up(chance: Draw) -> None:
    walks = walked(FEW_MEETINGS, 20, chance, noise=False, company=Company.ALONE)
    assert {id_ for walk in walks for id_ in walk.asked} == {WATCH, NUMBERS}


def test_a_look_of_more_than_ten_minutes_is_left_out_of_simulated_walks(chance: Draw) -> None:
    long_ = which("long", *NAMES, way=Way.DATA, minutes=11)
    walks = walked(flow(CAUSES, which("ask", *NAMES), long_), 20, chance, noise=False)
    assert {walk.asked for walk in walks} == {("ask",)}


def test_a_walk_hits_when_the_true_cause_leads() -> None:
    assert walk_to("rules", "rules").hit
    assert not walk_to("rules", "tools").hit


def test_figures_are_shares_and_means_of_the_walks() -> None:
    walks = (
        walk_to("rules", "rules"),
        walk_to("rules", "tools"),
        walk_to("tools", "tools", Verdict.PROVISIONAL, 8),
        walk_to("tools", "tools"),
    )
    assert figures(walks) == Figures(
        walks=4,
        hits=0.75,
        worst=("rules", 0.5),
        right_when_clear=2 / 3,
        clear=0.75,
        checks=5.0,
        minutes=10.0,
        ninetieth=8,
    )


def test_walks_of_which_none_is_clear_were_never_wrongly_sure() -> None:
    found = figures((walk_to("rules", "tools", Verdict.PROVISIONAL),))
    assert (found.clear, found.right_when_clear) == (0.0, 1.0)


def test_each_cause_gets_its_share_of_the_walks(chance: Draw) -> None:
    found = walked(FEW_MEETINGS, 40, chance, noise=False)
    assert [one_.cause for one_ in found].count("rules") == 10
    assert {one_.cause for one_ in found} == set(NAMES)


def test_even_the_rarest_cause_is_walked_once(chance: Draw) -> None:
    assert len(walked(FEW_MEETINGS, 1, chance, noise=False)) == len(CAUSES)


def test_the_same_chance_gives_the_same_walks() -> None:
    first, second = (walked(FEW_MEETINGS, 40, Random(7).random, noise=True) for _ in range(2))  # noqa: S311 # seeded
    assert first == second


def test_a_flow_that_asks_where_it_breaks_finds_its_causes(ten_asks: Flow, chance: Draw) -> None:
    found = figures(walked(ten_asks, 200, chance, noise=False))
    assert found.hits > 0.9
    assert found.checks < 8


def test_wrong_and_unknown_answers_cost_hits_and_time(ten_asks: Flow) -> None:
    clean, noisy = (
        figures(walked(ten_asks, 200, Random(1).random, noise=noise))  # noqa: S311 # seeded
        for noise in (False, True)
    )
    assert noisy.hits < clean.hits
    assert noisy.checks > clean.checks


def test_chance_that_is_always_low_makes_every_answer_wrong_and_unknown(ten_asks: Flow) -> None:
    draws = cycle((0.0,))
    found = walked(ten_asks, 4, lambda: next(draws), noise=True)
    assert {one_.verdict for one_ in found} == {Verdict.NOT_ENOUGH}
    assert {one_.minutes for one_ in found} == {0}


def test_a_wrong_answer_is_another_of_the_same_check() -> None:
    asked = flow(
        CAUSES,
        check("x", answer_("wording", points_to="wording"), answer_("rules", points_to="rules")),
    )
    draws = cycle((0.0, 0.0, 0.0, 0.99))
    assert {one_.leader for one_ in walked(asked, 4, lambda: next(draws), noise=True)} == {"rules"}


def test_a_draw_falls_on_the_answer_whose_share_it_is_in() -> None:
    assert [drawn((0.25, 0.5, 0.25), at) for at in (0.0, 0.24, 0.25, 0.74, 0.75, 0.99)] == [
        0,
        0,
        1,
        1,
        2,
        2,
    ]
    assert drawn((0.3, 0.3), 0.99) == 1


def test_the_budget_is_what_all_first_questions_tell_over_what_there_is_to_find() -> None:
    tables = compiled(FEW_MEETINGS)
    told = sum(gain(tables.prior, tables.of[asked.id]) for asked in FEW_MEETINGS.checks)
    assert budget(FEW_MEETINGS) == pytest.approx(told / entropy(tables.prior))
