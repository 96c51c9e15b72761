import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coachcli.coaching.nouns import replace
from coachcli.coaching.trace import NAMELESS
from coachcli.store import backup, person, secured
from coachcli.store import forget as forgetting
from coachcli.store.change import Act
from coachcli.store.errors import (
    BusyStoreError,
    HalfForgottenError,
    HeldStoreError,
    UnsearchableError,
)
from coachcli.store.forget import Receipt, SearchedFile, forget, people, people_in_copies
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
    searched = (SearchedFile("coach.db", 1, 1),)
    receipt = Receipt(DANA.id, DAY, 1, 1, 0, left, 0, searched, 0, (), ())
    assert forget(noted, DANA.id, ACT, dry=True) == receipt
    assert noted.rows("SELECT count(*) AS count FROM note")[0]["count"] == 1
    assert forget(noted, DANA.id, ACT) == receipt
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
    forget(staffed, DANA.id, ACT)
    assert person.team(staffed, left=True)[0].left == gone.left


def test_a_file_that_bears_the_name_is_named_no_more(noted: Room) -> None:
    forget(noted, DANA.id, ACT)
    assert [row["source"] for row in noted.rows("SELECT source FROM imported ORDER BY id")] == [
        "",
        "deals.csv",
    ]


def copied(room: Room, name: str = "backups/copy.db") -> Path:
    """A copy in the home."""
    return backup.keep(room, room.path.parent / name)


def left_in(home: Path) -> list[tuple[str, bytes]]:
    """The files of a home that still hold a word about Dana, and the word."""
    files = [file for file in home.rglob("*") if file.is_file()]
    assert files
    words = (b"Dana Reyes", b"never calls twice", b"dana-deals", b"dana@x.example")
    return [(file.name, word) for file in files for word in words if word in file.read_bytes()]


def test_no_byte_is_left_in_any_file_of_the_home(noted: Room) -> None:
    home, copy = noted.path.parent, copied(noted)
    half, listed = copy.with_name(".b.db.part"), home / "cache" / "names" / "reps"
    listed.parent.mkdir(parents=True)
    half.write_bytes(copy.read_bytes())
    listed.write_text("Dana Reyes\n", encoding="utf-8")
    receipt = forget(noted, DANA.id, ACT)
    assert (receipt.copies, receipt.files) == (1, 2)
    assert receipt.removed == ("backups/.b.db.part", "cache/names/reps")
    assert left_in(home) == []


def test_an_earlier_name_that_only_a_copy_knows_is_looked_for_everywhere(noted: Room) -> None:
    person.update(noted, [replace(DANA, name="Dana Quixote")], {}, STAMP)
    copied(noted)
    person.update(noted, [replace(DANA, name="Dana Reyes")], {}, STAMP)
    with noted.writing() as connection:
        connection.execute("UPDATE deal_version SET account = 'Quixote AG'")
    forget(noted, DANA.id, ACT)
    assert noted.rows("SELECT account FROM deal_version")[0]["account"].startswith("forgotten-")


def test_who_is_gone_from_the_database_is_still_erased_from_a_copy(noted: Room) -> None:
    copy, home = copied(noted), noted.path.parent
    content = copy.read_bytes()
    forget(noted, DANA.id, ACT)
    copy.write_bytes(content)
    assert [rep.name for rep in people_in_copies(noted)] == ["Dana Reyes"]
    assert forget(noted, DANA.id, replace(ACT, id="c2")).searched[1].notes == 1
    assert left_in(home) == []
    assert people_in_copies(noted) == ()


def test_everybody_can_be_forgotten_managers_too(staffed: Room) -> None:
    assert [(rep.name, rep.role) for rep in people(staffed)] == [
        ("Bo Hart", "manager"),
        ("Dana Reyes", "account executive"),
    ]


def test_a_copy_made_before_anything_was_there_is_left_as_it_is(staffed: Room) -> None:
    with Room(staffed.path.with_name("copy.db")) as copy:
        pass
    assert forget(staffed, DANA.id, ACT).copies == 1
    with Room(copy.path) as again:
        assert again.rows("SELECT * FROM person") == []


def test_a_copy_of_an_older_schema_is_searched_and_stays_as_old(staffed: Room) -> None:
    copy = staffed.path.with_name("older.db")
    shutil.copy(Path(__file__).with_name("schema-1.db"), copy)
    with closing(sqlite3.connect(copy)) as plain:
        (who, name), *_ = plain.execute("SELECT id, name FROM person WHERE is_rep").fetchall()
    forget(staffed, who, ACT)
    assert name.encode() not in copy.read_bytes()
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_copy_that_cannot_be_searched_stops_all_before_anything_is_touched(
    noted: Room,
) -> None:
    sound, bad = copied(noted, "backups/a.db"), copied(noted, "backups/b.db")
    content = bytearray(bad.read_bytes())
    content[4096:12288] = b"\xaa" * 8192
    bad.write_bytes(content)
    before = sound.read_bytes()
    with pytest.raises(UnsearchableError, match="may hold the person"):
        forget(noted, DANA.id, ACT)
    assert sound.read_bytes() == before
    assert [rep.name for rep in person.team(noted)] == ["Dana Reyes"]


def test_what_was_moved_aside_and_names_the_person_stops_all(noted: Room) -> None:
    noted.path.with_name("coach.db.aside").write_text("xx Dana Reyes xx", encoding="utf-8")
    with pytest.raises(UnsearchableError, match="it is damaged"):
        forget(noted, DANA.id, ACT)


@pytest.mark.parametrize("name", ["coach.db.aside-1", "backups/0001-2026-11-24-0900.db"])
def test_what_is_left_of_a_database_is_known_by_the_id_in_a_note(noted: Room, name: str) -> None:
    spoilt = noted.path.parent / name
    spoilt.parent.mkdir(exist_ok=True)
    spoilt.write_text(f"xx {DANA.id} never calls twice xx", encoding="utf-8")
    with pytest.raises(UnsearchableError, match="Nothing was touched"):
        forget(noted, DANA.id, ACT)


def test_what_stops_it_halfway_is_said_as_halfway_with_how_to_go_on(
    noted: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied(noted)

    def denied(action: int, *_rest: object) -> int:
        return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK

    def opened(room: Room) -> None:
        room.connection.set_authorizer(denied)  # VACUUM attaches a file

    monkeypatch.setattr(forgetting, "alone", opened)
    with pytest.raises(HalfForgottenError, match="coach forget r1 --yes"):
        forget(noted, DANA.id, ACT)
    with Room(noted.path) as again:
        assert [rep.name for rep in person.team(again, left=True)] == [NAMELESS]


def test_a_managers_own_files_are_told_of_and_left(noted: Room) -> None:
    own = noted.path.with_name("letter.md")
    own.write_text("Reyes, Dana", encoding="utf-8")
    copied(noted, "dana reyes.db")
    assert forget(noted, DANA.id, ACT).yours == ("dana reyes.db", "letter.md")
    assert own.exists()


def test_words_of_the_language_tell_of_nobody(staffed: Room) -> None:
    person.update(staffed, [replace(DANA, name="Will Price")], {}, STAMP)
    brought(staffed, arriving("i1"), STAMP)
    with staffed.writing() as connection:
        connection.execute("UPDATE deal_version SET loss_reason = 'Price'")
    forget(staffed, DANA.id, ACT, ordinary=frozenset({"will", "price"}))
    assert staffed.rows("SELECT loss_reason FROM deal_version")[0]["loss_reason"] == "Price"


def test_somebody_else_who_has_the_file_open_may_hold_the_person(
    noted: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secured, "PATIENCE_MS", 1)
    with closing(sqlite3.connect(noted.path, isolation_level=None)) as reader:
        reader.execute("SELECT * FROM person").fetchall()
        with pytest.raises(HeldStoreError, match="Nothing was touched"):
            forget(noted, DANA.id, ACT)
    assert [rep.name for rep in person.team(noted)] == ["Dana Reyes"]


def test_traces_that_another_program_holds_since_then_are_told(
    noted: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(noted.path, isolation_level=None)) as reader:

        def opened(room: Room) -> None:
            room.connection.execute("PRAGMA busy_timeout = 1")
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM person").fetchall()

        monkeypatch.setattr(forgetting, "alone", opened)
        with pytest.raises(BusyStoreError, match="coach forget r1 --yes"):
            forget(noted, DANA.id, ACT)
