"""A turn to write: writers stand in line, and only the first of them asks SQLite for the file.

SQLite's own wait sleeps up to a tenth of a second while others come and go: with eight writers one
of them waited for 4.65 s. A process that ends, however it does, leaves the line with it.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, perf_counter_ns, sleep

from coachcli.store.errors import BusyWriterError

WAIT_MS = 5000
SHORTEST = 0.0005
JITTER_NS = 1_000_000
"""Between two looks at the line: half a millisecond, and up to one more, so that none is last."""
PRIMARY = 0xFF
"""The part of an extended result code that names its kind."""
WRITES_AT = 120
"""The byte of the shared memory on which SQLite locks who writes (its WAL-index format)."""
LOCKS = Path("/proc/locks")


def begin(connection: sqlite3.Connection, path: Path) -> None:
    """Begin a transaction that writes as soon as it is our turn. Raises BusyWriterError."""
    until = monotonic() + WAIT_MS / 1000
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        with _line(path.parent, until):
            begun = _awaited(lambda: _begun(connection), until)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    if not begun:
        raise BusyWriterError(str(path), writer(path))


def _awaited(attempt: Callable[[], bool], until: float) -> bool:
    """Whether an attempt, made over and over until a moment, came to something."""
    while not (done := attempt()) and monotonic() < until:
        sleep(SHORTEST + perf_counter_ns() % JITTER_NS / 1e9)
    return done


def _begun(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) & PRIMARY != sqlite3.SQLITE_BUSY:
            raise
        return False
    return True


@contextmanager
def _line(folder: Path, until: float) -> Iterator[None]:
    """The first place in the line of a folder's writers, while it lasts.

    Where a folder cannot be locked, as on Windows, all ask at once, often and at odd moments.
    """
    place = None
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
    try:
        _awaited(lambda: place is None or _first(place), until)
        yield
    finally:
        if place is not None:
            os.close(place)


def _first(place: int) -> bool:
    if sys.platform != "win32":
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - not there on every system

        try:
            flock(place, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without such locks
            return True
    return True


def writer(path: Path) -> str:
    """Which program has the file, where the system tells."""
    try:
        node = Path(f"{path}-shm").stat().st_ino
        lines = LOCKS.read_text(encoding="ascii").splitlines()
        process = next(row[-4] for row in map(str.split, lines) if _writes(row, node))
        name = Path(f"/proc/{process}/comm").read_text(encoding="utf-8", errors="replace")
    except (OSError, StopIteration):
        return ""
    return f"{name.strip()}, process {process}"


def _writes(row: list[str], node: int) -> bool:
    """Whether a line of /proc/locks is of who writes to the database with this shared memory."""
    file, first, last = row[-3:]
    mine = "WRITE" in row and file.endswith(f":{node}") and last.isdecimal()
    return mine and int(first) <= WRITES_AT <= int(last)
