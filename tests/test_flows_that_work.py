"""Every shipped flow meets the figures of "A flow that works" in 2,000 simulated walks."""

from functools import cache, lru_cache
from pathlib import Path
from random import Random

import pytest

from coachcli.coaching.authoring.simulation import Figures, Paths, budget, figures, walked_on
from coachcli.coaching.authoring.soundness_shown import to_these
from coachcli.coaching.cause import LEARNABLE
from coachcli.coaching.walks.choice import step
from coachcli.coaching.walks.company import Company
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.flow import Check, Flow, Source, Way
from coachcli.coaching.walks.interview import (
    Given,
    Interview,
    Reply,
    interview,
    limits,
    standing,
)
from coachcli.coaching.walks.standpoint import standpoint
from coachcli.content.library.shelf import Shelf

SHELF = Shelf(Path(__file__).parents[1])
WALKS = 2000
AT_ONCE = 4
"""So many flows are walked in `make test`; the others are walked with the long tests."""
ANSWERED_BLINDLY = 60
"""So many walks are answered by chance."""
ENDED_EARLY = 40
"""So many of them are ended before their end."""

EACH = [
    pytest.param(id_, marks=pytest.mark.long if place >= AT_ONCE else ())
    for place, id_ in enumerate(SHELF.flow_ids())
]


@pytest.fixture(scope="module", params=EACH)
def name(request: pytest.FixtureRequest) -> str:
    """Each flow, one after the other with all its tests, so that its walks are walked once."""
    return str(request.param)


@cache
def flow(name: str) -> Flow:
    return SHELF.flow(name)


@lru_cache(maxsize=1)
def paths(name: str, company: Company) -> Paths:
    """The paths of the flow that is walked now; many are the same in noise and without."""
    return Paths(flow(name), company)


@cache
def found(name: str, *, noise: bool, company: Company = Company.WITH) -> Figures:
    walks = walked_on(paths(name, company), WALKS, Random(1).random, noise=noise)  # noqa: S311 # seeded, so that a run is repeated
    return figures(to_these(flow(name).own_causes, walks))


@pytest.mark.parametrize("id_", SHELF.flow_ids())
def test_a_flow_asks_twice_what_there_is_to_find_out(id_: str) -> None:
    assert budget(flow(id_)) >= 2.0


def test_a_flow_finds_its_causes_at_best(name: str) -> None:
    best = found(name, noise=False)
    assert best.hits >= 0.90
    assert best.worst[1] >= 0.75, best.worst
    assert best.right_when_clear >= 0.95


@pytest.mark.long
def test_a_flow_finds_its_causes_in_noise(name: str) -> None:
    noisy = found(name, noise=True)
    assert noisy.hits >= 0.80
    assert noisy.worst[1] >= 0.50, noisy.worst
    assert noisy.right_when_clear >= 0.93


@pytest.mark.long
def test_a_flow_takes_ten_checks_and_twenty_three_minutes_at_most_in_noise(name: str) -> None:
    noisy = found(name, noise=True)
    assert noisy.checks <= 10
    assert noisy.minutes <= 23


@pytest.mark.long
def test_a_walk_takes_eighteen_minutes_in_the_room_and_twelve_alone_at_the_desk(name: str) -> None:
    assert found(name, noise=False).minutes <= 18
    assert found(name, noise=False, company=Company.ALONE).minutes <= 12


@pytest.mark.parametrize("id_", ["accounts-do-not-grow", "customers-leave"])
def test_no_account_walk_comes_to_what_can_be_learnt_before_who_has_a_say(id_: str) -> None:
    draw, of = Random(7), flow(id_)  # noqa: S311 # seeded, so that a run is repeated
    begun = interview(of)
    (of_map,) = (each.id for each in of.checks if each.looks_at is Source.MAP)
    ends = [answered_blindly(begun, draw) for _ in range(ANSWERED_BLINDLY)]
    leaders = [(standpoint(ended).leader, of_map in standing(ended)) for ended in ends]
    can_be_learnt = [asked for leader, asked in leaders if leader and leader.kind in LEARNABLE]
    assert set(can_be_learnt) == {True}


@pytest.mark.parametrize("id_", ["accounts-do-not-grow", "customers-leave"])
@pytest.mark.parametrize("ways", [tuple(Way), (Way.OBSERVE,), (Way.OBSERVE, Way.DATA)])
def test_no_account_walk_that_is_ended_names_what_can_be_learnt_before_who_has_a_say(
    id_: str, ways: tuple[Way, ...]
) -> None:
    draw, of = Random(8), flow(id_)  # noqa: S311 # seeded, so that a run is repeated
    (of_map,) = (each.id for each in of.checks if each.looks_at is Source.MAP)
    ends = [ended_early(interview(of, limits(ways)), draw) for _ in range(ENDED_EARLY)]
    silent = [ended for ended in ends if of_map not in standing(ended)]
    named = {each for ended in silent for each in diagnosis(ended).candidates}
    assert silent
    assert {cause.kind for cause in of.causes if cause.id in named}.isdisjoint(LEARNABLE)


def ended_early(walk: Interview, draw: Random) -> Interview:
    """A walk answered by chance that is ended somewhere before its end."""
    whole = answered_blindly(walk, draw)
    return whole.now((*whole.replies[: draw.randrange(3, 13)], Reply(Given.STOPPED)))


def answered_blindly(walk: Interview, draw: Random) -> Interview:
    """A walk to its end with answers by chance, and now and then with none."""
    while isinstance(come := step(walk), Check):
        answer = draw.choice((*come.answers, None))
        given = Given.ANSWERED if answer else Given.UNKNOWN
        walk = walk.plus(Reply(given, come.id, answer.text if answer else ""))
    return walk
