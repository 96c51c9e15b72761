"""Walks: each reply a row of its own, never rewritten; going back is a row too."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.coaching.walks.flow import Basis, Flow, Way
from coachcli.coaching.walks.interview import Given, Interview, Reply, interview, limits
from coachcli.store.change import Connection
from coachcli.store.room import Room, insert

WITHDRAWN = "withdrawn"
WALK = """
SELECT w.person_id, w.ways, w.on_day, f.body FROM walk AS w JOIN flow_kept
    AS f ON f.hash = w.flow_hash WHERE w.id = ?
"""
SEQUENCE = "SELECT seq FROM reply_standing WHERE walk_id = ? ORDER BY seq"
STANDING = """
SELECT s.given, s.check_id, s.answer, s.basis, r.figures FROM reply_standing AS s
    JOIN reply AS r ON r.walk_id = s.walk_id AND r.seq = s.seq WHERE s.walk_id = ? ORDER BY s.seq
"""
OVER = """
SELECT EXISTS (SELECT 1 FROM walk WHERE id = ?1) AS is_kept,
    EXISTS (SELECT 1 FROM diagnosis WHERE walk_id = ?1) AS is_concluded,
    EXISTS (SELECT 1 FROM reply WHERE walk_id = ?1 AND given = 'withdrawn' AND back_to < 0)
        AS is_left
"""


class Ending(StrEnum):
    """How a walk was brought to its end."""

    CONCLUDED = "concluded"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class KeptWalk:
    """A walk as it is kept: its id, whose it is, when it began, and the interview as it stands."""

    id: str
    person: str
    begun: date
    interview: Interview


def begin(room: Room, id_: str, person: str, walk: Interview, stamp: Stamp) -> None:
    """Keep a new walk with its flow and the replies it starts with."""
    flow, ways = _flow_row(room, walk.flow), " ".join(walk.limits.ways)
    row = {"id": id_, "person_id": person, "flow_id": walk.flow.id, "ways": ways}
    begun = {"flow_hash": flow["hash"], "on_day": stamp.day.isoformat(), "at": stamp.instant}
    with room.writing() as connection:
        insert(connection, "flow_kept", flow, unless_there=True)
        insert(connection, "walk", row | begun)
        for given in walk.replies:
            _write(connection, id_, given, stamp)


def _flow_row(room: Room, flow: Flow) -> dict[str, str]:
    """A flow under the hash of what it says, so that walks of the same flow share a row."""
    body = json.dumps(plain(flow), ensure_ascii=False, sort_keys=True)
    known = room.rows("SELECT hash FROM flow_kept WHERE flow_id = ? AND body = ?", flow.id, body)
    hashed = str(known[0]["hash"]) if known else _hash(body)
    return {"hash": hashed, "flow_id": flow.id, "body": body}


def _hash(text: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - OpenSSL loads for longer than a question takes

    return sha256(text.encode()).hexdigest()


def reply(room: Room, walk: str, given: Reply, stamp: Stamp) -> None:
    """Keep one reply; it is on disk when this returns."""
    with room.writing() as connection:
        _write(connection, walk, given, stamp)


def back(room: Room, walk: str, standing: int, stamp: Stamp) -> None:
    """Withdraw the replies after the first `standing` of those that stand; the rows stay."""
    with room.writing() as connection:
        rows = connection.execute(SEQUENCE, (walk,)).fetchall()
        _withdraw(connection, walk, int(rows[standing]["seq"]), stamp)


def leave_for_good(room: Room, walk: str, stamp: Stamp) -> None:
    """Close an unfinished walk without a diagnosis; its rows stay."""
    with room.writing() as connection:
        _withdraw(connection, walk, -1, stamp)


def kept_walk(room: Room, id_: str) -> KeptWalk:
    """The walk with this id, with the flow it began with and the replies that stand."""
    row = room.rows(WALK, id_)[0]
    flow = noun(Flow, json.loads(row["body"]))
    ways = tuple(map(Way, row["ways"].split()))
    walk = interview(flow, limits(ways)).plus(*standing(room, id_))
    return KeptWalk(id_, str(row["person_id"]), date.fromisoformat(row["on_day"]), walk)


def standing(room: Room, walk: str) -> tuple[Reply, ...]:
    """The replies of a walk that stand."""
    return tuple(_reply(row) for row in room.rows(STANDING, walk))


def ending(room: Room, walk: str) -> Ending | None:
    """Whether a walk is over, and how; one that was taken back is as good as left."""
    row = room.rows(OVER, walk)[0]
    if row["is_left"] or not row["is_kept"]:
        return Ending.LEFT
    return Ending.CONCLUDED if row["is_concluded"] else None


def _write(connection: Connection, walk: str, given: Reply, stamp: Stamp) -> None:
    said = {"check_id": given.check, "answer": given.answer, "basis": given.basis}
    _append(connection, walk, said | {"given": given.given, "figures": given.figures}, stamp)


def _withdraw(connection: Connection, walk: str, to: int, stamp: Stamp) -> None:
    row = {"check_id": "", "answer": "", "back_to": to, "given": WITHDRAWN}
    _append(connection, walk, row, stamp)


def _append(connection: Connection, walk: str, row: Mapping[str, object], stamp: Stamp) -> None:
    """Add a row after the last of a walk."""
    place = {"walk_id": walk, "seq": _next(connection, walk), "at": stamp.instant}
    insert(connection, "reply", {**row, **place})


def _next(connection: Connection, walk: str) -> int:
    row = connection.execute(
        "SELECT coalesce(max(seq), -1) + 1 AS seq FROM reply WHERE walk_id = ?", (walk,)
    ).fetchone()
    return int(row["seq"])


def _reply(row: sqlite3.Row) -> Reply:
    basis = Basis(row["basis"]) if row["basis"] else None
    return Reply(Given(row["given"]), row["check_id"], row["answer"], basis, row["figures"])
