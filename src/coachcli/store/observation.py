"""Observations: how behaviours were rated, and by whom; what was said stands among the notes."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.practice.look import RatedLook
from coachcli.coaching.practice.observation import Observation, Rater
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import Stamp, noun, plain
from coachcli.store.change import Connection
from coachcli.store.dates import stamped
from coachcli.store.person import write_note
from coachcli.store.room import Room, insert
from coachcli.store.settings import keep

OBSERVATION = "observation"
OF_PERSON = """
SELECT o.*, coalesce(n.text, '') AS evidence FROM observation AS o
LEFT JOIN note AS n ON n.about_id = o.id AND n.about = 'observation'
WHERE o.person_id = ? AND o.seen_on <= ? AND o.rater <> 'tool' ORDER BY o.seen_on, o.rowid
"""
OF_PEOPLE = """
SELECT o.*, coalesce(n.text, '') AS evidence FROM observation AS o
LEFT JOIN note AS n ON n.about_id = o.id AND n.about = 'observation'
WHERE o.person_id IN (SELECT value FROM json_each(?)) AND o.seen_on BETWEEN ? AND ?
    AND o.rater <> 'tool' ORDER BY o.seen_on, o.rowid
"""
SCORES = """
SELECT behaviour, avg(level) AS level, count(*) AS times, max(seen_on) AS last,
    seen_on >= ?3 AS is_late
FROM observation WHERE person_id = ?1 AND seen_on <= ?2 AND rater = 'tool'
GROUP BY behaviour, is_late ORDER BY last
"""
"""Of thousands of calls, one row a behaviour: of the last weeks, and of all before them."""
TALKED_OVER = """
SELECT o.look_id FROM observation AS o WHERE o.person_id IN (SELECT value FROM json_each(?1))
    AND o.rater <> 'tool' AND EXISTS (SELECT 1 FROM talk AS t WHERE t.person_id = o.person_id
        AND t.held_on BETWEEN o.on_day AND ?2)
GROUP BY o.person_id, o.look_id HAVING max(o.on_day || o.at) < (
    SELECT max(t.held_on || t.at) FROM talk AS t
    WHERE t.person_id = o.person_id AND t.held_on <= ?2)
"""
"""The looks of which no rating came after the last talk."""
PROFILE = "SELECT value FROM setting WHERE key = ?"
KNOWN = """
SELECT person_id, behaviour, external_id FROM observation WHERE rater = 'tool' AND source = ?
"""


def add(room: Room, given: Iterable[tuple[Observation, str]], stamp: Stamp) -> None:
    """Keep ratings, each with the id under which its evidence is kept."""
    with room.writing() as connection:
        for observation, note_id in given:
            _add(connection, observation, note_id, stamp)


def of_person(room: Room, person: str, day: date) -> tuple[Observation, ...]:
    """How people have rated a rep (by id) up to a day, what was seen first standing first."""
    return tuple(map(_observation, room.rows(OF_PERSON, person, day.isoformat())))


def of_people(
    room: Room, reps: Iterable[str], since: date, day: date
) -> dict[str, tuple[Observation, ...]]:
    """How people have rated these reps (by id) since a day and up to another, by rep."""
    rows = room.rows(OF_PEOPLE, json.dumps(list(reps)), since.isoformat(), day.isoformat())
    by_rep: dict[str, tuple[Observation, ...]] = {}
    for row in rows:
        by_rep[row["person_id"]] = (*by_rep.get(row["person_id"], ()), _observation(row))
    return by_rep


def talked_over(room: Room, reps: Iterable[str], day: date) -> frozenset[str]:
    """The looks at these reps (by id) after whose ratings there was a talk, up to a day."""
    rows = room.rows(TALKED_OVER, json.dumps(list(reps)), day.isoformat())
    return frozenset(row["look_id"] for row in rows)


def scores(room: Room, person: str, day: date, since: date) -> tuple[RatedLook, ...]:
    """How tools have scored a rep (by id) up to a day: a look for each behaviour and time.

    One time is that since a day, the other what was before.
    """
    rows = room.rows(SCORES, person, day.isoformat(), since.isoformat())
    return tuple(map(_scored, rows))


def _scored(row: sqlite3.Row) -> RatedLook:
    last = date.fromisoformat(row["last"])
    return RatedLook("", row["behaviour"], last, tool=row["level"], times=row["times"])


def known_cases(room: Room, source: str) -> frozenset[tuple[str, str, str]]:
    """What is kept of a tool already: rep, behaviour and the call there."""
    return frozenset(tuple(row) for row in room.rows(KNOWN, source))


def profile(room: Room, kind: str, name: str) -> Profile:
    """What was told of a tool with this name; nothing where it is new."""
    rows = room.rows(PROFILE, _key(kind, name))
    text = str(rows[0]["value"]) if rows else ""
    return noun(Profile, json.loads(text)) if text else Profile()


def remember(room: Room, kind: str, name: str, words: Profile) -> None:
    """Keep what was told of a tool, among the settings, from where it can be taken back."""
    if words not in (Profile(), profile(room, kind, name)):
        keep(room, _key(kind, name), json.dumps(plain(words), ensure_ascii=False))


def _key(kind: str, name: str) -> str:
    return f"{kind} of {name}"


def _add(connection: Connection, observation: Observation, note_id: str, stamp: Stamp) -> None:
    insert(connection, OBSERVATION, _row(observation, stamp))
    if observation.evidence:
        about = (OBSERVATION, observation.id, "evidence")
        write_note(connection, observation.rep, about, observation.evidence, note_id, stamp)


def _row(observation: Observation, stamp: Stamp) -> dict[str, object]:
    return {
        "id": observation.id,
        "person_id": observation.rep,
        "behaviour": observation.behaviour,
        "rater": observation.rater,
        "level": observation.level,
        "look_id": observation.look,
        "seen_on": observation.seen.isoformat(),
        "evidenced": int(bool(observation.evidence)),
        "source": observation.source,
        "external_id": observation.case,
        **stamped(stamp),
    }


def _observation(row: sqlite3.Row) -> Observation:
    return Observation(
        id=row["id"],
        rep=row["person_id"],
        behaviour=row["behaviour"],
        rater=Rater(row["rater"]),
        level=row["level"],
        look=row["look_id"],
        seen=date.fromisoformat(row["seen_on"]),
        evidence=row["evidence"],
        evidenced=bool(row["evidenced"]),
        source=row["source"],
        case=row["external_id"],
    )
