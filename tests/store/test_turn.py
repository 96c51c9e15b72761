import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from coachcli.store import person, turn
from coachcli.store.errors import BusyWriterError
from coachcli.store.room import Room
from store.conftest import DANA, STAMP

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be locked there")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="who holds a lock is told by Linux only")
WRITERS, LONGEST = 8, 5
WRITER = """
import sys, time
from datetime import date
from pathlib import Path
from coachcli.coaching.record import Stamp
from coachcli.coaching.rep import Rep
from coachcli.store import person
from coachcli.store.change import Act
from coachcli.store.room import Room
path, name, writes = sys.argv[1:]
stamp, longest = Stamp("2026-11-24T09:00:00.000+00:00", date(2026, 11, 24)), 0.0
with Room(Path(path)) as room:
    for number in range(int(writes)):
        begun = time.monotonic()
        with room.change(Act(f"c{name}-{number}", "add", stamp)):
            person.add(room, [Rep(f"{name}-{number}", f"Rep {name} {number}")], {}, stamp)
        longest = max(longest, time.monotonic() - begun)
print(longest)
"""
HOLDER = """
import sys, time
from pathlib import Path
from coachcli.store.room import Room
with Room(Path(sys.argv[1])) as room, room.writing():
    print("holding", flush=True)
    time.sleep(60)
"""


def started(script: str, *words: object) -> subprocess.Popen[str]:
    """Another process that runs a script of ours."""
    line = [sys.executable, "-c", script, *map(str, words)]
    return subprocess.Popen(line, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own script


def waits(path: Path, writes: int) -> list[float]:
    """The longest wait of each of several processes that write at once, in seconds."""
    writers = [started(WRITER, path, name, writes) for name in range(WRITERS)]
    said = [writer.communicate(timeout=600)[0] for writer in writers]
    return [float(text) for text in said]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits longer than a moment."""
    monkeypatch.setattr(turn, "WAIT_MS", 50)


@pytest.fixture
def held(staffed: Room) -> Iterator[Room]:
    """A room in which somebody else is writing and does not finish."""
    with closing(sqlite3.connect(staffed.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield staffed


@pytest.mark.parametrize(
    "writes", [20, pytest.param(1000, marks=pytest.mark.long)], ids=["few", "many"]
)
def test_of_many_processes_that_write_none_waits_long_and_nothing_is_lost(
    room: Room, writes: int
) -> None:
    assert max(waits(room.path, writes)) < LONGEST
    assert len(person.team(room)) == WRITERS * writes
    assert room.rows("SELECT max(sequence) AS last FROM change")[0]["last"] == WRITERS * writes
    assert room.rows("PRAGMA integrity_check")[0][0] == "ok"


def test_a_writer_that_is_killed_keeps_nobody_waiting(room: Room) -> None:
    holder = started(HOLDER, room.path)
    assert holder.stdout
    assert holder.stdout.readline() == "holding\n"
    holder.kill()
    holder.communicate(timeout=60)
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    assert person.team(room) == (DANA,)


@pytest.mark.usefixtures("impatient")
def test_who_waits_too_long_hears_it_and_can_write_later(held: Room) -> None:
    with pytest.raises(BusyWriterError, match=r"writing to .* Nothing was changed"):
        person.add(held, [DANA], {}, STAMP)
    assert held.rows("PRAGMA busy_timeout")[0][0] == 50


@LINUX
@pytest.mark.usefixtures("impatient")
def test_who_writes_is_named_where_the_system_tells(
    held: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    locks, node = tmp_path / "locks", Path(f"{held.path}-shm").stat().st_ino
    lines = (
        f"1: POSIX  ADVISORY  READ {os.getppid()} fe:00:{node} 120 120",
        f"2: POSIX  ADVISORY  WRITE {os.getppid()} fe:00:{node} 0 EOF",
        f"3: POSIX  ADVISORY  WRITE {os.getppid()} fe:00:{node} 123 128",
        f"4: POSIX  ADVISORY  WRITE self fe:00:{node} 120 120",
    )
    locks.write_text("\n".join(lines))
    monkeypatch.setattr(turn, "LOCKS", locks)
    with pytest.raises(BusyWriterError, match=r"^Another program \(.+, process self\)"):
        person.add(held, [DANA], {}, STAMP)


@pytest.mark.usefixtures("impatient")
def test_where_the_system_tells_nothing_it_is_another_coach(
    held: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(turn, "LOCKS", tmp_path / "none")
    with pytest.raises(BusyWriterError, match=r"^Another coach is writing"):
        person.add(held, [DANA], {}, STAMP)


@POSIX
@pytest.mark.usefixtures("impatient")
def test_who_is_not_first_in_line_does_not_ask_for_the_file(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[bool] = set()
    monkeypatch.setattr(turn, "_first", lambda _place: asked.add(room.connection.in_transaction))
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    assert asked == {False}


@POSIX
@pytest.mark.parametrize("refused", ["os.open", "fcntl.flock"])
def test_where_a_folder_cannot_be_locked_writers_go_without_a_line(
    room: Room, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    def refuse(*_words: object) -> None:
        raise OSError

    monkeypatch.setattr(refused, refuse)
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    assert person.team(room) == (DANA,)


def test_on_windows_all_ask_at_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    person.add(room, [DANA], {"Bo Hart": "m1"}, STAMP)
    assert person.team(room) == (DANA,)


@POSIX
def test_who_comes_second_is_not_first_in_line(tmp_path: Path) -> None:
    first, second = (os.open(tmp_path, os.O_RDONLY) for _ in range(2))
    try:
        assert [turn._first(place) for place in (first, second)] == [True, False]  # noqa: SLF001
    finally:
        os.close(first)
        os.close(second)


def test_what_sqlite_refuses_for_another_reason_is_said_at_once(staffed: Room) -> None:
    staffed.connection.execute("BEGIN")
    with pytest.raises(sqlite3.OperationalError, match="within a transaction"):
        turn.begin(staffed.connection, staffed.path)
