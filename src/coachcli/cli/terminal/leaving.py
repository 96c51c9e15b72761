"""A line that is typed where q leaves, how long a talk took, and whether somebody has gone."""

from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import QUIT, LeftError, NothingTypedError, Terminal, WentAwayError

LONGEST = 480
"""The most minutes of a talk: a working day."""


def typed_or_left(terminal: Terminal) -> str:
    """A line of text. Raises LeftError where it is q alone."""
    typed = terminal.line("> ").strip()
    if typed.casefold() == QUIT:
        raise LeftError
    return typed


def minutes(terminal: Terminal, usual: int) -> int:
    """How long a talk took; Enter takes what is usual. Raises LeftError."""
    hint = f"How many minutes did it take? Enter takes {usual}, q leaves."
    terminal.say("", *show.wrapped(hint))
    while typed := typed_or_left(terminal):
        if _is_plain(typed) and 0 < int(typed) <= LONGEST:
            return int(typed)
        terminal.say(f"A number of minutes, from 1 to {LONGEST}.")
    return usual


def has_gone(error: BaseException | None) -> bool:
    """Whether a failure comes of somebody who left the program, and not only what was asked."""
    while error and not isinstance(error, WentAwayError | NothingTypedError):
        error = error.__context__
    return error is not None


def _is_plain(typed: str) -> bool:
    """Whether it is a number of a few digits."""
    return typed.isascii() and typed.isdigit() and len(typed) <= len(str(LONGEST))
