"""What is watched for since a surprise, and what of the imported rows is held against it."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter

from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.watch import (
    DealStep,
    Watched,
    WatchedCustomer,
    WatchedDeal,
    WatchKind,
    WatchRule,
)
from coachcli.store.dates import day_of, stamped
from coachcli.store.room import Room, insert

RULES = """
SELECT r.*, coalesce(n.text, '') AS said FROM watch_rule AS r
LEFT JOIN note AS n ON n.id = r.surprise_answer_id AND n.about = 'surprise_answer'
WHERE r.on_day <= ?1 AND NOT EXISTS (
    SELECT 1 FROM watch_rule_end AS e WHERE e.watch_rule_id = r.id AND e.on_day <= ?1)
ORDER BY r.rowid
"""
OPEN = """
SELECT v.external_id, v.person_id, v.account, v.business, v.created_on, v.stage, v.closed_on,
    v.amount, v.currency, coalesce(v.push_count, 0) AS pushes, v.known_on
FROM deal AS d JOIN deal_version AS v ON v.external_id = d.external_id
WHERE d.state = 'open' AND d.person_id IN (SELECT value FROM json_each(?))
ORDER BY v.external_id, v.seq
"""
CUSTOMERS = """
SELECT account, person_id, max(closed_on) AS bought_on, amount, currency FROM deal
WHERE state = 'won' AND account <> '' AND closed_on <= ?2
    AND account NOT IN (SELECT account FROM deal WHERE state = 'open')
GROUP BY account HAVING person_id IN (SELECT value FROM json_each(?1)) ORDER BY account
"""
"""The row of the last purchase stands for each customer, as SQLite gives it beside `max`."""
SEEN = "SELECT max(on_day) AS day FROM imported WHERE kind = 'deals' AND on_day <= ?"


def add(room: Room, rule: WatchRule, stamp: Stamp) -> None:
    """Keep what is to be watched for."""
    row = {
        "id": rule.id,
        "surprise_answer_id": rule.answer,
        "kind": rule.kind,
        "number": rule.number,
        "least": rule.least,
    }
    with room.writing() as connection:
        insert(connection, "watch_rule", row | stamped(stamp))


def end(room: Room, rule: str, id_: str, stamp: Stamp) -> None:
    """Keep that something is not watched for any more."""
    with room.writing() as connection:
        row = {"id": id_, "watch_rule_id": rule}
        insert(connection, "watch_rule_end", row | stamped(stamp))


def rules(room: Room, day: date) -> tuple[WatchRule, ...]:
    """What is watched for on a day, the earliest first."""
    return tuple(map(_rule, room.rows(RULES, day.isoformat())))


def watched(room: Room, reps: Iterable[str], rules: Iterable[WatchRule], day: date) -> Watched:
    """What of these reps (by id) is held against the rules, as far as they ask for it."""
    theirs, kinds = json.dumps(list(reps)), {rule.kind for rule in rules}
    (newest,) = room.rows(SEEN, day.isoformat())
    return Watched(
        open_deals(room, theirs) if kinds - {WatchKind.CUSTOMER} else (),
        _customers(room, theirs, day) if WatchKind.CUSTOMER in kinds else (),
        day_of(newest["day"]) or day,
    )


def open_deals(room: Room, reps: str) -> tuple[WatchedDeal, ...]:
    """What is open of reps (their ids as JSON), each in the steps in which it came to be known."""
    by_deal = groupby(room.rows(OPEN, reps), itemgetter("external_id"))
    return tuple(_deal(tuple(rows)) for _, rows in by_deal)


def _customers(room: Room, reps: str, day: date) -> tuple[WatchedCustomer, ...]:
    return tuple(map(_customer, room.rows(CUSTOMERS, reps, day.isoformat())))


def _rule(row: sqlite3.Row) -> WatchRule:
    return WatchRule(
        id=row["id"],
        answer=row["surprise_answer_id"],
        kind=WatchKind(row["kind"]),
        number=row["number"],
        least=row["least"],
        day=date.fromisoformat(row["on_day"]),
        said=row["said"],
    )


def _deal(rows: tuple[sqlite3.Row, ...]) -> WatchedDeal:
    last = rows[-1]
    return WatchedDeal(
        id=last["external_id"],
        rep=last["person_id"],
        account=last["account"],
        business=last["business"],
        created=day_of(last["created_on"]),
        steps=tuple(map(_step, rows)),
        currency=last["currency"],
    )


def _step(row: sqlite3.Row) -> DealStep:
    known, closes = date.fromisoformat(row["known_on"]), day_of(row["closed_on"])
    return DealStep(known, row["stage"], closes, row["amount"], row["pushes"])


def _customer(row: sqlite3.Row) -> WatchedCustomer:
    return WatchedCustomer(
        account=row["account"],
        rep=row["person_id"],
        bought=date.fromisoformat(row["bought_on"]),
        amount=row["amount"],
        currency=row["currency"],
    )
