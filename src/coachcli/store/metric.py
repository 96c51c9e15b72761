"""What reps' opportunities, activities and quotas come to in some periods, summed in SQL."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from coachcli.coaching.numbers.tally import AsideSums, Deals, Measure, SoldProduct, Tally, Work
from coachcli.coaching.period import Period
from coachcli.store import reach as records
from coachcli.store import summed
from coachcli.store.counted import ASIDE, ASKED, QUERIES, SOLD, Counted
from coachcli.store.dates import ends
from coachcli.store.reach import Reach
from coachcli.store.room import Room
from coachcli.store.weekly_schema import STALE

CURRENCY = "currency"
"""The setting that says in which currency money is summed.

What is in another one is counted, and not summed.
"""

WORKED = """, begun AS (
    SELECT date(min(on_day), 'weekday 0', '-6 days') AS first FROM activity_version
    WHERE kind IN ('touch', 'meeting') GROUP BY kind),
since AS (SELECT max(first) AS first FROM begun)
SELECT a.person_id, p.at, sum(a.count) FILTER (WHERE a.kind = 'touch') AS touches,
    sum(a.count) FILTER (WHERE a.kind = 'connect') AS connects, sum(a.count)
        FILTER (WHERE a.kind = 'meeting') AS meetings,
    sum(a.count) FILTER (WHERE a.kind = 'no-show') AS no_shows,
    coalesce(sum(a.count) FILTER (WHERE a.kind = 'touch' AND a.on_day >= since.first), 0)
        AS touches_met,
    coalesce(sum(a.count) FILTER (WHERE a.kind = 'meeting' AND a.on_day >= since.first), 0)
        AS meetings_touched
FROM period AS p, rep AS r, since CROSS JOIN activity AS a ON a.person_id = r.id AND a.on_day
    BETWEEN p.first AND p.last
GROUP BY a.person_id, p.at
"""
"""Touches and meetings also from the week on from which both are recorded.

So that a ratio compares the same weeks.
"""
QUOTAS = """, cut AS (
    SELECT r.id AS person_id, p.at, p.last, p.first AS day FROM period AS p, rep AS r
    UNION SELECT r.id, p.at, p.last, q.first_on FROM period AS p, rep AS r CROSS JOIN quota AS q
        ON q.person_id = r.id AND q.first_on > p.first AND q.first_on <= p.last
    UNION SELECT r.id, p.at, p.last, date(q.last_on, '+1 day') FROM period AS p, rep AS r
        CROSS JOIN quota AS q
        ON q.person_id = r.id AND q.last_on >= p.first AND q.last_on < p.last),
span AS (
    SELECT person_id, at, day, julianday(lead(day, 1, date(last, '+1 day'))
        OVER (PARTITION BY person_id, at ORDER BY day)) - julianday(day) AS days FROM cut),
told AS (
    SELECT s.*, (
        SELECT q.amount / (julianday(q.last_on) - julianday(q.first_on) + 1) FROM quota AS q
        WHERE q.person_id = s.person_id AND s.day BETWEEN q.first_on AND q.last_on
            AND q.currency IN ('', own.currency)
        ORDER BY q.imported_id DESC, julianday(q.last_on) - julianday(q.first_on) LIMIT 1) AS daily
    FROM span AS s, own)
SELECT person_id, at, CAST(round(sum(daily * days)) AS INTEGER) AS quota
FROM told GROUP BY person_id, at HAVING count(daily) = count(*)
"""
"""Each day its part of the quota that was told last, where every day has one.

Of two in one import, the one for fewer days. The days between two at which a quota begins or ends
are alike, and are counted together.
"""
MEASURES = """
SELECT m.person_id, m.metric, m.first_on, m.last_on, m.value, m.n FROM rep AS r CROSS JOIN measure
    AS m ON m.person_id = r.id
WHERE EXISTS (SELECT 1 FROM period AS p WHERE p.first <= m.first_on AND m.last_on <= p.last)
ORDER BY m.person_id, m.metric, m.first_on, m.last_on
"""
BOTH = ("touches_met", "meetings_touched")
"""Counted from the week on from which both are recorded."""

RepPeriod = tuple[str, int]
"""A rep's id and the number of a period."""
Counts = dict[RepPeriod, dict[str, int]]
Queries = Mapping[Counted, tuple[str, ...]]


def tallies(
    room: Room, reps: Iterable[str], periods: Sequence[Period], counted: Counted = Counted.ALL
) -> tuple[Tally, ...]:
    """What was counted for each of these reps (by id) in each period, rep by rep.

    Raises StoreError.
    """
    ids = tuple(reps)
    deals = _deals(room, ids, periods, counted)
    works = _works(room, ids, periods)
    quotas = _quotas(room, _asked(ids, periods))

    def tally(rep: str, number: int) -> Tally:
        cell = (rep, number)
        return Tally(rep, periods[number], deals(cell), works(cell), quotas.get(cell))

    return tuple(tally(rep, number) for rep in ids for number in range(len(periods)))


def asides(room: Room, reps: Iterable[str], period: Period) -> dict[str, AsideSums]:
    """What only walks ask of the opportunities of these reps (by id) in a period.

    Raises StoreError.
    """
    ids = tuple(reps)
    asked = _asked(ids, [period])
    sums = [_summed(room, query, asked) for query in ASIDE]
    return {rep: AsideSums(**_together(sums, (rep, 0))) for rep in ids}


def measures(room: Room, reps: Iterable[str], periods: Sequence[Period]) -> tuple[Measure, ...]:
    """The measures of these reps (by id) that were imported as they are, each within a period.

    Raises StoreError.
    """
    rows = room.rows(f"{ASKED}{MEASURES}", *_asked(reps, periods))
    return tuple(_measure(row) for row in rows)


def _measure(row: sqlite3.Row) -> Measure:
    days = _period(row["first_on"], row["last_on"])
    return Measure(row["person_id"], row["metric"], days, row["value"], row["n"])


def _quotas(room: Room, asked: tuple[str, str]) -> dict[RepPeriod, int]:
    """The quotas by rep and period; where none was ever imported, the days are not gone through."""
    has_quotas = room.rows("SELECT 1 FROM quota_version LIMIT 1")
    sums = _summed(room, QUOTAS, asked) if has_quotas else {}
    return {cell: counts["quota"] for cell, counts in sums.items()}


def currency(room: Room) -> str:
    """The code of the currency in which money is summed; "" where no import named one."""
    rows = room.rows("SELECT value FROM setting WHERE key = ?", CURRENCY)
    return str(rows[0]["value"]) if rows else ""


def _deals(
    room: Room, reps: tuple[str, ...], periods: Sequence[Period], what: Counted
) -> Callable[[RepPeriod], Deals | None]:
    reach, asked = records.reach_of_deals(room), _asked(reps, periods)
    if reach is None:
        return lambda _cell: None
    having, whole = records.with_deals(room, reps), what is Counted.ALL
    queries, of_sold = _queries(room, periods)
    sold, typed = (_sold(room, of_sold, asked), records.is_typed(room)) if whole else ({}, False)
    sums = [_summed(room, query, asked) for query in queries[what]]
    since = {n: reach.since(days) for n, days in enumerate(periods) if reach.has(days)}

    def counted(cell: RepPeriod) -> Deals | None:
        rep, number = cell
        if rep not in having or number not in since:
            return None
        counts = _together(sums, cell)
        return Deals(sold=sold.get(cell, ()), typed=typed, since=since[number], **counts)

    return counted


def _queries(room: Room, periods: Iterable[Period]) -> tuple[Queries, str]:
    """How these periods are counted, and what was sold: by the weekly sums where those will do."""
    if summed.are_whole_weeks(periods) and not room.rows(STALE):
        return summed.QUERIES, summed.SOLD
    return QUERIES, SOLD


def _sold(
    room: Room, query: str, asked: tuple[str, str]
) -> dict[RepPeriod, tuple[SoldProduct, ...]]:
    sold: dict[RepPeriod, tuple[SoldProduct, ...]] = {}
    for row in room.rows(f"{ASKED}{query}", *asked):
        product = SoldProduct(row["product"], row["deals"], row["value"])
        cell = (row[0], row[1])
        sold[cell] = (*sold.get(cell, ()), product)
    return sold


def _together(sums: Iterable[Counts], cell: RepPeriod) -> dict[str, int]:
    together: dict[str, int] = {}
    for counts in sums:
        for name, count in counts.get(cell, {}).items():
            together[name] = together.get(name, 0) + count
    return together


def _works(
    room: Room, reps: tuple[str, ...], periods: Sequence[Period]
) -> Callable[[RepPeriod], Work]:
    reaches, asked = records.reach_of_work(room), _asked(reps, periods)
    if not reaches:
        return lambda _cell: Work()
    having, sums = records.with_work(room, reps), _summed(room, WORKED, asked)
    return lambda cell: _work(
        reaches if cell[0] in having else {}, periods[cell[1]], sums.get(cell, {})
    )


def _work(reaches: Mapping[str, Reach], period: Period, counts: Mapping[str, int]) -> Work:
    """What was done in a period; a kind of which no record speaks then is not known."""
    known = {name: reach for name, reach in reaches.items() if reach.has(period)}
    # a sum over no rows is NULL
    numbers = {name: counts.get(name) or 0 for name in (*known, *BOTH)}
    return Work(**numbers, since=_since(known.values(), period))


def _since(reaches: Iterable[Reach], period: Period) -> date | None:
    """The last of the Mondays from which these speak, where one is after the period begins."""
    mondays = (reach.since(period) for reach in reaches)
    return max(filter(None, mondays), default=None)


def _asked(reps: Iterable[str], periods: Sequence[Period]) -> tuple[str, str]:
    return json.dumps([ends(period) for period in periods]), json.dumps(list(reps))


def _summed(room: Room, query: str, asked: tuple[str, str]) -> Counts:
    """The sums of a query by rep and number of the period."""
    rows = room.rows(f"{ASKED}{query}", *asked)
    names = rows[0].keys()[2:] if rows else ()
    return {(row[0], row[1]): dict(zip(names, row[2:], strict=True)) for row in rows}


def _period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))
