"""The step of the schema that brings surprises, what is watched for since, and issues."""

SURPRISED = """
CREATE TABLE surprise (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('lost', 'slipped', 'churned')), external_id TEXT NOT NULL,
    about TEXT NOT NULL, happened_on TEXT NOT NULL, on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX surprise_person ON surprise (person_id, on_day);
CREATE TABLE surprise_answer (
    id TEXT PRIMARY KEY, surprise_id TEXT NOT NULL REFERENCES surprise (id),
    question TEXT NOT NULL CHECK (question IN ('saw', 'missed', 'next', 'earlier', 'whom')),
    is_ours INTEGER NOT NULL CHECK (is_ours IN (0, 1)), on_day TEXT NOT NULL,
    at TEXT NOT NULL, UNIQUE (surprise_id, question)) STRICT;
CREATE TABLE watch_rule (
    id TEXT PRIMARY KEY, surprise_answer_id TEXT NOT NULL REFERENCES surprise_answer (id),
    kind TEXT NOT NULL CHECK (kind IN ('moved', 'overdue', 'stage', 'quiet', 'shrunk', 'open',
        'renewal', 'customer')),
    number INTEGER NOT NULL CHECK (number > 0), least INTEGER NOT NULL CHECK (least >= 0),
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX watch_rule_answer ON watch_rule (surprise_answer_id);
CREATE TABLE watch_rule_end (
    id TEXT PRIMARY KEY, watch_rule_id TEXT NOT NULL UNIQUE REFERENCES watch_rule (id),
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE issue (
    id TEXT PRIMARY KEY, type TEXT NOT NULL CHECK (type IN ('data', 'time', 'tool', 'content',
        'people', 'backing', 'access', 'other')),
    what TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE issue_close (
    id TEXT PRIMARY KEY, issue_id TEXT NOT NULL UNIQUE REFERENCES issue (id), done TEXT NOT NULL,
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
"""
