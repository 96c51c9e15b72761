"""The step of the schema that brings the rhythm of talks, and the talks that were held."""

TALKED = """
CREATE TABLE talk (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), guide TEXT NOT NULL,
    about TEXT NOT NULL, held_on TEXT NOT NULL, minutes INTEGER NOT NULL CHECK (minutes >= 0),
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX talk_person ON talk (person_id, held_on);
CREATE INDEX talk_held ON talk (held_on);
CREATE TABLE talk_line (
    id TEXT PRIMARY KEY, talk_id TEXT NOT NULL REFERENCES talk (id), seq INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('kept', 'goal', 'now', 'gap', 'cause', 'ideas', 'choice',
        'action', 'support', 'look', 'map')),
    item TEXT NOT NULL, asked TEXT NOT NULL, by_on TEXT,
    sight TEXT CHECK (sight IN ('visible', 'hidden', 'unknown'))) STRICT;
CREATE INDEX talk_line_talk ON talk_line (talk_id, seq);
CREATE TABLE promise_event (
    id TEXT PRIMARY KEY, talk_line_id TEXT NOT NULL REFERENCES talk_line (id),
    talk_id TEXT REFERENCES talk (id),
    state TEXT NOT NULL CHECK (state IN ('kept', 'not kept', 'moved')), to_on TEXT,
    on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX promise_event_line ON promise_event (talk_line_id);
CREATE TABLE rhythm (
    id TEXT PRIMARY KEY, person_id TEXT REFERENCES person (id),
    whose TEXT NOT NULL CHECK (whose IN ('rep', 'team')), guide TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every IN ('week', 'two weeks', 'month', 'quarter', 'never')),
    minutes INTEGER NOT NULL CHECK (minutes >= 0), begins_on TEXT NOT NULL,
    begins_at TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX rhythm_person ON rhythm (person_id);
CREATE TABLE rhythm_event (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), guide TEXT NOT NULL,
    planned_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('moved', 'skipped')),
    to_on TEXT, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX rhythm_event_person ON rhythm_event (person_id, guide, planned_on);
"""
STAGGERED = "ALTER TABLE rhythm ADD COLUMN placed_for TEXT REFERENCES rhythm (id);\n"
"""A rep's own time for what is set for the team; what was set before has one time for all."""
