"""Pairs of reps and their talks; what came of a talk stands among the notes."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.practice.pair import HeldTalk, RepPair
from coachcli.coaching.record import Stamp
from coachcli.store.dates import stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert

PAIR = "pair"
OF_PEOPLE = """
SELECT * FROM pair WHERE on_day <= ?2 AND (person_id IN (SELECT value FROM json_each(?1))
    OR partner_id IN (SELECT value FROM json_each(?1))) ORDER BY on_day, id
"""
TALKS = """
SELECT m.number, m.on_day, coalesce(n.text, '') AS result FROM pair_meeting AS m
LEFT JOIN note AS n ON n.about_id = m.id AND n.about = 'pair'
WHERE m.pair_id = ? AND m.on_day <= ? ORDER BY m.number
"""
BEGUN = """
SELECT id, max(on_day) AS begun_on FROM (SELECT person_id AS id, on_day FROM pair
    UNION ALL SELECT partner_id, on_day FROM pair) WHERE on_day <= ? GROUP BY id
"""


def add(room: Room, pairs: Iterable[RepPair], stamp: Stamp) -> None:
    """Keep pairs that were made."""
    with room.writing() as connection:
        for pair in pairs:
            insert(connection, PAIR, _row(pair) | {"at": stamp.instant})


def held(room: Room, pair: RepPair, result: str, ids: tuple[str, str], stamp: Stamp) -> None:
    """Keep that the next talk of a pair was held, and what came of it; `ids` for talk and note."""
    talk, note = ids
    row = {"id": talk, "pair_id": pair.id, "number": len(pair.held) + 1}
    with room.writing() as connection:
        insert(connection, "pair_meeting", row | stamped(stamp))
        write_note(connection, pair.rep, (PAIR, talk, ""), result, note, stamp)


def of_people(room: Room, people: Iterable[str], day: date) -> tuple[RepPair, ...]:
    """The pairs that any of these reps (by id) is or was in, up to a day, the earliest first."""
    rows = room.rows(OF_PEOPLE, json.dumps(list(people)), day.isoformat())
    return tuple(_pair(room, row, day) for row in rows)


def begun(room: Room, day: date) -> dict[str, date]:
    """The day on which the last pair of each rep began, by id."""
    rows = room.rows(BEGUN, day.isoformat())
    return {str(row["id"]): date.fromisoformat(row["begun_on"]) for row in rows}


def _row(pair: RepPair) -> dict[str, object]:
    return {
        "id": pair.id,
        "person_id": pair.rep,
        "partner_id": pair.partner,
        "behaviour": pair.behaviour,
        "first_on": pair.first.isoformat(),
        "second_on": pair.second.isoformat(),
        "on_day": pair.begun.isoformat(),
    }


def _pair(room: Room, row: sqlite3.Row, day: date) -> RepPair:
    talks = room.rows(TALKS, row["id"], day.isoformat())
    return RepPair(
        id=row["id"],
        rep=row["person_id"],
        partner=row["partner_id"],
        behaviour=row["behaviour"],
        begun=date.fromisoformat(row["on_day"]),
        first=date.fromisoformat(row["first_on"]),
        second=date.fromisoformat(row["second_on"]),
        held=tuple(map(_talk, talks)),
    )


def _talk(row: sqlite3.Row) -> HeldTalk:
    return HeldTalk(row["number"], date.fromisoformat(row["on_day"]), row["result"])
