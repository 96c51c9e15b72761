"""What is said when a file cannot be read or does not hold what it should."""

from collections.abc import Iterable
from typing import ClassVar

from coachcli.coaching.errors import CoachError
from coachcli.coaching.near import near

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


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A question that offers the nearest known names, or nothing."""
    close = " or ".join(f'"{name}"' for name in near(wanted, known))
    return f" Did you mean {close}?" if close else ""


def nearest(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """What to write instead: the nearest known names, else a sentence on where to find one."""
    return did_you_mean(wanted, known).strip() or otherwise
