"""Putting a copy back: looked through in a place of its own, then put in place whole.

A sound database is copied first and its pages replaced, so that whoever has it open goes on with
the new ones. What is no sound database of ours is moved aside, never deleted.
"""

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from coachcli.store import integrity
from coachcli.store.backup import BEFORE_RESTORE, MAGIC, add, copied
from coachcli.store.change import DATABASE, Act, RowEffect
from coachcli.store.errors import (
    BusyWriterError,
    NewerStoreError,
    UnusableBackupError,
    UnusableHomeError,
    UnusableStoreError,
)
from coachcli.store.room import COPIES, Room
from coachcli.store.schema import APPLICATION_ID, SCHEMA
from coachcli.store.staging import make_empty, staging, sync
from coachcli.store.turn import writer
from coachcli.store.weekly import mark_all

JOURNALS = ("-journal", "-wal")
INDEX = "-shm"
BESIDE = (*JOURNALS, INDEX)
"""How the files end that stand beside a database while it is written."""
HEAD = 100
"""Bytes of the head of a database, which says how large it is, and whose."""
LARGEST_PAGE = 1 << 16
ASIDE = "aside"
SPARE = 2
"""How many times its size a copy takes while it is put back."""
HELD = "locked"
MODE = "PRAGMA journal_mode = WAL"
"""Keeps a journal in which others still read what was, while all is replaced."""
PATIENCE = 4.0
"""Seconds to wait for whoever writes, so that it is said within five who does."""


class Restored(NamedTuple):
    """What became of what was there: a copy of it, or itself moved aside, if anything was."""

    before: Path | None
    aside: Path | None


@contextmanager
def looked_through(file: Path, live: Path, act: Act) -> Iterator[Path]:
    """What is put in the place of the database `live`: a copy's content with the act noted in it.

    It is of the present schema. Raises StoreError, with nothing changed.
    """
    live = live.resolve()
    _refuse(file, live)
    try:
        with staging(live.parent) as folder:
            made = folder / live.name
            _take(file, made)
            _look_through(made, file)
            _finish(made, file, act)
            yield made
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UnusableHomeError(str(live.parent), why) from error


def put_back(made: Path, live: Path, moment: str) -> Restored:
    """Put what was looked through in its place. Raises StoreError, and then nothing has changed."""
    live = live.resolve()
    try:
        if _is_sound(live):
            return Restored(_replace_pages(made, live, moment), None)
        return Restored(None, _replace_file(made, live, moment))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise UnusableHomeError(str(live.parent), why) from error


def _refuse(file: Path, live: Path) -> None:
    """Refuse what cannot be a copy, by what is told without opening it as a database."""
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise UnusableBackupError(str(file), "it is not a file")
        if live.exists() and file.samefile(live):
            raise UnusableBackupError(str(file), "it is the database itself")
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except (OSError, ValueError) as error:
        raise UnusableBackupError(str(file), _why(error)) from error
    _refuse_by_head(file, head)


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, OSError) and not isinstance(error, FileNotFoundError):
        return (error.strerror or str(error)).lower()
    return "there is no such file"


def _refuse_by_head(file: Path, head: bytes) -> None:
    """Refuse a file by its first bytes; with a journal beside it they need not be its last."""
    if not head:
        raise UnusableBackupError(str(file), "there is nothing in it")
    if not head.startswith(MAGIC) or len(head) < HEAD:
        raise UnusableBackupError(str(file), "it is not a database")
    if not any(file.with_name(file.name + end).exists() for end in JOURNALS):
        _refuse_strange(file, head)


def _refuse_strange(file: Path, head: bytes) -> None:
    page, pages, version, mark = (
        int.from_bytes(head[start : start + size], "big")
        for start, size in ((16, 2), (28, 4), (60, 4), (68, 4))
    )
    if mark != APPLICATION_ID:
        raise UnusableBackupError(str(file), "it is not a copy of a coach database")
    if version > SCHEMA:
        raise NewerStoreError(version, SCHEMA)
    if file.stat().st_size != (page if page > 1 else LARGEST_PAGE) * pages:
        raise UnusableBackupError(str(file), "it is damaged, longer or shorter than it says")


def _take(file: Path, made: Path) -> None:
    """Copy a file with the journal beside it; one that is written meanwhile would come torn."""
    make_empty(made)
    sources = {
        file.with_name(file.name + end): made.with_name(made.name + end) for end in ("", *JOURNALS)
    }
    before = _states(sources)
    if sum(size for size, _ in before.values()) * SPARE > shutil.disk_usage(made.parent).free:
        raise UnusableBackupError(str(file), "the disk has no room for it; free some space first")
    for source in before:
        shutil.copyfile(source, sources[source])
    if _states(sources) != before:
        raise UnusableBackupError(str(file), "another program is writing to it")


def _states(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """The size and the time of change of each file that is there."""
    there = {path: path.stat() for path in paths if path.is_file()}
    return {path: (state.st_size, state.st_mtime_ns) for path, state in there.items()}


def _look_through(made: Path, file: Path) -> None:
    """Read all of a copy, as nobody knows who made it."""
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as copy:
            wrong = integrity.deep_fault(copy)
            if not wrong:
                copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise UnusableBackupError(str(file), f"it is damaged ({error})") from error
    if wrong:
        raise UnusableBackupError(str(file), wrong)


def _finish(made: Path, file: Path, act: Act) -> None:
    """Bring it to the present schema, note the act in it, and leave it as one file."""
    with Room(made) as room:
        with room.change(act), room.writing() as connection:
            connection.touch(DATABASE, {"id": act.id}, RowEffect.CHANGED)
            mark_all(connection)
        with room.plainly():
            room.connection.execute("PRAGMA journal_mode = DELETE")
            wrong = integrity.fault(room.connection)
    if wrong:
        raise UnusableBackupError(str(file), wrong)


def _is_sound(live: Path) -> bool:
    """Whether what is there is a sound database of ours. Raises BusyWriterError."""
    if not _is_filled(live):
        return False
    try:
        with closing(_opened(live)) as database:
            return not integrity.fault(database)
    except sqlite3.Error as error:
        _raise_if_held(live, error)
        return False


def _is_filled(live: Path) -> bool:
    return live.is_file() and live.stat().st_size > 0


def _replace_pages(made: Path, live: Path, moment: str) -> Path:
    """Replace all that is in the database in one transaction; gives the copy of what was there."""
    before: list[Path] = []
    with closing(_opened(live)) as target, closing(_opened(live)) as reader:

        def keep_before() -> None:
            if not before:
                before.append(add(reader, live.parent / COPIES, moment, BEFORE_RESTORE))

        try:
            _match_pages(made, target)
            if target.execute(MODE).fetchone()[0] != "wal":  # on some disks none can be kept
                keep_before()
            with closing(sqlite3.connect(made)) as source:
                # by single pages: what is there is copied after the first, when none else writes
                copied(source, target, PATIENCE, 1, keep_before)
        except sqlite3.Error as error:
            _raise_if_held(live, error)
            raise UnusableStoreError(str(live), str(error)) from error
    return before[0]


def _match_pages(made: Path, target: sqlite3.Connection) -> None:
    """Give the copy pages as large as those it takes the place of."""
    size = target.execute("PRAGMA page_size").fetchone()[0]
    with closing(sqlite3.connect(made, isolation_level=None)) as source:
        if source.execute("PRAGMA page_size").fetchone()[0] != size:
            source.execute(f"PRAGMA page_size = {size}")
            source.execute("VACUUM")


def _replace_file(made: Path, live: Path, moment: str) -> Path | None:
    """Put a file in the place of what is no database of ours, which is moved aside."""
    with _nobody_writes(live):
        aside = _set_aside(live, moment)
        sync(made)
        made.replace(live)
        sync(live.parent)
    return aside


@contextmanager
def _nobody_writes(live: Path) -> Iterator[None]:
    """Hold what is there against writing, as far as it is a database at all."""
    if not (_is_filled(live) and os.access(live, os.R_OK)):
        yield
        return
    with closing(_opened(live)) as database:
        try:
            # what its journal still holds is not to be lost, should this be stopped halfway
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            database.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            _raise_if_held(live, error)
        yield


def _set_aside(live: Path, moment: str) -> Path | None:
    """Give what is there another name, with what stands beside it; a stale journal would spoil."""
    aside = _free_name(live, moment)
    for end in BESIDE:
        _move_filled(live.with_name(live.name + end), aside.with_name(aside.name + end))
    if not os.path.lexists(live):
        return None
    _give_name(live, aside)
    return aside


def _move_filled(beside: Path, aside: Path) -> None:
    """Move a journal; an empty one, and what SQLite makes of it anew, is only let go."""
    if beside.is_file() and beside.stat().st_size and not beside.name.endswith(INDEX):
        beside.replace(aside)
    else:
        beside.unlink(missing_ok=True)


def _give_name(live: Path, aside: Path) -> None:
    """A second name for a file, so that its first is never without one; else it is moved."""
    try:
        os.link(live, aside)
    except OSError:
        live.replace(aside)


def _free_name(live: Path, moment: str) -> Path:
    number, aside = 1, live.with_name(f"{live.name}.{ASIDE}-{moment}")
    while os.path.lexists(aside):
        number += 1
        aside = live.with_name(f"{live.name}.{ASIDE}-{moment}-{number}")
    return aside


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)


def _raise_if_held(live: Path, error: sqlite3.Error) -> None:
    if HELD in str(error):
        raise BusyWriterError(str(live), writer(live)) from error
