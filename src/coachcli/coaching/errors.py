"""The one voice in which the program says that something could not be done."""

from typing import ClassVar


class CoachError(Exception):
    """A failure the user can act on; each subclass writes its own sentence and says what to do next.

    `exit_code`: 1 refused or not found, 3 content is broken, 4 the record room cannot be used (2 is wrong usage of a command).
    """

    exit_code: ClassVar[int] = 1
