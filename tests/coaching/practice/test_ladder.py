from datetime import timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.attempt import AttemptKind
from coachcli.coaching.practice.ladder import (
    HABIT_DAYS,
    HABIT_TIMES,
    Footing,
    Rung,
    SkillEvidence,
    footing,
    proves,
    rung,
)
from coachcli.coaching.practice.look import RatedLook
from coaching.practice.some_looks import DAY, scored, seen, tried

NOTHING = SkillEvidence(3)
AGO = st.integers(0, 90)
LOOKS = st.lists(
    st.builds(
        lambda level, ago, own, evidenced: seen(
            level, ago, own=own, waived=own is None, evidenced=evidenced
        ),
        *(st.sampled_from((1, 2, 3, 4)), AGO, st.sampled_from((None, 1, 4)), st.booleans()),
    ),
    max_size=6,
).map(tuple)
TRIES = st.lists(
    st.builds(
        lambda ago, kind, passed, scored_, harder: tried(
            ago, kind, passed=passed, scored=scored_, harder=harder
        ),
        *(AGO, st.sampled_from(AttemptKind), st.booleans(), st.booleans(), st.booleans()),
    ),
    max_size=5,
).map(tuple)
EVIDENCE = st.builds(
    SkillEvidence,
    st.integers(1, 4),
    LOOKS,
    TRIES,
    st.lists(AGO.map(lambda ago: DAY - timedelta(days=ago)), max_size=2).map(tuple),
    st.sampled_from((frozenset(), frozenset({"wording"}))),
)


def height(evidence: SkillEvidence) -> int:
    return rung(evidence).height


def test_the_ladder_has_five_rungs_in_their_order() -> None:
    assert [each.height for each in Rung] == [0, 1, 2, 3, 4]
    assert footing(NOTHING) == Footing(Rung.NOT_AWARE)


def test_each_rung_has_the_day_since_which_it_is_stood_on() -> None:
    day = DAY - timedelta(days=30)
    told = replace(NOTHING, finished=(day,))
    assert footing(told) == Footing(Rung.AWARE, day)
    could = replace(told, attempts=(tried(20), tried(9)))
    assert footing(could) == Footing(Rung.CAN_DO, DAY - timedelta(days=20))
    does = replace(could, looks=(seen(3, 5),))
    assert footing(does) == Footing(Rung.DOES_DO, DAY - timedelta(days=5))
    habit = replace(does, looks=(seen(3, 25), seen(4, 12), seen(3, 4), seen(3, 2)))
    assert footing(habit) == Footing(Rung.HABIT, DAY - timedelta(days=4))


@pytest.mark.parametrize(
    "days", [(21, 0), (20, 10, 0), (21, 21, 0)], ids=["twice", "too soon", "two days"]
)
def test_less_than_three_days_over_three_weeks_is_no_habit(days: tuple[int, ...]) -> None:
    assert rung(replace(NOTHING, looks=tuple(seen(4, ago) for ago in days))) is Rung.DOES_DO


def test_a_look_below_what_is_expected_begins_the_count_anew() -> None:
    before = tuple(seen(3, ago) for ago in (60, 50, 40, 30))
    fell = replace(NOTHING, looks=(*before, seen(2, 10)))
    assert rung(fell) is Rung.AWARE
    assert rung(replace(fell, attempts=(tried(5),))) is Rung.CAN_DO
    assert rung(replace(fell, looks=(*fell.looks, seen(3, 1)))) is Rung.DOES_DO


def test_a_rep_who_rated_alone_is_aware_and_one_who_was_only_watched_is_not() -> None:
    own = seen(2, coach=None, waived=False, own=2)
    hidden = seen(4, waived=False)
    assert rung(replace(NOTHING, looks=(own,))) is Rung.AWARE
    assert rung(replace(NOTHING, looks=(hidden,))) is Rung.NOT_AWARE


def test_a_role_play_proves_a_skill_and_a_recall_only_knowledge() -> None:
    recall = tried(kind=AttemptKind.RECALL)
    knowledge = frozenset({"wording"})
    assert proves(tried(), frozenset())
    assert not proves(recall, frozenset())
    assert proves(recall, knowledge)
    assert not proves(tried(scored=False), knowledge)
    assert not proves(tried(passed=False, harder=True), knowledge)


def test_the_last_try_says_what_a_rep_can_do() -> None:
    failed = replace(NOTHING, attempts=(tried(9), tried(2, passed=False)))
    assert rung(failed) is Rung.AWARE
    assert rung(replace(failed, attempts=(*failed.attempts, tried(1)))) is Rung.CAN_DO


@given(EVIDENCE, AGO)
def test_finishing_learning_moves_nobody_beyond_aware(evidence: SkillEvidence, ago: int) -> None:
    more = replace(evidence, finished=(*evidence.finished, DAY - timedelta(days=ago)))
    assert height(more) == max(height(evidence), Rung.AWARE.height)


@given(EVIDENCE, st.integers(1, 4), AGO)
def test_a_score_of_a_tool_moves_nobody(evidence: SkillEvidence, level: int, ago: int) -> None:
    more = replace(evidence, looks=(*evidence.looks, scored(level, ago)))
    assert footing(more) == footing(evidence)


@given(EVIDENCE, st.integers(1, 4), AGO)
def test_an_opinion_moves_nobody_beyond_aware(
    evidence: SkillEvidence, level: int, ago: int
) -> None:
    more = replace(evidence, looks=(*evidence.looks, seen(level, ago, evidenced=False)))
    assert height(more) == max(height(evidence), Rung.AWARE.height)


@given(EVIDENCE, AGO)
def test_a_first_try_that_is_not_scored_moves_nobody_beyond_aware(
    evidence: SkillEvidence, ago: int
) -> None:
    more = replace(evidence, attempts=(*evidence.attempts, tried(ago, scored=False)))
    assert height(more) == max(height(evidence), Rung.AWARE.height)


@given(EVIDENCE, AGO)
def test_what_is_seen_as_expected_never_lowers(evidence: SkillEvidence, ago: int) -> None:
    more = replace(evidence, looks=(*evidence.looks, seen(4, ago)))
    assert height(more) >= height(evidence)


@given(EVIDENCE)
def test_a_habit_was_seen_three_times_over_three_weeks(evidence: SkillEvidence) -> None:
    days = {look.seen for look in evidence.looks if look.is_open and look.evidenced}
    if rung(evidence) is Rung.HABIT:
        assert len(days) >= HABIT_TIMES
        assert (max(days) - min(days)).days >= HABIT_DAYS


@given(EVIDENCE)
def test_only_a_look_shows_what_is_done_and_only_a_test_or_look_what_can_be(
    evidence: SkillEvidence,
) -> None:
    at_most = Rung.CAN_DO if any(each.passed for each in evidence.attempts) else Rung.AWARE
    assert height(replace(evidence, looks=())) <= at_most.height


@given(LOOKS.filter(lambda looks: len({look.seen for look in looks}) == len(looks) <= 4))
def test_the_order_in_which_looks_are_kept_does_not_matter(looks: tuple[object, ...]) -> None:
    orders = [SkillEvidence(3, order) for order in permutations(looks)]  # type: ignore[arg-type]  # looks
    assert len({footing(each) for each in orders}) == 1


def test_two_who_see_it_far_apart_do_not_make_it_done() -> None:
    look = RatedLook("k1", "opens", DAY, waived=True, coach=2, second=4, evidenced=True)
    assert rung(SkillEvidence(3, (look,))) is Rung.AWARE
    assert rung(SkillEvidence(3, (replace(look, coach=3),))) is Rung.DOES_DO
