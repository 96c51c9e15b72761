"""The files that a made-up quarter is brought in from, as a CRM or a spreadsheet has them."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.numbers.made_up import (
    Draw,
    MadeUpDeal,
    SeenDeal,
    Worked,
    deals,
    seen,
    weeks_worked,
)
from coachcli.coaching.period import WEEK
from coachcli.coaching.week.made_up_quarter import WEEKS, MadeUpQuarter, day_in, quarters
from coachcli.coaching.week.report import week_of

BEFORE = 2 * WEEKS
"""So many weeks before the quarter the first opportunities begin."""
DEALS = (
    *("opportunity id", "rep", "account", "product", "stage", "created", "close date", "amount"),
    *("list amount", "currency", "type", "loss reason", "times pushed"),
)
TEAM = ("name", "role", "start date", "manager", "region", "email")
ACTIVITIES = ("rep", "week", "touches", "connects", "meetings", "no shows")
METRICS = ("rep", "metric", "from", "to", "value", "n")
DATED = "next_step_dated_pct"
QUOTA = ("rep", "period", "quota", "currency")
CURRENCY = "EUR"

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class MadeUpFiles:
    """What a quarter looks like in files, in a folder of its own."""

    quarter: MadeUpQuarter
    first: date
    folder: Path
    deals: tuple[MadeUpDeal, ...]
    worked: dict[int, tuple[tuple[str, Worked], ...]]

    def team(self) -> Path:
        """Those who are on the team from the start."""
        return self._written("team.csv", TEAM, self._team())

    def quota(self, last: date) -> Path:
        """The quotas of each calendar quarter."""
        named = tuple(quarters(self.first - timedelta(days=WEEK * WEEKS), last))
        rows = (
            (seller.name, period, seller.quota, CURRENCY)
            for seller in self.quarter.sellers
            for period in named
        )
        return self._written("quota.csv", QUOTA, rows)

    def opportunities(self, day: date, since: date | None) -> Path:
        """What is on record on a day: what has changed since another, or of half a year."""
        now = (seen(deal, day, self.quarter.market) for deal in self.deals)
        rows = (_row(each) for each in now if each and self._is_in(each, since))
        return self._written("opportunities.csv", DEALS, rows)

    def activities(self, weeks: Iterable[int]) -> Path:
        """What everybody did in these weeks."""
        rows = (
            (name, week_of(self._monday(week)).name, *_counts(each))
            for week, name, each in self._worked(weeks)
        )
        return self._written("activities.csv", ACTIVITIES, rows)

    def metrics(self, weeks: Iterable[int]) -> Path:
        """How many of the meetings of these weeks ended with a day for the next step."""
        rows = (
            (name, DATED, *self._days(week), f"{each.dated / each.meetings:.1%}", each.meetings)
            for week, name, each in self._worked(weeks)
            if each.meetings
        )
        return self._written("metrics.csv", METRICS, rows)

    def _worked(self, weeks: Iterable[int]) -> Iterator[tuple[int, str, Worked]]:
        return ((week, *each) for week in weeks for each in self.worked.get(week, ()))

    def _monday(self, week: int) -> date:
        return day_in(self.first, week, 0)

    def _days(self, week: int) -> tuple[date, date]:
        return self._monday(week), day_in(self.first, week, WEEK - 1)

    def _team(self) -> Iterator[Row]:
        for seller in self.quarter.sellers:
            if seller.before > 0:
                started = self.first - timedelta(days=WEEK * seller.before)
                email = f"{seller.name.split()[0].lower()}@example.com"
                manager = self.quarter.manager
                yield seller.name, seller.role, started, manager, seller.region, email

    def _is_in(self, now: SeenDeal, since: date | None) -> bool:
        if since is None:
            return now.deal.closed >= self.first - timedelta(days=WEEK * WEEKS)
        return seen(now.deal, since, self.quarter.market) != now

    def _written(self, name: str, head: Sequence[str], rows: Iterable[Row]) -> Path:
        path = self.folder / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows((head, *rows))
        return path


def made_up_files(
    quarter: MadeUpQuarter, first: date, folder: Path, chance: Callable[[str], Draw]
) -> MadeUpFiles:
    """The files of a quarter that begins on a day; `chance` gives a draw of its own by a name."""
    weeks = range(1 - BEFORE, WEEKS + 1)
    begun = tuple(_all_deals(quarter, first, weeks, chance))
    worked: dict[int, tuple[tuple[str, Worked], ...]] = {}
    for seller in quarter.sellers:
        for week, each in weeks_worked(seller, weeks, chance(f"weeks {seller.name}")):
            worked[week] = (*worked.get(week, ()), (seller.name, each))
    return MadeUpFiles(quarter, first, folder, begun, worked)


def _all_deals(
    quarter: MadeUpQuarter, first: date, weeks: range, chance: Callable[[str], Draw]
) -> Iterator[MadeUpDeal]:
    for number, seller in enumerate(quarter.sellers, 1):
        draw = chance(f"deals {seller.name}")
        for deal in deals(seller, quarter.market, first, weeks, draw):
            yield replace(deal, id=f"OP-{number}{deal.id}")


def _counts(each: Worked) -> Row:
    return (each.touches, each.connects, each.meetings, each.missed)


def _row(now: SeenDeal) -> Row:
    deal = now.deal
    days = (deal.created, now.closes)
    business = f"{'Existing' if deal.is_more else 'New'} Business"
    money = (deal.amount, deal.listed, CURRENCY, business, now.reason, now.pushed)
    return (deal.id, deal.rep, deal.account, deal.product, now.stage, *days, *money)
