"""What is looked at to say whether all is well; each part goes on where another fails."""

import os
import platform
import shutil
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from coachcli import VERSION
from coachcli.cli import clock
from coachcli.cli.context import AS_OF, BACKUPS, DATABASE, Context
from coachcli.cli.terminal import show, steps
from coachcli.content.library.places import shipped
from coachcli.content.library.shelf import Shelf
from coachcli.store import health
from coachcli.store.health import Checkup, well, wrong
from coachcli.store.schema import SCHEMA

OTHERS = 0o077
"""What anybody but the owner may do."""
ROOM = 20 << 20
TIMES = 3
"""Room on the disk: so many bytes at least, and so many times the size of the database."""
SLACK = timedelta(days=1)
"""How far ahead of the clock an instant may be: time zones differ, and clocks are set."""
MEGABYTE = 1 << 20


def examined(context: Context) -> Iterator[Checkup]:
    """All that is looked at, in the order of what matters most."""
    live = context.home / DATABASE
    if _is_closed(context.home):
        yield from _permissions(context.home)
        return
    yield from health.of_database(live)
    yield from health.of_copies(live)
    yield from _permissions(context.home)
    yield from _content(context)
    yield from _cache(context.home / "cache")
    yield _disk(live)
    yield from _clock(live)
    yield _versions()


def _permissions(home: Path) -> Iterator[Checkup]:
    """Whether the home is its owner's alone, and can be written to."""
    if not home.is_dir():
        above = next(folder for folder in home.parents if folder.is_dir())
        if home.exists() or not os.access(above, os.W_OK):
            said = f"the folder {home} cannot be made"
            yield wrong("permissions", said, "set COACH_HOME to a folder you can write to")
        return
    yield from _shut(home)
    if not _is_closed(home):
        yield _opened(home)


def _shut(home: Path) -> Iterator[Checkup]:
    """What is there and cannot be read and written, the first of it."""
    shut = (path for path in _needed(home) if path.exists() and not _is_usable(path))
    for path in islice(shut, 1):
        yield wrong("permissions", f"{path} cannot be written", f'chmod -R u+rwX "{home}"')


def _opened(home: Path) -> Checkup:
    """Whether others may look into it."""
    open_ = [path for path in (home, *sorted(home.rglob("*"))) if _is_open(path)]
    if not open_:
        return well("permissions", f"{home} is for its owner only")
    more = f", and {len(open_) - 1} more" if open_[1:] else ""
    said = f"others may look into {open_[0]}{more}"
    return wrong("permissions", said, f'chmod -R go-rwx "{home}"')


def _is_closed(home: Path) -> bool:
    """Whether nobody can look into what is there."""
    return home.is_dir() and not os.access(home, os.R_OK | os.X_OK)


def _needed(home: Path) -> Iterator[Path]:
    """What has to be writable: the home, the database with its journal, and the copies' folder."""
    yield home
    if not _is_closed(home):
        yield from (home / f"{DATABASE}{end}" for end in ("", "-wal", "-shm"))
        yield home / BACKUPS


def _is_usable(path: Path) -> bool:
    more = os.X_OK if path.is_dir() else 0
    return os.access(path, os.R_OK | os.W_OK | more)


def _is_open(path: Path) -> bool:
    """Whether others than the owner may do something; elsewhere than on Unix, folders tell."""
    return (
        os.name == "posix"
        and bool(stat.S_IMODE(path.lstat().st_mode) & OTHERS)
        and not (path.is_symlink())
    )


def _content(context: Context) -> Iterator[Checkup]:
    """Whether flows and library can be read; nothing is taken from the cache, or put there."""
    shelf = Shelf(shipped(), context.home)
    flows, faults = shelf.flows()
    assets, more = shelf.assets()
    behaviours, most = shelf.behaviours()
    for error in (*faults, *more, *most):
        yield wrong("content", steps.sentence(error), "mend it, then: coach library check")
    read = (
        show.count(len(flows), "flow"),
        show.count(len(assets), "piece of learning", "pieces of learning"),
        show.count(len(behaviours), "behaviour"),
    )
    yield well("content", f"{', '.join(read)} can be read")


def _cache(folder: Path) -> Iterator[Checkup]:
    """Whether what was read can be kept; what is broken in it is made anew by itself."""
    if folder.exists() and not (folder.is_dir() and os.access(folder, os.W_OK)):
        said = f"{folder} cannot be written, which makes every start slower"
        yield wrong("cache", said, f'rm -r "{folder}"')
    else:
        files = sum(path.is_file() for path in folder.rglob("*"))
        yield well("cache", show.count(files, "file"))


def _disk(live: Path) -> Checkup:
    """Whether there is room to write and to copy."""
    folder = next(place for place in live.parents if place.is_dir())
    free = shutil.disk_usage(folder).free
    size = live.stat().st_size if live.is_file() else 0
    said = f"{free // MEGABYTE:,} MB free"
    if free < max(ROOM, TIMES * size):
        return wrong("disk", f"only {said}", "free some space")
    return well("disk", said)


def _clock(live: Path) -> Iterator[Checkup]:
    """Whether the clock is behind what was recorded already."""
    now = datetime.fromisoformat(clock.now())
    last = _instant(health.last_instant(live)) if live.is_file() else None
    if last and last > now + SLACK:
        said = f"the last record is of {_minute(last)}, and it is {_minute(now)}"
        yield wrong("clock", said, "set this computer's clock")
    else:
        yield well("clock", f"it is {_minute(now)}")
    if AS_OF in os.environ:
        said = f"{AS_OF} is set: today is taken to be {os.environ[AS_OF]}"
        yield well("clock", said, f"unset {AS_OF}, to have the real day")


def _minute(instant: datetime) -> str:
    return f"{show.day(instant.date())}, {instant:%H:%M}"


def _instant(text: str) -> datetime | None:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return instant if instant.tzinfo else None


def _versions() -> Checkup:
    said = f"coach {VERSION}, schema {SCHEMA}, Python {platform.python_version()}"
    return well("versions", f"{said}, SQLite {health.SQLITE}")
