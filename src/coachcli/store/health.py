"""How the database and its copies are, looked at without changing a byte of them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from coachcli.store import integrity, weekly
from coachcli.store.backup import in_folder, is_sound
from coachcli.store.room import COPIES
from coachcli.store.schema import SCHEMA

DATABASE, KEPT_COPIES = "database", "copies"
RESTORE = "coach restore last"
ELSEWHERE = "coach restore FILE, with a copy made by coach backup --to"
COUNTED_ANEW = "coach backup, then: coach restore last"
"""What is put back is counted anew."""
SHORT = 1.0
"""Seconds that a look waits for a lock."""
NOT_DAMAGED = {
    "locked": "close the program that has it open, then: coach doctor",
    "full": "free some space, then: coach doctor",
    "disk i/o": "free some space, or have the disk looked at, then: coach doctor",
    "unable to open": "make it a file that you may read and write, then: coach doctor",
}
"""What SQLite says where a copy would mend nothing, and what does."""
MOST = 5
"""Faults of one database that are told of."""
LARGE_JOURNAL = 64 << 20
SQLITE = sqlite3.sqlite_version
SHOWN = 3


class Checkup(NamedTuple):
    """What was looked at, whether it is wrong, how it is, and what to run or to do."""

    subject: str
    wrong: bool
    said: str
    mend: str = ""


def well(subject: str, said: str, mend: str = "") -> Checkup:
    """What is as it should be."""
    return Checkup(subject, False, said, mend)  # noqa: FBT003 - what the function is called for


def wrong(subject: str, said: str, mend: str) -> Checkup:
    """What is not, with what to run or to do."""
    return Checkup(subject, True, said, mend)  # noqa: FBT003 - as above


def of_database(live: Path) -> Iterator[Checkup]:
    """How the database is."""
    if live.is_file() and live.stat().st_size:
        yield from _of_file(live)
    elif live.exists() and not live.is_file():
        yield wrong(DATABASE, f"{live} is not a file", _restoring(live))
    elif in_folder(live.parent / COPIES):
        yield wrong(DATABASE, f"{live} is missing or empty", _restoring(live))
    else:
        yield well(DATABASE, "nothing is recorded yet")


def of_copies(live: Path) -> Iterator[Checkup]:
    """How the copies are, and what was moved aside."""
    copies = in_folder(live.parent / COPIES)
    bad = [copy.name for copy in copies if not is_sound(copy)]
    if bad:
        said = f"{len(bad)} of {len(copies)} cannot be put back: {_listed(bad)}"
        yield wrong(KEPT_COPIES, said, "coach backup, and move those away")
    elif copies:
        yield well(KEPT_COPIES, f"{len(copies)}, the last of them {copies[-1].name}")
    else:
        yield well(KEPT_COPIES, "none yet", "coach backup" if live.is_file() else "")
    aside = sorted(path.name for path in live.parent.glob(f"{live.name}.aside-*"))
    if aside:
        said = f"moved aside by a restore: {_listed(aside)}"
        yield well(KEPT_COPIES, said, "delete it once you miss nothing")


def last_instant(live: Path) -> str:
    """When the last thing was recorded, as far as that can be read."""
    try:
        with closing(_reading(live)) as database:
            return str(database.execute("SELECT max(at) FROM change").fetchone()[0] or "")
    except sqlite3.Error:
        return ""


def _restoring(live: Path) -> str:
    """How the last sound copy is put back."""
    copies = in_folder(live.parent / COPIES)
    sound = next((copy for copy in reversed(copies) if is_sound(copy)), None)
    if sound is None:
        return ELSEWHERE
    return RESTORE if sound == copies[-1] else f"coach restore {quote(sound.name)}"


def _of_file(live: Path) -> Iterator[Checkup]:
    try:
        with closing(_reading(live)) as database:
            version = int(database.execute("PRAGMA user_version").fetchone()[0])
            faults = list(islice(integrity.deep_faults(database), MOST))
            wrong_sums = [] if faults or version < SCHEMA else list(weekly.differing(database))
    except sqlite3.Error as error:
        yield wrong(DATABASE, f"{live} cannot be read: {error}", _unread(live, str(error).lower()))
        return
    for said in faults:
        yield wrong(DATABASE, f"{live}: {said}", _mend(live, said, version))
    if wrong_sums:
        said = f"its weekly sums are not those of its opportunities: {', '.join(wrong_sums)}"
        yield wrong(DATABASE, f"{live}: {said}", COUNTED_ANEW)
    elif not faults:
        older = f", which the next command brings to {SCHEMA}" if version < SCHEMA else ""
        yield well(DATABASE, f"sound, of schema {version}{older}")
    yield from _of_journal(live)


def _unread(live: Path, reason: str) -> str:
    """What to do where SQLite reads nothing: a copy helps only against damage."""
    mends = (mend for sign, mend in NOT_DAMAGED.items() if sign in reason)
    return next(mends, "") or _restoring(live)


def _mend(live: Path, said: str, version: int) -> str:
    """What mends a fault: a newer program, one statement, or a copy."""
    if version > SCHEMA:
        return "pipx upgrade coachcli"
    words = said.split()
    kind, name = words[3:5] if said.startswith("it has the ") else ("", "")
    if kind in ("index", "view", "trigger") and name.rstrip(",").isidentifier():
        return f'sqlite3 "{live}" "DROP {kind} {name.rstrip(",")}"'
    return _restoring(live)


def _of_journal(live: Path) -> Iterator[Checkup]:
    journal = live.with_name(f"{live.name}-wal")
    if journal.is_file() and journal.stat().st_size > LARGE_JOURNAL:
        said = f"its journal has grown to {journal.stat().st_size >> 20} MB"
        yield wrong(DATABASE, said, "close every program that has it open")


def _reading(live: Path) -> sqlite3.Connection:
    """A connection that only reads; where nobody else is, not even a journal is made."""
    way = "mode=ro" if live.with_name(f"{live.name}-wal").exists() else "immutable=1"
    place = f"{live.absolute().as_uri()}?{way}"
    return sqlite3.connect(place, uri=True, timeout=SHORT, isolation_level=None)


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return f"{', '.join(names[:SHOWN])}{more}"
