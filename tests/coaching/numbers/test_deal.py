from datetime import date

import pytest

from coachcli.coaching.numbers.deal import Deal, DealState, Remark, remarks, state_named

DAY, LATER = date(2026, 3, 2), date(2026, 4, 2)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Won", DealState.WON),
        ("Closed Won", DealState.WON),
        ("closedwon", DealState.WON),
        ("Gewonnen", DealState.WON),
        ("Closed Lost", DealState.LOST),
        ("closedlost", DealState.LOST),
        ("Closed - No Decision", DealState.LOST),
        ("Disqualified", DealState.LOST),
        ("Proposal/Price Quote", DealState.OPEN),
        ("Id. Decision Makers", DealState.OPEN),
        ("Engaging", DealState.OPEN),
        ("decisionmakerboughtin", DealState.OPEN),
        ("Wonderland", None),
        ("Closed", None),
        ("", None),
    ],
)
def test_a_stage_says_its_state_only_by_a_usual_name(word: str, state: DealState | None) -> None:
    assert state_named(word) is state


@pytest.mark.parametrize(
    ("type_", "business"),
    [
        ("New Business", "new"),
        ("Renewal", "renewal"),
        ("Existing Customer - Upgrade", "existing"),
        ("Partner", ""),
        ("", ""),
    ],
)
def test_a_type_says_what_business_it_is(type_: str, business: str) -> None:
    assert Deal("1", "r", DealState.OPEN, type=type_).business == business


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
        (Deal("1", "r", DealState.WON, created=DAY, closed=LATER), (Remark.WON_NO_AMOUNT,)),
        (
            Deal("1", "r", DealState.WON, created=LATER, closed=DAY, amount=1),
            (Remark.CLOSED_BEFORE_CREATED,),
        ),
        (Deal("1", "r", DealState.WON, created=DAY, closed=LATER, amount=0), ()),
    ],
)
def test_what_is_missing_or_odd_is_told(deal: Deal, found: tuple[Remark, ...]) -> None:
    assert remarks(deal) == found
