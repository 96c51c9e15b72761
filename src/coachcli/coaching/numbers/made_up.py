"""Made-up numbers: what a made-up seller creates, wins and does, drawn so that it comes again."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import WEEK

Draw = Callable[[], float]
"""Gives the next number from 0 up to 1; the only source of chance, handed in."""
WON, LOST, UNDECIDED = "Won", "Lost", "No decision"
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class MadeUpPace:
    """How somebody works from a week on: counts are of a week, shares are from 0 to 1.

    `cycle` is in days; what is lost lingers so many times longer. `late` is the share of which the
    first close date was too early, `more` the share sold to those who buy already, `dated` that of
    meetings which end with a day for the next step.
    """

    week: int
    new: float
    win: float
    price: int
    discount: float
    cycle: int
    lingers: float
    late: float
    undecided: float
    more: float
    touches: int
    connects: float
    meetings: float
    missed: float
    dated: float


@dataclass(frozen=True, slots=True)
class MadeUpSeller:
    """A made-up seller, `before` so many weeks in the role when the quarter begins."""

    name: str
    role: str
    region: str
    before: int
    quota: int
    paces: tuple[MadeUpPace, ...]

    def pace(self, week: int) -> MadeUpPace | None:
        """How they work in a week of the quarter, which may be before it; none if not yet."""
        begun = [pace for pace in self.paces if pace.week <= week]
        return begun[-1] if begun else None


@dataclass(frozen=True, slots=True)
class Market:
    """The words that made-up opportunities are named with."""

    first: tuple[str, ...]
    trades: tuple[str, ...]
    products: tuple[str, ...]
    stages: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeUpDeal:
    """An opportunity from its first day to its last, with each close date and when it was set."""

    id: str
    rep: str
    account: str
    product: str
    created: date
    closed: date
    dates: tuple[tuple[date, date], ...]
    outcome: str
    reason: str
    amount: int
    listed: int
    is_more: bool


@dataclass(frozen=True, slots=True)
class SeenDeal:
    """An opportunity as an export of a day has it."""

    deal: MadeUpDeal
    stage: str
    closes: date
    reason: str = ""
    pushed: int = 0


@dataclass(frozen=True, slots=True)
class Worked:
    """What somebody did in a week; `dated` are the meetings that ended with a day for the next."""

    touches: int
    connects: int
    meetings: int
    missed: int
    dated: int


def seen(deal: MadeUpDeal, day: date, market: Market) -> SeenDeal | None:
    """An opportunity as it stands on a day; none before it began."""
    if deal.created > day:
        return None
    if deal.closed <= day:
        pushed = len(deal.dates) - 1
        return SeenDeal(deal, deal.outcome, deal.closed, deal.reason, pushed)
    past, whole = (day - deal.created).days, (deal.closed - deal.created).days
    stage = market.stages[past * len(market.stages) // whole]
    known = [closes for since, closes in deal.dates if since <= day]
    return SeenDeal(deal, stage, known[-1], pushed=len(known) - 1)


def deals(
    seller: MadeUpSeller, market: Market, first: date, weeks: range, draw: Draw
) -> Iterator[MadeUpDeal]:
    """What a seller begins in these weeks of a quarter that begins on a day."""
    owed = draw()
    number = 0
    for week in weeks:
        pace = seller.pace(week)
        owed += pace.new * (0.5 + draw()) if pace else 0
        while pace and owed >= 1:
            owed, number = owed - 1, number + 1
            created = first + timedelta(days=WEEK * (week - 1) + int(draw() * (FRIDAY + 1)))
            yield _deal(f"{number:03}", seller, market, (first, created), pace, draw)


def weeks_worked(seller: MadeUpSeller, weeks: range, draw: Draw) -> Iterator[tuple[int, Worked]]:
    """What a seller did in each of these weeks, as far as they were there."""
    owed = 0.0
    for week in weeks:
        if pace := seller.pace(week):
            touches = round(pace.touches * (0.75 + draw() / 2))
            owed += pace.meetings * (0.6 + draw() * 0.8)
            meetings, owed = int(owed), owed - int(owed)
            connects = max(meetings, round(touches * pace.connects * (0.8 + draw() * 0.4)))
            missed = int(draw() < pace.missed * meetings)
            dated = sum(draw() < pace.dated for _ in range(meetings))
            yield week, Worked(touches, connects, meetings, missed, dated)


def _deal(
    number: str,
    seller: MadeUpSeller,
    market: Market,
    days: tuple[date, date],
    pace: MadeUpPace,
    draw: Draw,
) -> MadeUpDeal:
    first, created = days
    is_late, lasts = draw() < pace.late, pace.cycle * (0.5 + draw())
    reached = created + timedelta(days=round(lasts))
    then = seller.pace((reached - first).days // WEEK + 1) or pace
    is_won = draw() < then.win
    lasts *= (1.5 if is_late else 1) * (1 if is_won else pace.lingers)
    closed = _on_a_weekday(created + timedelta(days=max(2, round(lasts))))
    hoped = pace.cycle * (0.6 if is_late else 1.1) * (0.8 + draw() * 0.5)
    dates = tuple(_dates(created, created + timedelta(days=round(hoped)), closed, draw))
    reason = UNDECIDED if draw() < pace.undecided else _of(market.reasons, draw)
    listed = int(round(pace.price * (0.6 + 0.8 * draw()), -2))
    amount = int(round(listed * (1 - then.discount * (0.5 + draw())), -1))
    is_more = draw() < pace.more
    return MadeUpDeal(
        number,
        seller.name,
        f"{_of(market.first, draw)} {_of(market.trades, draw)}",
        _of(market.products[1:], draw) if is_more else market.products[0],
        created,
        closed,
        dates,
        WON if is_won else LOST,
        "" if is_won else reason,
        amount,
        listed,
        is_more,
    )


def _dates(created: date, hoped: date, closed: date, draw: Draw) -> Iterator[tuple[date, date]]:
    """Each close date with the day on which it was set, the last of which was not overtaken."""
    since, closes = created, _on_a_weekday(hoped)
    while True:
        yield since, closes
        since = closes + timedelta(days=1 + int(draw() * 9))
        if since >= closed:
            return
        closes = _on_a_weekday(since + timedelta(days=14 + int(draw() * 21)))


def _on_a_weekday(day: date) -> date:
    past = day.weekday() - FRIDAY
    return day + timedelta(days=3 - past) if past > 0 else day


def _of(choices: Sequence[str], draw: Draw) -> str:
    return choices[int(draw() * len(choices))]
