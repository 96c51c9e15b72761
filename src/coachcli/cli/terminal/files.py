"""Files written where a user says: what exists stays, links are followed, streams stay streams."""

import os
import stat
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from coachcli.coaching.errors import CoachError

SHOWN = 3
PRIVATE, SHARED = 0o600, 0o666
STANDARD = {"stdin": 0, "stdout": 1, "stderr": 2}
DATABASE = b"SQLite format 3\0"
"""How a database begins."""
DESCRIPTORS = (Path("/dev/fd"), Path("/proc/self/fd"))


class NotWrittenError(CoachError):
    """A file could not be written."""

    exit_code = 4

    def __init__(self, path: Path, reason: str, option: str = "--out") -> None:
        super().__init__(f"{path} cannot be written: {reason}. Give another place with {option}.")


class ExistsError(CoachError):
    """A file is there already."""

    def __init__(self, there: list[Path]) -> None:
        more = f" and {len(there) - SHOWN} more" if len(there) > SHOWN else ""
        named = ", ".join(str(path) for path in there[:SHOWN])
        files = "To overwrite: --force"
        mend = "It is a folder: name a file in it." if there[0].is_dir() else files
        super().__init__(f"There already: {named}{more}. Nothing was written. {mend}")


def write(files: Mapping[Path, bytes], *, force: bool, private: bool = False) -> None:
    """Write all files, or none when one of them is there and `force` is not given.

    What is about people is `private`: for its owner only. A database is never written over. Raises
    ExistsError or NotWrittenError.
    """
    refuse(files, force=force)
    if records := next((path for path in files if _is_database(path)), None):
        raise NotWrittenError(records, "it is a database, with records in it")
    for path, content in files.items():
        try:
            _write(path, content, private=private)
        except OSError as error:
            raise NotWrittenError(path, (error.strerror or str(error)).lower()) from error


def refuse(paths: Iterable[Path], *, force: bool) -> None:
    """Refuse what is there unless it is meant to go; a stream loses nothing. Raises ExistsError."""
    there = [path for path in paths if path.exists() and not is_stream(path)]
    if there and not force:
        raise ExistsError(there)


def _is_database(path: Path) -> bool:
    """Whether a file holds records, as that of a home does."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(DATABASE)) == DATABASE


def is_stream(path: Path) -> bool:
    """Whether what is written there goes on elsewhere: a device, a FIFO, an output of ours."""
    if _descriptor(path) is not None:
        return True
    with suppress(OSError):
        mode = path.stat().st_mode
        return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
    return False


def followed(path: Path, option: str = "--out") -> Path:
    """The file that a link leads to, which need not be there. Raises NotWrittenError."""
    with suppress(OSError, RuntimeError):  # a ring is the latter before Python 3.13
        place = path.resolve()
        if not place.is_symlink():
            return place
    raise NotWrittenError(path, "its links lead round in a ring", option)


def _write(path: Path, content: bytes, *, private: bool) -> None:
    if is_stream(path):
        _pour(path, content)
        return
    place = followed(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    _replace(place, content, private=private)


def _pour(path: Path, content: bytes) -> None:
    """Write to what is open already as it stands: to open it anew would begin at its first byte."""
    descriptor = _descriptor(path)
    sys.stdout.flush()
    place = path if descriptor is None else os.dup(descriptor)
    with open(place, "wb") as stream:  # noqa: PTH123 - it may be a number
        stream.write(content)


def _replace(place: Path, content: bytes, *, private: bool) -> None:
    """Write beside the place and then move there, so that nobody ever reads half a file."""
    beside = place.with_name(f".{place.name}.new")
    try:
        with suppress(FileNotFoundError):
            beside.unlink()
        with os.fdopen(_made(beside, place, PRIVATE if private else SHARED), "wb") as file:
            file.write(content)
        beside.replace(place)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _made(beside: Path, place: Path, most: int) -> int:
    """A new file, open to write: no wider than `most`, nor than what it replaces."""
    mode = stat.S_IMODE(place.stat().st_mode) & most if place.exists() else most
    return os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)


def _descriptor(path: Path) -> int | None:
    """The number of an output of this program that a path like /dev/stdout names."""
    if path.parent == Path("/dev"):
        return STANDARD.get(path.name)
    return int(path.name) if path.parent in DESCRIPTORS and path.name.isdecimal() else None
