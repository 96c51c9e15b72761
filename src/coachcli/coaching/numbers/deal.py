"""An opportunity, as a CRM has it, and what its words say: won, lost, open, new business."""

from datetime import date
from enum import StrEnum
from itertools import compress

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.business import business_named

NO_DECISION = (
    "no decision", "nodecision", "indecision", "status quo", "do nothing", "did nothing",
    "no action", "keine entscheidung", "nicht entschieden", "pas de décision", "sans décision",
    "sin decisión",
)  # fmt: skip


class DealState(StrEnum):
    """Where an opportunity stands."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Remark(StrEnum):
    """What is missing or odd about an opportunity that is kept all the same."""

    NO_CREATED = "no_created"
    OPEN_NO_CLOSE = "open_no_close"
    CLOSED_NO_CLOSE = "closed_no_close"
    WON_NO_AMOUNT = "won_no_amount"
    CLOSED_BEFORE_CREATED = "closed_before_created"
    CLOSED_PLANNED = "closed_planned"
    CLOSED_AHEAD = "closed_ahead"
    CREATED_AHEAD = "created_ahead"
    OPEN_PAST = "open_past"


REMARKS = {
    Remark.NO_CREATED: "without a day of creation: in no count of new ones, and in no sales cycle",
    Remark.OPEN_NO_CLOSE: (
        "open without an expected close date: open, but never past due and never slipped"
    ),
    Remark.CLOSED_NO_CLOSE: "won or lost without a day: kept, but in no period",
    Remark.WON_NO_AMOUNT: "won without an amount: counted as won, with no money in it",
    Remark.CLOSED_BEFORE_CREATED: "closed before they were created: in no sales cycle",
    Remark.CLOSED_PLANNED: "won or lost without a day of their own: the expected day is taken",
    Remark.CLOSED_AHEAD: "won or lost on a day still to come: in no period before that day",
    Remark.CREATED_AHEAD: "created on a day still to come: in no count of new ones before that day",
    Remark.OPEN_PAST: "open though their close date has passed: past due",
}
"""What each remark means for the numbers."""


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity as it is known now.

    `rep` is an id (from a file: a name); money is in minor units of the currency.

    `closed` is the day it was won or lost or, while open, is expected to be; `list_amount` what it
    would be at list price. `is_planned` says that of one that was won or lost only the day it was
    expected on is known.
    """

    id: str
    rep: str
    state: DealState
    stage: str = ""
    account: str = ""
    product: str = ""
    created: date | None = None
    closed: date | None = None
    amount: int | None = None
    list_amount: int | None = None
    currency: str = ""
    type: str = ""
    loss_reason: str = ""
    push_count: int | None = None
    is_planned: bool = False

    @property
    def business(self) -> str:
        """What its type says: new, existing or renewal business, or nothing that is known."""
        return business_named(self.type)

    @property
    def no_decision(self) -> bool | None:
        """Whether it was lost as nothing was decided; none where not lost, or nobody says why."""
        low = self.loss_reason.casefold()
        return (
            any(word in low for word in NO_DECISION)
            if self.state is DealState.LOST and low
            else None
        )


def remarks(deal: Deal, today: date) -> tuple[Remark, ...]:
    """What is missing or odd about an opportunity, as of a day."""
    if _is_plain(deal, today):  # as nearly all are
        return ()
    found = (*_missing(deal), *_untimely(deal, today))
    return tuple(compress(REMARKS, found)) if any(found) else ()


def _is_plain(deal: Deal, today: date) -> bool:
    """Whether an opportunity has its days in order, and an amount: quickly told, and enough."""
    created, closed = deal.created, deal.closed
    if not (created and closed) or deal.amount is None or deal.is_planned:
        return False
    ends = today <= closed if deal.state is DealState.OPEN else created <= closed <= today
    return created <= today and ends


def _missing(deal: Deal) -> tuple[bool, ...]:
    """What is missing, in the order of the remarks."""
    open_ = deal.state is DealState.OPEN
    return (
        deal.created is None,
        open_ and deal.closed is None,
        not open_ and deal.closed is None,
        deal.state is DealState.WON and deal.amount is None,
    )


def _untimely(deal: Deal, today: date) -> tuple[bool, ...]:
    """What is odd about the days, in the order of the remarks that come after those."""
    open_ = deal.state is DealState.OPEN
    created, closed = deal.created or date.min, deal.closed or date.max
    return (
        not open_ and closed < created,
        not open_ and deal.is_planned,
        not open_ and deal.closed is not None and closed > today,
        created > today,
        open_ and closed < today,
    )
