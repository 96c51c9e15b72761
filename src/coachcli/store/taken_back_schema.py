"""Schema: since when the cause that learning was given for is taken back."""

LAST_LOOK = "v.rowid = (SELECT max(w.rowid) FROM evaluation AS w WHERE w.assignment_id = o.id)"
CARRIED = """({0}.verdict IN ('clear', 'provisional', 'two-candidates')
        AND a.cause IN ({0}.cause, {0}.other_cause))"""
"""Whether a diagnosis came to the cause of an assignment: its first, or one of two."""
ANEW = """UPDATE assignment_state SET taken_back_on = (SELECT min(t.on_day)
        FROM assignment_taken_back AS t WHERE t.assignment_id = assignment_state.assignment_id)
    WHERE assignment_id"""
OF_CAUSE = """IN (SELECT a.id FROM assignment AS a JOIN assignment AS o
        ON o.person_id = a.person_id AND o.cause = a.cause WHERE o.id = {0}.assignment_id)"""
OF_WALK = """IN (SELECT a.id FROM assignment AS a JOIN diagnosis AS d ON d.id = a.diagnosis_id
        WHERE d.id = {0}.corrects OR d.corrects = {0}.corrects)"""
TAKEN_BACK = f"""
ALTER TABLE diagnosis ADD COLUMN other_cause TEXT NOT NULL DEFAULT '';
UPDATE diagnosis SET other_cause = coalesce(json_extract(conclusion,
    '$.diagnosis.ranking[' || CASE json_extract(conclusion, '$.diagnosis.ranking[1].cause')
        WHEN 'something-else' THEN 2 ELSE 1 END || '].cause'), '')
    WHERE verdict = 'two-candidates';
ALTER TABLE assignment_state ADD COLUMN taken_back_on TEXT;
DROP INDEX assignment_state_due;
CREATE INDEX assignment_state_due ON assignment_state (person_id, state, due_on, assignment_id,
    given_on, looked_on, taken_back_on);
DROP INDEX assignment_state_look;
CREATE INDEX assignment_state_look ON assignment_state (person_id, look_on, state, assignment_id,
    taken_back_on);
DROP INDEX assignment_state_place;
CREATE INDEX assignment_state_place ON assignment_state (person_id, looked_on, state, due_on,
    assignment_id, given_on, taken_back_on);
CREATE INDEX assignment_cause ON assignment (person_id, cause);
CREATE INDEX assignment_diagnosis ON assignment (diagnosis_id);
CREATE VIEW assignment_taken_back AS
    SELECT a.id AS assignment_id, v.on_day FROM assignment AS a JOIN assignment AS o
        ON o.person_id = a.person_id AND o.cause = a.cause
    JOIN evaluation AS v ON v.assignment_id = o.id
    WHERE v.cause_was = 'another' AND {LAST_LOOK}
        AND coalesce(julianday(a.at), 0) <= julianday(v.at)
        AND NOT EXISTS (SELECT 1 FROM assignment_event AS e WHERE e.assignment_id = a.id
            AND julianday(e.at) > julianday(v.at))
    UNION ALL SELECT a.id, n.on_day FROM assignment AS a JOIN diagnosis AS d
        ON d.id = a.diagnosis_id
    JOIN diagnosis AS n ON n.rowid = (SELECT max(l.rowid) FROM diagnosis AS l
        WHERE l.corrects = coalesce(d.corrects, d.id) AND l.rowid > d.rowid)
    WHERE {CARRIED.format("d")} AND NOT {CARRIED.format("n")}
        AND NOT EXISTS (SELECT 1 FROM assignment_event AS e WHERE e.assignment_id = a.id
            AND julianday(e.at) > julianday(n.at));
DROP TRIGGER assignment_given;
CREATE TRIGGER assignment_given AFTER INSERT ON assignment BEGIN
    INSERT INTO assignment_state (assignment_id, person_id, state, given_on, due_on, evaluate_on,
        look_on, taken_back_on)
    VALUES (NEW.id, NEW.person_id, 'open', NEW.given_on, NEW.due_on, NEW.evaluate_on,
        NEW.evaluate_on, (SELECT min(t.on_day) FROM assignment_taken_back AS t
            WHERE t.assignment_id = NEW.id)); END;
CREATE TRIGGER cause_looked_at AFTER INSERT ON evaluation WHEN NEW.cause_was = 'another'
    OR EXISTS (SELECT 1 FROM assignment_state AS s WHERE s.assignment_id = NEW.assignment_id
        AND s.taken_back_on IS NOT NULL) BEGIN
    {ANEW} {OF_CAUSE.format("NEW")}; END;
CREATE TRIGGER cause_not_looked_at AFTER DELETE ON evaluation BEGIN
    {ANEW} {OF_CAUSE.format("OLD")}; END;
CREATE TRIGGER cause_corrected AFTER INSERT ON diagnosis WHEN NEW.corrects IS NOT NULL BEGIN
    {ANEW} {OF_WALK.format("NEW")}; END;
CREATE TRIGGER cause_not_corrected AFTER DELETE ON diagnosis WHEN OLD.corrects IS NOT NULL BEGIN
    {ANEW} {OF_WALK.format("OLD")}; END;
CREATE TRIGGER learning_kept AFTER INSERT ON assignment_event BEGIN
    {ANEW} = NEW.assignment_id; END;
CREATE TRIGGER learning_not_kept AFTER DELETE ON assignment_event BEGIN
    {ANEW} = OLD.assignment_id; END;
UPDATE assignment_state SET taken_back_on = (SELECT min(t.on_day) FROM assignment_taken_back AS t
    WHERE t.assignment_id = assignment_state.assignment_id);
DROP VIEW assignment_standing;
CREATE VIEW assignment_standing AS SELECT a.*, s.state, s.look_on, s.looked_on, s.taken_back_on
    FROM assignment AS a JOIN assignment_state AS s ON s.assignment_id = a.id;
"""  # noqa: S608 - of words of our own
"""A cause is taken back when a look found another, or the walk was corrected away from it.

What happens to the learning after that (done, kept on) keeps it.
"""
