"""Walks: each reply a row of its own, never rewritten; going back is a row too."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from coachcli.coaching.record import Stamp, noun, plain
from coachcli.coaching.walks.flow import Basis, Flow, Way
from coachcli.coaching.walks.interview import Given, Interview, Limits, Reply, interview
from coachcli.store.change import Connection
from coachcli.store.room import Room, insert

WITHDRAWN = "withdrawn"
KEPT = """
SELECT w.person_id, w.ways, w.on_day, f.body FROM walk AS w JOIN flow_kept AS f ON f.hash = w.flow_hash WHERE w.id = ?
"""


@dataclass(frozen=True, slots=True)
class KeptWalk:
    """A walk as it is kept: its id, whose it is, when it began, and the interview as it stands."""

    id: str
    person: str
    begun: date
    interview: Interview


def begin(room: Room, id_: str, person: str, walk: Interview, stamp: Stamp) -> None:
    """Keep a new walk with its flow and the replies it starts with."""
    body = json.dumps(plain(walk.flow), ensure_ascii=False, sort_keys=True)
    mark = sha256(body.encode()).hexdigest()
    row = {"id": id_, "person_id": person, "flow_id": walk.flow.id, "flow_hash": mark, "ways": " ".join(walk.limits.ways)}
    with room.writing() as connection:
        insert(connection, "flow_kept", {"hash": mark, "flow_id": walk.flow.id, "body": body}, unless_there=True)
        insert(connection, "walk", row | {"on_day": stamp.day.isoformat(), "at": stamp.at})
        for given in walk.replies:
            _write(connection, id_, given, stamp)


def reply(room: Room, walk: str, given: Reply, stamp: Stamp) -> None:
    """Keep one reply; it is on disk when this returns."""
    with room.writing() as connection:
        _write(connection, walk, given, stamp)


def back(room: Room, walk: str, standing: int, stamp: Stamp) -> None:
    """Withdraw the replies after the first `standing` of those that stand; the rows stay."""
    with room.writing() as connection:
        rows = connection.execute("SELECT seq FROM reply_standing WHERE walk_id = ? ORDER BY seq", (walk,)).fetchall()
        _withdraw(connection, walk, int(rows[standing]["seq"]), stamp)


def leave_for_good(room: Room, walk: str, stamp: Stamp) -> None:
    """Close an unfinished walk without a diagnosis; its rows stay."""
    with room.writing() as connection:
        _withdraw(connection, walk, -1, stamp)


def kept_walk(room: Room, id_: str) -> KeptWalk:
    """The walk with this id, with the flow it began with and the replies that stand."""
    row = room.rows(KEPT, id_)[0]
    flow = noun(Flow, json.loads(row["body"]))
    limits = Limits(ways=tuple(Way(way) for way in row["ways"].split()))
    replies = room.rows("SELECT given, check_id, answer, basis FROM reply_standing WHERE walk_id = ? ORDER BY seq", id_)
    begun = interview(flow, limits).plus(*(_reply(one) for one in replies))
    return KeptWalk(id_, str(row["person_id"]), date.fromisoformat(row["on_day"]), begun)


def _write(connection: Connection, walk: str, given: Reply, stamp: Stamp) -> None:
    row = {"check_id": given.check, "answer": given.answer, "basis": given.basis, "at": stamp.at}
    insert(connection, "reply", row | {"walk_id": walk, "seq": _next(connection, walk), "given": given.given})


def _withdraw(connection: Connection, walk: str, to: int, stamp: Stamp) -> None:
    row = {"check_id": "", "answer": "", "back_to": to, "at": stamp.at}
    insert(connection, "reply", row | {"walk_id": walk, "seq": _next(connection, walk), "given": WITHDRAWN})


def _next(connection: Connection, walk: str) -> int:
    row = connection.execute("SELECT coalesce(max(seq), -1) + 1 AS seq FROM reply WHERE walk_id = ?", (walk,)).fetchone()
    return int(row["seq"])


def _reply(row: sqlite3.Row) -> Reply:
    return Reply(Given(row["given"]), row["check_id"], row["answer"], Basis(row["basis"]) if row["basis"] else None)
