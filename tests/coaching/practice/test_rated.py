from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.rated import (
    WITHIN_DAYS,
    Agreement,
    Rated,
    agreement,
    mean_level,
    rated,
    seen_apart,
)
from coaching.practice.some_looks import DAY, OPENS, scored, seen

LEVEL = st.sampled_from((1.0, 2.0, 3.0, 4.0))
LOOKS = st.lists(
    st.builds(lambda level, told: seen(level, evidenced=told), LEVEL, st.booleans()), max_size=5
)
SCORES = st.lists(st.builds(scored, LEVEL), max_size=40)


def stood(*looks: RatedLook) -> Rated:
    made = rated(looks, OPENS, DAY)
    assert made
    return made


def test_what_is_hidden_or_to_come_makes_no_level() -> None:
    assert rated([seen(1, waived=False)], OPENS, DAY) is None
    assert rated([seen(1)], OPENS, DAY - timedelta(days=1)) is None


def test_a_level_is_held_to_what_is_expected() -> None:
    short = stood(seen(2, own=4, waived=False), seen(2, 7))
    assert (short.level, short.gap, short.looks, short.seen) == (2, 1, 2, DAY)
    assert (short.own, short.perception) == (4, 2)
    assert stood(seen(4)).gap == -1


def test_only_an_old_look_counts_where_there_is_no_other() -> None:
    old = seen(1, WITHIN_DAYS + 1)
    assert stood(old).level == 1
    assert stood(old, seen(3)).level == 3


def test_two_looks_with_evidence_count_for_more_than_one() -> None:
    once, twice = stood(seen(2)), stood(seen(2), seen(2, 3))
    assert twice.weight > once.weight
    assert twice.is_sure
    assert not once.is_sure
    assert not once.is_weak


def test_opinions_and_scores_alone_stay_weak_however_many() -> None:
    many = [seen(1, ago, evidenced=False) for ago in range(9)]
    scores = [scored(1, ago) for ago in range(30)]
    assert stood(*many, *scores).is_weak
    assert stood(*scores).scores == 30


def test_two_raters_of_the_same_calls_give_their_agreement() -> None:
    looks = [seen(2, second=2), seen(2, 1, second=3), seen(1, 2, second=4), seen(2, 3)]
    assert agreement(looks) == Agreement(pairs=3, same=1, near=1)
    assert stood(*looks[:1]).agreement == Agreement(1, 1, 0)
    assert agreement([seen(2, second=2, waived=False)]) == Agreement()


@given(LOOKS, SCORES)
def test_a_level_lies_between_the_lowest_and_the_highest(
    looks: list[RatedLook], scores: list[RatedLook]
) -> None:
    levels = [look.level for look in (*looks, *scores)]
    if levels:
        assert min(levels) - 1e-9 <= mean_level((*looks, *scores)) <= max(levels) + 1e-9


@given(LOOKS, LEVEL)
def test_a_rating_with_evidence_moves_a_level_more_than_an_opinion(
    looks: list[RatedLook], level: float
) -> None:
    before = [*looks, seen(2)]
    with_it, without = (
        mean_level([*before, seen(level, evidenced=told)]) for told in (True, False)
    )
    assert abs(with_it - level) <= abs(without - level) + 1e-9


@given(SCORES, LEVEL)
def test_all_scores_of_tools_weigh_less_than_one_look(
    scores: list[RatedLook], level: float
) -> None:
    assert abs(mean_level([*scores, seen(level)]) - level) <= 3 * 0.25 / 1.25 + 1e-9


@pytest.mark.parametrize(("ago", "opens"), [(3, True), (WITHIN_DAYS + 1, False)])
def test_the_last_look_that_both_rated_opens_the_next_talk(*, ago: int, opens: bool) -> None:
    apart = seen(2, ago, own=4, waived=False)
    assert (seen_apart([apart], DAY) == apart) is opens


def test_of_a_behaviour_the_last_look_speaks_and_of_several_the_latest() -> None:
    apart, alike = seen(2, 9, own=4, waived=False), seen(3, 2, own=3, waived=False)
    other = replace(apart, behaviour="closes", seen=DAY - timedelta(days=20))
    assert seen_apart([apart, alike], DAY) is None
    assert seen_apart([other, apart, seen(2, 1)], DAY) == apart


def test_what_was_talked_over_opens_no_talk_any_more() -> None:
    apart = replace(seen(2, 3, own=4, waived=False), id="k9")
    assert seen_apart([apart], DAY) == apart
    assert seen_apart([apart], DAY, {"k9"}) is None
