"""What is told of the columns of a file: which holds what, and on which sheet they stand."""

from collections.abc import Iterable
from typing import Annotated

from coachcli.cli.terminal.options import Option
from coachcli.coaching.errors import CoachError

FORM = "FIELD=COLUMN"
Map = Annotated[
    list[str] | None,
    Option("--map", "Say which column holds what; may be given again.", FORM),
]
Sheet = Annotated[
    str | None, Option("--sheet", "The sheet of a workbook; by default the one that fits.", "NAME")
]


class UnreadableOptionError(CoachError):
    """An option is not of the form it needs."""

    exit_code = 2

    def __init__(self, given: str, option: str, form: str) -> None:
        super().__init__(f'{option} "{given}" cannot be read. Write it as {form}.')


def mapped(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Fields and their columns, like amount=Value; a column may have = in its name.

    Raises UnreadableOptionError.
    """
    return tuple(pair("--map", word, FORM, word.partition("=")) for word in given)


def pair(option: str, given: str, form: str, parts: tuple[str, str, str]) -> tuple[str, str]:
    """What stands on both sides of =. Raises UnreadableOptionError."""
    name, equals, value = parts
    if not equals or not name.strip():
        raise UnreadableOptionError(given, option, form)
    return name.strip(), value.strip()
