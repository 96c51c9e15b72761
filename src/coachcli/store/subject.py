"""Whom and what a change is about: names of people and titles of records, as they are now."""

from coachcli.store.room import Room

PEOPLE = """
WITH touched (id) AS (SELECT row_id FROM change_row WHERE change_id = ?1)
SELECT name FROM person WHERE id IN (
    SELECT id FROM touched
    UNION SELECT person_id FROM note JOIN touched USING (id)
    UNION SELECT person_id FROM walk JOIN touched USING (id)
    UNION SELECT person_id FROM walk WHERE id IN (
        SELECT substr(id, 1, instr(id, ' ') - 1) FROM touched)
    UNION SELECT person_id FROM diagnosis JOIN touched USING (id)
    UNION SELECT person_id FROM diagnosis WHERE id IN (
        SELECT diagnosis_id FROM action JOIN touched USING (id))
    UNION SELECT person_id FROM assignment JOIN touched USING (id)
    UNION SELECT person_id FROM assignment WHERE id IN (
        SELECT assignment_id FROM assignment_event JOIN touched USING (id))
    UNION SELECT person_id FROM goal JOIN touched USING (id)
    UNION SELECT person_id FROM goal WHERE id IN (
        SELECT goal_id FROM goal_event JOIN touched USING (id))
    UNION SELECT person_id FROM plan JOIN touched USING (id)
    UNION SELECT person_id FROM observation JOIN touched USING (id)
    UNION SELECT person_id FROM attempt JOIN touched USING (id)
    UNION SELECT person_id FROM evaluation JOIN touched USING (id)
    UNION SELECT person_id FROM pair WHERE id IN (
        SELECT id FROM touched UNION SELECT pair_id FROM pair_meeting JOIN touched USING (id))
    UNION SELECT partner_id FROM pair WHERE id IN (
        SELECT id FROM touched UNION SELECT pair_id FROM pair_meeting JOIN touched USING (id))
    UNION SELECT person_id FROM talk JOIN touched USING (id)
    UNION SELECT person_id FROM talk WHERE id IN (
        SELECT l.talk_id FROM talk_line AS l JOIN promise_event AS e ON e.talk_line_id = l.id
        JOIN touched ON touched.id = e.id)
    UNION SELECT person_id FROM preread JOIN touched USING (id)
    UNION SELECT person_id FROM rhythm JOIN touched USING (id)
    UNION SELECT person_id FROM surprise JOIN touched USING (id)
    UNION SELECT person_id FROM surprise WHERE id IN (
        SELECT a.surprise_id FROM surprise_answer AS a JOIN watch_rule AS w
            ON w.surprise_answer_id = a.id JOIN touched ON touched.id = w.id)
    UNION SELECT person_id FROM rhythm_event JOIN touched USING (id))
ORDER BY is_rep DESC, name
"""
TITLES = """
WITH touched (id) AS (SELECT row_id FROM change_row WHERE change_id = ?1)
SELECT title FROM assignment WHERE id IN (SELECT id FROM touched
    UNION SELECT assignment_id FROM assignment_event JOIN touched USING (id)
    UNION SELECT assignment_id FROM evaluation JOIN touched USING (id))
UNION ALL SELECT text FROM note WHERE about = 'goal' AND about_part = 'what' AND about_id IN (
    SELECT id FROM touched UNION SELECT goal_id FROM goal_event JOIN touched USING (id))
UNION ALL SELECT source FROM imported JOIN touched USING (id)
UNION ALL SELECT about FROM surprise JOIN touched USING (id)
UNION ALL SELECT what FROM issue WHERE id IN (SELECT id FROM touched
    UNION SELECT issue_id FROM issue_close JOIN touched USING (id))
UNION ALL SELECT json_extract(text, '$.name') FROM note WHERE about = 'change' AND about_id = ?1
"""


def people(room: Room, change: str) -> tuple[str, ...]:
    """The names of the people whom a change is about, reps first."""
    return tuple(str(row["name"]) for row in room.rows(PEOPLE, change))


def titles(room: Room, change: str) -> tuple[str, ...]:
    """What the records that a change touched are called, or a person was before it."""
    return tuple(str(row[0]) for row in room.rows(TITLES, change))
