from datetime import date
from typing import Any

import pytest

from coachcli.coaching.errors import Todo
from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import (
    ASKED,
    MOST_WORDS,
    ClosedGoalError,
    Goal,
    GoalLack,
    GoalStanding,
    IncompleteGoalError,
    NoGoalError,
    NotAPartyError,
    Party,
    PastGoalError,
    Result,
    WhichGoalError,
    Wording,
    goal,
    is_active,
    is_open,
    lack,
    one_of,
    parties,
    soonest,
    standing,
    too_long,
    unsigned,
    words,
)
from coachcli.coaching.plans.standard import Standard

DAY = date(2026, 11, 24)
LATER = date(2026, 12, 24)
SPRING = date(2027, 3, 31)
WORDED = Wording(
    "Win back first meetings",
    "To earn the north patch",
    "9 new_opps a month",
    SPRING,
    "Rewrite three messages",
)


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
    ("field", "name"),
    [("what", "goal"), ("why", "why"), ("standard", "standard"), ("by", "date")],
)
def test_a_goal_without_one_of_its_parts_is_refused_by_its_name(field: str, name: str) -> None:
    empty: Any = {field: None if field == "by" else ""}
    with pytest.raises(IncompleteGoalError) as told:
        goal(replace(WORDED, **empty), "r1", "g1", DAY)
    assert f"lacks its {name}." in str(told.value)
    (step,) = told.value.todos
    assert (step.act, step.about[0]) == ("word goal", ASKED[field][1][0])


def test_all_that_lacks_is_named_at_once() -> None:
    with pytest.raises(IncompleteGoalError, match="lacks its why and its date"):
        goal(replace(WORDED, why="", by=None), "r1", "g1", DAY)


def test_a_goal_is_for_a_day_to_come() -> None:
    with pytest.raises(PastGoalError, match="Give a later one"):
        goal(replace(WORDED, by=DAY), "r1", "g1", DAY)


def test_more_than_250_words_take_more_than_a_minute(draft: Goal) -> None:
    long = replace(draft, plan="word " * 300)
    assert words(long) > MOST_WORDS
    assert too_long(long)
    assert not too_long(draft)


def test_a_goal_is_a_draft_until_both_have_agreed(draft: Goal, agreed: Goal) -> None:
    assert unsigned(draft, DAY) == (Party.REP, Party.MANAGER)
    assert standing(draft, LATER) is GoalStanding.DRAFT
    assert unsigned(agreed, DAY) == (Party.MANAGER,)
    assert standing(agreed, DAY) is GoalStanding.DRAFT
    assert standing(agreed, LATER) is GoalStanding.AGREED


def test_only_what_is_agreed_and_not_closed_counts(draft: Goal, agreed: Goal, missed: Goal) -> None:
    assert not is_active(draft, LATER)
    assert is_active(agreed, LATER)
    assert is_open(draft, LATER)
    assert (standing(missed, SPRING), is_active(missed, SPRING), is_open(missed, SPRING)) == (
        GoalStanding.MISSED,
        False,
        False,
    )
    assert is_active(missed, LATER)


def test_what_a_rep_lacks_is_a_goal_the_agreement_or_its_result(
    draft: Goal, agreed: Goal, missed: Goal
) -> None:
    assert lack((), DAY) is GoalLack.GOAL
    assert lack((missed,), SPRING) is GoalLack.GOAL
    assert lack((draft,), LATER) is GoalLack.AGREEMENT
    assert lack((draft, agreed), LATER) is None
    assert lack((agreed,), date(2027, 4, 1)) is GoalLack.RESULT


def test_parties_are_named_in_one_word_each() -> None:
    assert parties("Rep, manager,rep") == (Party.REP, Party.MANAGER)
    with pytest.raises(NotAPartyError) as refused:
        parties("rep,boss")
    assert refused.value.todos == (Todo("name", ("parties", "rep,manager")),)


def test_the_only_goal_needs_no_name(draft: Goal) -> None:
    assert one_of((draft,), "Dana Reyes") is draft
    with pytest.raises(NoGoalError) as refused:
        one_of((), "Dana Reyes")
    assert refused.value.todos == (Todo("add goal", ("Dana Reyes",)),)
    with pytest.raises(WhichGoalError, match="Win back first meetings"):
        one_of((draft, draft), "Dana Reyes")


def test_a_closed_goal_is_said_to_be_so(missed: Goal) -> None:
    assert "closed (missed)" in str(ClosedGoalError(missed, "Dana Reyes"))


def test_the_soonest_goal_is_the_open_one_whose_day_comes_first(draft: Goal, missed: Goal) -> None:
    sooner = replace(draft, id="g2", by=LATER)
    assert soonest([draft, sooner, replace(missed, by=DAY, closed=DAY)], DAY) == sooner
    assert soonest([replace(missed, closed=DAY)], LATER) is None
