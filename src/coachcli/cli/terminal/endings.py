"""What a file is named, for every command that writes one: its ending says its form."""

from collections.abc import Sequence
from pathlib import Path

from coachcli.coaching.errors import CoachError

PAGE, CALENDAR, COUNTS = (".html", ".htm"), (".ics",), (".json",)


class UnknownEndingError(CoachError):
    """A file is to be written whose ending names no form, or another one."""

    exit_code = 2

    def __init__(self, path: Path, endings: Sequence[str]) -> None:
        *others, last = endings
        named = f"{', '.join(others)} or {last}" if others else last
        said = f"{path.name} names no form that can be written. Nothing was written."
        super().__init__(f"{said} End its name in {named}.")


def check_ending(path: Path, endings: Sequence[str]) -> None:
    """Refuse a name that ends like another form; one without an ending, like a stream, is right.

    Folders that are not there yet are made. Raises UnknownEndingError.
    """
    if path.suffix and path.suffix.lower() not in endings:
        raise UnknownEndingError(path, endings)
