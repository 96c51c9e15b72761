"""What a rep's numbers come from: opportunities, activities and quotas, as a CRM has them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachcli.coaching.period import Period

NO_DECISION = ("no decision", "nodecision", "indecision", "status quo", "do nothing", "did nothing", "no action")
BUSINESS = (
    ("renewal", ("renew",)),
    ("existing", ("existing", "expansion", "upsell", "up-sell", "cross-sell", "cross sell", "upgrade", "add-on", "addon")),
    ("new", ("new",)),
)  # fmt: skip


class State(StrEnum):
    """Where an opportunity stands."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity as it is known now. `rep` is an id (from a file: a name); money is in minor units of the currency.

    `closed` is the day it was won or lost or, while open, is expected to be; `list_amount` what it would be at list price.
    """

    id: str
    rep: str
    state: State
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
        """Whether it was lost because nothing was decided; none where it was not lost or no reason is given."""
        low = self.loss_reason.casefold()
        return any(word in low for word in NO_DECISION) if self.state is State.LOST and low else None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done, or a count of it, on a day. `kind` is touch, connect, meeting, no-show, or a word of the source's own."""

    id: str
    rep: str
    day: date
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Quota:
    """What a rep is to sell in a period, in minor units of the currency."""

    rep: str
    period: Period
    amount: int
    currency: str = ""
