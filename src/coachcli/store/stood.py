"""Assignments as they stood on a day that is over: what was done or looked at since counts not."""

import json
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.learning.assignment import Assignment
from coachcli.store.assignment import read
from coachcli.store.room import Room

STOOD = """
SELECT a.*, coalesce((SELECT e.state FROM assignment_event AS e WHERE e.assignment_id = a.id
        AND e.on_day <= ?2 ORDER BY e.rowid DESC LIMIT 1), 'open') AS state,
    CASE WHEN EXISTS (SELECT 1 FROM evaluation AS v WHERE v.assignment_id = a.id
            AND v.on_day <= ?2) THEN (SELECT v.next_on FROM evaluation AS v
            WHERE v.assignment_id = a.id AND v.on_day <= ?2 ORDER BY v.rowid DESC LIMIT 1)
        ELSE a.evaluate_on END AS look_on,
    (SELECT v.on_day FROM evaluation AS v WHERE v.assignment_id = a.id AND v.on_day <= ?2
        AND v.verdict <> 'too-early' ORDER BY v.rowid LIMIT 1) AS looked_on,
    (SELECT s.taken_back_on FROM assignment_state AS s WHERE s.assignment_id = a.id
        AND s.taken_back_on <= ?2) AS taken_back_on
FROM assignment AS a
WHERE a.person_id IN (SELECT value FROM json_each(?1)) AND a.given_on <= ?2
ORDER BY a.due_on, a.id
"""


def stood(room: Room, reps: Iterable[str], day: date) -> tuple[Assignment, ...]:
    """All that was given to these reps (by id) by a day, by due day, each as it stood then."""
    return tuple(map(read, room.rows(STOOD, json.dumps(list(reps)), day.isoformat())))
