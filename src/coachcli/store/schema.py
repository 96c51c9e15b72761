"""The schema: numbered migrations, only ever added to.

Tables and columns are a promise (docs/reference/database.md).
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from coachcli.store.practice_schema import PAIRED, PRACTISED
from coachcli.store.preread_schema import WRITTEN
from coachcli.store.schema_begun import FIFTH, FIRST, FOURTH, SECOND, THIRD
from coachcli.store.surprise_schema import SURPRISED
from coachcli.store.taken_back_schema import TAKEN_BACK as CAUSE_TAKEN_BACK
from coachcli.store.talk_schema import STAGGERED, TALKED
from coachcli.store.weekly_schema import WEEKLY

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x636F6163  # "coac"

WEIGHED = """
ALTER TABLE plan_rate ADD COLUMN weight INTEGER;
"""
TAKEN_BACK = """
CREATE TRIGGER assignment_taken_back BEFORE DELETE ON assignment BEGIN
    DELETE FROM assignment_state WHERE assignment_id = OLD.id; END;
CREATE TRIGGER assignment_as_before AFTER DELETE ON assignment_event BEGIN
    UPDATE assignment_state SET state = coalesce((SELECT e.state FROM assignment_event AS e
        WHERE e.assignment_id = OLD.assignment_id ORDER BY e.rowid DESC LIMIT 1), 'open')
    WHERE assignment_id = OLD.assignment_id; END;
"""
LATEST = """
CREATE INDEX deal_version_later ON deal_version (external_id, seq) WHERE seq > 1;
CREATE INDEX deal_version_business ON deal_version (business) WHERE business <> '';
DROP VIEW deal;
CREATE VIEW deal AS SELECT * FROM deal_version AS v WHERE NOT EXISTS (
    SELECT 1 FROM deal_version AS w WHERE w.external_id = v.external_id AND w.seq > v.seq
        AND w.seq > 1);
"""
"""Whether a deal has a later version is asked of those alone that have any: few, or none."""
PROMISED = """
ALTER TABLE action ADD COLUMN by_on TEXT;
CREATE INDEX action_promised ON action (on_day) WHERE what = 'instead';
"""
DELETED = """
ALTER TABLE deal_version ADD COLUMN is_deleted INTEGER NOT NULL DEFAULT 0;
DROP VIEW deal;
CREATE VIEW deal_known AS SELECT * FROM deal_version AS v WHERE NOT EXISTS (
    SELECT 1 FROM deal_version AS w WHERE w.external_id = v.external_id AND w.seq > v.seq
        AND w.seq > 1);
CREATE VIEW deal AS SELECT * FROM deal_known WHERE is_deleted = 0;
"""
"""What the source has deleted stays as a version that says so, and is no opportunity any more."""
EVALUATED = """
CREATE TABLE evaluation (
    id TEXT PRIMARY KEY, assignment_id TEXT NOT NULL REFERENCES assignment (id), person_id TEXT
        NOT NULL REFERENCES person (id), flow_id TEXT NOT NULL,
    look INTEGER NOT NULL CHECK (look IN (1, 2)), done INTEGER CHECK (done IN (0, 1)),
    can_do INTEGER CHECK (can_do IN (0, 1)), does_do INTEGER CHECK (does_do IN (0, 1)),
    verdict TEXT NOT NULL CHECK (verdict IN ('moved', 'not-moved', 'too-early', 'cannot-tell')),
    figures TEXT NOT NULL, cause_was TEXT NOT NULL CHECK (cause_was IN ('confirmed', 'another',
        'not-clear')), other_cause TEXT NOT NULL, cue_used INTEGER CHECK (cue_used IN (0, 1)),
    next_on TEXT, on_day TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX evaluation_of ON evaluation (assignment_id);
CREATE INDEX evaluation_person ON evaluation (person_id, on_day);
CREATE INDEX evaluation_day ON evaluation (on_day, verdict);
CREATE INDEX evaluation_cause ON evaluation (flow_id, cause_was);
ALTER TABLE assignment ADD COLUMN again_on TEXT;
ALTER TABLE assignment_state ADD COLUMN look_on TEXT;
ALTER TABLE assignment_state ADD COLUMN looked_on TEXT;
UPDATE assignment_state SET look_on = evaluate_on;
CREATE INDEX assignment_state_look ON assignment_state (person_id, look_on, state, assignment_id);
CREATE INDEX assignment_state_place ON assignment_state (person_id, looked_on, state, due_on,
    assignment_id, given_on);
DROP TRIGGER assignment_given;
CREATE TRIGGER assignment_given AFTER INSERT ON assignment BEGIN
    INSERT INTO assignment_state (assignment_id, person_id, state, given_on, due_on, evaluate_on,
        look_on)
    VALUES (NEW.id, NEW.person_id, 'open', NEW.given_on, NEW.due_on, NEW.evaluate_on,
        NEW.evaluate_on); END;
CREATE TRIGGER evaluation_made AFTER INSERT ON evaluation BEGIN
    UPDATE assignment_state SET look_on = NEW.next_on, looked_on = coalesce(looked_on,
        CASE WHEN NEW.verdict <> 'too-early' THEN NEW.on_day END)
    WHERE assignment_id = NEW.assignment_id; END;
CREATE TRIGGER evaluation_taken_back AFTER DELETE ON evaluation BEGIN
    UPDATE assignment_state SET look_on = CASE WHEN EXISTS (SELECT 1 FROM evaluation AS e
            WHERE e.assignment_id = OLD.assignment_id) THEN (SELECT e.next_on FROM evaluation AS e
            WHERE e.assignment_id = OLD.assignment_id ORDER BY e.rowid DESC LIMIT 1)
        ELSE evaluate_on END, looked_on = (SELECT e.on_day FROM evaluation AS e
            WHERE e.assignment_id = OLD.assignment_id AND e.verdict <> 'too-early'
            ORDER BY e.rowid LIMIT 1)
    WHERE assignment_id = OLD.assignment_id; END;
DROP VIEW assignment_standing;
CREATE VIEW assignment_standing AS SELECT a.*, s.state, s.look_on, s.looked_on
    FROM assignment AS a JOIN assignment_state AS s ON s.assignment_id = a.id;
"""
"""What was found when one looked whether learning helped, and which look comes next."""
CORRECTED = """
ALTER TABLE diagnosis ADD COLUMN corrects TEXT REFERENCES diagnosis (id);
ALTER TABLE diagnosis ADD COLUMN corrected_check TEXT NOT NULL DEFAULT '';
ALTER TABLE diagnosis ADD COLUMN said_by TEXT NOT NULL DEFAULT ''
    CHECK (said_by IN ('', 'rep', 'coach'));
CREATE INDEX diagnosis_corrects ON diagnosis (corrects) WHERE corrects IS NOT NULL;
"""
"""A walk made again with a corrected answer: which first conclusion its own stands for now."""
SCRIPTS = {
    "first": FIRST,
    "second": SECOND,
    "third": THIRD,
    "fourth": FOURTH,
    "fifth": FIFTH,
    "weighed": WEIGHED,
    "taken back": TAKEN_BACK,
    "latest": LATEST,
    "promised": PROMISED,
    "deleted": DELETED,
    "weekly": WEEKLY,
    "figured": "ALTER TABLE reply ADD COLUMN figures TEXT NOT NULL DEFAULT '';\n",
    "practised": PRACTISED,
    "talked": TALKED,
    "evaluated": EVALUATED,
    "written": WRITTEN,
    "paired": PAIRED,
    "surprised": SURPRISED,
    "staggered": STAGGERED,
    "corrected": CORRECTED,
    "cause taken back": CAUSE_TAKEN_BACK,
}
"""The steps by name, in order; a database runs those that it has not run yet."""
SCHEMA = len(SCRIPTS)


def migrate(connection: sqlite3.Connection, schema: int = SCHEMA) -> None:
    """Bring the database to a schema, by default the present, the missing steps in one act."""
    from sqlite_utils import Database  # noqa: PLC0415 - 0.1 s, and needed once in a database's life

    _migrations().apply(Database(connection), stop_before=list(SCRIPTS)[schema:])
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema}")


def _migrations() -> "Migrations":
    from sqlite_utils import Migrations  # noqa: PLC0415 - as above

    migrations = Migrations("coach")
    for name, script in SCRIPTS.items():
        migrations(name=name)(_step(script))
    return migrations


def _step(script: str) -> Callable[["Database"], None]:
    def run(database: "Database") -> None:
        for statement in statements(script):
            database.execute(statement)

    return run


def statements(script: str) -> list[str]:
    """The statements of a script, one by one, so that they stay within the transaction.

    `executescript` would commit it first.
    """
    return [statement for statement in script.split(";\n") if statement.strip()]
