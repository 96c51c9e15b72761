"""An opportunity, as a CRM has it, and what its words say: won, lost, open, new business."""

from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass

NO_DECISION = (
    "no decision",
    "nodecision",
    "indecision",
    "status quo",
    "do nothing",
    "did nothing",
    "no action",
)
EXISTING = (
    "existing", "expansion", "upsell", "up-sell", "cross-sell", "cross sell", "upgrade", "add-on",
    "addon",
)  # fmt: skip
BUSINESS = (("renewal", ("renew",)), ("existing", EXISTING), ("new", ("new",)))
WON = ("won", "gewonnen", "gagné", "gagne", "ganado", "ganada", "vinto")
LOST = (
    "lost", "verloren", "perdu", "perdido", "perdida", "perso", "disqualified", "unqualified",
    "abandoned", "cancelled", "canceled", "dead", "no decision",
)  # fmt: skip
OPEN = (
    "open", "offen", "new", "prospecting", "prospect", "engaging", "engaged", "lead", "lead in",
    "idea", "qualification", "qualified", "qualify", "qualifying", "discovery", "needs analysis",
    "value proposition", "id decision makers", "perception analysis", "proposal",
    "proposal price quote", "proposal made", "proposal sent", "propose", "quote", "quote sent",
    "negotiation", "negotiation review", "negotiations started", "negotiating",
    "appointment scheduled", "meeting scheduled", "qualified to buy", "presentation scheduled",
    "decision maker bought in", "contract sent", "contact made", "demo scheduled", "demo",
    "develop", "in progress", "pipeline", "commit", "best case", "evaluation", "trial", "poc",
    "pilot", "proof of concept", "legal review", "procurement", "contract", "on hold", "close",
    "angebot", "verhandlung",
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


REMARKS = {
    Remark.NO_CREATED: "without a day of creation: in no count of new ones, and in no sales cycle",
    Remark.OPEN_NO_CLOSE: (
        "open without an expected close date: open, but never past due and never slipped"
    ),
    Remark.CLOSED_NO_CLOSE: "won or lost without a day: kept, but in no period",
    Remark.WON_NO_AMOUNT: "won without an amount: counted as won, with no money in it",
    Remark.CLOSED_BEFORE_CREATED: "closed before they were created: in no sales cycle",
}
"""What each remark means for the numbers."""


CLOSED = {"closedwon": DealState.WON, "closedlost": DealState.LOST}
RUN_TOGETHER = {name.replace(" ", ""): DealState.OPEN for name in OPEN} | CLOSED
"""The states by names without blanks, as some CRMs write them."""


def state_named(word: str) -> DealState | None:
    """The state that a stage or status says by its usual name; none where it could be anything."""
    bare = "".join(sign if sign.isalnum() else " " for sign in word.casefold())
    low = f" {' '.join(bare.split())} "
    if any(f" {name} " in low for name in LOST):
        return DealState.LOST
    if any(f" {name} " in low for name in WON):
        return DealState.WON
    return RUN_TOGETHER.get(low.replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity as it is known now.

    `rep` is an id (from a file: a name); money is in minor units of the currency.

    `closed` is the day it was won or lost or, while open, is expected to be; `list_amount` what it
    would be at list price.
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

    @property
    def business(self) -> str:
        """What its type says: new, existing or renewal business, or nothing that is known."""
        low = self.type.casefold()
        return next((kind for kind, words in BUSINESS if any(word in low for word in words)), "")

    @property
    def no_decision(self) -> bool | None:
        """Whether it was lost as nothing was decided; none where not lost, or nobody says why."""
        low = self.loss_reason.casefold()
        return (
            any(word in low for word in NO_DECISION)
            if self.state is DealState.LOST and low
            else None
        )


def remarks(deal: Deal) -> tuple[Remark, ...]:
    """What is missing or odd about an opportunity."""
    open_ = deal.state is DealState.OPEN
    found = {
        Remark.NO_CREATED: deal.created is None,
        Remark.OPEN_NO_CLOSE: open_ and deal.closed is None,
        Remark.CLOSED_NO_CLOSE: not open_ and deal.closed is None,
        Remark.WON_NO_AMOUNT: deal.state is DealState.WON and deal.amount is None,
        Remark.CLOSED_BEFORE_CREATED: bool(
            not open_ and deal.created and deal.closed and deal.closed < deal.created
        ),
    }
    return tuple(remark for remark, holds in found.items() if holds)
