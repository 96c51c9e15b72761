"""Makes the example team of the pages, half a year of numbers: docs/example_team.py [FOLDER]."""

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

EXAMPLES = Path(__file__).parent / "examples"
FIRST, LAST = date(2026, 8, 24), date(2026, 11, 22)
"""The thirteen whole weeks before the day on which the pages play, 24 November 2026."""
WEEK = timedelta(days=7)
WEEKS = 13
HALF = 0.5
"""Who lets more than this share of the open ones slip has moved their dates, too."""
SEED = 20261124
MANAGER = "Robin Hale"
TREES = (
    "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper",
    "Laurel", "Maple", "Nettle", "Oak", "Pine", "Quince", "Rowan", "Spruce", "Tamarisk", "Willow",
)  # fmt: skip
TRADES = (
    "Clinic", "Care", "Dental", "Vets", "Practice", "Health", "Labs", "Optics", "Pharmacy",
    "Physio", "Hospital", "Hearing",
)  # fmt: skip
PRODUCTS = ("Scheduler", "Billing", "Reports")
STAGES = ("Qualification", "Discovery", "Proposal", "Negotiation")
REASONS = ("Price", "Competitor", "Timing")
DEALS = (
    "opportunity id", "rep", "account", "product", "stage", "created", "close date", "amount",
    "list amount", "currency", "type", "loss reason", "times pushed",
)  # fmt: skip
TEAM = ("name", "role", "start date", "manager", "region", "email")
ACTIVITIES = ("rep", "week", "touches", "connects", "meetings", "no shows")
QUOTA = ("rep", "period", "quota", "currency")
METRICS = ("rep", "metric", "from", "to", "value", "n")

Cell = str | int
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Seller:
    """A rep and what thirteen weeks look like: counts are of those weeks, money is in euros."""

    name: str
    region: str
    email: str
    start: str = "2024-01-08"
    role: str = "account executive"
    quota: int = 150_000
    created: int = 38
    closed: int = 36
    won: int = 12
    list_price: int = 13_500
    discount: float = 0.08
    cycle: int = 52
    undecided: float = 0.25
    late: float = 0.15
    more: float = 0.3
    touches: int = 710
    connects: float = 0.2
    meetings: int = 72
    missed: float = 0.1
    replies: float = 0.045


SELLERS = (
    # Plenty of messages, and few that anybody answers: what comes after them is short.
    Seller("Dana Reyes", "North", "dana@example.com", "2025-09-15", created=18, closed=22, won=7,
           touches=800, connects=0.09, meetings=34, replies=0.018),
    # Near plan in all.
    Seller("Ivo Marek", "North", "ivo@example.com", "2024-03-01", created=36, closed=35, won=12,
           list_price=13_300, touches=760, meetings=74),
    # As many opportunities as the others, and half of the wins.
    Seller("Lena Brandt", "North", "lena@example.com", "2023-01-09", created=39, closed=37, won=6,
           list_price=14_000, undecided=0.6, cycle=66, touches=640),
    # On ramp.
    Seller("Sam Okafor", "South", "sam@example.com", "2026-07-06", quota=60_000, created=15,
           closed=11, won=3, list_price=12_000, touches=560, connects=0.15, meetings=35, cycle=40),
    # The star, in a role of her own.
    Seller("Priya Nair", "South", "priya@example.com", "2021-05-17", "senior account executive",
           quota=220_000, created=44, closed=40, won=18, list_price=16_000, discount=0.04,
           more=0.5, touches=600, connects=0.3, meetings=80, replies=0.07),
    # Wins as often as anybody, and small.
    Seller("Tom Lindqvist", "South", "tom@example.com", "2024-11-04", created=40, closed=38, won=13,
           list_price=7_600, more=0.1),
    # Would be on plan if what stands open closed when it was said to.
    Seller("Aïcha Benali", "North", "aicha@example.com", "2025-02-03", created=40, closed=30,
           won=10, list_price=14_200, late=0.55, cycle=61),
    # Sells, and gives a quarter away.
    Seller("Kofi Mensah", "South", "kofi@example.com", "2022-08-22", created=41, closed=38, won=14,
           list_price=14_000, discount=0.25, touches=690, meetings=76),
)  # fmt: skip


def main(folder: Path) -> None:
    """Write the five files into a folder."""
    _write(folder / "team.csv", TEAM, map(_member, SELLERS))
    _write(folder / "deals.csv", DEALS, _numbered(_all_deals()))
    _write(folder / "activities.csv", ACTIVITIES, _all_activities())
    _write(folder / "quota.csv", QUOTA, _quotas())
    _write(folder / "metrics.csv", METRICS, _metrics())


def _write(path: Path, head: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows((head, *rows))


def _member(seller: Seller) -> Row:
    return (seller.name, seller.role, seller.start, MANAGER, seller.region, seller.email)


def _quotas() -> Iterator[Row]:
    for seller in SELLERS:
        for quarter in ("2026-Q3", "2026-Q4"):
            yield seller.name, quarter, f"{seller.quota:,}", "EUR"


def _metrics() -> Iterator[Row]:
    """Replies to first messages, as a mail program counts them: no other file has them."""
    for seller in SELLERS:
        sent = seller.touches * 3 // 5
        yield seller.name, "reply_rate", f"{FIRST}", f"{LAST}", f"{seller.replies:.1%}", sent


def _all_activities() -> Iterator[Row]:
    for seller in SELLERS:
        chance = _chance("weeks", seller)
        for first in (FIRST - WEEKS * WEEK, FIRST):
            yield from _quarter(seller, first, chance)


def _quarter(seller: Seller, first: date, chance: Random) -> Iterator[Row]:
    """Thirteen weeks of activity whose sums are the seller's own."""
    touches = _shared(seller.touches, chance)
    connects = _shared(round(seller.touches * seller.connects), chance)
    meetings = _shared(seller.meetings, chance)
    missed = _shared(round(seller.meetings * seller.missed), chance)
    for week, counts in enumerate(zip(touches, connects, meetings, missed, strict=True)):
        year, number, _ = (first + week * WEEK).isocalendar()
        yield seller.name, f"{year}-W{number:02}", *counts


def _shared(total: int, chance: Random) -> list[int]:
    """A number shared out over the weeks, about evenly and to the last one."""
    edges = [0.0]
    for _ in range(WEEKS):
        edges.append(edges[-1] + 0.6 + 0.8 * chance.random())
    marks = [round(total * edge / edges[-1]) for edge in edges]
    return [after - before for before, after in pairwise(marks)]


def _numbered(rows: Iterable[Row]) -> Iterator[Row]:
    ordered = sorted(rows, key=lambda row: (row[4], row[0], row[1]))
    return ((f"OP-{number}", *row) for number, row in enumerate(ordered, 1001))


def _all_deals() -> Iterator[Row]:
    for seller in SELLERS:
        chance = _chance("deals", seller)
        closed = list(_closed(seller, FIRST, chance))
        new = sum(f"{FIRST}" <= str(row[4]) for row in closed)
        yield from closed
        yield from () if seller.start > f"{FIRST - WEEK * WEEKS}" else _earlier(seller, chance)
        yield from _open(seller, seller.created - new, chance)


def _earlier(seller: Seller, chance: Random) -> Iterator[Row]:
    """The thirteen weeks before, of which only what began in them is in the export."""
    began = f"{FIRST - WEEKS * WEEK}"
    return (row for row in _closed(seller, FIRST - WEEKS * WEEK, chance) if str(row[4]) >= began)


def _closed(seller: Seller, first: date, chance: Random) -> Iterator[Row]:
    """What was decided in thirteen weeks: as many won as the seller wins, and the others lost."""
    lost = seller.closed - seller.won
    undecided = round(lost * seller.undecided)
    for number in range(seller.closed):
        closed = first + timedelta(days=int(chance.random() * 7 * WEEKS))
        created = closed - timedelta(days=int(seller.cycle * (0.6 + 0.8 * chance.random())))
        won = number < seller.won
        why = "No decision" if number < seller.won + undecided else _of(REASONS, chance)
        reason = "" if won else why
        yield _deal(seller, "Won" if won else "Lost", (created, closed), reason, chance)


def _open(seller: Seller, count: int, chance: Random) -> Iterator[Row]:
    """What stands open: begun in the thirteen weeks, some past the day when it should close."""
    late = round(count * seller.late)
    for number in range(count):
        created = LAST - timedelta(days=int(chance.random() * 60) + (20 if number < late else 0))
        away = int(chance.random() * 18)
        ahead = -2 - away if number < late else 9 + 3 * away
        expected = LAST + timedelta(days=ahead)
        yield _deal(seller, _of(STAGES, chance), (created, expected), "", chance)


def _deal(seller: Seller, stage: str, days: tuple[date, date], reason: str, chance: Random) -> Row:
    listed = int(round(seller.list_price * (0.7 + 0.6 * chance.random()), -2))
    amount = int(round(listed * (1 - seller.discount * (0.5 + chance.random())), -1))
    more = chance.random() < seller.more
    product = _of(PRODUCTS[1:], chance) if more else PRODUCTS[0]
    account = f"{_of(TREES, chance)} {_of(TRADES, chance)}"
    pushed = int(chance.random() * (4 if seller.late > HALF else 1.5)) if stage in STAGES else ""
    created, closed = map(str, days)
    money = (amount, listed, "EUR", f"{'Existing' if more else 'New'} Business")
    return seller.name, account, product, stage, created, closed, *money, reason, pushed


def _chance(what: str, seller: Seller) -> Random:
    return Random(f"{SEED} {what} {seller.name}")  # noqa: S311 - it comes again, no secret


def _of(choices: Sequence[str], chance: Random) -> str:
    """One of these. Only `random()` is drawn: it alone is promised to stay as it is."""
    return choices[int(chance.random() * len(choices))]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else EXAMPLES)
