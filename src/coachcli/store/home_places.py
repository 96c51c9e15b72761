"""The places of a home where a person can stand: its databases, and every other file."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coachcli.coaching.trace import Traces
from coachcli.store.errors import UnsearchableError
from coachcli.store.schema import APPLICATION_ID

HEADER, MARK_AT = b"SQLite format 3\0", slice(68, 72)
"""How a database begins, and where in it stands whose it is."""
BESIDE = ("-wal", "-shm", "-journal")
"""What stands beside a database and is a part of it."""
HALF_MADE = (".part", ".new")
"""How hidden files and folders end in which something is made, or was when its maker was killed."""
PASSING = ".restore-"
"""How the folders begin in which earlier versions of the program made something."""
CACHE = "cache"


class Places(NamedTuple):
    """The files of a home: other databases of ours, what is half made, the cache, the rest."""

    databases: tuple[Path, ...]
    half_made: tuple[Path, ...]
    cache: tuple[Path, ...]
    others: tuple[Path, ...]


def places(live: Path) -> Places:
    """Where a person can stand, besides the database itself. Raises UnsearchableError."""
    files = tuple(path for path in _files(live.parent) if not _is_part_of(path, live))
    half = tuple(path for path in files if _is_half_made(path, live.parent))
    rest = tuple(path for path in files if path not in half)
    databases = tuple(path for path in rest if is_database(path))
    loose = [path for path in rest if not any(_is_part_of(path, whole) for whole in databases)]
    cache = tuple(path for path in loose if CACHE in path.relative_to(live.parent).parts[:1])
    return Places(databases, half, cache, tuple(path for path in loose if path not in cache))


def telling(files: tuple[Path, ...], traces: Traces, *, whole: bool) -> tuple[Path, ...]:
    """The files in whose text or name a person stands. Raises UnsearchableError."""
    return tuple(path for path in files if _tells(path, traces, whole=whole))


def holding(files: tuple[Path, ...], word: str) -> tuple[Path, ...]:
    """The files in whose bytes a word of ours stands. Raises UnsearchableError."""
    return tuple(path for path in files if word.encode() in _read(path))


def is_database(path: Path) -> bool:
    """Whether a file begins as a database of this program. Raises UnsearchableError."""
    start = _read(path, MARK_AT.stop)
    is_ours = int.from_bytes(start[MARK_AT], "big") == APPLICATION_ID
    return start.startswith(HEADER) and is_ours


def removed(files: tuple[Path, ...]) -> None:
    """Remove files. Raises UnsearchableError."""
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnsearchableError(str(path), _why(error)) from error


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; a folder that is a link is followed once."""
    seen: set[Path] = set()
    for place, below, names in os.walk(folder, followlinks=True, onerror=_refused):
        here = Path(place).resolve()
        below[:] = [] if here in seen else sorted(below)
        files = () if here in seen else sorted(names)
        seen.add(here)
        yield from (path for name in files if (path := Path(place, name)).is_file())


def _refused(error: OSError) -> None:
    raise UnsearchableError(str(error.filename), _why(error)) from error


def _is_part_of(path: Path, database: Path) -> bool:
    return path == database or path in {Path(f"{database}{end}") for end in BESIDE}


def _is_half_made(path: Path, home: Path) -> bool:
    *folders, name = path.relative_to(home).parts
    for end in BESIDE:
        name = name.removesuffix(end)
    hidden = [part for part in (*folders, name) if part.startswith(".")]
    return any(part.endswith(HALF_MADE) or part.startswith(PASSING) for part in hidden)


def _tells(path: Path, traces: Traces, *, whole: bool) -> bool:
    text = _read(path).decode("utf-8", "ignore")
    return traces.stand_in(path.name, whole=whole) or traces.stand_in(text, whole=whole)


def _read(path: Path, most: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UnsearchableError(str(path), _why(error)) from error


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
