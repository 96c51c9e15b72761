"""The steps of the schema that bring what was observed and tried, and pairs of reps."""

PRACTISED = """
CREATE TABLE observation (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), behaviour TEXT NOT NULL,
    rater TEXT NOT NULL CHECK (rater IN ('rep', 'coach', 'second', 'tool')), level REAL,
    look_id TEXT NOT NULL, seen_on TEXT NOT NULL, evidenced INTEGER NOT NULL
        CHECK (evidenced IN (0, 1)), source TEXT NOT NULL, external_id TEXT NOT NULL,
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX observation_person ON observation (person_id, behaviour, seen_on);
CREATE INDEX observation_case ON observation (source, external_id) WHERE rater = 'tool';
CREATE TABLE attempt (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), assignment_id TEXT
        REFERENCES assignment (id), asset TEXT NOT NULL, part TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('recall', 'role-play', 'teach-back')),
    behaviour TEXT NOT NULL, cause TEXT NOT NULL, marks INTEGER NOT NULL, out_of INTEGER NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)), scored INTEGER NOT NULL
        CHECK (scored IN (0, 1)), harder INTEGER NOT NULL CHECK (harder IN (0, 1)),
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX attempt_person ON attempt (person_id, on_day);
"""
PAIRED = """
CREATE TABLE pair (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), partner_id TEXT NOT NULL
        REFERENCES person (id), behaviour TEXT NOT NULL, first_on TEXT NOT NULL,
    second_on TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX pair_person ON pair (person_id, on_day);
CREATE INDEX pair_partner ON pair (partner_id, on_day);
CREATE TABLE pair_meeting (
    id TEXT PRIMARY KEY, pair_id TEXT NOT NULL REFERENCES pair (id), number INTEGER NOT NULL
        CHECK (number IN (1, 2)),
    on_day TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (pair_id, number)) STRICT;
"""
