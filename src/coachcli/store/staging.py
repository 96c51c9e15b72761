"""Where a file is made: in a folder beside its place, moved from there whole, swept up if left.

A folder is locked as long as its maker lives, so that a sweep takes only what the dead left.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows lets nobody delete what is open
    fcntl = None  # type: ignore[assignment]

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
MAKING, PART = ".coach-", ".part"
EARLIER = (".restore-", ".db.part")
"""How what earlier versions of the program left begins or ends."""


@contextmanager
def staging(parent: Path) -> Iterator[Path]:
    """A folder of its own in `parent`, for its owner only, which is gone in the end.

    Raises OSError.
    """
    parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    sweep(parent)
    folder, lock = _locked_folder(parent)
    try:
        inner = folder / "new"  # who writes a database in it locks its folder too
        inner.mkdir(mode=PRIVATE_FOLDER)
        yield inner
    finally:
        _erase(folder)
        os.close(lock)


def sweep(parent: Path) -> None:
    """Erase what makers that were killed left in a folder; what is still being made stays."""
    with suppress(OSError), os.scandir(parent) as there:
        for name in [entry.name for entry in there if _is_half_made(entry.name)]:
            _sweep(parent / name)


def make_empty(path: Path) -> None:
    """An empty file for its owner's eyes only, before anything is in it. Raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, PRIVATE_FILE))


def place(made: Path, path: Path) -> None:
    """Move a file that was made to its place, over what is there, and have it on disk.

    Raises OSError.
    """
    sync(made)
    made.replace(path)
    sync(path.parent)


def place_anew(made: Path, path: Path) -> None:
    """The same where nothing is: of two programs only one takes a place.

    Raises FileExistsError, or OSError.
    """
    sync(made)
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # links are not known on every disk
        if path.exists():
            raise FileExistsError(path) from None
        made.replace(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Have a file or a folder on disk; a disk that knows nothing of it only goes without."""
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _is_half_made(name: str) -> bool:
    ours = name.startswith(MAKING) and name.endswith(PART)
    earlier = name.startswith(EARLIER[0]) or name.endswith(EARLIER[1])
    return ours or (name.startswith(".") and earlier)


def _locked_folder(parent: Path) -> tuple[Path, int]:
    """A new folder, locked; one that a sweep took before it was locked is made again."""
    number = 0
    while True:
        number += 1
        folder = parent / f"{MAKING}{os.getpid()}-{number}{PART}"
        with suppress(FileExistsError, FileNotFoundError):
            folder.mkdir(mode=PRIVATE_FOLDER)
            lock = _lock(folder)
            if folder.exists():
                return folder, lock
            os.close(lock)


def _lock(path: Path) -> int:
    """Hold what is half made as one's own. Raises OSError where another does."""
    if sys.platform == "win32" or fcntl is None:
        return os.open(os.devnull, os.O_RDONLY)
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _sweep(path: Path) -> None:
    with suppress(OSError):
        lock = _lock(path)
        _erase(path)
        os.close(lock)


def _erase(path: Path) -> None:
    """Erase a file or a folder; `shutil` does it too, and takes as long to load as a copy to make.

    What another erases meanwhile, or nobody may, is passed over.
    """
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            for inner in list(path.iterdir()):
                _erase(inner)
            path.rmdir()
        else:
            path.unlink()
