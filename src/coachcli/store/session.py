"""What is on record of the coach's own sessions: time spent, points, evidence, what was kept."""

import sqlite3
from datetime import date

from coachcli.coaching.period import Period
from coachcli.coaching.rhythm.mirror import KeptOfDue, TimeSpent
from coachcli.coaching.rhythm.session import Session, SessionItem
from coachcli.store.dates import ends
from coachcli.store.last_talk import WITH_REP
from coachcli.store.room import Room

SPENT = f"""
SELECT person_id, day, kind, minutes FROM {WITH_REP} WHERE day BETWEEN ?1 AND ?2
ORDER BY day, person_id, kind
"""  # noqa: S608 - of words of our own
LINE = """EXISTS (SELECT 1 FROM talk AS t JOIN talk_line AS l ON l.talk_id = t.id
    WHERE t.person_id = s.person_id AND t.held_on = s.day AND {})"""
WALKED = """EXISTS (SELECT 1 FROM diagnosis AS d
    WHERE d.person_id = s.person_id AND d.on_day = s.day AND d.corrects IS NULL AND {})"""
GIVEN = """EXISTS (SELECT 1 FROM assignment AS a LEFT JOIN diagnosis AS d ON d.id = (
        SELECT coalesce(c.corrects, c.id) FROM diagnosis AS c WHERE c.id = a.diagnosis_id)
    WHERE a.person_id = s.person_id AND coalesce(d.on_day, a.given_on) = s.day
        AND a.given_on <= ?2 AND NOT EXISTS (SELECT 1 FROM assignment_event AS e
            WHERE e.assignment_id = a.id AND e.state = 'dropped' AND e.on_day <= ?2) AND {})"""
INSTEAD = """EXISTS (SELECT 1 FROM diagnosis AS d JOIN action AS c ON c.diagnosis_id IN (
        SELECT l.id FROM diagnosis AS l WHERE l.id = d.id OR l.corrects = d.id)
    WHERE d.person_id = s.person_id AND d.on_day = s.day AND c.on_day <= ?2 AND {})"""
LOOKED = """EXISTS (SELECT 1 FROM evaluation AS v WHERE v.assignment_id = a.id
    AND v.verdict <> 'too-early' AND v.on_day <= ?2)"""
SETTLED = """EXISTS (SELECT 1 FROM promise_event AS e WHERE e.talk_line_id = l.id
    AND e.state IN ('kept', 'not kept') AND e.on_day <= ?2)"""
OWN_PROMISE = "l.step = 'action' AND l.by_on IS NOT NULL"
TO_COME = "coalesce(c.by_on, date(c.on_day, '+7 days')) > ?2"
HAS = {
    SessionItem.GOAL: (
        """EXISTS (SELECT 1 FROM goal_standing AS g WHERE g.person_id = s.person_id
        AND g.rep_agreed_on <= s.day AND g.manager_agreed_on <= s.day
        AND (g.closed_on IS NULL OR g.closed_on > s.day))""",
        LINE.format("l.step = 'goal'"),
    ),
    SessionItem.NUMBER: (
        WALKED.format("coalesce(json_extract(d.conclusion, '$.number'), '') <> ''"),
        LINE.format("""l.step IN ('now', 'gap') AND EXISTS (SELECT 1 FROM note AS n
            WHERE n.id = l.id AND n.about = 'talk_line' AND n.text GLOB '*[0-9]*')"""),
    ),
    SessionItem.REP_FIRST: (
        """EXISTS (SELECT 1 FROM preread AS p WHERE p.person_id = s.person_id
        AND p.on_day BETWEEN date(s.day, '-7 days') AND s.day)""",
        """EXISTS (SELECT 1 FROM observation AS o WHERE o.person_id = s.person_id
        AND o.rater = 'rep' AND o.on_day BETWEEN date(s.day, '-7 days') AND s.day)""",
        LINE.format("l.step = 'now'"),
    ),
    SessionItem.CAUSE: (
        WALKED.format("d.verdict IN ('clear', 'two-candidates', 'provisional')"),
        LINE.format("l.step = 'cause'"),
    ),
    SessionItem.EVIDENCE: (
        WALKED.format("""EXISTS (SELECT 1 FROM json_each(d.conclusion, '$.diagnosis.ledger') AS r
            WHERE json_extract(r.value, '$.basis') IN ('data', 'seen', 'shown')
                AND NOT coalesce(json_extract(r.value, '$.by_tool'), 0))"""),
        """EXISTS (SELECT 1 FROM observation AS o WHERE o.person_id = s.person_id
        AND o.rater IN ('coach', 'second') AND o.evidenced
        AND o.seen_on BETWEEN date(s.day, '-7 days') AND s.day)""",
    ),
    SessionItem.ACTION: (
        GIVEN.format("a.minutes <= 60"),
        INSTEAD.format("c.what = 'instead'"),
        LINE.format(OWN_PROMISE),
    ),
    SessionItem.DUE: (
        GIVEN.format("a.done_means <> ''"),
        INSTEAD.format("c.what = 'instead'"),
        f"""({LINE.format(OWN_PROMISE)}
        AND {LINE.format("l.step = 'look' AND l.by_on IS NOT NULL")})""",
    ),
    SessionItem.EVALUATED: (
        GIVEN.format(LOOKED),
        INSTEAD.format("c.what = 'kept'"),
        f"""({LINE.format(OWN_PROMISE)}
        AND NOT {LINE.format(f"{OWN_PROMISE} AND NOT {SETTLED}")})""",
    ),
}
"""Where each item is looked for, on the day of a session or in the week to it."""
WAITS = (
    GIVEN.format("a.evaluate_on > ?2"),
    INSTEAD.format(f"c.what = 'instead' AND {TO_COME}"),
    LINE.format(f"{OWN_PROMISE} AND NOT {SETTLED} AND l.by_on > ?2"),
)
COLUMNS = {item.value: has for item, has in HAS.items()} | {"look_open": WAITS}
LOOKED_FOR = ", ".join(f"{' OR '.join(has)} AS {key}" for key, has in COLUMNS.items())
SESSIONS = f"""
SELECT s.person_id, s.day, {LOOKED_FOR}
FROM (SELECT person_id, on_day AS day FROM diagnosis WHERE verdict <> 'no-gap'
        AND on_day BETWEEN ?1 AND ?2 AND corrects IS NULL
    UNION SELECT person_id, held_on FROM talk WHERE held_on BETWEEN ?1 AND ?2) AS s
ORDER BY s.day, s.person_id
"""  # noqa: S608 - as above
BASES = """
SELECT d.person_id, json_extract(r.value, '$.basis') AS basis, count(*) AS count
FROM diagnosis AS d, json_each(d.conclusion, '$.diagnosis.ledger') AS r
WHERE d.on_day BETWEEN ?1 AND ?2 AND d.corrects IS NULL
    AND json_extract(r.value, '$.basis') IS NOT NULL
    AND NOT coalesce(json_extract(r.value, '$.by_tool'), 0)
GROUP BY 1, 2 ORDER BY 1, 2
"""
LOOKS = """
SELECT a.person_id, count(*) AS due, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM evaluation AS v
    WHERE v.assignment_id = a.id AND v.verdict <> 'too-early' AND v.on_day <= ?2)) AS done
FROM assignment AS a WHERE a.evaluate_on >= ?1 AND a.evaluate_on < ?2
    AND NOT EXISTS (SELECT 1 FROM assignment_event AS e
        WHERE e.assignment_id = a.id AND e.state = 'dropped' AND e.on_day <= ?2)
GROUP BY a.person_id
"""


def spent(room: Room, days: Period) -> tuple[TimeSpent, ...]:
    """The walks and talks of some days with their minutes, the earliest first."""
    rows = room.rows(SPENT, *ends(days))
    return tuple(
        TimeSpent(row["person_id"], _day(row["day"]), row["kind"], row["minutes"]) for row in rows
    )


def sessions(room: Room, days: Period) -> tuple[Session, ...]:
    """The sessions of some days, the earliest first, as they stood on the last of these days."""
    return tuple(map(_session, room.rows(SESSIONS, *ends(days))))


def bases(room: Room, days: Period) -> dict[str, dict[str, int]]:
    """How what coaches answered in walks was known, counted, for each rep (by id)."""
    counts: dict[str, dict[str, int]] = {}
    for row in room.rows(BASES, *ends(days)):
        counts.setdefault(row["person_id"], {})[row["basis"]] = row["count"]
    return counts


def looks(room: Room, days: Period) -> dict[str, KeptOfDue]:
    """The first looks that were due in some days, and how many were made, for each rep (by id)."""
    return _kept(room.rows(LOOKS, *ends(days)))


def _session(row: sqlite3.Row) -> Session:
    has = tuple(item for item in SessionItem if row[item])
    return Session(row["person_id"], _day(row["day"]), has, bool(row["look_open"]))


def _kept(rows: list[sqlite3.Row]) -> dict[str, KeptOfDue]:
    return {row["person_id"]: KeptOfDue(row["done"], row["due"]) for row in rows}


def _day(text: str) -> date:
    return date.fromisoformat(text)
