"""Copies that are put back, and what stands in a folder then."""

import sqlite3
from contextlib import closing
from pathlib import Path

from coachcli.store import person, restore
from coachcli.store.change import Act
from coachcli.store.restore import Restored
from coachcli.store.room import Room
from store.conftest import STAMP

ACT = Act("c1", "restore", STAMP)
MOMENT = "2026-11-24-0900"


def told(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        for statement in statements:
            plain.execute(statement)


def restored(file: Path, live: Path) -> Restored:
    with restore.looked_through(file, live, ACT) as made:
        return restore.put_back(made, live, MOMENT)


def team(path: Path) -> list[str]:
    with Room(path) as room:
        return [rep.name for rep in person.team(room)]


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith("-shm"))
