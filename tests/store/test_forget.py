import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.nouns import replace
from coachcli.store import backup, person
from coachcli.store.change import Act
from coachcli.store.errors import BusyStoreError
from coachcli.store.forget import NAMELESS, Receipt, forget
from coachcli.store.room import Room
from store.conftest import DANA, STAMP
from store.test_imported import arriving, brought

DAY = STAMP.day.isoformat()
ACT = Act("c1", "forget", STAMP)


@pytest.fixture
def noted(staffed: Room) -> Room:
    """Dana has a note, and files were imported of which one bears her name."""
    person.note(staffed, DANA.id, ("walk", "w1", "dead-tries"), "never calls twice", "n1", STAMP)
    brought(staffed, arriving("i1", source="dana-deals.csv"), STAMP)
    brought(staffed, arriving("i2", source="deals.csv"), STAMP)
    return staffed


def test_name_and_notes_go_and_what_was_counted_stays(noted: Room) -> None:
    left = {"walk": 0, "diagnosis": 0, "assignment": 0, "goal": 0, "plan": 0, "deal": 1}
    assert forget(noted, DANA.id, (), ACT) == Receipt(DANA.id, DAY, 1, left, 0)
    assert noted.rows("SELECT * FROM note") == []
    (rep,) = person.team(noted, left=True)
    assert (rep.name, rep.email, rep.region, rep.left, rep.manager) == (
        NAMELESS,
        "",
        "",
        STAMP.day,
        "Bo Hart",
    )


def test_who_left_before_keeps_the_day_of_leaving(staffed: Room) -> None:
    gone = replace(DANA, left=date(2026, 10, 1))
    person.update(staffed, [gone], {}, STAMP)
    forget(staffed, DANA.id, (), ACT)
    assert person.team(staffed, left=True)[0].left == gone.left


def test_a_file_that_bears_the_name_is_named_no_more(noted: Room) -> None:
    forget(noted, DANA.id, (), ACT)
    assert [row["source"] for row in noted.rows("SELECT source FROM imported ORDER BY id")] == [
        "",
        "deals.csv",
    ]


def test_no_byte_is_left_in_the_file_its_journal_or_a_copy(noted: Room, tmp_path: Path) -> None:
    copy = backup.keep(noted, tmp_path / "copy.db")
    assert forget(noted, DANA.id, (copy,), ACT).copies == 1
    files = [copy, *noted.path.parent.iterdir()]
    words = (b"Dana Reyes", b"never calls twice", b"dana-deals", b"dana@x.example")
    assert len(files) > 1
    assert [
        (file.name, word) for file in files for word in words if word in file.read_bytes()
    ] == []


def test_a_copy_made_before_a_person_came_is_left_as_it_is(tmp_path: Path, staffed: Room) -> None:
    with Room(tmp_path / "copy.db"):
        pass
    assert forget(staffed, DANA.id, (tmp_path / "copy.db",), ACT).copies == 1
    with Room(tmp_path / "copy.db") as copy:
        assert copy.rows("SELECT * FROM person") == []


def test_traces_that_another_program_holds_open_are_told(noted: Room) -> None:
    noted.connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(noted.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM person").fetchall()
        with pytest.raises(BusyStoreError, match="traces may be left"):
            forget(noted, DANA.id, (), ACT)
