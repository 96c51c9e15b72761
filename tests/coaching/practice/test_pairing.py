from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from coachcli.coaching.practice.pairing import (
    PairFit,
    SkillNeed,
    SkillStrength,
    StrongBy,
    fits,
    paired,
    resting,
    worth,
)
from coaching.strategies import HOUSE

DAY = date(2026, 11, 24)
SKILLS = ("opens", "asks", "closes")


def strong(rep: str, behaviour: str, strength: int = 500) -> SkillStrength:
    return SkillStrength(rep, behaviour, strength, StrongBy.NUMBERS)


def fit(rep: str, partner: str, strength: int) -> PairFit:
    return PairFit(rep, partner, "opens", strength, StrongBy.NUMBERS)


@st.composite
def possible(draw: st.DrawFn, most: int = 8) -> tuple[PairFit, ...]:
    """Any pairs that could be made of a team of two or more."""
    team = [f"r{number}" for number in range(draw(st.integers(2, most)))]
    skills = st.lists(st.tuples(st.sampled_from(team), st.sampled_from(SKILLS)), max_size=12)
    needs = [SkillNeed(*each) for each in draw(skills)]
    strengths = [strong(*each, draw(st.integers(1, 1000))) for each in draw(skills)]
    return fits(needs, strengths)


def by_brute_force(ways: Sequence[PairFit]) -> tuple[int, int]:
    """The most that any choice of pairs is worth in which nobody is twice."""
    choices = (
        choice
        for size in range(min(len(ways), 4) + 1)
        for choice in combinations(ways, size)
        if is_one_each(choice)
    )
    return max(map(worth, choices))


def is_one_each(pairs: Sequence[PairFit]) -> bool:
    people = [rep for each in pairs for rep in (each.rep, each.partner)]
    return len(people) == len(set(people))


@HOUSE
@given(possible())
@example((fit("a", "b", 900), fit("a", "c", 500), fit("b", "d", 500)))
@example((fit("a", "b", 900), fit("c", "d", 1), fit("a", "c", 500), fit("b", "d", 500)))
def test_pairs_of_up_to_eight_are_worth_what_brute_force_gives(ways: tuple[PairFit, ...]) -> None:
    made = paired(ways)
    assert is_one_each(made)
    assert set(made) <= set(ways)
    assert worth(made) == by_brute_force(ways)


@HOUSE
@given(possible(most=30), st.randoms(use_true_random=False))
def test_nobody_is_in_two_pairs_in_whatever_order_they_come(
    ways: tuple[PairFit, ...], chance: st.DataObject
) -> None:
    mixed = list(ways)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert worth(paired(mixed)) == worth(paired(ways))
    assert is_one_each(paired(ways))


def test_a_large_team_is_paired_around_each_of_them() -> None:
    line = [f"r{number:02}" for number in range(20)]
    strengths = (500, 900, 500, 1) * 5
    ways = tuple(fit(*two, value) for two, value in zip(pairwise(line), strengths, strict=False))
    made = paired(ways)
    assert is_one_each(made)
    assert len(made) == 10


def test_two_are_a_pair_for_the_skill_in_which_most_can_be_given() -> None:
    needs = (SkillNeed("ana", "opens"), SkillNeed("ivo", "asks"))
    strengths = (strong("ivo", "opens", 300), strong("ana", "asks", 700))
    (only,) = fits(needs, strengths)
    assert (only.rep, only.partner, only.behaviour) == ("ivo", "ana", "asks")


def test_nobody_gives_what_they_need_and_nobody_is_their_own_partner() -> None:
    needs = (SkillNeed("ana", "opens"), SkillNeed("ivo", "opens"))
    assert fits(needs, (strong("ivo", "opens"), strong("ana", "opens"))) == ()
    assert fits(needs[:1], (strong("ana", "opens"),)) == ()
    assert fits(needs[:1], (strong("ivo", "asks"),)) == ()


def test_who_is_in_a_pair_or_was_within_six_weeks_is_in_no_new_one() -> None:
    begun = {"ana": DAY - timedelta(days=41), "ivo": DAY - timedelta(days=42)}
    assert resting(begun, DAY) == {"ana": DAY + timedelta(days=1)}
    needs, strengths = (SkillNeed("ana", "opens"),), (strong("ivo", "opens"),)
    assert fits(needs, strengths, resting(begun, DAY)) == ()
    assert len(fits(needs, strengths, resting(begun, DAY + timedelta(days=1)))) == 1
