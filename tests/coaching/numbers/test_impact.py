"""Whether coaching moved a share: who was coached beside who was not, each start drawn first."""

from math import ceil
from random import Random

import pytest

from coachcli.coaching.numbers.impact import Difference, Trial, effect
from coachcli.coaching.practice.evaluation import Moved

COACHED = True
OTHERS = [Trial(not COACHED, 29, 96, 20, 64) for _ in range(5)]


def _team(coached_after: float, before: float = 29) -> list[Trial]:
    return [*OTHERS, *(Trial(COACHED, before, 96, coached_after, 64) for _ in range(5))]


def _effect(trials: list[Trial]) -> Difference:
    found = effect(trials)
    assert found is not None
    return found


def test_a_team_that_goes_on_as_it_was_did_not_move() -> None:
    found = _effect(_team(19))
    assert found.judged() is Moved.NOT_MOVED
    assert found.value == pytest.approx(0, abs=0.03)


def test_fifteen_points_more_for_all_who_were_coached_is_moved() -> None:
    found = _effect(_team(30))
    assert found.judged() is Moved.MOVED
    assert found.low < 0.15 < found.high


def test_where_less_is_better_a_fall_is_what_moved() -> None:
    down = _effect(_team(9))
    assert down.judged(less_is_better=True) is Moved.MOVED
    assert down.judged() is Moved.NOT_MOVED


def test_coming_back_from_bad_luck_is_not_called_moved() -> None:
    unlucky = [*OTHERS, *(Trial(COACHED, 20, 96, 19, 64) for _ in range(5))]
    found = _effect(unlucky)
    plain = (19 / 64 - 20 / 96) - (20 / 64 - 29 / 96)
    assert found.value < plain
    assert found.judged() is not Moved.MOVED


def test_what_moved_everybody_is_not_put_down_to_coaching() -> None:
    season = [trial._replace(after=10) for trial in OTHERS]
    found = _effect([*season, *(Trial(COACHED, 29, 96, 10, 64) for _ in range(5))])
    assert found.value == pytest.approx(0, abs=0.03)


def test_few_cases_tell_nothing_and_how_many_would_is_said() -> None:
    found = _effect([*OTHERS, Trial(COACHED, 5, 36, 20, 24)])
    assert found.judged() is Moved.CANNOT_TELL
    assert found.cases == 24
    assert found.would_tell > 40


def test_a_wide_interval_cannot_tell() -> None:
    found = _effect([*OTHERS, Trial(COACHED, 14, 48, 16, 48)])
    assert found.low < 0.08 < found.high
    assert found.judged() is Moved.CANNOT_TELL


@pytest.mark.parametrize(
    "trials",
    [
        OTHERS,
        [trial._replace(coached=True) for trial in OTHERS],
        [OTHERS[0], Trial(COACHED, 29, 96, 20, 64)],
        [*OTHERS, Trial(COACHED, 29, 96, 0, 0)],
    ],
    ids=["nobody coached", "everybody coached", "two in all", "no cases after"],
)
def test_without_somebody_to_compare_nothing_is_said(trials: list[Trial]) -> None:
    assert effect(trials) is None


def test_equals_of_whom_the_worst_are_coached_are_left_in_peace() -> None:
    chance = Random(3)  # noqa: S311 # seeded, so that a run is repeated
    moved = sum(_effect(_equals(chance)).judged() is Moved.MOVED for _ in range(150))
    assert moved <= 0.08 * 150


def _equals(chance: Random) -> list[Trial]:
    before = sorted(sum(chance.random() < 0.3 for _ in range(96)) for _ in range(8))
    return [
        Trial(place < 4, hits, 96, sum(chance.random() < 0.3 for _ in range(64)), 64)
        for place, hits in enumerate(before)
    ]


@pytest.mark.parametrize(
    ("value", "half", "cases", "enough"),
    [
        (0.0, 0.16, 100, 400),
        (0.05, 0.05, 200, 262),
        (0.02, 0.079, 100, 174),
        (0.2, 0.02, 100, 40),
        (0.0, 0.2, 10, 63),
    ],
)
@pytest.mark.parametrize("down", [False, True])
def test_so_many_as_would_tell_are_more_than_there_are_where_nothing_can_be_told(
    *, value: float, half: float, cases: int, enough: int, down: bool
) -> None:
    mean, plain = (-value if down else value), ceil(cases * (half / 0.08) ** 2)
    sure = 0.99 if value > 0.1 else 0.9
    chance = 1 - sure if down else sure
    found = Difference(mean, mean - half, mean + half, chance, cases, plain)
    assert found.enough(less_is_better=down) == enough
    untold = found.judged(less_is_better=down) is Moved.CANNOT_TELL
    assert (found.enough(less_is_better=down) > cases) is untold
