"""How a person is asked: numbered plain text, one key on a terminal, a line elsewhere."""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.rep import AmbiguousRepError, Rep, described, found, one

ENTER = ""
SINGLE = 9
"""Up to so many options one key picks one; of more, a line is read."""
DIGITS = 9
"""Longer numbers pick nothing, and Python refuses to read the longest."""
CONTROL_C, CONTROL_D = "\x03", "\x04"
typed: list[str] = []
"""Keys that were typed ahead of the question."""


class NothingTypedError(CoachError):
    """The input ended while a question was open."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("The input ended at a question.")


class LeftError(CoachError):
    """The person left: Ctrl-C, Ctrl-D, or the terminal went away."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("Left.")


def key(prompt: str = "> ", *, single: bool = True) -> str:
    """What was typed: one key on a terminal (Enter is ""), a line elsewhere or when not `single`.

    Raises LeftError when the person leaves, NothingTypedError when the input ends.
    """
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return _key() if single and _by_keys() else _line()


def line(prompt: str) -> str:
    """A line of text. Raises as `key` does."""
    return key(prompt, single=False)


def pick(question: str, options: Sequence[str], *, default: int | None = None) -> int | None:
    """The number (from 0) of the option that was picked; Enter takes the default, and none is 0 or q. Raises as `key` does."""
    show.aside(*show.wrapped(question), "")
    for number, option in enumerate(options, 1):
        show.aside(*show.wrapped(option, f"  {number:>{len(str(len(options)))}}  "))
    return picked_number(len(options), default)


def picked_number(most: int, default: int | None) -> int | None:
    """The number (from 0) typed for one of `most` options; Enter takes the default, and none is 0 or q. Raises as `key` does."""
    while True:
        given = choice(most)
        if given == ENTER and default is not None:
            return default
        if given in ("0", "q"):
            return None
        if (picked := numbered(given, most)) is not None:
            return picked
        enter = ", Enter for the first" if default is not None else ""
        show.aside(from_one_to(most, enter))


def choice(most: int) -> str:
    """What was typed where one of `most` options can be: one key, or a line where a number may have two digits."""
    return key(single=most <= SINGLE).lower()


def numbered(given: str, most: int) -> int | None:
    """The number (from 0) of one of `most` options that these digits name; none where they name none."""
    number = int(given) if given.isdecimal() and len(given) <= DIGITS else 0
    return number - 1 if 1 <= number <= most else None


def from_one_to(most: int, enter: str = "") -> str:
    """What may be typed where a number was that names no option."""
    return f"A number from 1 to {most}{enter}, or q to leave."


def which_rep(wanted: str, mine: tuple[Rep, ...], reps: tuple[Rep, ...], command: str) -> Rep:
    """The rep whom a part of a name means, mine first; asked on a terminal when several could be meant.

    Raises NoSuchRepError, AmbiguousRepError, or as `key` does.
    """
    if found(wanted, mine):
        reps = mine
    try:
        return one(wanted, reps, command)
    except AmbiguousRepError as error:
        if not _person():
            raise
        at = pick(f'Which "{wanted}"?', [described(rep, error.found) for rep in error.found])
        if at is None:
            raise LeftError from None
        return error.found[at]


def agreed(question: str, *, enter: bool = True) -> bool:
    """Whether the answer is yes; `enter` is what Enter means: no where it cannot be taken back."""
    show.aside(*show.wrapped(question))
    while True:
        given = key().lower()
        if given == ENTER:
            return enter
        if given in ("y", "yes"):
            return True
        if given in ("n", "no", "0", "q"):
            return False
        show.aside("Enter for yes, n for no." if enter else "y for yes, Enter for no.")


def typed_out(question: str, name: str) -> bool:
    """Whether a name was typed in full; case and blanks around it are forgiven."""
    show.aside(*show.wrapped(question))
    return line("> ").strip().casefold() == name.strip().casefold()


@contextmanager
def leaving_is_an_answer() -> Iterator[None]:
    """A terminal that closes, or a polite kill, ends a question like Ctrl-C does, so that the terminal is put back in order."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise LeftError


def _key() -> str:
    while not typed:
        typed.extend(_read())
    said = _taken()
    sys.stderr.write(f"{show.safe(said)}\n")
    return said


def _taken() -> str:
    """The first key that was typed; Enter is ""."""
    sign = typed.pop(0)
    if sign in (CONTROL_C, CONTROL_D):
        sys.stderr.write("\n")
        raise LeftError
    return "" if sign in "\r\n" else sign


def _read() -> list[str]:
    from typer import getchar  # noqa: PLC0415 - only a terminal needs it

    try:
        got = getchar()
    except (KeyboardInterrupt, EOFError):
        return [CONTROL_C]
    arrow_or_such = len(got) > 1 and got.startswith(("\x1b", "\x00", "\xe0"))
    return [] if arrow_or_such else list(got)


def _line() -> str:
    ahead = _ahead()
    return ahead.strip() if ahead.endswith("\n") else (ahead + _read_line()).strip()


def _ahead() -> str:
    """The beginning of a line that was typed before it was asked for, up to its Enter."""
    signs = ""
    while typed and not signs.endswith("\n"):
        signs += _taken() or "\n"
    sys.stderr.write("".join(sign if sign == "\n" else show.safe(sign) for sign in signs))
    return signs


def _read_line() -> str:
    try:
        got = sys.stdin.readline()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        raise LeftError from None
    except UnicodeDecodeError:
        got = "\n"
    if not got:
        sys.stderr.write("\n")
        raise NothingTypedError
    return got


def _by_keys() -> bool:
    return sys.stdin.isatty()


def _person() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()
