from datetime import date

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.plans.goal import Goal, GoalStanding, Party, Result, Wording, goal, standing
from coachcli.coaching.record import Stamp
from coachcli.store import goal as goals
from coachcli.store.errors import UnusableStoreError
from coachcli.store.report import with_goal
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

SPRING = date(2027, 3, 31)
LATER = Stamp("2026-12-01T09:00:00.000+00:00", date(2026, 12, 1))
WORDED = Wording(
    "Win back first meetings",
    "To earn the north patch",
    "9 new_opps a month",
    SPRING,
    "Rewrite three messages",
)
NOTES = {part: f"note-{part}" for part in goals.PARTS}


@pytest.fixture
def draft(staffed: Room) -> Goal:
    """A goal of Dana's that nobody has agreed to."""
    one = goal(WORDED, DANA.id, "g1", STAMP.day)
    goals.add(staffed, one, NOTES, STAMP)
    return one


def test_a_goal_comes_back_as_it_was_kept(staffed: Room, draft: Goal) -> None:
    assert goals.goals(staffed, DANA.id, STAMP.day) == (draft,)


def test_those_who_have_goals_are_known(staffed: Room, draft: Goal) -> None:
    assert goals.whose(staffed) == {draft.rep}


def test_a_goal_is_not_there_before_it_was_made(staffed: Room, draft: Goal) -> None:
    assert draft.made > date(2026, 11, 1)
    assert goals.goals(staffed, DANA.id, date(2026, 11, 1)) == ()


def test_words_about_a_person_stand_in_the_notes_only(staffed: Room, draft: Goal) -> None:
    columns = staffed.rows("SELECT * FROM goal")[0]
    kept = " ".join(str(value) for value in columns)
    for text in (draft.what, draft.why, draft.plan, draft.standard.text):
        assert text not in kept
    assert (
        len(staffed.rows("SELECT * FROM note WHERE about = 'goal' AND person_id = ?", DANA.id)) == 4
    )


def test_a_part_that_was_left_empty_is_no_note_and_comes_back_empty(staffed: Room) -> None:
    goals.add(staffed, goal(replace(WORDED, plan=""), DANA.id, "g1", STAMP.day), NOTES, STAMP)
    assert goals.goals(staffed, DANA.id, STAMP.day)[0].plan == ""
    assert len(staffed.rows("SELECT * FROM note WHERE about = 'goal'")) == 3


def test_bytes_that_are_no_text_are_kept_as_question_marks(staffed: Room) -> None:
    goals.add(
        staffed, goal(replace(WORDED, why="so\udcff"), DANA.id, "g1", STAMP.day), NOTES, STAMP
    )
    assert goals.goals(staffed, DANA.id, STAMP.day)[0].why == "so?"


def test_each_agreement_is_a_row_and_both_make_it_count(staffed: Room, draft: Goal) -> None:
    goals.agree(staffed, draft, {Party.REP: "e1"}, STAMP)
    assert with_goal(staffed, LATER.day) == frozenset()
    goals.agree(staffed, draft, {Party.MANAGER: "e2"}, LATER)
    one = goals.goals(staffed, DANA.id, LATER.day)[0]
    assert (one.rep_agreed, one.manager_agreed) == (STAMP.day, LATER.day)
    assert with_goal(staffed, LATER.day) == {DANA.id}
    assert with_goal(staffed, STAMP.day) == frozenset()


def test_a_closed_goal_says_why_and_counts_no_more(staffed: Room, draft: Goal) -> None:
    goals.agree(staffed, draft, {Party.REP: "e1", Party.MANAGER: "e2"}, STAMP)
    goals.close(staffed, draft, Result.MET, "two referrals", ("e3", "n9"), LATER)
    one = goals.goals(staffed, DANA.id, LATER.day)[0]
    assert (one.result, one.closed, one.closing) == (Result.MET, LATER.day, "two referrals")
    assert with_goal(staffed, STAMP.day) == {DANA.id}
    assert with_goal(staffed, LATER.day) == frozenset()
    assert standing(one, STAMP.day) is GoalStanding.AGREED


def test_a_goal_is_kept_with_all_its_words_or_not_at_all(staffed: Room, draft: Goal) -> None:
    again = goal(WORDED, DANA.id, "g2", STAMP.day)
    with pytest.raises(UnusableStoreError):
        goals.add(staffed, again, NOTES, STAMP)
    assert [one.id for one in goals.goals(staffed, DANA.id, STAMP.day)] == [draft.id]
