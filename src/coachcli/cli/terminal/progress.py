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
"""Columns of the bar; written over with blanks, since not every terminal can clear a line."""


class ProgressBar:
    """A bar on stderr that goes away when its step is done."""

    def __init__(self, step: str) -> None:
        """Begin the step that is named."""
        self._step, self._begun, self._shown = step, time.monotonic(), False

    def reach(self, done: int, total: int) -> None:
        """Say how far it is."""
        if sys.stderr.isatty() and time.monotonic() - self._begun > PATIENCE:
            sys.stderr.write(f"\r{self._drawn(done, total):<{WIDE}}")
            sys.stderr.flush()
            self._shown = True

    def over(self, things: Iterable[T], total: int, every: int = EVERY) -> Iterator[T]:
        """The same things, with the bar moving as they pass, each time so many more have."""
        try:
            for done, thing in enumerate(things):
                if done % every == 0:
                    self.reach(done, total)
                yield thing
        finally:
            self.end()

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * WIDE}\r")
            sys.stderr.flush()
            self._shown = False

    def _drawn(self, done: int, total: int) -> str:
        share = min(1.0, done / max(1, total))
        filled = "#" * round(BAR * share)
        return f"{self._step} [{filled:.<{BAR}}] {share:.0%} of {total:,}"
