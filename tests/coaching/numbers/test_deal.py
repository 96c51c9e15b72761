from datetime import date

import pytest

from coachcli.coaching.numbers.deal import Deal, DealState, Remark, remarks

DAY, LATER = date(2026, 3, 2), date(2026, 4, 2)
BEFORE, TODAY = date(2026, 2, 2), DAY


def test_the_business_is_what_the_type_says() -> None:
    assert Deal("1", "r", DealState.OPEN, type="Neukunde").business == "new"


def test_only_a_lost_one_with_a_reason_is_lost_to_no_decision_or_to_something_else() -> None:
    assert (
        Deal("1", "r", DealState.LOST, loss_reason="No Decision / status quo").no_decision is True
    )
    assert Deal("1", "r", DealState.LOST, loss_reason="Price").no_decision is False
    assert Deal("1", "r", DealState.LOST).no_decision is None
    assert Deal("1", "r", DealState.WON, loss_reason="no decision").no_decision is None


@pytest.mark.parametrize(
    ("deal", "found"),
    [
        (Deal("1", "r", DealState.OPEN, created=DAY, closed=LATER), ()),
        (Deal("1", "r", DealState.OPEN), (Remark.NO_CREATED, Remark.OPEN_NO_CLOSE)),
        (Deal("1", "r", DealState.LOST, created=DAY), (Remark.CLOSED_NO_CLOSE,)),
        (Deal("1", "r", DealState.OPEN, created=LATER, closed=LATER), (Remark.CREATED_AHEAD,)),
        (Deal("1", "r", DealState.OPEN, created=DAY, closed=date(2026, 3, 1)), (Remark.OPEN_PAST,)),
        (
            Deal("1", "r", DealState.LOST, created=DAY, closed=LATER),
            (Remark.CLOSED_AHEAD,),
        ),
        (
            Deal("1", "r", DealState.LOST, created=DAY, closed=DAY, is_planned=True),
            (Remark.CLOSED_PLANNED,),
        ),
        (Deal("1", "r", DealState.WON, created=DAY, closed=DAY), (Remark.WON_NO_AMOUNT,)),
        (
            Deal("1", "r", DealState.WON, created=DAY, closed=BEFORE, amount=1),
            (Remark.CLOSED_BEFORE_CREATED,),
        ),
        (Deal("1", "r", DealState.WON, created=BEFORE, closed=DAY, amount=0), ()),
    ],
)
def test_what_is_missing_or_odd_is_told(deal: Deal, found: tuple[Remark, ...]) -> None:
    assert remarks(deal, TODAY) == found
