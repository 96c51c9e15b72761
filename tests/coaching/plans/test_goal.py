from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from coachcli.coaching.plans.goal import (
    MOST_WORDS,
    ClosedGoalError,
    Goal,
    IncompleteGoalError,
    Lack,
    NoGoalError,
    NoMetricError,
    NoNumberError,
    NotAPartyError,
    Party,
    PastGoalError,
    Result,
    Standard,
    Standing,
    WhichGoalError,
    Wording,
    goal,
    is_active,
    is_open,
    lack,
    one_of,
    parties,
    standard,
    standing,
    too_long,
    unsigned,
    words,
)

DAY = date(2026, 11, 24)
LATER = date(2026, 12, 24)
SPRING = date(2027, 3, 31)
WORDED = Wording("Win back first meetings", "To earn the north patch", "9 new_opps a month", SPRING, "Rewrite three messages")


@pytest.fixture
def draft() -> Goal:
    return goal(WORDED, "r1", "g1", DAY)


@pytest.fixture
def agreed(draft: Goal) -> Goal:
    return replace(draft, rep_agreed=DAY, manager_agreed=LATER)


@pytest.fixture
def missed(agreed: Goal) -> Goal:
    return replace(agreed, result=Result.MISSED, closed=SPRING)


def test_a_goal_says_what_why_how_much_until_when(draft: Goal) -> None:
    assert draft.standard == Standard("9 new_opps a month", 9.0, "", "new_opps")
    assert (draft.what, draft.why, draft.by, draft.made) == (WORDED.what, WORDED.why, SPRING, DAY)


@pytest.mark.parametrize(
    ("field", "name", "option"),
    [("what", "goal", "--what"), ("why", "why", "--why"), ("standard", "standard", "--standard"), ("by", "date", "--by")],
)
def test_a_goal_without_one_of_its_parts_is_refused_by_its_name(field: str, name: str, option: str) -> None:
    empty: Any = {field: None if field == "by" else ""}
    with pytest.raises(IncompleteGoalError) as told:
        goal(replace(WORDED, **empty), "r1", "g1", DAY)
    assert f"lacks its {name}." in str(told.value)
    assert option in str(told.value)


def test_all_that_lacks_is_named_at_once() -> None:
    with pytest.raises(IncompleteGoalError, match="lacks its why and its date"):
        goal(replace(WORDED, why="", by=None), "r1", "g1", DAY)


def test_a_goal_is_for_a_day_to_come() -> None:
    with pytest.raises(PastGoalError, match="Give a later one"):
        goal(replace(WORDED, by=DAY), "r1", "g1", DAY)


@pytest.mark.parametrize(
    ("text", "number", "unit", "metric"),
    [
        ("win rate 26%", 26, "%", "win_rate"),
        ("26,5 % win_rate", 26.5, "%", "win_rate"),
        ("bookings of 1,200,000 by June", 1_200_000, "", "bookings"),
        ("30k average deal", 30_000, "", "avg_deal"),
        ("1.5m in bookings", 1_500_000, "", "bookings"),
        ("recap_24h_pct 90%", 90, "%", "recap_24h_pct"),
        ("3 referrals a month", 3, "", ""),
    ],
)
def test_a_standard_is_a_number_with_its_metric(text: str, number: float, unit: str, metric: str) -> None:
    assert standard(text) == Standard(text, number, unit, metric)


def test_a_standard_without_a_number_or_without_a_metric_is_refused() -> None:
    with pytest.raises(NoNumberError, match="has no number"):
        standard("more meetings in Q4")
    with pytest.raises(NoNumberError):
        standard(f"{'9' * 400} touches")
    for text in ("9", "9 a month", "26 % each week"):
        with pytest.raises(NoMetricError, match="does not say of what"):
            standard(text)


def test_more_than_250_words_take_more_than_a_minute(draft: Goal) -> None:
    long = replace(draft, plan="word " * 300)
    assert words(long) > MOST_WORDS
    assert too_long(long)
    assert not too_long(draft)


def test_a_goal_is_a_draft_until_both_have_agreed(draft: Goal, agreed: Goal) -> None:
    assert unsigned(draft, DAY) == (Party.REP, Party.MANAGER)
    assert standing(draft, LATER) is Standing.DRAFT
    assert unsigned(agreed, DAY) == (Party.MANAGER,)
    assert standing(agreed, DAY) is Standing.DRAFT
    assert standing(agreed, LATER) is Standing.AGREED


def test_only_what_is_agreed_and_not_closed_counts(draft: Goal, agreed: Goal, missed: Goal) -> None:
    assert not is_active(draft, LATER)
    assert is_active(agreed, LATER)
    assert is_open(draft, LATER)
    assert (standing(missed, SPRING), is_active(missed, SPRING), is_open(missed, SPRING)) == (Standing.MISSED, False, False)
    assert is_active(missed, LATER)


def test_what_a_rep_lacks_is_a_goal_the_agreement_or_its_result(draft: Goal, agreed: Goal, missed: Goal) -> None:
    assert lack((), DAY) is Lack.GOAL
    assert lack((missed,), SPRING) is Lack.GOAL
    assert lack((draft,), LATER) is Lack.AGREEMENT
    assert lack((draft, agreed), LATER) is None
    assert lack((agreed,), date(2027, 4, 1)) is Lack.RESULT


def test_parties_are_named_in_one_word_each() -> None:
    assert parties("Rep, manager,rep") == (Party.REP, Party.MANAGER)
    with pytest.raises(NotAPartyError, match="--by rep,manager"):
        parties("rep,boss")


def test_the_only_goal_needs_no_name(draft: Goal) -> None:
    assert one_of((draft,), "Dana Reyes") is draft
    with pytest.raises(NoGoalError, match='coach goal add "Dana Reyes"'):
        one_of((), "Dana Reyes")
    with pytest.raises(WhichGoalError, match="Win back first meetings"):
        one_of((draft, draft), "Dana Reyes")


def test_a_closed_goal_is_said_to_be_so(missed: Goal) -> None:
    assert "closed (missed)" in str(ClosedGoalError(missed, "Dana Reyes"))
