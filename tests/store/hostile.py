"""Files that are given for a copy of the database and are none, or are none that is sound."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from coachcli.store.schema import SCHEMA

Spoil = Callable[[Path, Random], object]
STATEMENTS = (
    "CREATE TRIGGER t{0} AFTER INSERT ON person BEGIN DELETE FROM walk; END",
    "CREATE TRIGGER t{0} BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE VIEW v{0} AS SELECT * FROM person",
    "CREATE TABLE t{0} (x)",
    "CREATE VIRTUAL TABLE t{0} USING fts5(x)",
    "CREATE UNIQUE INDEX i{0} ON person (region)",
    "DROP VIEW assignment_standing",
    "DROP TABLE note",
    "ALTER TABLE person RENAME COLUMN region TO area",
    "ALTER TABLE person ADD COLUMN x{0} TEXT DEFAULT (random())",
    "PRAGMA application_id = {0}",
    "PRAGMA user_version = 0",
    f"PRAGMA user_version = {SCHEMA - 1}",
    f"PRAGMA user_version = {SCHEMA + 1}",
    "PRAGMA user_version = {0}000",
    "DELETE FROM _sqlite_migrations",
    "INSERT INTO note VALUES ('n{0}', 'nobody', '', '', '', '', '2026-01-01', '')",
    "UPDATE person SET name = CAST(x'ff' AS TEXT)",
    "UPDATE person SET started_on = 'soon'",
)


def told(path: Path, statement: str) -> None:
    """Do one thing to a database, whatever else depends on it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA legacy_alter_table = ON")
        plain.execute(statement)


def made_otherwise(path: Path, chance: Random) -> None:
    """A database that is not as coach makes it, or does not hold what it should."""
    told(path, chance.choice(STATEMENTS).format(chance.randint(2, 99)))


def cut(path: Path, chance: Random) -> None:
    """A file that ends too soon, or not soon enough."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(chance.choice((chance.randrange(size), size + chance.randrange(1, 1 << 34))))


def overwritten(path: Path, chance: Random) -> None:
    """A database with noise in it: at its head, on a page, or in single bytes."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 3, 200))):
        place = chance.choice((chance.randrange(100), chance.randrange(len(content))))
        noise = chance.randbytes(chance.choice((1, 16, 4096)))
        content[place : place + len(noise)] = noise
    path.write_bytes(content)


def journal_beside(path: Path, chance: Random) -> None:
    """A journal that does not belong to it."""
    end = chance.choice(("-wal", "-journal"))
    path.with_name(f"{path.name}{end}").write_bytes(chance.randbytes(chance.randrange(1, 9000)))


def no_database(path: Path, chance: Random) -> None:
    """Something else altogether."""
    head = chance.choice((b"", b"SQLite format 3\0", b"PK\x03\x04", b"name,role\n"))
    path.write_bytes(head + chance.randbytes(chance.randrange(9000)))


def no_file(path: Path, chance: Random) -> None:
    """A folder, a link that leads nowhere, or nothing."""
    path.unlink()
    chance.choice((path.mkdir, lambda: path.symlink_to("nowhere"), lambda: None))()


SPOILS: tuple[Spoil, ...] = (
    made_otherwise,
    made_otherwise,
    cut,
    overwritten,
    overwritten,
    journal_beside,
    no_database,
    no_file,
)


def hostile(sound: Path, path: Path, seed: int) -> Path:
    """A file spoilt by chance, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - seeded, so that a failure can be repeated
    shutil.copy(sound, path)
    SPOILS[seed % len(SPOILS)](path, chance)
    return path
