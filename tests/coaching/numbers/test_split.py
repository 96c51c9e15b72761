from fractions import Fraction
from itertools import permutations
from math import factorial, prod

from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.split import (
    PathStep,
    Split,
    StepPart,
    changes,
    parted,
    to_the_cent,
)
from coaching.strategies import HOUSE

NUMBERS = st.integers(0, 97_000)
PAIRS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=5)
PARTS = st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=6)


def multiplied(pairs: list[tuple[int, int]], own: list[bool]) -> int:
    return prod(pair[mine] for pair, mine in zip(pairs, own, strict=True))


def in_all_orders(pairs: list[tuple[int, int]]) -> list[int]:
    """What each step changes, order by order, as the rule is written down."""
    sums = [0] * len(pairs)
    for order in permutations(range(len(pairs))):
        own = [False] * len(pairs)
        for step in order:
            before, own[step] = multiplied(pairs, own), True
            sums[step] += multiplied(pairs, own) - before
    return sums


@HOUSE
@given(PAIRS)
def test_a_step_changes_what_it_changes_over_all_orders(pairs: list[tuple[int, int]]) -> None:
    found = changes(len(pairs), lambda own: multiplied(pairs, list(own)))
    assert list(found) == in_all_orders(pairs)
    everything = multiplied(pairs, [True] * len(pairs)) - multiplied(pairs, [False] * len(pairs))
    assert sum(found) == everything * factorial(len(pairs))


@HOUSE
@given(PARTS, st.integers(1, 10**6), st.integers(-(10**8), 10**8))
def test_rounded_parts_add_up_and_only_the_largest_takes_the_remainder(
    parts: list[int], below: int, total: int
) -> None:
    rounded = to_the_cent(parts, below, total)
    assert sum(rounded) == total
    other = [n for n, part in enumerate(parts) if rounded[n] != round(Fraction(part, below))]
    assert all(abs(parts[n]) == max(map(abs, parts)) for n in other) or not other


@HOUSE
@given(PAIRS, st.integers(1, 10**6))
def test_the_parts_are_the_distance_of_the_rounded_results(
    pairs: list[tuple[int, int]], below: int
) -> None:
    own, standard, parts = parted(len(pairs), lambda mine: multiplied(pairs, list(mine)), below)
    results = [Fraction(multiplied(pairs, [mine] * len(pairs)), below) for mine in (True, False)]
    assert [own, standard] == list(map(round, results))
    assert sum(parts) == own - standard


def test_two_steps_share_what_both_together_bring() -> None:
    # 10 x 3 where the standard is 20 x 2: closed alone loses 20 or 30, the price wins 20 or 10
    pairs = [(20, 10), (2, 3)]
    assert changes(2, lambda own: multiplied(pairs, list(own))) == (2 * -25, 2 * 15)
    assert parted(2, lambda own: multiplied(pairs, list(own)), 1) == (30, 40, (-25, 15))


def test_what_is_short_is_a_share_of_its_standard() -> None:
    part = StepPart(PathStep.CLOSED, 30, 40, -10_00)
    split = Split(30_00, 40_00, (part,))
    assert (part.short, split.short, split.change) == (0.25, 0.25, -10_00)
    assert StepPart(PathStep.CLOSED, 50, 40, 10_00).short == 0.0
    assert Split(50_00, 0, ()).short == StepPart(PathStep.CLOSED, 1, 0, 1).short == 0.0
    assert split.part(PathStep.CLOSED) is part
    assert split.part(PathStep.MIX) is None


def test_a_rate_of_no_case_is_not_known_and_one_of_a_handful_leaves_nobody_ahead() -> None:
    parts = [StepPart(PathStep.WIN_RATE, 1, 1, 0, cases) for cases in (None, 0, 9, 10)]
    assert [part.is_known for part in parts] == [True, False, True, True]
    assert [part.is_thin for part in parts] == [False, True, True, False]


def test_more_won_deals_are_worth_naming_and_more_lost_ones_are_not() -> None:
    def split(closed: int, rate: float, cases: int = 20) -> Split:
        won = StepPart(PathStep.WIN_RATE, rate, 0.5, 0, cases)
        return Split(1, 1, (StepPart(PathStep.CLOSED, closed, 20, 0), won))

    assert split(24, 0.5).won == (12, 10)
    assert split(24, 0.5).won_more
    assert not split(24, 0.4).won_more
    assert not split(24, 0.5, 0).won_more
    assert Split(1, 1, ()).won == (0, 0)
