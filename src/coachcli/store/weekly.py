"""The weekly sums of opportunities, kept beside the rows that they are of.

Triggers mark each day of which a row comes, goes or changes (`week_stale`); the weeks of those days
are counted anew from the rows as the last step of the transaction. Where a mark is left, another
program wrote: then nothing is taken from the sums until they are right again.
"""

import sqlite3
from collections.abc import Iterator

from coachcli.coaching.nouns import dataclass
from coachcli.store.weekly_schema import STALE, UNKNOWN

ALL_STALE = f"INSERT OR IGNORE INTO week_stale VALUES ('', '{UNKNOWN}')"  # noqa: S608 - names of our own
IS_MUCH = """
SELECT EXISTS (SELECT 1 FROM week_stale WHERE person_id = '')
    OR 2 * (SELECT count(*) FROM week_stale) > (SELECT count(*) FROM week_created)
"""
"""Whether all is counted anew, in one walk through the rows: many of them looked up take longer."""
TO_COUNT = """
WITH due AS MATERIALIZED (
    SELECT person_id, date(stale_on, '-6 days', 'weekday 1') AS week_on FROM week_stale
    UNION SELECT person_id, date(stale_on, '-5 days', 'weekday 1') FROM week_stale)
"""
"""The weeks of the marked days, and of the days after them, on which something is past due."""
UP_TO = "coalesce(date(s.week_on, '+6 days'), '9999-12-31')"


@dataclass(frozen=True, slots=True)
class Sums:
    """A table of sums.

    `day` is that by which a row of `deal` counts to a week, `of` which rows do; `near` finds those
    that may count to a week by an index. `by` are the columns that it is summed by in a week.
    """

    table: str
    day: str
    near: str
    by: str
    columns: str
    of: str

    @property
    def week(self) -> str:
        """The Monday of the week."""
        return f"date({self.day}, '-6 days', 'weekday 1')"

    @property
    def group(self) -> str:
        """What is summed together.

        By the number of the week first: numbers sort quickly, and by an index rows come in
        an order in which each has to be looked for.
        """
        return f"CAST((julianday({self.day}) + 0.5) / 7 AS INTEGER), +d.person_id{self.by}"


def _valued(name: str, filter_: str) -> str:
    """How many of some rows have a number, and the sum of those."""
    return f"count({name}) FILTER ({filter_}), coalesce(sum({name}) FILTER ({filter_}), 0)"


CREATED = Sums(
    "week_created",
    f"coalesce(d.created_on, '{UNKNOWN}')",
    f"""(d.created_on BETWEEN s.week_on AND {UP_TO}
        OR s.week_on = '{UNKNOWN}' AND d.created_on IS NULL)""",
    ", d.currency",
    f"""count(d.created_on), {_valued("d.amount", "WHERE d.created_on IS NOT NULL")},
    count(*) FILTER (WHERE d.state = 'open'), {_valued("d.amount", "WHERE d.state = 'open'")},
    count(d.closed_on) FILTER (WHERE d.state = 'open'),
    {_valued("d.push_count", "WHERE d.state = 'open'")}""",
    "TRUE",
)
PAST_DUE = Sums(
    "week_past_due",
    "max(coalesce(d.created_on, ''), date(d.closed_on, '+1 day'))",
    f"""(d.closed_on BETWEEN date(s.week_on, '-1 day') AND date(s.week_on, '+5 days')
        OR d.created_on BETWEEN s.week_on AND {UP_TO})""",
    "",
    "count(*)",
    "d.state = 'open' AND d.closed_on < '9999-12-31'",
)
CLOSED_NEAR = f"d.closed_on BETWEEN s.week_on AND {UP_TO}"
IS_WON = "WHERE d.state = 'won'"
IS_LOST = "WHERE d.state = 'lost'"
HAS_CYCLE = f"{IS_WON} AND d.created_on <= d.closed_on"
IS_LISTED = f"{IS_WON} AND d.amount IS NOT NULL AND d.list_amount > 0"
CLOSED = Sums(
    "week_closed",
    "d.closed_on",
    CLOSED_NEAR,
    ", d.currency",
    f"""count(*) FILTER ({IS_WON}), count(*) FILTER ({IS_LOST}),
    coalesce(sum(d.amount) FILTER ({IS_WON}), 0), count(d.amount) FILTER ({IS_WON}),
    coalesce(sum(CAST(julianday(d.closed_on) - julianday(d.created_on) AS INTEGER))
        FILTER ({HAS_CYCLE}), 0), count(*) FILTER ({HAS_CYCLE}),
    {_valued("d.no_decision", IS_LOST)},
    coalesce(sum(d.amount) FILTER ({IS_LISTED}), 0),
    coalesce(sum(d.list_amount) FILTER ({IS_LISTED}), 0), count(*) FILTER ({IS_LISTED}),
    count(*) FILTER ({IS_WON} AND d.business = 'new'),
    coalesce(sum(d.amount) FILTER ({IS_WON} AND d.business = 'new'), 0),
    count(*) FILTER ({IS_WON} AND d.business = 'existing'),
    coalesce(sum(d.amount) FILTER ({IS_WON} AND d.business = 'existing'), 0)""",
    "d.state IN ('won', 'lost') AND d.closed_on IS NOT NULL",
)
SOLD = Sums(
    "week_sold",
    "d.closed_on",
    CLOSED_NEAR,
    ", d.product, d.account, d.currency",
    "count(d.amount), coalesce(sum(d.amount), 0)",
    "d.state = 'won' AND d.closed_on IS NOT NULL",
)
ALL = (CREATED, PAST_DUE, CLOSED, SOLD)


def is_stale(connection: sqlite3.Connection) -> bool:
    """Whether sums are not as their rows are."""
    return connection.execute(STALE).fetchone() is not None


def count_anew(connection: sqlite3.Connection) -> None:
    """Count the sums of all marked weeks from their rows, in the transaction that is under way."""
    much = bool(connection.execute(IS_MUCH).fetchone()[0])
    for sums in ALL:
        which = "" if much else f" WHERE (person_id, week_on) IN ({TO_COUNT} SELECT * FROM due)"  # noqa: S608
        connection.execute(f"DELETE FROM {sums.table}{which}")  # noqa: S608 - names of our own
        connection.execute(_counting(sums) if much else _counting_some(sums))
    connection.execute("DELETE FROM week_stale")


def mark_all(connection: sqlite3.Connection) -> None:
    """Mark all as to be counted anew at the end of the transaction."""
    connection.execute(ALL_STALE)


def differing(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables of sums that say something else than their rows do."""
    if is_stale(connection):
        return
    for sums in ALL:
        counted, stands = _counted(sums, "deal AS d"), f"SELECT * FROM {sums.table}"  # noqa: S608
        for more, less in ((counted, stands), (stands, counted)):
            asked = f"SELECT 1 FROM (SELECT * FROM ({more}) EXCEPT SELECT * FROM ({less})) LIMIT 1"  # noqa: S608
            if connection.execute(asked).fetchone():
                yield sums.table
                break


def _counting(sums: Sums) -> str:
    return f"INSERT INTO {sums.table} {_counted(sums, 'deal AS d')}"


def _counting_some(sums: Sums) -> str:
    """Count the marked weeks: the rows near each are found first, and then those that count."""
    source = f"""due AS s CROSS JOIN deal AS d ON d.person_id = s.person_id AND {sums.near}
        AND {sums.week} = s.week_on"""
    return f"{TO_COUNT} INSERT INTO {sums.table} {_counted(sums, source)}"


def _counted(sums: Sums, source: str) -> str:
    return f"""SELECT d.person_id, {sums.week}{sums.by}, {sums.columns} FROM {source}
        WHERE {sums.of} GROUP BY {sums.group}"""  # noqa: S608 - as above
