"""The rhythm: how often which talk is due, and which planned talks were moved or skipped.

Why one was is in a person's words, so it stands among the notes.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.record import Stamp
from coachcli.coaching.rhythm.cadence import Cadence, Every
from coachcli.coaching.rhythm.due import DueState, RhythmChange
from coachcli.coaching.rhythm.stagger import PlacedTalks
from coachcli.store.dates import day_of, stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

EVENT = "rhythm_event"
CADENCES = """
SELECT p.id AS rep, r.* FROM rhythm AS r JOIN person AS p ON
    (r.whose = 'rep' AND r.person_id = p.id)
    OR (r.whose = 'team' AND (r.person_id IS NULL OR r.person_id = p.manager_id)
        AND NOT EXISTS (SELECT 1 FROM rhythm AS o WHERE o.placed_for = r.id
            AND o.person_id = p.id))
LEFT JOIN rhythm AS t ON t.id = r.placed_for
WHERE p.is_rep = 1 AND r.on_day <= ?1 AND (?2 = '' OR p.id = ?2)
    AND (t.id IS NULL OR t.person_id IS NULL OR t.person_id = p.manager_id) ORDER BY r.rowid
"""
"""A rep's own, and the team's, at the time of their own where they have one."""
CHANGES = """
SELECT * FROM rhythm_event WHERE on_day <= ?1 AND (?2 = '' OR person_id = ?2) ORDER BY rowid
"""
JOINED = """
SELECT p.id, max(coalesce(p.started_on, ''), coalesce(min(c.on_day), '')) AS day FROM person AS p
LEFT JOIN change_row AS r ON r.row_id = p.id AND r.row_of = 'person' AND r.did = 'added'
LEFT JOIN change AS c ON c.id = r.change_id WHERE p.is_rep = 1 GROUP BY p.id HAVING day <> ''
"""
MANAGER = "SELECT id FROM person WHERE name = ? ORDER BY is_rep LIMIT 1"


def add(
    room: Room,
    cadences: Iterable[Cadence],
    stamp: Stamp,
    *,
    rep: str = "",
    manager: str = "",
    placed: Iterable[PlacedTalks] = (),
) -> None:
    """Keep how often talks are due: for a rep (by id), a manager's team (by name), or for all.

    `placed` are those of the team's that reps have at a time of their own.
    """
    with room.writing() as connection:
        named = connection.execute(MANAGER, (manager,)).fetchone() if manager else None
        whose = {"person_id": rep or (named["id"] if named else None)}
        for cadence in cadences:
            insert(connection, "rhythm", _row(cadence) | whose | stamped(stamp))
        for each in placed:
            own = {"whose": "rep", "person_id": each.rep, "placed_for": each.team}
            insert(connection, "rhythm", _row(each.cadence) | own | stamped(stamp))


def cadences(room: Room, day: date, rep: str = "") -> dict[str, tuple[Cadence, ...]]:
    """What holds for each rep, or for one, as it was set up to a day, in order."""
    found: dict[str, tuple[Cadence, ...]] = {}
    for row in room.rows(CADENCES, day.isoformat(), rep):
        found[row["rep"]] = (*found.get(row["rep"], ()), _cadence(row))
    return found


def change(room: Room, changed: RhythmChange, why: str, note_id: str, stamp: Stamp) -> None:
    """Keep that a planned talk was moved or skipped, and why, if that was said."""
    row: dict[str, object] = {
        "id": changed.id,
        "person_id": changed.rep,
        "guide": changed.guide,
        "planned_on": changed.planned.isoformat(),
        "state": changed.state,
        "to_on": changed.to.isoformat() if changed.to else None,
    }
    with room.writing() as connection:
        insert(connection, EVENT, row | stamped(stamp))
        if why:
            write_note(connection, changed.rep, (EVENT, changed.id, "why"), why, note_id, stamp)


def changes(room: Room, day: date, rep: str = "") -> tuple[RhythmChange, ...]:
    """What was moved and skipped up to a day, with all reps or one, in order."""
    return tuple(map(_change, room.rows(CHANGES, day.isoformat(), rep)))


def joined(room: Room) -> dict[str, date]:
    """The day from which on there were talks with each rep (by id), where it is known.

    It is the day in the role, or that of being added here, whichever is later.
    """
    return {row["id"]: date.fromisoformat(row["day"]) for row in room.rows(JOINED)}


def _row(cadence: Cadence) -> dict[str, object]:
    return {
        "id": cadence.id,
        "whose": "rep" if cadence.own else "team",
        "guide": cadence.guide,
        "every": cadence.every,
        "minutes": cadence.minutes,
        "begins_on": cadence.begins.isoformat(),
        "begins_at": cadence.time,
    }


def _cadence(row: sqlite3.Row) -> Cadence:
    return Cadence(
        id=row["id"],
        guide=row["guide"],
        every=Every(row["every"]),
        minutes=row["minutes"],
        begins=date.fromisoformat(row["begins_on"]),
        made=date.fromisoformat(row["on_day"]),
        time=row["begins_at"],
        own=row["whose"] == "rep" and row["placed_for"] is None,
    )


def _change(row: sqlite3.Row) -> RhythmChange:
    return RhythmChange(
        id=row["id"],
        rep=row["person_id"],
        guide=row["guide"],
        planned=date.fromisoformat(row["planned_on"]),
        state=DueState(row["state"]),
        to=day_of(row["to_on"]),
    )
