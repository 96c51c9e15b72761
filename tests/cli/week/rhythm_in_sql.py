"""The talks planned in a week and what became of each, in plain SQL on the records.

It is written from docs/reference/database.md alone, and knows no query of the program.
"""

# ruff: noqa: S608 - of words of our own

TEAM = """
    SELECT id FROM person WHERE is_rep AND (started_on IS NULL OR started_on <= :day)
        AND (left_on IS NULL OR left_on > :day)"""
SAME_WEEKDAY = """strftime('%w', d) = strftime('%w', begins_on)
    AND (strftime('%d', d) - 1) / 7 = (strftime('%d', begins_on) - 1) / 7"""
MONTHS = "(strftime('%m', d) - strftime('%m', begins_on) + 12)"
PLANNED = f"""
    WITH RECURSIVE day (d) AS (
            SELECT :first UNION ALL SELECT date(d, '+1 day') FROM day WHERE d < :last),
        own AS (
            SELECT p.id AS rep, r.* FROM person AS p JOIN rhythm AS r ON r.on_day <= :day AND (
                r.whose = 'rep' AND r.person_id = p.id
                OR r.whose = 'team' AND r.person_id = p.manager_id AND NOT EXISTS (
                    SELECT 1 FROM rhythm AS o WHERE o.whose = 'rep' AND o.person_id = p.id
                        AND o.guide = r.guide AND o.on_day <= :day))
            WHERE p.id IN ({TEAM})),
        turn AS (
            SELECT rep, guide, d, CASE every
                WHEN 'week' THEN date(d, '-6 days', 'weekday 1')
                WHEN 'two weeks' THEN date(d, '-6 days', 'weekday 1')
                WHEN 'month' THEN date(d, 'start of month')
                ELSE date(d, 'start of month', -((strftime('%m', d) - 1) % 3) || ' months')
            END AS since, CASE every
                WHEN 'week' THEN '+7 days' WHEN 'two weeks' THEN '+14 days'
                WHEN 'month' THEN '+1 month' ELSE '+3 months'
            END AS size
            FROM own JOIN day ON d >= begins_on AND CASE every
                WHEN 'week' THEN (julianday(d) - julianday(begins_on)) % 7 = 0
                WHEN 'two weeks' THEN (julianday(d) - julianday(begins_on)) % 14 = 0
                WHEN 'month' THEN {SAME_WEEKDAY}
                ELSE {SAME_WEEKDAY} AND {MONTHS} % 3 = 0 END)
    SELECT coalesce(
        (SELECT e.state FROM rhythm_event AS e WHERE e.person_id = turn.rep
            AND e.guide = turn.guide AND e.planned_on = d AND e.on_day <= :day
            ORDER BY e.id DESC LIMIT 1),
        (SELECT 'held' FROM talk AS t WHERE t.person_id = turn.rep AND t.guide = turn.guide
            AND t.held_on >= since AND t.held_on <= :day
            AND t.held_on < date(since, size)),
        CASE WHEN d < :day OR :day = :last THEN 'missed' END) AS state FROM turn"""
RHYTHM = f"""
    SELECT count(state), {
    ", ".join(
        f"count(*) FILTER (WHERE state = '{state}')"
        for state in ("held", "moved", "skipped", "missed")
    )
} FROM ({PLANNED})"""
