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


def and_more(_said: Sequence[object], others: Sequence[object]) -> str:
    """How many others there are beside those that were said."""
    return f" and {len(others):,} more"


def as_fits(
    every: Sequence[T],
    said: Callable[[Sequence[T]], str],
    may_end: Callable[[Sequence[T]], bool] = bool,
    rest: Callable[[Sequence[T], Sequence[T]], str] = and_more,
) -> str:
    """What is `said` of as many things as a line holds, one at least, and how many more there are.

    `may_end` says of some of them whether a line may end there, `rest` what is said of the others.
    """
    for most in range(len(every), 0, -1):
        more = rest(every[:most], every[most:]) if most < len(every) else ""
        text = f"{said(every[:most])}{more}"
        if most == 1 or (cells(text) <= ROOM and (not more or may_end(every[:most]))):
            break
    return text
