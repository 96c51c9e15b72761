"""What is said when a file cannot be read or does not hold what it should."""

from difflib import get_close_matches
from typing import ClassVar

from coachcli.coaching.errors import CoachError


class ContentError(CoachError):
    """A file is unreadable or holds something unexpected; the sentence names file, line and what was expected."""

    exit_code: ClassVar[int] = 3

    def __init__(self, file: str, line: int | None, problem: str) -> None:
        """Say what is wrong where; `line` counts from 1."""
        self.file, self.line, self.problem = file, line, problem
        where = f"{file}, line {line}" if line else file
        super().__init__(f"{where}: {problem}")


def near(wanted: str, known: list[str] | tuple[str, ...]) -> str:
    """A question that offers the nearest known names, or nothing."""
    found = get_close_matches(wanted, list(dict.fromkeys(known)), n=2)
    return " Did you mean " + " or ".join(f'"{name}"' for name in found) + "?" if found else ""
