"""What is said when a file cannot be read or does not hold what it should."""

from collections.abc import Iterable
from typing import ClassVar

from coachcli.coaching.errors import CoachError

Place = tuple[str | int, ...]
"""Where in a file something stands: the keys, and numbers in lists, that lead to it."""


class ContentError(CoachError):
    """A file is unreadable or holds something unexpected; the sentence names file, line, what is wrong and what mends it."""

    exit_code: ClassVar[int] = 3

    def __init__(self, file: str, line: int | None, fault: str, mend: str = "", place: Place = ()) -> None:
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
        super().__init__(
            "\n".join(f"{one.where}: {one.fault} {one.mend}".rstrip() for one in self.faults) + "\nNothing was changed."
        )


def near(wanted: str, known: list[str] | tuple[str, ...]) -> str:
    """A question that offers the nearest known names, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistyped word needs it

    found = get_close_matches(wanted, list(dict.fromkeys(known)), n=2)
    return " Did you mean " + " or ".join(f'"{name}"' for name in found) + "?" if found else ""


def nearest(wanted: str, known: list[str] | tuple[str, ...], otherwise: str) -> str:
    """What to write instead: the nearest known names, else a sentence that says where to find one."""
    return near(wanted, known).strip() or otherwise
