"""Record rooms in the states that reads and writes meet."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.coaching.walks.conclusion import Conclusion, conclusion
from coachcli.coaching.walks.diagnosis import diagnosis
from coachcli.coaching.walks.interview import Interview, interview
from coachcli.store import backup, person, walk
from coachcli.store import diagnosis as diagnoses
from coachcli.store.diagnosis import KeptDiagnosis
from coachcli.store.room import Room
from coaching.flows import COULD, FEW_MEETINGS, NUMBERS, WATCH, WHERE, WHO, asset

STAMP = Stamp("2026-11-24T09:00:00.000+00:00", date(2026, 11, 24))
DANA = Rep(
    "r1", "Dana Reyes", "account executive", date(2025, 9, 15), "Bo Hart", "West", "dana@x.example"
)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of an empty record room, made once: its schema takes longer than most tests."""
    home = tmp_path_factory.mktemp("made") / "home"
    Room(home / "coach.db").close()
    return home


@pytest.fixture
def room(tmp_path: Path, made: Path) -> Iterator[Room]:
    """An empty record room."""
    home = shutil.copytree(made, tmp_path / "home")
    with Room(home / "coach.db") as opened:
        yield opened


@pytest.fixture
def staffed(room: Room) -> Room:
    """A room that knows one rep and her manager."""
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    return room


def talked() -> Interview:
    """A walk that was only talked through, and leads to a skill."""
    told = interview(FEW_MEETINGS).answered(COULD, "not yet").answered(WHO, "wording")
    return told.answered(WHERE, "wording").answered(NUMBERS, "wording")


def looked() -> Interview:
    """The same walk with a look that shows it."""
    return talked().answered(WATCH, "wording")


def fits_nothing() -> Interview:
    """A walk whose answers speak for no cause alone."""
    told = interview(FEW_MEETINGS).answered(WHO, "rules").answered(WHERE, "tools")
    return told.answered(NUMBERS, "hours").answered(WATCH, "wording")


def concluded(answers: Interview) -> Conclusion:
    """What such a walk comes to."""
    catalogue = (asset("three-messages", "wording"),)
    return conclusion(diagnosis(answers), FEW_MEETINGS, catalogue, {}, ())


def diagnosed(room: Room, number: int, answers: Interview, stamp: Stamp = STAMP) -> KeptDiagnosis:
    """Dana's walk with this number, kept with its diagnosis."""
    walk_id, shown = f"w{number}", concluded(answers)
    kept = KeptDiagnosis(f"d{number}", DANA.id, DANA.name, stamp.day, walk_id, shown, "")
    walk.begin(room, walk_id, DANA.id, answers, stamp)
    diagnoses.add(room, kept, "1.0", stamp)
    return kept


@pytest.fixture
def clear(staffed: Room) -> KeptDiagnosis:
    """Dana's first diagnosis, a skill that was seen."""
    return diagnosed(staffed, 1, looked())


OTHER = Rep("r2", "Ivo Marek")


@pytest.fixture
def copy(staffed: Room, tmp_path: Path) -> Path:
    """A copy with Dana alone; Ivo came after it was made."""
    path = backup.keep(staffed, tmp_path / "copy.db")
    person.add(staffed, [OTHER], {}, STAMP)
    return path


@pytest.fixture
def live(staffed: Room, copy: Path) -> Path:
    """The database, which nobody has open."""
    assert copy.exists()
    staffed.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    staffed.close()
    return staffed.path
