"""Aggregates for the weekly review, each an indexed query that returns small nouns."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date

from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.numbers.newcomer import is_new
from coachcli.coaching.rep import Rep
from coachcli.coaching.verdict import CARRIES, RootCause, Verdict
from coachcli.coaching.week.report import AssignmentCounts, Concluded, RepLine, Week
from coachcli.store.assignment import open_on
from coachcli.store.dates import ends
from coachcli.store.last_talk import last_talks
from coachcli.store.room import Room

CONCLUDED = """
SELECT verdict, flow_id, cause, means, kind, acted, has_goal, has_number, count(*) AS count FROM (
    SELECT d.verdict, d.flow_id, d.cause, d.means, d.kind,
        EXISTS (SELECT 1 FROM action AS a WHERE a.diagnosis_id IN (SELECT c.id
                FROM diagnosis AS c WHERE c.id = f.id OR c.corrects = f.id)
            AND a.what = 'instead' AND a.on_day <= ?2)
        OR EXISTS (SELECT 1 FROM assignment AS s WHERE s.person_id = f.person_id
            AND s.given_on BETWEEN f.on_day AND ?2 AND s.diagnosis_id IN (SELECT c.id
                FROM diagnosis AS c WHERE c.id = f.id OR c.corrects = f.id)
            AND NOT EXISTS (SELECT 1 FROM assignment_event AS e WHERE e.assignment_id = s.id
                AND e.state = 'dropped' AND e.on_day <= ?2)) AS acted,
        EXISTS (SELECT 1 FROM goal_standing AS g WHERE g.person_id = d.person_id
            AND g.rep_agreed_on <= ?2 AND g.manager_agreed_on <= ?2
            AND (g.closed_on IS NULL OR g.closed_on > d.on_day)) AS has_goal,
        coalesce(json_extract(d.conclusion, '$.number'), '') <> '' AS has_number
    FROM diagnosis AS f JOIN diagnosis AS d ON d.rowid = coalesce((SELECT max(c.rowid)
            FROM diagnosis AS c WHERE c.corrects = f.id AND c.on_day <= ?2), f.rowid)
        JOIN person AS p ON p.id = f.person_id LEFT JOIN person AS m ON m.id = p.manager_id
    WHERE f.corrects IS NULL AND f.on_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR m.name = ?3))
GROUP BY verdict, flow_id, cause, means, kind, acted, has_goal, has_number
ORDER BY count DESC, cause, acted, has_goal, has_number, flow_id
"""
"""As of the last day of the week, so that what comes later changes nothing of it.

A walk that was corrected counts once, in its first week, as it stood at the end of that. What was
given on a walk was given to its rep, and not before it: so few are looked through.
"""
LOOKED = """
SELECT count(*) AS closed, count(*) FILTER (WHERE v.verdict = 'moved') AS moved
FROM evaluation AS v JOIN person AS p ON p.id = v.person_id LEFT JOIN person
    AS m ON m.id = p.manager_id
WHERE v.on_day BETWEEN ?1 AND ?2 AND v.look = 1 AND v.verdict <> 'too-early'
    AND (?3 IS NULL OR m.name = ?3)
"""
GIVEN = """
SELECT count(*) AS count FROM assignment AS s JOIN person AS p ON p.id = s.person_id LEFT
    JOIN person AS m ON m.id = p.manager_id
WHERE s.given_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR m.name = ?3)
"""
CHANGED = """
SELECT e.state, count(DISTINCT e.assignment_id) AS count FROM assignment_event AS e JOIN assignment
    AS s ON s.id = e.assignment_id
JOIN person AS p ON p.id = s.person_id LEFT JOIN person AS m ON m.id = p.manager_id
WHERE e.on_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR m.name = ?3)
    AND NOT EXISTS (SELECT 1 FROM assignment_event AS o WHERE o.assignment_id = e.assignment_id
        AND o.rowid > e.rowid AND o.state = 'open' AND o.on_day <= ?2)
GROUP BY e.state
"""
"""What was said to be done, and not to be so by the end of the week, is not."""
WITH_GOAL = """
SELECT DISTINCT person_id FROM goal_standing WHERE on_day <= ?1 AND rep_agreed_on <= ?1
    AND manager_agreed_on <= ?1
    AND (closed_on IS NULL OR closed_on > ?1)
"""
CAUSES = """
SELECT d.person_id, d.verdict, d.flow_id, d.cause, d.means, d.kind FROM diagnosis AS f
    JOIN diagnosis AS d ON d.rowid = coalesce((SELECT max(c.rowid) FROM diagnosis AS c
        WHERE c.corrects = f.id AND c.on_day <= ?2), f.rowid)
WHERE f.corrects IS NULL AND f.on_day BETWEEN ?1 AND ?2 AND NOT EXISTS (
    SELECT 1 FROM diagnosis AS l WHERE l.person_id = f.person_id AND l.on_day BETWEEN ?1 AND ?2
        AND l.corrects IS NULL AND (l.on_day, l.rowid) > (f.on_day, f.rowid))
    AND NOT EXISTS (SELECT 1 FROM evaluation AS v JOIN assignment AS a ON a.id = v.assignment_id
        WHERE a.person_id = d.person_id AND a.cause = d.cause AND v.cause_was = 'another'
            AND v.on_day BETWEEN f.on_day AND ?2 AND v.rowid = (SELECT max(w.rowid)
                FROM evaluation AS w WHERE w.assignment_id = a.id AND w.on_day <= ?2))
"""
"""What the last walks came to, but for what a look has refuted since."""
DROPPED = """
SELECT s.person_id, s.cause FROM assignment AS s JOIN assignment_state AS t
    ON t.assignment_id = s.id
WHERE s.given_on <= ? GROUP BY s.person_id, s.cause HAVING min(t.state = 'dropped')
"""
KINDS = """
SELECT a.id, (SELECT d.kind FROM diagnosis AS d WHERE d.person_id = a.person_id
    AND d.cause = a.cause ORDER BY d.rowid DESC LIMIT 1) AS kind
FROM assignment AS a WHERE a.id IN (SELECT value FROM json_each(?))
"""
ENDS = (AssignmentState.DONE, AssignmentState.DROPPED)


def concluded(room: Room, week: Week, manager: str | None) -> tuple[Concluded, ...]:
    """How the walks of a week ended, counted by verdict, cause and what went with them."""
    rows = room.rows(CONCLUDED, *ends(week), manager)
    return tuple(_concluded(row) for row in rows)


def given(room: Room, week: Week, manager: str | None) -> AssignmentCounts:
    """The assignments given, done and dropped in a week, and the cycles that it closed."""
    days = ends(week)
    count = int(room.rows(GIVEN, *days, manager)[0]["count"])
    changed = {row["state"]: int(row["count"]) for row in room.rows(CHANGED, *days, manager)}
    done, dropped = (changed.get(state, 0) for state in ENDS)
    looked = room.rows(LOOKED, *days, manager)[0]
    return AssignmentCounts(count, done, dropped, looked["closed"], looked["moved"])


def causes(room: Room, first: date, last: date) -> dict[str, RootCause]:
    """The cause that each rep's last diagnosis of some days carried, by the rep's id."""
    rows = room.rows(CAUSES, first.isoformat(), last.isoformat())
    return {row["person_id"]: _root_cause(row) for row in rows if row["verdict"] in CARRIES}


def dropped(room: Room, day: date) -> frozenset[tuple[str, str]]:
    """The causes of which all that was given until a day was dropped, each with the rep's id."""
    rows = room.rows(DROPPED, day.isoformat())
    return frozenset((row["person_id"], row["cause"]) for row in rows)


def kinds(room: Room, given: Iterable[str]) -> dict[str, str]:
    """The kind of the cause of each assignment (by id), as the rep's last walk to it says."""
    rows = room.rows(KINDS, json.dumps(list(given)))
    return {row["id"]: row["kind"] for row in rows if row["kind"]}


def lines(
    room: Room, reps: tuple[Rep, ...], day: date, *, every: bool = False
) -> tuple[RepLine, ...]:
    """Where each of these reps stands on a day, with `every` open assignment or the first due."""
    ids = [rep.id for rep in reps]
    last, goals = last_talks(room, ids, day), with_goal(room, day)
    open_ = _by_rep(open_on(room, ids, day, every=every))
    return tuple(
        RepLine(
            *(rep.id, rep.name, rep.role, last[rep.id], open_.get(rep.id, ())),
            has_goal=rep.id in goals,
            is_new=is_new(rep.started, day),
            began=rep.started,
        )
        for rep in reps
    )


def _by_rep(given: tuple[Assignment, ...]) -> dict[str, tuple[Assignment, ...]]:
    groups: dict[str, list[Assignment]] = {}
    for assignment in given:
        groups.setdefault(assignment.rep, []).append(assignment)
    return {rep: tuple(group) for rep, group in groups.items()}


def with_goal(room: Room, day: date) -> frozenset[str]:
    """The ids of the reps who work on a goal on a day: agreed by both, and not closed."""
    return frozenset(str(row["person_id"]) for row in room.rows(WITH_GOAL, day.isoformat()))


def _concluded(row: sqlite3.Row) -> Concluded:
    with_it = (bool(row["has_goal"]), bool(row["has_number"]))
    acted = bool(row["acted"])
    return Concluded(Verdict(row["verdict"]), _root_cause(row), acted, row["count"], *with_it)


def _root_cause(row: sqlite3.Row) -> RootCause:
    return RootCause(row["flow_id"], row["cause"], row["means"], row["kind"])
