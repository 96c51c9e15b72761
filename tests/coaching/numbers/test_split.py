from fractions import Fraction
from itertools import permutations
from math import prod

from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.numbers.split import PathStep, Split, StepPart, changes, to_the_cent
from coaching.strategies import HOUSE

NUMBERS = st.fractions(0, 1000, max_denominator=97)
PAIRS = st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=5)
PARTS = st.lists(st.fractions(-(10**6), 10**6), min_size=1, max_size=6)


def multiplied(pairs: list[tuple[Fraction, Fraction]], own: list[bool]) -> Fraction:
    return prod((pair[mine] for pair, mine in zip(pairs, own, strict=True)), start=Fraction(1))


def in_all_orders(pairs: list[tuple[Fraction, Fraction]]) -> list[Fraction]:
    """The mean of what each step changes, order by order, as the rule is written down."""
    orders = list(permutations(range(len(pairs))))
    sums = [Fraction()] * len(pairs)
    for order in orders:
        own = [False] * len(pairs)
        for step in order:
            before, own[step] = multiplied(pairs, own), True
            sums[step] += multiplied(pairs, own) - before
    return [each / len(orders) for each in sums]


@HOUSE
@given(PAIRS)
def test_a_step_changes_what_it_changes_in_the_mean_of_all_orders(
    pairs: list[tuple[Fraction, Fraction]],
) -> None:
    found = changes(len(pairs), lambda own: multiplied(pairs, list(own)))
    assert list(found) == in_all_orders(pairs)
    everything = multiplied(pairs, [True] * len(pairs)) - multiplied(pairs, [False] * len(pairs))
    assert sum(found) == everything


@HOUSE
@given(PARTS, st.integers(-(10**8), 10**8))
def test_rounded_parts_add_up_and_only_the_largest_takes_the_remainder(
    parts: list[Fraction], total: int
) -> None:
    rounded = to_the_cent(parts, total)
    assert sum(rounded) == total
    other = [n for n, part in enumerate(parts) if rounded[n] != round(part)]
    assert all(abs(parts[n]) == max(map(abs, parts)) for n in other) or not other


def test_two_steps_share_what_both_together_bring() -> None:
    # 10 x 3 where the standard is 20 x 2: closed alone loses 20 or 30, the price wins 20 or 10
    pairs = [(Fraction(20), Fraction(10)), (Fraction(2), Fraction(3))]
    assert changes(2, lambda own: multiplied(pairs, list(own))) == (Fraction(-25), Fraction(15))


def test_what_is_short_is_a_share_of_its_standard() -> None:
    part = StepPart(PathStep.CLOSED, 30, 40, -10_00)
    split = Split(30_00, 40_00, (part,))
    assert (part.short, split.short, split.change) == (0.25, 0.25, -10_00)
    assert StepPart(PathStep.CLOSED, 50, 40, 10_00).short == 0.0
    assert Split(50_00, 0, ()).short == StepPart(PathStep.CLOSED, 1, 0, 1).short == 0.0
    assert split.part(PathStep.CLOSED) is part
    assert split.part(PathStep.MIX) is None
