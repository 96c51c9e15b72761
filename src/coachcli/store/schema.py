"""The schema: numbered migrations, only ever added to. Tables and columns are a promise (docs/reference/database.md)."""

import sqlite3

SCHEMA = 1
APPLICATION_ID = 0x636F6163  # "coac"

FIRST = """
CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, is_rep INTEGER NOT NULL CHECK (is_rep IN (0, 1)), role TEXT NOT NULL DEFAULT '',
    started_on TEXT, manager_id TEXT REFERENCES person (id), region TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
    left_on TEXT, added_at TEXT NOT NULL) STRICT;
CREATE INDEX person_manager ON person (manager_id);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE note (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), about TEXT NOT NULL, about_id TEXT NOT NULL,
    about_part TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX note_person ON note (person_id);
CREATE INDEX note_about ON note (about_id);
CREATE TABLE flow_kept (hash TEXT PRIMARY KEY, flow_id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE walk (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), flow_id TEXT NOT NULL,
    flow_hash TEXT NOT NULL REFERENCES flow_kept (hash), ways TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX walk_person ON walk (person_id, at);
CREATE TABLE reply (
    walk_id TEXT NOT NULL REFERENCES walk (id), seq INTEGER NOT NULL, given TEXT NOT NULL, check_id TEXT NOT NULL,
    answer TEXT NOT NULL, basis TEXT, back_to INTEGER, at TEXT NOT NULL, PRIMARY KEY (walk_id, seq)) STRICT, WITHOUT ROWID;
CREATE VIEW reply_standing AS
    SELECT walk_id, seq, given, check_id, answer, basis, at FROM reply AS r WHERE given <> 'withdrawn' AND NOT EXISTS (
        SELECT 1 FROM reply AS w WHERE w.walk_id = r.walk_id AND w.given = 'withdrawn' AND w.seq > r.seq AND w.back_to <= r.seq);
CREATE TABLE diagnosis (
    id TEXT PRIMARY KEY, walk_id TEXT NOT NULL UNIQUE REFERENCES walk (id), person_id TEXT NOT NULL REFERENCES person (id),
    flow_id TEXT NOT NULL, verdict TEXT NOT NULL, stop TEXT NOT NULL, cause TEXT NOT NULL, means TEXT NOT NULL,
    kind TEXT NOT NULL, behaviour TEXT NOT NULL, probability REAL NOT NULL, checks INTEGER NOT NULL, minutes INTEGER NOT NULL,
    engine INTEGER NOT NULL, program TEXT NOT NULL, conclusion TEXT NOT NULL, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX diagnosis_person ON diagnosis (person_id, on_day);
CREATE INDEX diagnosis_day ON diagnosis (on_day, verdict);
CREATE TABLE action (
    id TEXT PRIMARY KEY, diagnosis_id TEXT NOT NULL REFERENCES diagnosis (id), what TEXT NOT NULL, on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX action_diagnosis ON action (diagnosis_id);
CREATE TABLE assignment (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), diagnosis_id TEXT REFERENCES diagnosis (id),
    asset TEXT NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL, cause TEXT NOT NULL, means TEXT NOT NULL,
    behaviour TEXT NOT NULL, metric TEXT NOT NULL, given_on TEXT NOT NULL, due_on TEXT NOT NULL, evaluate_on TEXT NOT NULL,
    done_means TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX assignment_person ON assignment (person_id, given_on);
CREATE INDEX assignment_given ON assignment (given_on);
CREATE TABLE assignment_event (
    id TEXT PRIMARY KEY, assignment_id TEXT NOT NULL REFERENCES assignment (id), state TEXT NOT NULL, on_day TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
CREATE INDEX assignment_event_of ON assignment_event (assignment_id, at);
CREATE INDEX assignment_event_day ON assignment_event (on_day, state);
CREATE VIEW assignment_standing AS
    SELECT a.*, coalesce((SELECT e.state FROM assignment_event AS e WHERE e.assignment_id = a.id
        ORDER BY e.rowid DESC LIMIT 1), 'open') AS state FROM assignment AS a;
"""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the database to the present schema, every missing step in one transaction."""
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - 0.1 s, and needed once in a database's life

    migrations = Migrations("coach")

    @migrations()
    def first(database: Database) -> None:
        for statement in statements(FIRST):
            database.execute(statement)

    migrations.apply(Database(connection))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")


def statements(script: str) -> list[str]:
    """The statements of a script, one by one, so that they stay within the transaction (`executescript` commits first)."""
    return [statement for statement in script.split(";\n") if statement.strip()]
