from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachcli.coaching.nouns import replace
from coachcli.coaching.practice.attempt import AttemptKind
from coachcli.coaching.practice.card import PracticeCard
from coachcli.coaching.practice.next_card import CardPick, CardSource
from coachcli.coaching.practice.rating import MarksCame, NotMarksError, attempted, marks_said
from coaching.strategies import HOUSE

DAY = date(2026, 11, 24)
CARD = PracticeCard("calls", "2", "Calls", AttemptKind.RECALL, "Who?", "Ana", ("Ana", "buyer"))
SOURCE = CardSource("s1", "opener", "opens", DAY, open=True, parts=(("calls", "2"),))
PICK = CardPick(SOURCE, ("calls", "2"), 0, None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("0", MarksCame(0, 3)),
        (" 3 ", MarksCame(3, 3)),
        ("2/2", MarksCame(2, 2)),
        ("1 / 2", MarksCame(1, 2)),
    ],
)
def test_marks_are_those_that_came_of_those_that_could(said: str, expected: MarksCame) -> None:
    assert marks_said(said, 3) == expected


@pytest.mark.parametrize("said", ["", "all", "4", "3/2", "2/4", "0/0", "-1", "1.5", "²", "9" * 99])
def test_what_is_no_number_of_marks_is_refused(said: str) -> None:
    with pytest.raises(NotMarksError, match="Nothing was kept"):
        marks_said(said, 3)


@HOUSE
@given(st.integers(0, 9), st.integers(1, 9))
def test_a_try_passes_where_all_came_that_could(came: int, of: int) -> None:
    if came > of:
        with pytest.raises(NotMarksError):
            marks_said(f"{came}/{of}", 9)
        return
    assert marks_said(f"{came}/{of}", 9).passed == (came == of)


def test_a_first_try_is_kept_and_not_scored() -> None:
    first = attempted(PICK, CARD, MarksCame(1, 2), "r1", "t1", DAY)
    assert (first.marks, first.out_of, first.passed, first.scored) == (1, 2, False, False)
    assert (first.assignment, first.cause, first.behaviour) == ("s1", "opener", "opens")
    again = attempted(replace(PICK, tries=1), CARD, MarksCame(2, 2), "r1", "t1", DAY)
    assert (again.passed, again.scored, again.harder) == (True, True, False)
