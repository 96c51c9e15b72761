"""The first five steps of the schema, as they were shipped."""

FIRST = """
CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, is_rep INTEGER NOT NULL CHECK (is_rep IN (0, 1)),
        role TEXT NOT NULL DEFAULT '',
    started_on TEXT, manager_id TEXT REFERENCES person (id), region TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
    left_on TEXT, added_at TEXT NOT NULL) STRICT;
CREATE INDEX person_manager ON person (manager_id);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE note (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), about TEXT NOT NULL,
        about_id TEXT NOT NULL,
    about_part TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, on_day TEXT NOT NULL,
        at TEXT NOT NULL) STRICT;
CREATE INDEX note_person ON note (person_id);
CREATE INDEX note_about ON note (about_id);
CREATE TABLE flow_kept (hash TEXT PRIMARY KEY, flow_id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE walk (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), flow_id TEXT NOT NULL,
    flow_hash TEXT NOT NULL REFERENCES flow_kept (hash), ways TEXT NOT NULL, on_day TEXT NOT NULL,
        at TEXT NOT NULL) STRICT;
CREATE INDEX walk_person ON walk (person_id, at);
CREATE TABLE reply (
    walk_id TEXT NOT NULL REFERENCES walk (id), seq INTEGER NOT NULL, given TEXT NOT NULL,
        check_id TEXT NOT NULL,
    answer TEXT NOT NULL, basis TEXT, back_to INTEGER, at TEXT NOT NULL, PRIMARY KEY (walk_id,
        seq)) STRICT, WITHOUT ROWID;
CREATE VIEW reply_standing AS
    SELECT walk_id, seq, given, check_id, answer, basis, at FROM reply AS r
        WHERE given <> 'withdrawn' AND NOT EXISTS (
        SELECT 1 FROM reply AS w WHERE w.walk_id = r.walk_id AND w.given = 'withdrawn'
            AND w.seq > r.seq AND w.back_to <= r.seq);
CREATE TABLE diagnosis (
    id TEXT PRIMARY KEY, walk_id TEXT NOT NULL UNIQUE REFERENCES walk (id), person_id TEXT NOT NULL
        REFERENCES person (id),
    flow_id TEXT NOT NULL, verdict TEXT NOT NULL, stop TEXT NOT NULL, cause TEXT NOT NULL,
        means TEXT NOT NULL,
    kind TEXT NOT NULL, behaviour TEXT NOT NULL, probability REAL NOT NULL, checks INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
    engine INTEGER NOT NULL, program TEXT NOT NULL, conclusion TEXT NOT NULL, on_day TEXT NOT NULL,
        at TEXT NOT NULL) STRICT;
CREATE INDEX diagnosis_person ON diagnosis (person_id, on_day);
CREATE INDEX diagnosis_day ON diagnosis (on_day, verdict);
CREATE TABLE action (
    id TEXT PRIMARY KEY, diagnosis_id TEXT NOT NULL REFERENCES diagnosis (id), what TEXT NOT NULL,
        on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX action_diagnosis ON action (diagnosis_id);
CREATE TABLE assignment (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), diagnosis_id TEXT
        REFERENCES diagnosis (id),
    asset TEXT NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL, cause TEXT NOT NULL,
        means TEXT NOT NULL,
    behaviour TEXT NOT NULL, metric TEXT NOT NULL, given_on TEXT NOT NULL, due_on TEXT NOT NULL,
        evaluate_on TEXT NOT NULL,
    done_means TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX assignment_person ON assignment (person_id, given_on);
CREATE INDEX assignment_given ON assignment (given_on);
CREATE TABLE assignment_event (
    id TEXT PRIMARY KEY, assignment_id TEXT NOT NULL REFERENCES assignment (id),
        state TEXT NOT NULL, on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX assignment_event_of ON assignment_event (assignment_id, at);
CREATE INDEX assignment_event_day ON assignment_event (on_day, state);
CREATE VIEW assignment_standing AS
    SELECT a.*, coalesce((SELECT e.state FROM assignment_event AS e WHERE e.assignment_id = a.id
        ORDER BY e.rowid DESC LIMIT 1), 'open') AS state FROM assignment AS a;
"""
SECOND = """
CREATE TABLE imported (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('deals', 'activities', 'quota',
        'metrics')), source TEXT NOT NULL,
    profile TEXT NOT NULL, lines INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
    skipped INTEGER NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX imported_kind ON imported (kind, on_day);
CREATE TABLE deal_version (
    external_id TEXT NOT NULL, seq INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
        account TEXT NOT NULL,
    product TEXT NOT NULL, stage TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'won',
        'lost')), created_on TEXT,
    closed_on TEXT, amount INTEGER, list_amount INTEGER, currency TEXT NOT NULL, type TEXT NOT NULL,
    business TEXT NOT NULL CHECK (business IN ('', 'new', 'existing', 'renewal')),
        loss_reason TEXT NOT NULL,
    no_decision INTEGER CHECK (no_decision IN (0, 1)), push_count INTEGER, imported_id TEXT NOT NULL
        REFERENCES imported (id),
    known_on TEXT NOT NULL, PRIMARY KEY (external_id, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX deal_version_closed ON deal_version (person_id, state, closed_on);
CREATE INDEX deal_version_created ON deal_version (person_id, created_on);
CREATE VIEW deal AS SELECT * FROM deal_version AS v WHERE NOT EXISTS (
    SELECT 1 FROM deal_version AS w WHERE w.external_id = v.external_id AND w.seq > v.seq);
CREATE TABLE activity_version (
    external_id TEXT NOT NULL, seq INTEGER NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
        on_day TEXT NOT NULL,
    kind TEXT NOT NULL, count INTEGER NOT NULL, imported_id TEXT NOT NULL REFERENCES imported (id),
        known_on TEXT NOT NULL,
    PRIMARY KEY (external_id, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX activity_version_day ON activity_version (person_id, on_day);
CREATE VIEW activity AS SELECT * FROM activity_version AS v WHERE NOT EXISTS (
    SELECT 1 FROM activity_version AS w WHERE w.external_id = v.external_id AND w.seq > v.seq);
CREATE TABLE quota_version (
    person_id TEXT NOT NULL REFERENCES person (id), first_on TEXT NOT NULL, last_on TEXT NOT NULL,
        seq INTEGER NOT NULL,
    amount INTEGER NOT NULL, currency TEXT NOT NULL, imported_id TEXT NOT NULL
        REFERENCES imported (id), known_on TEXT NOT NULL,
    PRIMARY KEY (person_id, first_on, last_on, seq)) STRICT, WITHOUT ROWID;
CREATE VIEW quota AS SELECT * FROM quota_version AS v WHERE NOT EXISTS (SELECT 1 FROM quota_version
    AS w
    WHERE w.person_id = v.person_id AND w.first_on = v.first_on AND w.last_on = v.last_on
        AND w.seq > v.seq);
CREATE TABLE measure_version (
    person_id TEXT NOT NULL REFERENCES person (id), metric TEXT NOT NULL, first_on TEXT NOT NULL,
        last_on TEXT NOT NULL,
    seq INTEGER NOT NULL, value REAL NOT NULL, n INTEGER, imported_id TEXT NOT NULL
        REFERENCES imported (id),
    known_on TEXT NOT NULL, PRIMARY KEY (person_id, metric, first_on, last_on, seq)) STRICT,
        WITHOUT ROWID;
CREATE VIEW measure AS SELECT * FROM measure_version AS v WHERE NOT EXISTS (SELECT 1
    FROM measure_version AS w
    WHERE w.person_id = v.person_id AND w.metric = v.metric AND w.first_on = v.first_on
        AND w.last_on = v.last_on
    AND w.seq > v.seq);
CREATE TABLE profile (
    kind TEXT NOT NULL, name TEXT NOT NULL, mapping TEXT NOT NULL, PRIMARY KEY (kind, name)) STRICT,
        WITHOUT ROWID;
"""
THIRD = """
CREATE TABLE goal (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), metric TEXT NOT NULL,
        number REAL NOT NULL,
    unit TEXT NOT NULL, by_day TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX goal_person ON goal (person_id, on_day);
CREATE TABLE goal_event (
    id TEXT PRIMARY KEY, goal_id TEXT NOT NULL REFERENCES goal (id), event TEXT NOT NULL
        CHECK (event IN (
        'agreed by rep', 'agreed by manager', 'met', 'missed', 'changed')), on_day TEXT NOT NULL,
            at TEXT NOT NULL) STRICT;
CREATE INDEX goal_event_of ON goal_event (goal_id, event, on_day);
CREATE VIEW goal_standing AS SELECT g.*,
    (SELECT min(e.on_day) FROM goal_event AS e WHERE e.goal_id = g.id AND e.event = 'agreed by rep')
        AS rep_agreed_on,
    (SELECT min(e.on_day) FROM goal_event AS e WHERE e.goal_id = g.id
        AND e.event = 'agreed by manager') AS manager_agreed_on,
    (SELECT e.event FROM goal_event AS e WHERE e.goal_id = g.id AND e.event IN ('met', 'missed',
        'changed')
        ORDER BY e.rowid LIMIT 1) AS result,
    (SELECT e.on_day FROM goal_event AS e WHERE e.goal_id = g.id AND e.event IN ('met', 'missed',
        'changed')
        ORDER BY e.rowid LIMIT 1) AS closed_on FROM goal AS g;
CREATE TABLE plan (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), first_on TEXT NOT NULL,
        last_on TEXT NOT NULL,
    quota INTEGER NOT NULL, existing INTEGER NOT NULL, deal INTEGER NOT NULL,
        currency TEXT NOT NULL, weeks INTEGER NOT NULL,
    cycle_days INTEGER NOT NULL, deal_aim REAL, deal_aim_level TEXT, deal_aim_of INTEGER,
        touch_minutes INTEGER NOT NULL,
    meeting_minutes INTEGER NOT NULL, opportunity_minutes INTEGER NOT NULL,
        practice_minutes INTEGER NOT NULL,
    coverage REAL NOT NULL, weight INTEGER NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX plan_person ON plan (person_id, on_day);
CREATE TABLE plan_rate (
    plan_id TEXT NOT NULL REFERENCES plan (id), metric TEXT NOT NULL, share REAL NOT NULL,
        hits INTEGER, seen INTEGER,
    team_share REAL, team_hits INTEGER, team_seen INTEGER, aim REAL, aim_level TEXT, aim_of INTEGER,
    PRIMARY KEY (plan_id, metric)) STRICT, WITHOUT ROWID;
CREATE TABLE plan_activity (
    plan_id TEXT NOT NULL REFERENCES plan (id), seq INTEGER NOT NULL, metric TEXT NOT NULL,
        objective TEXT NOT NULL,
    a_week REAL, PRIMARY KEY (plan_id, seq)) STRICT, WITHOUT ROWID;
CREATE VIEW plan_standing AS SELECT * FROM plan AS p WHERE NOT EXISTS (
    SELECT 1 FROM plan AS q WHERE q.person_id = p.person_id AND q.rowid > p.rowid);
"""
FOURTH = """
CREATE TABLE assignment_state (
    assignment_id TEXT PRIMARY KEY REFERENCES assignment (id), person_id TEXT NOT NULL
        REFERENCES person (id),
    state TEXT NOT NULL, given_on TEXT NOT NULL, due_on TEXT NOT NULL,
        evaluate_on TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO assignment_state (assignment_id, person_id, state, given_on, due_on, evaluate_on)
    SELECT id, person_id, state, given_on, due_on, evaluate_on FROM assignment_standing;
CREATE INDEX assignment_state_due ON assignment_state (person_id, state, due_on, assignment_id,
    given_on);
CREATE INDEX assignment_state_evaluate ON assignment_state (person_id, state, evaluate_on,
    assignment_id);
CREATE TRIGGER assignment_given AFTER INSERT ON assignment BEGIN
    INSERT INTO assignment_state (assignment_id, person_id, state, given_on, due_on, evaluate_on)
    VALUES (NEW.id, NEW.person_id, 'open', NEW.given_on, NEW.due_on, NEW.evaluate_on); END;
CREATE TRIGGER assignment_changed AFTER INSERT ON assignment_event BEGIN
    UPDATE assignment_state SET state = NEW.state WHERE assignment_id = NEW.assignment_id; END;
DROP VIEW assignment_standing;
CREATE VIEW assignment_standing AS
    SELECT a.*, s.state FROM assignment AS a JOIN assignment_state AS s ON s.assignment_id = a.id;
"""
FIFTH = """
CREATE TABLE change (
    id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX change_sequence ON change (sequence);
CREATE TABLE change_row (
    change_id TEXT NOT NULL REFERENCES change (id), seq INTEGER NOT NULL, row_of TEXT NOT NULL,
    row_id TEXT NOT NULL, did TEXT NOT NULL CHECK (did IN ('added', 'changed', 'erased')),
    earlier TEXT NOT NULL, PRIMARY KEY (change_id, seq)) STRICT, WITHOUT ROWID;
"""
