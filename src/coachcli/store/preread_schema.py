"""The step of the schema that brings what reps write before a talk."""

WRITTEN = """
CREATE TABLE preread (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), week TEXT NOT NULL,
    coached INTEGER CHECK (coached IN (0, 1)), on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX preread_person ON preread (person_id, week);
CREATE TABLE pulse (
    preread_id TEXT NOT NULL REFERENCES preread (id),
    item TEXT NOT NULL CHECK (item IN ('expected', 'useful', 'open')),
    answer INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
    PRIMARY KEY (preread_id, item)) STRICT;
"""
