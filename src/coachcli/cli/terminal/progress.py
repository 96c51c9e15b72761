"""How far a long step is, on a terminal and past a second; silent everywhere else."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before anything is said."""
EVERY = 1000
BAR = 30
WIDE = 72
"""Columns that the bar takes at most; written over with blanks, since not every terminal can clear a line."""


class Progress:
    """A bar on stderr that goes away when its step is done."""

    def __init__(self, step: str) -> None:
        """Begin the step that is named."""
        self._step, self._begun, self._shown = step, time.monotonic(), False

    def at(self, done: int, total: int) -> None:
        """Say how far it is."""
        if sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            share = min(1.0, done / max(1, total))
            filled = "#" * round(BAR * share)
            line = f"{self._step} [{filled:.<{BAR}}] {share:.0%} of {total:,}"
            sys.stderr.write(f"\r{line:<{WIDE}}")
            sys.stderr.flush()
            self._shown = True

    def over(self, things: Iterable[T], total: int) -> Iterator[T]:
        """The same things, with the bar moving as they pass."""
        for done, thing in enumerate(things):
            if done % EVERY == 0:
                self.at(done, total)
            yield thing
        self.end()

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * WIDE}\r")
            sys.stderr.flush()
            self._shown = False
