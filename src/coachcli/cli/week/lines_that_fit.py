"""A line with its label that says as much as it holds, and how many more there are."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Line
from coachcli.cli.terminal.folding import cells

T = TypeVar("T")
MARGIN = " " * 12
ROOM = show.WIDTH - len(MARGIN)
"""The columns of a line behind its label."""


def label_line(label: str, said: str) -> Line:
    """What is said, behind its label."""
    return Line(said, f"{label:<{len(MARGIN)}}", MARGIN)


def as_fits(
    every: Sequence[T],
    said: Callable[[Sequence[T]], str],
    may_end: Callable[[Sequence[T]], bool] = bool,
) -> str:
    """What is `said` of as many things as a line holds, one at least, and how many more there are.

    `may_end` says of some of them whether a line may end there.
    """
    for most in range(len(every), 0, -1):
        more = f" and {len(every) - most:,} more" if most < len(every) else ""
        text = f"{said(every[:most])}{more}"
        if most == 1 or (cells(text) <= ROOM and (not more or may_end(every[:most]))):
            break
    return text
