"""Copies of the database: made whole, of a sound database only, and let go of in their order.

The order is a number in the name, which no clock moves.
"""

import re
import sqlite3
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from coachcli.store import integrity
from coachcli.store.errors import UnsoundStoreError, UnusableHomeError, UnusableStoreError
from coachcli.store.room import Room
from coachcli.store.schema import APPLICATION_ID
from coachcli.store.staging import make_empty, place, place_anew, staging
from coachcli.store.turn import WAIT_MS

SUFFIX = ".db"
NUMBERED = re.compile(r"(?P<number>\d{4,})-\d{4}-\d\d-\d\d-\d{4}(-(?P<why>[a-z-]+))?\.db")
DATED = re.compile(r"\d{4}-\d\d-\d\d-\d{4}-\d\d(-\d{3})?(-(?P<why>before-restore))?\.db")
"""How copies were called before they were numbered; they are older than all that are."""
BEFORE_RESTORE, BEFORE_UPGRADE = "before-restore", "before-upgrade"
"""Why a copy is made by itself, beside the one of each day."""
MOST = 10
"""Copies of each kind that are kept."""
MAGIC = b"SQLite format 3\0"
HEAD = 72
"""Bytes to the end of the mark that says whose a database is."""
PAUSE = 0.05
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Kept(NamedTuple):
    """A copy of ours in a folder: its number, and why it was made, where that is not by hand."""

    number: int
    path: Path
    why: str


def keep(room: Room, path: Path) -> Path:
    """Copy the whole database to a file for its owner only, over what is there.

    Raises StoreError; nothing half made is left.
    """
    with _made(room.connection, path.parent) as copy:
        place(copy, path)
    return path


def add(source: sqlite3.Connection, folder: Path, moment: str, why: str = "") -> Path:
    """Copy the whole database to the next number in a folder, and let go of the oldest of its kind.

    `moment` is the day and the time of day, as they stand in the name. Raises StoreError.
    """
    with _made(source, folder) as copy:
        path = _placed(copy, folder, f"{moment}-{why}" if why else moment)
    _rotate(folder, path)
    return path


def in_folder(folder: Path) -> tuple[Path, ...]:
    """The databases in a folder, the oldest first; those that are no copies of ours before all."""
    ordered = {copy.path: copy.number for copy in _ours(folder)}
    files = (path for path in folder.glob(f"*{SUFFIX}") if path.is_file())
    others = (path for path in files if path not in ordered)
    return (*sorted(others), *ordered)


def copied(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    wait: float = WAIT_MS / 1000,
    pages: int = -1,
    locked: Callable[[], None] = lambda: None,
) -> None:
    """Copy all pages, waiting for a lock so many seconds and no longer.

    `locked` is called once the target is held, with nothing changed yet. Raises sqlite3.Error.
    """
    until, held = time.monotonic() + wait, False

    def patient(status: int, _left: int, _all: int) -> None:
        nonlocal held
        if status in BUSY and time.monotonic() > until:
            message = "database is locked"
            raise sqlite3.OperationalError(message)
        if status not in BUSY and not held:
            held = True
            locked()

    source.backup(target, pages=pages, progress=patient, sleep=PAUSE)


@contextmanager
def _made(source: sqlite3.Connection, folder: Path) -> Iterator[Path]:
    """A copy in a folder of its own; what the system or SQLite refuses is said."""
    try:
        with staging(folder) as beside:
            path = beside / "copy.db"
            make_empty(path)
            _copy(source, path)
            yield path
    except OSError as error:
        raise UnusableHomeError(str(folder), (error.strerror or str(error)).lower()) from error


def _copy(source: sqlite3.Connection, path: Path) -> None:
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as target:
            # it is on disk before it is moved, and nobody has it before that
            target.execute("PRAGMA synchronous = OFF")
            copied(source, target)
            target.execute("PRAGMA journal_mode = DELETE")
            wrong = integrity.fault(target)
    except sqlite3.Error as error:
        raise UnusableStoreError(_file_of(source), str(error)) from error
    if wrong:
        raise UnsoundStoreError(wrong)


def _file_of(source: sqlite3.Connection) -> str:
    """The file of an open database, to be named."""
    with suppress(sqlite3.Error):
        return str(source.execute("PRAGMA database_list").fetchone()[2])
    return "The database"


def _placed(copy: Path, folder: Path, name: str) -> Path:
    """The copy under the next number; another program may take one meanwhile."""
    number = max((kept.number for kept in _ours(folder)), default=0)
    while True:
        number += 1
        path = folder / f"{number:04}-{name}{SUFFIX}"
        try:
            place_anew(copy, path)
        except FileExistsError:
            continue
        return path


def _rotate(folder: Path, newest: Path) -> None:
    """Let go of the oldest copies of the kind that was just made, but never of all sound ones."""
    ours = _ours(folder)
    kind = [copy for copy in ours if copy.why == _why(newest)]
    old = {copy.path for copy in kind[:-MOST]}
    if not old:
        return
    spared = _last_sound(copy.path for copy in reversed(ours) if copy.path != newest)
    for path in sorted(old - {spared}):
        with suppress(OSError):
            path.unlink()


def _last_sound(paths: Iterable[Path]) -> Path | None:
    return next((path for path in paths if is_sound(path)), None)


def is_sound(path: Path) -> bool:
    """Whether a copy of ours, which nobody writes to, could be put back."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as copy:
            return not integrity.fault(copy)
    except sqlite3.Error:
        return False


def _ours(folder: Path) -> list[Kept]:
    """The copies that this program made in a folder, the oldest first."""
    paths = (path for path in folder.glob(f"*{SUFFIX}") if _is_marked(path))
    return sorted(kept for path in paths if (kept := _named(path)))


def _named(path: Path) -> Kept | None:
    if numbered := NUMBERED.fullmatch(path.name):
        return Kept(int(numbered["number"]), path, numbered["why"] or "")
    dated = DATED.fullmatch(path.name)
    return Kept(0, path, dated["why"] or "") if dated else None


def _why(path: Path) -> str:
    named = _named(path)
    return named.why if named else ""


def _is_marked(path: Path) -> bool:
    """Whether a file is a database of ours by its first bytes; a link is not ours to delete."""
    with suppress(OSError):
        if stat.S_ISREG(path.lstat().st_mode):
            with path.open("rb") as file:
                head = file.read(HEAD)
            return head.startswith(MAGIC) and head[68:] == APPLICATION_ID.to_bytes(4, "big")
    return False
