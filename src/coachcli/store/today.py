"""What today asks of the coach from the records: walks that were left, and looks that are owed."""

import json
import sqlite3
from datetime import date, timedelta

from coachcli.coaching.week.owed import Look, Unfinished
from coachcli.store.room import Room
from coachcli.store.weekly_schema import STALE

UNFINISHED = """
SELECT w.id, w.person_id, p.name, w.flow_id, w.on_day, (SELECT count(*) FROM reply_standing AS s
    WHERE s.walk_id = w.id AND s.given IN ('answered', 'volunteered')) AS
        answers
FROM walk AS w JOIN person AS p ON p.id = w.person_id
WHERE p.left_on IS NULL AND NOT EXISTS (SELECT 1 FROM diagnosis AS d WHERE d.walk_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM reply AS r WHERE r.walk_id = w.id AND r.given = 'withdrawn'
        AND r.back_to < 0)
    AND EXISTS (SELECT 1 FROM reply_standing AS s WHERE s.walk_id = w.id AND s.given IN ('answered',
        'volunteered', 'unknown', 'later'))
ORDER BY w.rowid DESC
"""

LOOKS = """
SELECT d.id, d.person_id, p.name, d.flow_id, d.on_day, CASE d.verdict WHEN 'provisional' THEN
    json_extract(d.conclusion, '$.diagnosis.settle.question') END AS settle,
    json_extract(d.conclusion, '$.diagnosis.waiting') AS waiting
FROM person AS p JOIN diagnosis AS f ON f.rowid = (SELECT max(l.rowid) FROM diagnosis AS l
        WHERE l.person_id = p.id AND l.corrects IS NULL AND l.on_day BETWEEN ?1 AND ?2)
    JOIN diagnosis AS d ON d.rowid = coalesce((SELECT max(c.rowid) FROM diagnosis AS c
        WHERE c.corrects = f.id AND c.on_day <= ?2), f.rowid)
WHERE p.left_on IS NULL AND NOT EXISTS (SELECT 1 FROM action AS a WHERE a.diagnosis_id = d.id
    AND a.what = 'looked' AND a.on_day <= ?2)
ORDER BY d.on_day, p.name
"""
LOOK_DAYS = 30
KINDS = (
    "rhythm",
    "talk",
    "preread",
    "attempt",
    "observation",
    "imported",
    "diagnosis",
    "watch_rule",
)
THERE = f"SELECT {', '.join(f'EXISTS (SELECT 1 FROM {kind}) AS {kind}' for kind in KINDS)}"  # noqa: S608 - of words of our own
HALVES = "SELECT DISTINCT person_id FROM preread WHERE week = ? AND on_day <= ?"
OF_NUMBERS = """
SELECT c.id FROM change AS c WHERE EXISTS (SELECT 1 FROM change_row AS r WHERE r.change_id = c.id
    AND r.row_of NOT IN ('action', 'assignment', 'assignment_event', 'diagnosis', 'evaluation',
        'flow_kept', 'issue', 'issue_close', 'note', 'pair', 'pair_meeting', 'reply', 'surprise',
        'surprise_answer', 'walk', 'watch_rule', 'watch_rule_end'))
ORDER BY c.sequence DESC LIMIT 1
"""
"""Neither a walk nor what comes of it is in any number."""


def there(room: Room) -> frozenset[str]:
    """The kinds of records of which there are any, among those that few homes have."""
    row = room.rows(THERE)[0]
    return frozenset(kind for kind in KINDS if row[kind])


def halves(room: Room, week: str, day: date) -> frozenset[str]:
    """The ids of the reps whose half for a week (like 2026-W48) has come in by a day."""
    rows = room.rows(HALVES, week, day.isoformat())
    return frozenset(str(row["person_id"]) for row in rows)


def unfinished(room: Room) -> tuple[Unfinished, ...]:
    """The walks without a conclusion, the latest first."""
    return tuple(_unfinished(row) for row in room.rows(UNFINISHED))


def _unfinished(row: sqlite3.Row) -> Unfinished:
    day = date.fromisoformat(row["on_day"])
    return Unfinished(row["id"], row["person_id"], row["name"], row["flow_id"], day, row["answers"])


def looks(room: Room, day: date) -> tuple[Look, ...]:
    """The looks that are owed on the last diagnosis of each rep, if it is no month old.

    That is the one that would settle it, if it is only likely, and those that were put off.
    """
    first = day - timedelta(days=LOOK_DAYS)
    rows = room.rows(LOOKS, first.isoformat(), day.isoformat())
    return tuple(_look(row, question) for row in rows for question in _questions(row))


def _questions(row: sqlite3.Row) -> tuple[str, ...]:
    put_off = json.loads(row["waiting"] or "[]")
    every = (row["settle"], *(each["question"] for each in put_off))
    return tuple(dict.fromkeys(question for question in every if question))


def _look(row: sqlite3.Row, question: str) -> Look:
    day = date.fromisoformat(row["on_day"])
    return Look(row["person_id"], row["name"], question, day, row["flow_id"], row["id"])


def newest_change(room: Room) -> str:
    """The id of the last change that was made; "" where none is noted."""
    rows = room.rows("SELECT id FROM change ORDER BY sequence DESC LIMIT 1")
    return str(rows[0]["id"]) if rows else ""


def first_day(room: Room) -> date | None:
    """The day of the first change that was made; none where none is noted."""
    rows = room.rows("SELECT on_day FROM change ORDER BY sequence LIMIT 1")
    return date.fromisoformat(rows[0]["on_day"]) if rows else None


def newest_of_numbers(room: Room) -> str:
    """The id of the last change of anything that numbers are made of.

    "" where none is noted, or where another program wrote since.
    """
    rows = () if room.rows(STALE) else room.rows(OF_NUMBERS)
    return str(rows[0]["id"]) if rows else ""
