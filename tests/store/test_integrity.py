import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coachcli.store import integrity
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA

RELEASED = sorted(Path(__file__).parent.glob("schema-*.db"))
STRANGE = {
    "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM walk; END": "the trigger t",
    "CREATE VIEW v AS SELECT 1": "the view v",
    "CREATE INDEX i ON person (name)": "the index i",
    "CREATE TABLE mine (x)": "the table mine",
    "DROP VIEW assignment_standing": "it lacks the view assignment_standing",
    "DROP INDEX note_person": "it lacks the index note_person",
    "DROP TRIGGER assignment_given": "it lacks the trigger assignment_given",
    "ALTER TABLE person ADD COLUMN more TEXT": "its table person is not as coach makes it",
    "PRAGMA application_id = 1": "it is not a coach database",
    f"PRAGMA user_version = {SCHEMA + 1}": f"its schema {SCHEMA + 1} is not one",
    "PRAGMA user_version = 0": "its schema 0 is not one",
    "DELETE FROM _sqlite_migrations": "it was not made in the steps",
    "DROP TABLE _sqlite_migrations": "it does not tell how it was made",
    "CREATE TRIGGER t AFTER INSERT ON _sqlite_migrations BEGIN SELECT 1; END": "how it was made",
    "ALTER TABLE _sqlite_migrations ADD COLUMN x TEXT CHECK (x <> '')": "how it was made",
    "INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_stat9', 'person', 0, 'CREATE TRIGGER "
    "sqlite_stat9 AFTER INSERT ON person BEGIN DELETE FROM walk; END')": "the trigger sqlite_stat9",
    "INSERT INTO goal VALUES ('g', 'nobody', 'm', 1, '', '2026-01-01', '2026-01-01', '')": (
        "a row of goal belongs to one of person"
    ),
}
MISREAD = {
    "UPDATE diagnosis SET on_day = 'Friday'": "on_day of diagnosis holds what is no day",
    "UPDATE person SET started_on = '2026-13-01'": "started_on of person",
    "UPDATE diagnosis SET conclusion = '{'": "conclusion of diagnosis cannot be read",
    "INSERT INTO assignment SELECT 'a1', id, NULL, '', '', 1, '', '', '', '', "
    "'2026-01-01', '2026-01-01', '2026-01-01', '', '', NULL FROM person LIMIT 1": "",
    "UPDATE assignment_state SET state = 'done'": "what became of them",
}


@pytest.fixture
def database(clear: KeptDiagnosis, staffed: Room) -> Iterator[sqlite3.Connection]:
    """A database with something in it, which a test may spoil."""
    assert clear
    with closing(sqlite3.connect(staffed.path, isolation_level=None)) as opened:
        yield opened


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_a_database_of_every_released_schema_is_sound(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(shutil.copy(path, tmp_path))) as released:
        assert integrity.deep_fault(released) == ""


def test_a_database_of_ours_is_sound(database: sqlite3.Connection) -> None:
    database.execute("ANALYZE")
    assert integrity.fault(database) == ""
    assert integrity.deep_fault(database) == ""


@pytest.mark.parametrize(("statement", "wrong"), STRANGE.items(), ids=lambda text: text[:30])
def test_what_is_made_otherwise_is_said(
    database: sqlite3.Connection, statement: str, wrong: str
) -> None:
    database.execute("PRAGMA writable_schema = ON")
    database.execute(statement)
    assert wrong in integrity.fault(database)
    assert wrong in integrity.deep_fault(database)


def test_what_cannot_be_read_is_said(database: sqlite3.Connection) -> None:
    for statement, wrong in MISREAD.items():
        with database:
            database.execute("BEGIN")
            database.execute(statement)
            assert wrong in integrity.deep_fault(database)
            assert integrity.fault(database) == ""
            if wrong:
                database.execute("ROLLBACK")


def test_a_number_without_end_is_read_as_we_write_it(database: sqlite3.Connection) -> None:
    database.execute("INSERT INTO flow_kept VALUES ('h', 'above-forty', '{\"to\": Infinity}')")
    assert integrity.deep_fault(database) == ""


def test_text_that_is_none_is_not_read(database: sqlite3.Connection) -> None:
    database.execute("UPDATE person SET role = CAST(x'ff80' AS TEXT)")
    with pytest.raises(sqlite3.Error, match="decode"):
        integrity.deep_fault(database)


def test_a_damaged_page_is_met(database: sqlite3.Connection, tmp_path: Path) -> None:
    database.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    with closing(sqlite3.connect(tmp_path / "copy.db")) as plain:
        page = plain.execute("SELECT rootpage FROM sqlite_master WHERE name = 'note'").fetchone()[0]
    content = bytearray((tmp_path / "copy.db").read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x0d" + bytes(4095)
    (tmp_path / "copy.db").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as damaged:
        assert integrity.fault(damaged) == "it is damaged"
