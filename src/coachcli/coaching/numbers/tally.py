"""What the store has counted for one rep in one period; what metrics are made of."""

from datetime import date

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import Period


@dataclass(frozen=True, slots=True)
class SoldProduct:
    """How many deals of a product were won whose amount is known, and their value."""

    product: str
    deals: int
    value: int


@dataclass(frozen=True, slots=True)
class Deals:
    """Sums over a rep's opportunities in a period.

    Money is in minor units, over those whose amount is known.

    Created in it; closed in it (won and lost); open at its end; expected to close in it. `…_valued`
    and the like are how many opportunities stand behind the sum before them; `typed`: the source
    says what is new business. `created_met` are those created since meetings are recorded; `since`
    the day from which the records speak, if that is within the period. `foreign_…` are in another
    currency than the one that money is summed in; `sold` is what was won, by product.
    """

    created: int = 0
    created_met: int = 0
    created_value: int = 0
    created_valued: int = 0
    won: int = 0
    lost: int = 0
    won_value: int = 0
    won_valued: int = 0
    cycle_days: int = 0
    cycles: int = 0
    no_decision: int = 0
    reasoned: int = 0
    sold_value: int = 0
    list_value: int = 0
    listed: int = 0
    new_won: int = 0
    new_value: int = 0
    expansion_won: int = 0
    expansion_value: int = 0
    typed: bool = False
    products: int = 0
    accounts: int = 0
    open: int = 0
    open_value: int = 0
    open_valued: int = 0
    past_due: int = 0
    due: int = 0
    pushes: int = 0
    pushable: int = 0
    slipped: int = 0
    expected: int = 0
    foreign_won: int = 0
    foreign_lost: int = 0
    sold: tuple[SoldProduct, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """Activities in a period; none where this kind was never recorded.

    `touches_met` and `meetings_touched` are counted since both are recorded; `since` as for
    opportunities.
    """

    touches: int | None = None
    connects: int | None = None
    meetings: int | None = None
    no_shows: int | None = None
    touches_met: int = 0
    meetings_touched: int = 0
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """All that was counted for a rep (by id) in a period.

    No `deals` where the records do not reach; `quota` in minor units, none where no quota covers
    the whole period.
    """

    rep: str
    period: Period
    deals: Deals | None = None
    work: Work = Work()
    quota: int | None = None


@dataclass(frozen=True, slots=True)
class AsideSums:
    """Sums over a rep's opportunities in a period that only walks ask for.

    Days from created to lost, and of how many; the age of what is open at its end, of how many, and
    how many of those with a close date have it on the last three days of a month; what was taken
    off list prices, in minor units, how much of it in the last two weeks of a quarter, and of how
    many that were sold below them.
    """

    lost_days: int = 0
    lost_aged: int = 0
    age_days: int = 0
    aged: int = 0
    month_end: int = 0
    dated: int = 0
    late_off: int = 0
    off: int = 0
    discounted: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """A metric's value as it was imported, for a rep (by id) and a period; `n` if it is given."""

    rep: str
    metric: str
    period: Period
    value: float
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Quota:
    """What a rep (by id) is to sell in a period, in minor units of the currency."""

    rep: str
    period: Period
    amount: int
    currency: str = ""
