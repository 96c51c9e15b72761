"""What a coach's counts are made of: what came of learning, and what was promised and kept."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.week.aggregating import DuePromise, LearningGiven
from coachcli.store.dates import day_of
from coachcli.store.room import Room

LEARNING = """
SELECT a.person_id, a.given_on,
    (SELECT min(e.on_day) FROM assignment_event AS e WHERE e.assignment_id = a.id
        AND e.state = 'done' AND e.on_day <= ?2 AND NOT EXISTS (SELECT 1
            FROM assignment_event AS o WHERE o.assignment_id = a.id AND o.rowid > e.rowid
            AND o.state = 'open' AND o.on_day <= ?2)) AS done_on,
    (SELECT min(e.on_day) FROM assignment_event AS e WHERE e.assignment_id = a.id
        AND e.state = 'dropped' AND e.on_day <= ?2) AS dropped_on,
    (SELECT min(v.on_day) FROM evaluation AS v WHERE v.assignment_id = a.id AND v.look = 1
        AND v.verdict = 'moved' AND v.on_day <= ?2) AS moved_on,
    (SELECT json_group_array(v.on_day) FROM evaluation AS v WHERE v.assignment_id = a.id
        AND v.verdict <> 'too-early' AND v.on_day <= ?2) AS looks
FROM assignment AS a WHERE a.person_id IN (SELECT value FROM json_each(?1)) AND a.given_on <= ?2
ORDER BY a.given_on, a.id
"""
PROMISED = """
SELECT t.person_id, l.step = 'support' AS mine,
    coalesce((SELECT e.to_on FROM promise_event AS e WHERE e.talk_line_id = l.id
        AND e.state = 'moved' AND e.on_day <= ?2 ORDER BY e.rowid DESC LIMIT 1),
        l.by_on) AS by_on,
    coalesce((SELECT e.state FROM promise_event AS e WHERE e.talk_line_id = l.id
        AND e.on_day <= ?2 ORDER BY e.rowid DESC LIMIT 1), '') = 'kept' AS kept
FROM talk_line AS l JOIN talk AS t ON t.id = l.talk_id
WHERE l.step IN ('action', 'support') AND l.by_on IS NOT NULL AND t.held_on <= ?2
    AND t.person_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT d.person_id, 1, coalesce(a.by_on, date(a.on_day, '+7 days')),
    coalesce((SELECT k.what FROM action AS k WHERE k.diagnosis_id = a.diagnosis_id
        AND k.what IN ('kept', 'not kept') AND k.on_day <= ?2 AND k.rowid > a.rowid
        ORDER BY k.rowid DESC LIMIT 1), '') = 'kept'
FROM action AS a JOIN diagnosis AS d ON d.id = a.diagnosis_id
WHERE a.what = 'instead' AND a.on_day <= ?2
    AND d.person_id IN (SELECT value FROM json_each(?1))
    AND NOT EXISTS (SELECT 1 FROM action AS l WHERE l.what = 'instead'
        AND l.diagnosis_id = a.diagnosis_id AND l.rowid > a.rowid AND l.on_day <= ?2)
ORDER BY 3, 1, 2
"""
"""Of talks, and of walks in the place of learning; no word of what was promised is read."""


def learning(room: Room, reps: Iterable[str], day: date) -> tuple[LearningGiven, ...]:
    """What was given to these reps (by id) up to a day and what came of it by then."""
    return tuple(map(_learning, room.rows(LEARNING, json.dumps(list(reps)), day.isoformat())))


def promises(room: Room, reps: Iterable[str], day: date) -> tuple[DuePromise, ...]:
    """What these reps (by id) and their coach promised up to a day, as it stood then."""
    return tuple(map(_promise, room.rows(PROMISED, json.dumps(list(reps)), day.isoformat())))


def _learning(row: sqlite3.Row) -> LearningGiven:
    return LearningGiven(
        rep=row["person_id"],
        given=date.fromisoformat(row["given_on"]),
        done=day_of(row["done_on"]),
        dropped=day_of(row["dropped_on"]),
        looks=tuple(map(date.fromisoformat, json.loads(row["looks"]))),
        moved=day_of(row["moved_on"]),
    )


def _promise(row: sqlite3.Row) -> DuePromise:
    by = date.fromisoformat(row["by_on"])
    return DuePromise(row["person_id"], by, mine=bool(row["mine"]), is_kept=bool(row["kept"]))
