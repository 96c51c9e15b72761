"""What today asks of the coach from the records: walks that were left, and looks that are owed."""

from datetime import date, timedelta

from coachcli.coaching.week.today import Look, Unfinished
from coachcli.store.room import Room

UNFINISHED = """
SELECT w.id, w.person_id, p.name, w.flow_id, w.on_day, (SELECT count(*) FROM reply_standing AS s
    WHERE s.walk_id = w.id AND s.given IN ('answered', 'unknown')) AS answers
FROM walk AS w JOIN person AS p ON p.id = w.person_id
WHERE p.left_on IS NULL AND NOT EXISTS (SELECT 1 FROM diagnosis AS d WHERE d.walk_id = w.id)
    AND NOT EXISTS (SELECT 1 FROM reply AS r WHERE r.walk_id = w.id AND r.given = 'withdrawn' AND r.back_to < 0)
    AND EXISTS (SELECT 1 FROM reply_standing AS s WHERE s.walk_id = w.id AND s.given IN ('answered', 'unknown', 'later'))
ORDER BY w.rowid DESC
"""

LOOKS = """
SELECT d.person_id, p.name, d.on_day, json_extract(d.conclusion, '$.diagnosis.settle.question') AS question
FROM person AS p JOIN diagnosis AS d ON d.rowid = (SELECT max(l.rowid) FROM diagnosis AS l
    WHERE l.person_id = p.id AND l.on_day BETWEEN ?1 AND ?2)
WHERE p.left_on IS NULL AND d.verdict = 'provisional' AND question IS NOT NULL ORDER BY d.on_day, p.name
"""
LOOK_DAYS = 30


def unfinished(room: Room) -> tuple[Unfinished, ...]:
    """The walks without a conclusion, the latest first."""
    rows = room.rows(UNFINISHED)
    return tuple(
        Unfinished(row["id"], row["person_id"], row["name"], row["flow_id"], date.fromisoformat(row["on_day"]), row["answers"])
        for row in rows
    )


def looks(room: Room, day: date) -> tuple[Look, ...]:
    """The looks that would settle the last diagnosis of a rep, where it is only likely and not older than a month."""
    rows = room.rows(LOOKS, (day - timedelta(days=LOOK_DAYS)).isoformat(), day.isoformat())
    return tuple(Look(row["person_id"], row["name"], row["question"], date.fromisoformat(row["on_day"])) for row in rows)
