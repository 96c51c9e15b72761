"""Looks at assignments, each kept once and shown as it was."""

import json
import sqlite3
from datetime import date

from coachcli.coaching.learning.catalogue import AssetTried
from coachcli.coaching.period import Period
from coachcli.coaching.practice.evaluation import Arithmetic, CauseWas, Evaluation, Moved
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.store.dates import day_of, stamped
from coachcli.store.room import Room, insert

OF_ASSIGNMENT = "SELECT * FROM evaluation WHERE assignment_id = ? ORDER BY rowid"
OF_PERSON = "SELECT * FROM evaluation WHERE person_id = ? ORDER BY rowid"
LAST = """
SELECT max(e.rowid) FROM evaluation AS e GROUP BY e.assignment_id
"""
"""The last look at each assignment: what it found stands."""
JUDGED = """
SELECT max(e.rowid) FROM evaluation AS e WHERE e.verdict IN ('moved', 'not-moved')
GROUP BY e.assignment_id
"""
"""The last look at each assignment that could tell of its number: its verdict stands."""
CONFIRMED = f"""
SELECT a.cause, count(*) AS count FROM evaluation AS v JOIN assignment AS a
    ON a.id = v.assignment_id
WHERE v.flow_id = ?1 AND v.cause_was = 'confirmed' AND v.id > ?2 AND v.rowid IN ({LAST})
GROUP BY a.cause ORDER BY a.cause
"""  # noqa: S608 - of words of our own
FLOWS = """
SELECT DISTINCT flow_id FROM evaluation WHERE cause_was = 'confirmed' AND id > ? ORDER BY flow_id
"""
TRIED = f"""
SELECT a.asset, count(*) AS given, count(*) FILTER (WHERE s.state = 'done' OR v.done) AS done
FROM assignment AS a JOIN assignment_state AS s ON s.assignment_id = a.id
LEFT JOIN evaluation AS v ON v.assignment_id = a.id AND v.rowid IN ({LAST}) AND v.id > ?
WHERE s.state <> 'dropped' GROUP BY a.asset ORDER BY a.asset
"""  # noqa: S608 - as above
RESULTS = f"""
SELECT a.asset, a.metric, a.given_on, v.verdict,
    CASE WHEN json_extract(v.figures, '$.reps') > 1 THEN p.role ELSE a.id END AS whose
FROM evaluation AS v JOIN assignment AS a ON a.id = v.assignment_id
JOIN assignment_state AS s ON s.assignment_id = a.id JOIN person AS p ON p.id = a.person_id
WHERE s.state <> 'dropped' AND v.rowid IN ({JUDGED}) AND v.id > ? ORDER BY v.rowid
"""  # noqa: S608 - as above
"""What could be told: of one assignment, or of all in a role who were looked at together."""
REFUTED = f"""
SELECT a.cause, a.means, v.other_cause FROM evaluation AS v JOIN assignment AS a
    ON a.id = v.assignment_id
WHERE a.diagnosis_id = ? AND v.cause_was = 'another' AND v.rowid IN ({LAST})
ORDER BY v.rowid DESC LIMIT 1
"""  # noqa: S608 - as above
SAID_OF_CAUSES = f"""
SELECT a.cause, a.means, v.cause_was, v.on_day FROM evaluation AS v
JOIN assignment AS a ON a.id = v.assignment_id
WHERE v.person_id = ?1 AND v.flow_id = ?2 AND v.cause_was <> 'not-clear'
    AND v.on_day BETWEEN ?3 AND ?4 AND v.rowid IN ({LAST}) ORDER BY v.rowid
"""  # noqa: S608 - as above
CUE = """
SELECT text FROM note WHERE about_id = ? AND about = 'cue' ORDER BY rowid DESC LIMIT 1
"""
IN_A_ROW = f"""
SELECT v.person_id, v.verdict FROM evaluation AS v WHERE v.rowid IN ({JUDGED}) AND v.on_day <= ?
ORDER BY v.person_id, v.on_day DESC, v.rowid DESC
"""  # noqa: S608 - as above


def add(room: Room, look: Evaluation, stamp: Stamp) -> None:
    """Keep what a look found."""
    row = {
        "id": look.id,
        "assignment_id": look.assignment,
        "person_id": look.rep,
        "flow_id": look.flow,
        "look": look.look,
        "done": look.done,
        "can_do": look.can_do,
        "does_do": look.does_do,
        "verdict": look.verdict,
        "figures": json.dumps(plain(look.arithmetic)),
        "cause_was": look.cause_was,
        "other_cause": look.other_cause,
        "cue_used": look.cue_used,
        "next_on": look.following.isoformat() if look.following else None,
        **stamped(stamp),
    }
    with room.writing() as connection:
        insert(connection, "evaluation", row)


def of_assignment(room: Room, assignment: str) -> tuple[Evaluation, ...]:
    """The looks at an assignment, the first first."""
    return tuple(map(_read, room.rows(OF_ASSIGNMENT, assignment)))


def of_person(room: Room, person: str) -> tuple[Evaluation, ...]:
    """The looks at what was given to a rep (by id), the first first."""
    return tuple(map(_read, room.rows(OF_PERSON, person)))


def confirmed(room: Room, flow: str, since: str = "") -> dict[str, int]:
    """How often each cause of a flow (by id) was confirmed, by looks made after one (by id).

    An assignment counts once, as its last look left it.
    """
    return {row["cause"]: row["count"] for row in room.rows(CONFIRMED, flow, since)}


def flows(room: Room, since: str = "") -> tuple[str, ...]:
    """The flows (by id) of which a cause was confirmed, by looks made after one (by id)."""
    return tuple(str(row["flow_id"]) for row in room.rows(FLOWS, since))


def newest(room: Room) -> str:
    """The id of the last look that was kept; "" without one."""
    rows = room.rows("SELECT id FROM evaluation ORDER BY rowid DESC LIMIT 1")
    return str(rows[0]["id"]) if rows else ""


def tried(room: Room, since: str = "") -> tuple[AssetTried, ...]:
    """The record of every asset that was given, and not only dropped again.

    Of what moved, by looks made after one (by id).
    """
    from coachcli.coaching.numbers.results import AssetResult, counted  # noqa: PLC0415 - few have any

    results = [
        AssetResult(
            *(row["asset"], row["metric"], row["whose"]),
            date.fromisoformat(row["given_on"]),
            has_moved=row["verdict"] == Moved.MOVED,
        )
        for row in room.rows(RESULTS, since)
    ]
    by_asset = counted(results)
    rows = room.rows(TRIED, since)
    return tuple(_tried(row, *by_asset.get(row["asset"], (0, 0))) for row in rows)


def _tried(row: sqlite3.Row, moved: int, judged: int) -> AssetTried:
    return AssetTried(row["asset"], row["given"], row["done"], moved, judged)


def refuted(room: Room, diagnosis: str) -> tuple[str, str, str] | None:
    """The cause of a diagnosis where its last look came to another.

    What it means, and which it was instead ("" where nobody named one).
    """
    rows = room.rows(REFUTED, diagnosis)
    row = rows[0] if rows else None
    return (str(row["cause"]), str(row["means"]), str(row["other_cause"])) if row else None


def ruled_out(room: Room, person: str, flow: str, days: Period) -> dict[str, tuple[str, date]]:
    """The causes (by id) of a flow that looks at a rep in some days found not to be the one.

    With what each means and the day of the look; of several looks at a cause the last stands.
    """
    rows = room.rows(*(SAID_OF_CAUSES, person, flow, days.first.isoformat(), days.last.isoformat()))
    last = {str(row["cause"]): row for row in rows}
    return {
        cause: (str(row["means"]), date.fromisoformat(row["on_day"]))
        for cause, row in last.items()
        if row["cause_was"] == CauseWas.ANOTHER
    }


def cue_of(room: Room, assignment: str) -> str:
    """The cue that was taken with an assignment (by id), in the rep's words; empty without one."""
    rows = room.rows(CUE, assignment)
    return str(rows[0]["text"]) if rows else ""


def unmoved(room: Room, day: date) -> dict[str, int]:
    """How many cycles of each rep (by id) in a row, up to a day, ended without movement.

    Those of which nothing could be told neither count nor end the row.
    """
    counts: dict[str, int] = {}
    over: set[str] = set()
    for row in room.rows(IN_A_ROW, day.isoformat()):
        rep = str(row["person_id"])
        if row["verdict"] == Moved.MOVED:
            over.add(rep)
        elif rep not in over:
            counts[rep] = counts.get(rep, 0) + 1
    return counts


def _read(row: sqlite3.Row) -> Evaluation:
    return Evaluation(
        id=row["id"],
        assignment=row["assignment_id"],
        rep=row["person_id"],
        look=row["look"],
        verdict=Moved(row["verdict"]),
        day=date.fromisoformat(row["on_day"]),
        arithmetic=noun(Arithmetic, json.loads(row["figures"])),
        flow=row["flow_id"],
        done=_known(row["done"]),
        can_do=_known(row["can_do"]),
        does_do=_known(row["does_do"]),
        cause_was=CauseWas(row["cause_was"]),
        other_cause=row["other_cause"],
        cue_used=_known(row["cue_used"]),
        following=day_of(row["next_on"]),
    )


def _known(value: int | None) -> bool | None:
    return None if value is None else bool(value)
