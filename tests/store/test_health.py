import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from coachcli.store import backup, health
from coachcli.store.health import Checkup
from coachcli.store.room import Room
from coachcli.store.schema import SCHEMA
from store.conftest import STAMP
from store.put_back import told
from store.test_imported import arriving, brought
from store.test_restore import RELEASED, SPOILT

MOMENT = "2026-11-24-0900"
MENDS = {
    "text": "coach restore last",
    "empty": "coach restore last",
    "cut": "coach restore last",
    "damaged": "coach restore last",
    "newer": "pipx upgrade coachcli",
    "another program's": "coach restore last",
    "made otherwise": 'sqlite3 "{live}" "DROP index mine"',
    "a folder": "coach restore last",
}


def database(live: Path) -> list[Checkup]:
    return list(health.of_database(live))


def copies(live: Path) -> list[Checkup]:
    return list(health.of_copies(live))


@pytest.fixture
def live(staffed: Room) -> Path:
    """A database with a copy of it, which nobody has open."""
    backup.add(staffed.connection, staffed.path.parent / "backups", MOMENT)
    told(staffed.path, "PRAGMA wal_checkpoint(TRUNCATE)")
    staffed.close()
    return staffed.path


def test_a_sound_database_is_well_and_not_touched(live: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in live.parent.iterdir()}
    assert database(live) == [health.well("database", f"sound, of schema {SCHEMA}")]
    assert {path.name: path.stat().st_mtime_ns for path in live.parent.iterdir()} == before


def test_a_database_that_is_open_is_looked_at_with_its_journal(staffed: Room) -> None:
    assert [finding.wrong for finding in database(staffed.path)] == [False]


def test_sums_that_are_not_those_of_the_rows_are_counted_anew_by_putting_a_copy_back(
    staffed: Room,
) -> None:
    brought(staffed, arriving("i1"), STAMP)
    assert [finding.wrong for finding in database(staffed.path)] == [False]
    told(staffed.path, "UPDATE week_created SET created = 7")
    (finding,) = database(staffed.path)
    assert finding.said.endswith("sums are not those of its opportunities: week_created")
    assert finding.mend == "coach backup, then: coach restore last"


def test_an_older_database_says_what_comes() -> None:
    (finding,) = database(RELEASED[0])
    assert finding.said == f"sound, of schema 1, which the next command brings to {SCHEMA}"


@pytest.mark.parametrize(("name", "spoil"), SPOILT.items(), ids=SPOILT)
def test_what_is_wrong_with_a_database_is_said_with_what_to_run(
    live: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    spoil(live)
    findings = database(live)
    assert findings
    assert {finding.wrong for finding in findings} == {True}
    assert findings[0].mend == MENDS[name].format(live=live)


def test_what_is_missing_is_said_where_copies_are(live: Path) -> None:
    live.unlink()
    assert database(live)[0].mend == "coach restore last"
    (live.parent / "backups" / f"0001-{MOMENT}.db").unlink()
    assert database(live) == [health.well("database", "nothing is recorded yet")]


def test_where_no_copy_is_another_is_asked_for(live: Path) -> None:
    (live.parent / "backups" / f"0001-{MOMENT}.db").unlink()
    live.write_text("my diary")
    assert database(live)[0].mend.startswith("coach restore FILE")


def test_of_copies_the_last_that_is_sound_is_put_back(live: Path) -> None:
    folder = live.parent / "backups"
    content = (folder / f"0001-{MOMENT}.db").read_bytes()
    (folder / f"0002-{MOMENT}.db").write_bytes(content[:4096])
    live.write_text("my diary")
    assert database(live)[0].mend == f"coach restore 0001-{MOMENT}.db"
    (folder / f"0001-{MOMENT}.db").write_text("my diary")
    assert database(live)[0].mend.startswith("coach restore FILE")


def test_what_another_has_to_itself_is_not_to_be_replaced(
    live: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "SHORT", 0.01)
    with closing(sqlite3.connect(live, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("UPDATE person SET region = 'North'")
        assert database(live)[0].mend.startswith("close the program that has it open")


def test_a_name_that_is_no_word_is_not_put_in_a_command(live: Path) -> None:
    told(live, 'CREATE INDEX "x; DROP TABLE person" ON person (region)')
    assert database(live)[0].mend == "coach restore last"


def test_a_journal_that_has_grown_is_said(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "LARGE_JOURNAL", 0)
    with closing(sqlite3.connect(live)) as open_:
        open_.execute("UPDATE person SET region = 'North'")
        open_.commit()
        assert "journal has grown" in database(live)[-1].said


def test_copies_are_counted_and_bad_ones_named(live: Path) -> None:
    assert copies(live)[0].said == f"1, the last of them 0001-{MOMENT}.db"
    for number in range(2, 7):
        (live.parent / "backups" / f"000{number}-{MOMENT}.db").write_text("my diary")
    (finding,) = copies(live)
    assert finding.wrong
    assert finding.said.startswith("5 of 6 cannot be put back: 0002-")
    assert finding.said.endswith(" and 2 more")


def test_where_no_copy_is_one_can_be_made(live: Path) -> None:
    (live.parent / "backups" / f"0001-{MOMENT}.db").unlink()
    assert copies(live) == [health.well("copies", "none yet", "coach backup")]
    live.unlink()
    assert copies(live) == [health.well("copies", "none yet")]


def test_what_was_moved_aside_is_named(live: Path) -> None:
    (live.parent / "coach.db.aside-2026").write_text("my diary")
    assert copies(live)[1].said == "moved aside by a restore: coach.db.aside-2026"


def test_the_last_instant_is_read_where_it_can_be(live: Path) -> None:
    assert health.last_instant(live) == ""
    told(live, "INSERT INTO change VALUES ('c', 1, 'add', '2026-11-24', '2026-11-24T09:00+00:00')")
    assert health.last_instant(live) == "2026-11-24T09:00+00:00"
    live.write_text("my diary")
    assert health.last_instant(live) == ""
