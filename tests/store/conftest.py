"""Record rooms in the states that reads and writes meet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.room import Room

STAMP = Stamp("2026-11-24T09:00:00.000+00:00", date(2026, 11, 24))
DANA = Rep("r1", "Dana Reyes", "account executive", date(2025, 9, 15), "Bo Hart", "West", "dana@x.example")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """An empty record room."""
    with Room(tmp_path / "home" / "coach.db") as opened:
        yield opened


@pytest.fixture
def staffed(room: Room) -> Room:
    """A room that knows one rep and her manager."""
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    return room
