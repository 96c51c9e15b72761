import pytest

from coachcli.coaching.numbers.deal import DealState
from coachcli.coaching.numbers.signs import Signs, StateSaid, state_said

WON, LOST, OPEN = DealState.WON, DealState.LOST, DealState.OPEN


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        (Signs(), StateSaid()),
        (Signs(stage=WON), StateSaid(WON, "stage")),
        (Signs(status=LOST), StateSaid(LOST, "status")),
        (Signs(status=WON, stage=OPEN), StateSaid(WON, "status")),
        (Signs(is_won=True), StateSaid(WON, "is_won")),
        (Signs(is_won=False), StateSaid()),
        (Signs(is_won=False, is_closed=True), StateSaid(LOST, "is_closed")),
        (Signs(is_won=False, is_lost=False), StateSaid(OPEN, "is_won")),
        (Signs(is_lost=True), StateSaid(LOST, "is_lost")),
        (Signs(is_closed=False), StateSaid(OPEN, "is_closed")),
        (Signs(is_closed=True, stage=LOST), StateSaid(LOST, "stage")),
        (Signs(is_won=True, status=WON, stage=OPEN), StateSaid(WON, "status")),
    ],
)
def test_columns_that_agree_say_the_state(signs: Signs, said: StateSaid) -> None:
    assert state_said(signs) == said


@pytest.mark.parametrize(
    ("signs", "against"),
    [
        (Signs(status=OPEN, stage=WON), ("status", "stage")),
        (Signs(status=WON, stage=LOST), ("status", "stage")),
        (Signs(is_won=True, stage=LOST), ("is_won", "stage")),
        (Signs(is_won=True, stage=OPEN), ("is_won", "stage")),
        (Signs(is_won=False, stage=WON), ("is_won", "stage")),
        (Signs(is_closed=False, stage=LOST), ("is_closed", "stage")),
        (Signs(is_won=True, status=OPEN), ("is_won", "status")),
        (Signs(is_won=True, is_closed=False), ("is_won", "is_closed")),
        (Signs(is_won=False, is_closed=True, stage=WON), ("is_won", "stage")),
    ],
)
def test_columns_that_contradict_each_other_are_named(
    signs: Signs, against: tuple[str, str]
) -> None:
    assert state_said(signs) == StateSaid(against=against)
