"""Confirmed causes move the priors as worked out by hand, from ten on, by a factor of eight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.learnt import (
    MOST,
    as_learnt,
    counts_already,
    learnt_causes,
    learnt_shares,
)
from coachcli.coaching.walks.belief import SOMETHING_ELSE_SHARE, prior
from coachcli.coaching.walks.flow import without
from coachcli.coaching.walks.interview import interview
from coaching.flows import FEW_MEETINGS
from coaching.strategies import HOUSE

FIRST, SECOND = FEW_MEETINGS.causes[0].id, FEW_MEETINGS.causes[1].id


def test_the_authors_words_are_worth_twenty_outcomes() -> None:
    # (20 x .25 + 10) / 30 = .5, and (20 x .25) / 30 = 1/6 for each of the other three
    found = learnt_shares((0.25,) * 4, (10, 0, 0, 0))
    assert found == pytest.approx((0.5, 1 / 6, 1 / 6, 1 / 6))


def test_no_cause_moves_by_more_than_a_factor_of_eight() -> None:
    # free: (.2 + 100) / 120 = .835 would be 83 times .01, so .08; the others share the rest
    found = learnt_shares((0.01, 0.495, 0.495), (100, 0, 0))
    assert found == pytest.approx((0.08, 0.46, 0.46))


def test_a_rare_one_never_becomes_less_than_an_eighth() -> None:
    found = learnt_shares((0.5, 0.5), (2000, 0))
    assert found == pytest.approx((1 - 0.0625, 0.0625))


@HOUSE
@given(st.lists(st.tuples(st.integers(1, 64), st.integers(0, 500)), min_size=1, max_size=8))
def test_shares_add_up_and_stay_within_the_factor(causes: list[tuple[int, int]]) -> None:
    whole = sum(weight for weight, _ in causes)
    authored = [weight / whole for weight, _ in causes]
    found = learnt_shares(authored, [count for _, count in causes])
    assert sum(found) == pytest.approx(1)
    ratios = [after / before for after, before in zip(found, authored, strict=True)]
    assert max(ratios) <= MOST + 1e-9
    assert min(ratios) >= 1 / MOST - 1e-9


def test_it_counts_from_ten_outcomes_of_a_flow_on() -> None:
    assert not counts_already({FIRST: 5, SECOND: 4})
    assert as_learnt(FEW_MEETINGS, {FIRST: 9}) == FEW_MEETINGS
    assert counts_already({FIRST: 5, SECOND: 5})
    assert as_learnt(FEW_MEETINGS, {FIRST: 10}).learnt


def test_a_walk_begins_from_what_was_learnt_and_something_else_stays_at_its_share() -> None:
    taught = as_learnt(FEW_MEETINGS, {FIRST: 10})
    before, after = interview(FEW_MEETINGS).tables.prior, interview(taught).tables.prior
    first = learnt_causes(FEW_MEETINGS, {FIRST: 10})[0]
    assert first.learnt == pytest.approx((20 * first.authored + 10) / 30)
    assert after[0] == pytest.approx(0.95 * first.learnt)
    assert after[0] > before[0]
    assert after[-1] == before[-1] == SOMETHING_ELSE_SHARE
    assert sum(after) == pytest.approx(1)


def test_authored_shares_stand_beside_what_was_learnt_with_the_count() -> None:
    made = learnt_causes(FEW_MEETINGS, {SECOND: 3})
    assert [each.confirmed for each in made] == [
        3 if cause.id == SECOND else 0 for cause in FEW_MEETINGS.causes
    ]
    known = prior(FEW_MEETINGS.causes)
    assert made[0].authored == pytest.approx(known[0] / 0.95)


def test_without_a_cause_the_others_share_what_it_had() -> None:
    taught = as_learnt(FEW_MEETINGS, {FIRST: 10})
    for flow in (FEW_MEETINGS, taught):
        less = interview(without(flow, FIRST)).tables.prior
        assert len(less) == len(FEW_MEETINGS.causes)
        assert sum(less) == pytest.approx(1)
    assert replace(taught, learnt=()) == FEW_MEETINGS
