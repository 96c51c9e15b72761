"""Diagnoses, kept once and shown as they were, and what was agreed on them."""

import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.store.dates import stamped
from coachcli.store.room import Room, insert

if TYPE_CHECKING:
    from coachcli.coaching.walks.conclusion import Conclusion, Named
    from coachcli.coaching.walks.diagnosis import Diagnosis

INSTEAD, KEPT, LOOKED = "instead", "kept", "looked"
"""What a manager promised, that it is done, and that what was to be looked at is closed."""


@dataclass(frozen=True, slots=True)
class KeptDiagnosis:
    """A diagnosis as it is kept.

    Whose it is, when it was made, the conclusion, and what was agreed (or nothing).
    """

    id: str
    person: str
    name: str
    day: date
    walk: str
    conclusion: "Conclusion"
    acted: str


def add(room: Room, diagnosis: KeptDiagnosis, program: str, stamp: Stamp) -> None:
    """Keep the conclusion of a walk; `program` is the version that made it."""
    row = {
        "id": diagnosis.id,
        "walk_id": diagnosis.walk,
        "person_id": diagnosis.person,
        **_verdict_row(diagnosis.conclusion.diagnosis),
        **_leader_row(diagnosis.conclusion.leader),
        "program": program,
        "conclusion": json.dumps(plain(diagnosis.conclusion), ensure_ascii=False),
        **stamped(stamp),
    }
    with room.writing() as connection:
        insert(connection, "diagnosis", row)


def _verdict_row(diagnosis: "Diagnosis") -> dict[str, object]:
    return {
        "flow_id": diagnosis.flow,
        "verdict": diagnosis.verdict,
        "stop": diagnosis.stop,
        "cause": diagnosis.leader,
        "probability": diagnosis.ranking[0].probability,
        "checks": len(diagnosis.asked),
        "minutes": diagnosis.minutes,
        "engine": diagnosis.engine,
    }


def _leader_row(leader: "Named | None") -> dict[str, object]:
    """What the leading cause is, in words of its own; nothing where something else leads."""
    if leader is None:
        return dict.fromkeys(("means", "kind", "behaviour"), "")
    return {"means": leader.means, "kind": leader.kind, "behaviour": leader.behaviour}


def act(
    room: Room, id_: str, diagnosis: str, what: str, stamp: Stamp, by: date | None = None
) -> None:
    """Keep what was agreed on a diagnosis, `instead` by a day, or that this is `kept`."""
    agreed = {"id": id_, "diagnosis_id": diagnosis, "what": what}
    agreed |= {"by_on": by.isoformat()} if by else {}
    row = agreed | stamped(stamp)
    with room.writing() as connection:
        insert(connection, "action", row)


def ids(room: Room) -> tuple[str, ...]:
    """The ids of all diagnoses."""
    return tuple(str(row["id"]) for row in room.rows("SELECT id FROM diagnosis"))


def latest(room: Room, person: str, flow: str | None = None) -> KeptDiagnosis | None:
    """The last diagnosis of a rep, of any flow or of this."""
    theirs = f"{SELECT} WHERE d.person_id = ?1 AND (?2 IS NULL OR d.flow_id = ?2)"
    rows = room.rows(f"{theirs} ORDER BY d.rowid DESC LIMIT 1", person, flow)
    return _read(rows[0]) if rows else None


def with_id(room: Room, id_: str) -> KeptDiagnosis:
    """The diagnosis with this id."""
    return _read(room.rows(f"{SELECT} WHERE d.id = ?", id_)[0])


def flow_and_walk(room: Room, id_: str) -> tuple[str, str]:
    """The flow of a diagnosis and its walk, by id."""
    row = room.rows("SELECT flow_id, walk_id FROM diagnosis WHERE id = ?", id_)[0]
    return str(row["flow_id"]), str(row["walk_id"])


def of_walk(room: Room, walk: str) -> KeptDiagnosis | None:
    """The diagnosis that a walk came to."""
    rows = room.rows(f"{SELECT} WHERE d.walk_id = ?", walk)
    return _read(rows[0]) if rows else None


def listed(room: Room, person: str | None = None, most: int = 50) -> tuple[KeptDiagnosis, ...]:
    """The last diagnoses, of one rep or all, the latest first."""
    where, values = ("WHERE d.person_id = ?", (person,)) if person else ("", ())
    rows = room.rows(f"{SELECT} {where} ORDER BY d.rowid DESC LIMIT ?", *values, most)
    return tuple(_read(row) for row in rows)


def without_cause(room: Room) -> "tuple[tuple[Diagnosis, str], ...]":
    """The diagnoses that came to no cause, each with the id of its walk, the earliest first."""
    from coachcli.coaching.walks.conclusion import Conclusion  # noqa: PLC0415 - where there is one

    rows = room.rows(WITHOUT_CAUSE)
    return tuple(
        (noun(Conclusion, json.loads(row["conclusion"])).diagnosis, row["walk_id"]) for row in rows
    )


WITHOUT_CAUSE = """
SELECT conclusion, walk_id FROM diagnosis WHERE verdict IN ('does-not-fit', 'not-enough')
ORDER BY rowid
"""
SELECT = """
SELECT d.id, d.person_id, p.name, d.on_day, d.walk_id, d.conclusion, coalesce(
    (SELECT a.what FROM action AS a WHERE a.diagnosis_id = d.id
        AND a.what IN ('assigned', 'instead') ORDER BY a.rowid DESC LIMIT 1),
    '') AS acted
FROM diagnosis AS d JOIN person AS p ON p.id = d.person_id"""


def _read(row: sqlite3.Row) -> KeptDiagnosis:
    from coachcli.coaching.walks.conclusion import Conclusion  # noqa: PLC0415 - where there is one

    body = noun(Conclusion, json.loads(row["conclusion"]))
    day = date.fromisoformat(row["on_day"])
    return KeptDiagnosis(
        row["id"], row["person_id"], row["name"], day, row["walk_id"], body, row["acted"]
    )
