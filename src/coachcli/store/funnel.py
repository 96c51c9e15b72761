"""What was done in some weeks, from talks to what moved, each a count by an index on its day."""

import json
from collections.abc import Iterable

from coachcli.coaching.week.funnel import WeekCounts
from coachcli.coaching.week.report import Week
from coachcli.store.dates import ends
from coachcli.store.room import Room

MINE = """JOIN person AS p ON p.id = {}.person_id LEFT JOIN person AS m ON m.id = p.manager_id
    WHERE (?2 IS NULL OR m.name = ?2) AND """
FIRST, LAST = ("json_extract(w.value, '$[0]')", "json_extract(w.value, '$[1]')")
IN_WEEK = f"BETWEEN {FIRST} AND {LAST}"
LOOKS = f"""evaluation AS v {MINE.format("v")} v.on_day {IN_WEEK} AND v.look = 1
    AND v.verdict <> 'too-early'"""
STANDS = f"""NOT EXISTS (SELECT 1 FROM assignment_event AS o
            WHERE o.assignment_id = e.assignment_id AND o.rowid > e.rowid AND o.state = 'open'
            AND o.on_day <= {LAST})"""  # noqa: S608 - of words of our own
"""What is said to be done counts, but not where it was denied by the week's end not to be."""
FUNNEL = f"""
SELECT (SELECT count(*) FROM talk AS t {MINE.format("t")} t.held_on {IN_WEEK}) AS talks,
    (SELECT count(*) FROM diagnosis AS d {MINE.format("d")} d.on_day {IN_WEEK}
        AND d.corrects IS NULL) AS walks,
    (SELECT count(*) FROM assignment AS s {MINE.format("s")} s.given_on {IN_WEEK}) AS given,
    (SELECT count(DISTINCT e.assignment_id) FROM assignment_event AS e
        JOIN assignment AS s ON s.id = e.assignment_id {MINE.format("s")} e.on_day {IN_WEEK}
        AND e.state = 'done' AND {STANDS}) AS done,
    (SELECT count(*) FROM {LOOKS}) AS evaluated,
    (SELECT count(*) FROM {LOOKS} AND v.verdict = 'moved') AS moved
FROM json_each(?1) AS w ORDER BY w.key
"""  # noqa: S608 - of words of our own


def funnel(room: Room, weeks: Iterable[Week], manager: str | None) -> tuple[WeekCounts, ...]:
    """The counts of each of these weeks, of the team of a manager (by name) or of all."""
    asked = json.dumps([ends(week) for week in weeks])
    return tuple(WeekCounts(*row) for row in room.rows(FUNNEL, asked, manager))
