"""What counts as a talk with a rep, wherever it is said: one that was held, or a walk concluded.

A walk that is still open counts for none, and neither does one at the desk without the rep, an
assignment nor a look. One made again with a corrected answer counts once, on its first day.
"""

import json
from datetime import date

from coachcli.store.dates import day_of
from coachcli.store.room import Room

WITH_REP = """
(SELECT d.person_id, d.on_day AS day, 'walk' AS kind, d.minutes FROM diagnosis AS d
    JOIN walk AS w ON w.id = d.walk_id WHERE d.corrects IS NULL
    AND (w.ways = '' OR w.ways LIKE '%ask%' OR w.ways LIKE '%role-play%')
UNION ALL SELECT person_id, held_on, guide, minutes FROM talk)
"""
"""Every talk with whomever: its day, its kind (a walk, or the id of a guide), and its minutes."""
LAST = f"""
SELECT rep.value AS person_id, (SELECT max(t.day) FROM {WITH_REP} AS t
    WHERE t.person_id = rep.value AND t.day <= ?2) AS day FROM json_each(?1) AS rep
"""  # noqa: S608 - of words of our own
COUNTED = f"""
SELECT person_id, count(*) AS talks, sum(minutes) AS minutes FROM {WITH_REP}
WHERE day BETWEEN ?1 AND ?2 GROUP BY person_id
"""  # noqa: S608 - as above


def last_talks(room: Room, reps: list[str], day: date) -> dict[str, date | None]:
    """The day of the last talk with each of these reps (by id) up to a day; none where none was."""
    rows = room.rows(LAST, json.dumps(reps), day.isoformat())
    return {row["person_id"]: day_of(row["day"]) for row in rows}


def last_talk(room: Room, rep: str, day: date) -> date | None:
    """The day of the last talk with a rep (by id) up to a day."""
    return last_talks(room, [rep], day)[rep]


def talks(room: Room, first: date, last: date) -> dict[str, tuple[int, int]]:
    """How many talks there were with each rep (by id) in some days, and the minutes they took."""
    rows = room.rows(COUNTED, first.isoformat(), last.isoformat())
    return {row["person_id"]: (row["talks"], row["minutes"]) for row in rows}
