"""What is said when a file cannot be read or does not hold what it should."""

import stat
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near

LARGEST = 4 * 1024 * 1024
"""A file that is written by hand is no larger."""
Place = tuple[str | int, ...]
"""Where in a file something stands: the keys, and numbers in lists, that lead to it."""


class ContentError(CoachError):
    """A file is unreadable or holds something unexpected.

    The sentence names file, line, what is wrong and what mends it.
    """

    exit_code: ClassVar[int] = 3

    def __init__(
        self, file: str, line: int | None, fault: str, mend: str = "", place: Place = ()
    ) -> None:
        """Say what is wrong where; `line` counts from 1, `mend` is a sentence too."""
        self.file, self.line, self.fault, self.mend, self.place = file, line, fault, mend, place
        self.problem = f"{fault} {mend} Nothing was changed." if mend else fault
        self.where = f"{file}, line {line}" if line else file
        super().__init__(f"{self.where}: {self.problem}")


class FaultyError(CoachError):
    """Several things are wrong; all of them are said, so that they can be mended in one go."""

    exit_code: ClassVar[int] = ContentError.exit_code

    def __init__(self, faults: Iterable[ContentError]) -> None:
        """Say each in a line of its own."""
        self.faults = tuple(faults)
        lines = [f"{error.where}: {error.fault} {error.mend}".rstrip() for error in self.faults]
        super().__init__("\n".join([*lines, "Nothing was changed."]))


def no_file(path: Path, most: int) -> str:
    """Why a path is no file that can be read whole, at most so many bytes; "" where it is one.

    A pipe or a device may never end, or never begin. Raises OSError.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return "there is no such file."
    if stat.S_ISDIR(status.st_mode):
        return "it is a folder, and a file is meant."
    if not stat.S_ISREG(status.st_mode):
        return "it is no file, but a pipe or a device."
    too_large = f"the file is larger than {most // 1024 // 1024} MiB."
    return too_large if status.st_size > most else ""


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A question that offers the nearest known names, or nothing."""
    close = " or ".join(f'"{name}"' for name in near(wanted, known))
    return f" Did you mean {close}?" if close else ""


def nearest(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """What to write instead: the nearest known names, else a sentence on where to find one."""
    return did_you_mean(wanted, known).strip() or otherwise
