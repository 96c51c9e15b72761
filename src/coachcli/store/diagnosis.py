"""Diagnoses: kept once, shown as they were, whatever has changed since; and what was agreed on them."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date

from coachcli.coaching.record import Stamp, noun, plain
from coachcli.coaching.walks.conclusion import Conclusion
from coachcli.store.room import Room, insert

INSTEAD = "instead"


@dataclass(frozen=True, slots=True)
class KeptDiagnosis:
    """A diagnosis as it is kept: whose it is, when it was made, the conclusion, and what was agreed (or nothing)."""

    id: str
    person: str
    name: str
    day: date
    walk: str
    conclusion: Conclusion
    acted: str


def add(room: Room, kept: KeptDiagnosis, program: str, stamp: Stamp) -> None:
    """Keep the conclusion of a walk; `program` is the version that made it."""
    found, leader = kept.conclusion.diagnosis, kept.conclusion.leader
    row = {
        "id": kept.id,
        "walk_id": kept.walk,
        "person_id": kept.person,
        "flow_id": found.flow,
        "verdict": found.verdict,
        "stop": found.stop,
        "cause": found.leader,
        "means": leader.means if leader else "",
        "kind": leader.kind if leader else "",
        "behaviour": leader.behaviour if leader else "",
        "probability": found.ranking[0].probability,
        "checks": len(found.asked),
        "minutes": found.minutes,
        "engine": found.engine,
        "program": program,
        "conclusion": json.dumps(plain(kept.conclusion), ensure_ascii=False),
        "on_day": stamp.day.isoformat(),
        "at": stamp.at,
    }
    with room.writing() as connection:
        insert(connection, "diagnosis", row)


def act(room: Room, id_: str, diagnosis: str, what: str, stamp: Stamp) -> None:
    """Keep that something was agreed on a diagnosis: `assigned` or `instead`."""
    row = {"id": id_, "diagnosis_id": diagnosis, "what": what, "on_day": stamp.day.isoformat(), "at": stamp.at}
    with room.writing() as connection:
        insert(connection, "action", row)


def ids(room: Room) -> tuple[str, ...]:
    """The ids of all diagnoses."""
    return tuple(str(row["id"]) for row in room.rows("SELECT id FROM diagnosis"))


def latest(room: Room, person: str) -> KeptDiagnosis | None:
    """The last diagnosis of a rep."""
    rows = room.rows(f"{SELECT} WHERE d.person_id = ? ORDER BY d.rowid DESC LIMIT 1", person)
    return _kept(rows[0]) if rows else None


def with_id(room: Room, id_: str) -> KeptDiagnosis:
    """The diagnosis with this id."""
    return _kept(room.rows(f"{SELECT} WHERE d.id = ?", id_)[0])


def listed(room: Room, person: str | None = None, most: int = 50) -> tuple[KeptDiagnosis, ...]:
    """The last diagnoses, of one rep or all, the latest first."""
    where, values = ("WHERE d.person_id = ?", (person,)) if person else ("", ())
    rows = room.rows(f"{SELECT} {where} ORDER BY d.rowid DESC LIMIT ?", *values, most)
    return tuple(_kept(row) for row in rows)


SELECT = """
SELECT d.id, d.person_id, p.name, d.on_day, d.walk_id, d.conclusion, coalesce(
    (SELECT a.what FROM action AS a WHERE a.diagnosis_id = d.id ORDER BY a.rowid DESC LIMIT 1), '') AS acted
FROM diagnosis AS d JOIN person AS p ON p.id = d.person_id"""


def _kept(row: sqlite3.Row) -> KeptDiagnosis:
    body = noun(Conclusion, json.loads(row["conclusion"]))
    day = date.fromisoformat(row["on_day"])
    return KeptDiagnosis(row["id"], row["person_id"], row["name"], day, row["walk_id"], body, row["acted"])
