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

INSTEAD, KEPT, NOT_KEPT, LOOKED = "instead", "kept", "not kept", "looked"
"""What a manager promised, that it is done or not, and that what was to be looked at is closed."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a diagnosis corrects: the `first` of its walk (by id), at which check, who said so."""

    first: str
    check: str
    said_by: str


@dataclass(frozen=True, slots=True)
class StandsNow:
    """The diagnosis (by id) that stands in the place of a corrected one, and since when."""

    id: str
    since: date


@dataclass(frozen=True, slots=True)
class KeptDiagnosis:
    """A diagnosis as it is kept.

    Whose it is, when it was made, the conclusion, and what was agreed (or nothing); what it
    corrects, if anything, and what stands in its place where it was corrected itself.
    """

    id: str
    person: str
    name: str
    day: date
    walk: str
    conclusion: "Conclusion"
    acted: str
    corrects: Correction | None = None
    corrected: StandsNow | None = None

    @property
    def first(self) -> str:
        """The id of the first diagnosis of the walk, which its corrections share."""
        return self.corrects.first if self.corrects else self.id


def add(room: Room, diagnosis: KeptDiagnosis, program: str, stamp: Stamp) -> None:
    """Keep the conclusion of a walk; `program` is the version that made it."""
    row = {
        "id": diagnosis.id,
        "walk_id": diagnosis.walk,
        "person_id": diagnosis.person,
        **_verdict_row(diagnosis.conclusion.diagnosis),
        **_leader_row(diagnosis.conclusion.leader),
        **_correction_row(diagnosis.corrects),
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
        "other_cause": next(iter(diagnosis.candidates[1:]), ""),
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


def _correction_row(corrects: Correction | None) -> dict[str, object]:
    if corrects is None:
        return {}
    named = {"corrected_check": corrects.check, "said_by": corrects.said_by}
    return {"corrects": corrects.first, **named}


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
    """The last diagnosis of a rep, of any flow or of this, as it stands after corrections."""
    theirs = f"{SELECT} WHERE d.person_id = ?1 AND (?2 IS NULL OR d.flow_id = ?2) AND n.id IS NULL"
    rows = room.rows(f"{theirs} ORDER BY {FIRST} DESC LIMIT 1", person, flow)
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


def of_same_walk(room: Room, diagnosed: KeptDiagnosis) -> tuple[str, ...]:
    """The ids of a walk's first diagnosis and of all its corrections, in their order."""
    rows = room.rows(OF_SAME_WALK, diagnosed.first)
    return tuple(str(row["id"]) for row in rows)


def before(room: Room, correction: KeptDiagnosis) -> KeptDiagnosis:
    """The diagnosis that stood until a correction."""
    theirs = of_same_walk(room, correction)
    return with_id(room, theirs[theirs.index(correction.id) - 1])


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
SELECT conclusion, walk_id FROM diagnosis AS d WHERE verdict IN ('does-not-fit', 'not-enough')
    AND NOT EXISTS (SELECT 1 FROM diagnosis AS l WHERE l.corrects = coalesce(d.corrects, d.id)
        AND l.rowid > d.rowid)
ORDER BY rowid
"""
OF_SAME_WALK = "SELECT id FROM diagnosis WHERE id = ?1 OR corrects = ?1 ORDER BY rowid"
FIRST = "coalesce((SELECT f.rowid FROM diagnosis AS f WHERE f.id = d.corrects), d.rowid)"
"""Where the first conclusion of a walk stands among all."""
SELECT = """
SELECT d.id, d.person_id, p.name, d.on_day, d.walk_id, d.conclusion, d.corrects,
    d.corrected_check, d.said_by, n.id AS now_id, n.on_day AS now_on, coalesce(
    (SELECT a.what FROM action AS a WHERE a.diagnosis_id = d.id
        AND a.what IN ('assigned', 'instead') ORDER BY a.rowid DESC LIMIT 1),
    '') AS acted
FROM diagnosis AS d JOIN person AS p ON p.id = d.person_id
    LEFT JOIN diagnosis AS n ON n.rowid = (SELECT max(l.rowid) FROM diagnosis AS l
        WHERE l.corrects = coalesce(d.corrects, d.id) AND l.rowid > d.rowid)"""


def _read(row: sqlite3.Row) -> KeptDiagnosis:
    from coachcli.coaching.walks.conclusion import Conclusion  # noqa: PLC0415 - where there is one

    body = noun(Conclusion, json.loads(row["conclusion"]))
    day = date.fromisoformat(row["on_day"])
    whose = (row["id"], row["person_id"], row["name"], day, row["walk_id"])
    return KeptDiagnosis(*whose, body, row["acted"], _corrects(row), _corrected(row))


def _corrects(row: sqlite3.Row) -> Correction | None:
    first = row["corrects"]
    return Correction(first, row["corrected_check"], row["said_by"]) if first else None


def _corrected(row: sqlite3.Row) -> StandsNow | None:
    now = row["now_id"]
    return StandsNow(now, date.fromisoformat(row["now_on"])) if now else None
