"""The schema: numbered migrations, only ever added to.

Tables and columns are a promise (docs/reference/database.md).
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from coachcli.store.practice_schema import PRACTISED
from coachcli.store.schema_begun import FIFTH, FIRST, FOURTH, SECOND, THIRD
from coachcli.store.talk_schema import TALKED
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
