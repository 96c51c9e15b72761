"""What is watched for in opportunities after a surprise, and which of them match it on a day."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from coachcli.coaching.nouns import dataclass

RENEWAL = "renewal"


class WatchKind(StrEnum):
    """What can be watched for, in what imported rows hold."""

    MOVED = "moved"
    OVERDUE = "overdue"
    STAGE = "stage"
    QUIET = "quiet"
    SHRUNK = "shrunk"
    OPEN = "open"
    RENEWAL = "renewal"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class WatchSign:
    """A kind of sign: the number that is usual for it, its words, and those of a match."""

    usual: int
    words: str
    match: str


SIGNS = {
    WatchKind.MOVED: WatchSign(
        2, "the close date was moved later {n} times or more", "close date moved {n} times"
    ),
    WatchKind.OVERDUE: WatchSign(
        7,
        "still open {n} days after its close date, or later",
        "open {n} days after its close date",
    ),
    WatchKind.STAGE: WatchSign(
        30, "in the same stage for {n} days or more", "in the same stage for {n} days"
    ),
    WatchKind.QUIET: WatchSign(
        21, "nothing about it changed in the CRM for {n} days or more", "unchanged for {n} days"
    ),
    WatchKind.SHRUNK: WatchSign(20, "the amount fell by {n} % or more", "amount down by {n} %"),
    WatchKind.OPEN: WatchSign(120, "open for {n} days or more", "open for {n} days"),
    WatchKind.RENEWAL: WatchSign(
        60, "a renewal that is due within {n} days and still open", "renewal due in {n} days"
    ),
    WatchKind.CUSTOMER: WatchSign(
        180,
        "a customer who bought nothing for {n} days or more, and has nothing open",
        "nothing bought for {n} days, and nothing open",
    ),
}


@dataclass(frozen=True, slots=True)
class WatchRule:
    """What is watched for since a day: a sign with its number, in deals of `least` or more.

    It comes from an answer (by id) to a surprise, whose words are `said`; `least` is in minor
    units.
    """

    id: str
    answer: str
    kind: WatchKind
    number: int
    least: int
    day: date
    said: str = ""


@dataclass(frozen=True, slots=True)
class DealStep:
    """How an opportunity was known from a day on."""

    known: date
    stage: str
    closes: date | None
    amount: int | None
    pushes: int = 0


@dataclass(frozen=True, slots=True)
class WatchedDeal:
    """An open opportunity of a rep (by id), in the steps in which it came to be known."""

    id: str
    rep: str
    account: str
    business: str
    created: date | None
    steps: tuple[DealStep, ...]
    currency: str = ""

    @property
    def now(self) -> DealStep:
        """How it is known last."""
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class WatchedCustomer:
    """A customer with nothing open: whose it is (by id), when it bought last, and for how much."""

    account: str
    rep: str
    bought: date
    amount: int | None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """What is held against the rules; `seen` is the day of the newest import of opportunities."""

    deals: tuple[WatchedDeal, ...]
    customers: tuple[WatchedCustomer, ...]
    seen: date


@dataclass(frozen=True, slots=True)
class WatchMatch:
    """An opportunity or a customer of a rep (by id) that matches a rule, and how far it goes.

    `deal` is its id in the CRM, "" for a customer.
    """

    rule: str
    kind: WatchKind
    rep: str
    deal: str
    account: str
    number: int
    amount: int | None
    currency: str

    @property
    def says(self) -> str:
        """What is seen of it, in a few words."""
        return SIGNS[self.kind].match.format(n=self.number).replace("moved 1 times", "moved once")


def in_words(rule: WatchRule) -> str:
    """What a rule watches for."""
    return SIGNS[rule.kind].words.format(n=rule.number).replace("later 1 times", "later once")


def matches(rules: Iterable[WatchRule], watched: Watched, day: date) -> tuple[WatchMatch, ...]:
    """What matches any of the rules on a day, the most money first; each once for a rule."""
    every = (match for rule in rules for match in _matches(rule, watched, day))
    return tuple(sorted(every, key=_first))


def by_rep(every: Iterable[WatchMatch]) -> tuple[tuple[str, int], ...]:
    """How many deals and customers of each rep (by id) match, each once for whatever it matches."""
    deals = {(match.rep, match.deal, match.account) for match in every}
    return tuple(sorted(Counter(rep for rep, _, _ in deals).items()))


def _first(match: WatchMatch) -> tuple[int, int, str, str]:
    """The most money first, then what goes furthest; of renewals what is due first."""
    number = match.number if match.kind is WatchKind.RENEWAL else -match.number
    return (-(match.amount or 0), number, match.account, match.deal)


def _matches(rule: WatchRule, watched: Watched, day: date) -> Iterator[WatchMatch]:
    if rule.kind is WatchKind.CUSTOMER:
        yield from _customers(rule, watched)
        return
    measured, days = MEASURED[rule.kind], (day, watched.seen)
    for deal in watched.deals:
        figure = measured(deal, *days)
        amount = deal.now.amount
        if figure is not None and _is_met(rule, figure) and (amount or 0) >= rule.least:
            of_deal = (deal.rep, deal.id, deal.account or deal.id)
            yield WatchMatch(rule.id, rule.kind, *of_deal, figure, amount, deal.currency)


def _is_met(rule: WatchRule, figure: int) -> bool:
    """Whether a figure is as far as the rule says; of a renewal the days that are left count."""
    if rule.kind is WatchKind.RENEWAL:
        return 0 <= figure <= rule.number
    return figure >= rule.number


def _customers(rule: WatchRule, watched: Watched) -> Iterator[WatchMatch]:
    last = watched.seen - timedelta(days=rule.number)
    for each in watched.customers:
        if each.bought <= last and (each.amount or 0) >= rule.least:
            days = (watched.seen - each.bought).days
            of = (each.rep, "", each.account, days, each.amount, each.currency)
            yield WatchMatch(rule.id, rule.kind, *of)


def moved_later(steps: Iterable[DealStep]) -> int:
    """How often the close date was moved later: as the CRM counts it, or as it was imported."""
    known = tuple(steps)
    days = [step.closes for step in known if step.closes]
    return max(
        sum(later > earlier for earlier, later in pairwise(days)),
        max((step.pushes for step in known), default=0),
    )


def _moved(deal: WatchedDeal, _day: date, _seen: date) -> int | None:
    return moved_later(deal.steps)


def _overdue(deal: WatchedDeal, day: date, _seen: date) -> int | None:
    return (day - deal.now.closes).days if deal.now.closes else None


def _stage(deal: WatchedDeal, _day: date, seen: date) -> int | None:
    """For how long the stage is known to be the same, up to the newest import."""
    since = deal.now.known
    for step in reversed(deal.steps):
        if step.stage != deal.now.stage:
            break
        since = step.known
    return (seen - since).days


def _quiet(deal: WatchedDeal, _day: date, seen: date) -> int | None:
    return (seen - deal.now.known).days


def _shrunk(deal: WatchedDeal, _day: date, _seen: date) -> int | None:
    """By how many hundredths the amount is below the most it ever was."""
    most = max((step.amount or 0 for step in deal.steps), default=0)
    now = deal.now.amount
    return None if now is None or most <= 0 else (most - now) * 100 // most


def _open(deal: WatchedDeal, day: date, _seen: date) -> int | None:
    return (day - deal.created).days if deal.created else None


def _renewal(deal: WatchedDeal, day: date, _seen: date) -> int | None:
    is_due = deal.business == RENEWAL and deal.now.closes
    return (deal.now.closes - day).days if is_due and deal.now.closes else None


MEASURED: dict[WatchKind, Callable[[WatchedDeal, date, date], int | None]] = {
    WatchKind.MOVED: _moved,
    WatchKind.OVERDUE: _overdue,
    WatchKind.STAGE: _stage,
    WatchKind.QUIET: _quiet,
    WatchKind.SHRUNK: _shrunk,
    WatchKind.OPEN: _open,
    WatchKind.RENEWAL: _renewal,
}
"""What of an opportunity is held against the number of a rule."""
