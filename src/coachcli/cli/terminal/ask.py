"""Who sits before the program: what is asked of them, and what they type."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError

if TYPE_CHECKING:
    from coachcli.cli.terminal.progress import ProgressBar

T = TypeVar("T")
ENTER = ""
NOTHING_APART: Mapping[int, str] = {}
LEAVE = "leave"
SINGLE = 9
DIGITS = 9
"""The most options that one key can name, and the longest number that is read."""
MOST_BYTES = 32
"""As much as a key or a few typed at once come to."""
AT_ONCE = 0.2
"""An Enter that follows a key within so many seconds belongs to that key."""
IN_PARTS = 0.05
"""What follows an Esc within so many seconds is the rest of an arrow or such, not a key."""
CONTROL_C, CONTROL_D = "\x03", "\x04"
ESCAPE, QUIT = "\x1b", "q"
"""Esc leaves as q does."""
YES, NO = ("y", "yes"), ("n", "no", "0", "q")


class NothingTypedError(CoachError):
    """The input ended while a question was open."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("The input ended at a question.")


class LeftError(CoachError):
    """The person left what was asked."""

    exit_code = 130

    def __init__(self) -> None:
        super().__init__("Left.")


class WentAwayError(LeftError):
    """The person left the program as a whole: Ctrl-C, Ctrl-D, or the terminal went away."""


class Terminal:
    """The terminal of a command: what is said goes to stderr, what is typed is from stdin.

    Whatever asks raises LeftError when the person leaves, NothingTypedError when the input ends.
    """

    def __init__(self) -> None:
        """A terminal on which nothing was typed ahead."""
        self._ahead: list[str] = []

    @property
    def has_person(self) -> bool:
        """Whether a person sits at both ends, so that a question makes sense."""
        return sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def has_reader(self) -> bool:
        """Whether this person has the answer before them as well; they do not where it is piped."""
        return self.has_person and sys.stdout.isatty()

    def say(self, *lines: str) -> None:
        """Say something on the way to the answer."""
        show.aside(*lines)

    def progress(self, step: str) -> "ProgressBar":
        """A bar for a long step, seen on a terminal only."""
        from coachcli.cli.terminal.progress import ProgressBar  # noqa: PLC0415 - few steps are long

        return ProgressBar(step)

    def listen_anew(self) -> None:
        """Let go of keys typed ahead, before a question that nobody can have expected."""
        self._ahead.clear()

    def key(self, prompt: str = "> ", *, single: bool = True) -> str:
        """What was typed: a key on a terminal (Enter is ""), else, or if not `single`, a line."""
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return self._key() if single and sys.stdin.isatty() else self._line()

    def line(self, prompt: str) -> str:
        """A line of text."""
        return self.key(prompt, single=False)

    def choice(self, most: int) -> str:
        """What was typed to choose of `most` options: a key, or a line for two digits."""
        return self.key(single=most <= SINGLE).lower()

    def pick(
        self,
        question: str,
        options: Sequence[str],
        *,
        default: int | None = None,
        apart: Mapping[int, str] = NOTHING_APART,
        leave: str = LEAVE,
        passes: bool = False,
    ) -> int | None:
        """The number (from 0) of the option picked; Enter takes the default, and none is 0 or q.

        `apart` is what stands above an option of this number, to set it apart from those before;
        `leave` says what it means to pick none, which Enter does too where it `passes`.
        """
        self.say(*show.wrapped(question), "")
        digits = len(str(len(options)))
        for number, option in enumerate(options, 1):
            self.say(*(("", apart[number - 1]) if number - 1 in apart else ()))
            self.say(*show.wrapped(option, f"  {number:>{digits}}  "))
        return self.number(len(options), default, leave=leave, passes=passes)

    def number(
        self, most: int, default: int | None = None, *, leave: str = LEAVE, passes: bool = False
    ) -> int | None:
        """The number (from 0) typed for one of `most` options, as `pick` gives it."""
        keys = [f"1-{most} choose" if most > 1 else "1 choose"]
        keys += [] if default is None else [f"Enter takes {default + 1}"]
        keys += [f"{'Enter or ' if passes else ''}q {leave}"]
        self.say(*map(show.dim, show.wrapped("  ".join(keys), "  ")))
        none = ("0", "q", ENTER) if passes else ("0", "q")
        while True:
            typed = self.choice(most)
            if typed == ENTER and default is not None:
                return default
            if typed in none:
                return None
            if (picked := numbered(typed, most)) is not None:
                self._without_its_enter(most)
                return picked
            self.say(from_one_to(most, "" if default is None else f", Enter for {default + 1}"))

    def agreed(self, question: str, *, enter: bool = True) -> bool:
        """Whether y was given, not n; Enter means `enter`: no where it cannot be taken back."""
        answers = dict.fromkeys(YES, True) | dict.fromkeys(NO, False) | {ENTER: enter}
        hint = "Enter for yes, n for no." if enter else "y for yes, Enter for no."
        return self.meant(question, answers, hint)

    def meant(self, question: str, answers: Mapping[str, T], hint: str) -> T:
        """What the key that was typed stands for; asked until it is of the answers."""
        self.say(*(row for line in question.split("\n") for row in show.wrapped(line)))
        while (typed := self.key().lower()) not in answers:
            self.say(*show.wrapped(hint))
        if typed != ENTER:
            self._without_its_enter()
        return answers[typed]

    def typed_out(self, question: str, name: str) -> bool:
        """Whether a name was typed in full, for what no single key may do; case is forgiven."""
        self.say(*show.wrapped(question))
        return self.line("> ").strip().casefold() == name.strip().casefold()

    def _key(self) -> str:
        while not self._ahead:
            self._ahead.extend(_read())
        typed = self._taken()
        typed = QUIT if typed == ESCAPE else typed
        sys.stderr.write(f"{show.safe(typed)}\n")
        return typed

    def _without_its_enter(self, most: int = SINGLE) -> None:
        """Let go of an Enter that follows a key at once: no next question was seen to take it."""
        if most > SINGLE or not sys.stdin.isatty():
            return
        if not self._ahead:
            self._ahead.extend(_read(AT_ONCE))
        if self._ahead and self._ahead[0] in "\r\n":
            self._ahead.pop(0)

    def _taken(self) -> str:
        """The first key that was typed; Enter is ""."""
        sign = self._ahead.pop(0)
        if sign in (CONTROL_C, CONTROL_D):
            sys.stderr.write("\n")
            raise WentAwayError
        return "" if sign in "\r\n" else sign

    def _line(self) -> str:
        begun = self._begun()
        return begun.strip() if begun.endswith("\n") else f"{begun}{_line()}".strip()

    def _begun(self) -> str:
        """The beginning of a line that was typed before it was asked for, up to its Enter."""
        signs = ""
        while self._ahead and not signs.endswith("\n"):
            signs += self._taken() or "\n"
        sys.stderr.write("".join(sign if sign == "\n" else show.safe(sign) for sign in signs))
        return signs


def numbered(typed: str, most: int) -> int | None:
    """The number (from 0) of the option of `most` that these digits name, if they name one."""
    number = int(typed) if typed.isdecimal() and len(typed) <= DIGITS else 0
    return number - 1 if 1 <= number <= most else None


def from_one_to(most: int, enter: str = "") -> str:
    """What may be typed where a number was that names no option."""
    return f"A number from 1 to {most}{enter}, or q to leave."


@contextmanager
def leaving_is_an_answer() -> Iterator[None]:
    """A terminal that closes, or a polite kill, ends a question as Ctrl-C does: in good order."""
    import signal  # noqa: PLC0415 - only where something is asked

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _leave) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise WentAwayError


def _read(within: float | None = None) -> list[str]:
    """The keys typed from now on, or nothing where none is typed within so many seconds."""
    try:
        got = _typed(within)
    except (KeyboardInterrupt, EOFError):
        return [CONTROL_C]
    arrow_or_such = len(got) > 1 and got.startswith(("\x1b", "\x00", "\xe0"))
    return [] if arrow_or_such else list(got)


def _typed(within: float | None) -> str:
    """The keys typed from now on: at once, as nothing slow is loaded after the prompt is shown.

    Nothing, where none is typed within so many seconds.

    Raises EOFError at the end.
    """
    if sys.platform == "win32":
        from typer import getchar  # noqa: PLC0415 - only a terminal needs it

        return getchar() if within is None else ""
    import termios  # noqa: PLC0415 - not there on every system
    import tty  # noqa: PLC0415 - as above

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setraw(terminal)
        return _pressed(terminal, within)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _pressed(terminal: int, within: float | None) -> str:
    """As `_typed`, of a terminal that gives each key at once; the rest of an arrow with its Esc."""
    from select import select  # noqa: PLC0415 - only a terminal needs it

    if within is not None and not select([terminal], [], [], within)[0]:
        return ""
    got = os.read(terminal, MOST_BYTES)
    if got == ESCAPE.encode() and select([terminal], [], [], IN_PARTS)[0]:
        got += os.read(terminal, MOST_BYTES)
    return _decoded(got)


def _decoded(typed: bytes) -> str:
    if not typed:
        raise EOFError
    return typed.decode("utf-8", "replace")


def _line() -> str:
    try:
        got = sys.stdin.readline()
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        raise WentAwayError from None
    except UnicodeDecodeError:
        got = "\n"
    if not got:
        sys.stderr.write("\n")
        raise NothingTypedError
    return got
