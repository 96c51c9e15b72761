"""Parts of answers as a reader without a terminal sees them."""

from collections.abc import Iterable

from coachcli.cli.terminal.answer import Part
from coachcli.cli.terminal.text import text


def lines(parts: Iterable[Part]) -> list[str]:
    """All lines of these parts."""
    return [line for part in parts for line in text(part, drawn=False)]


def evened(parts: Iterable[Part]) -> str:
    """The parts in one line, their blanks evened out."""
    return " ".join(" ".join(lines(parts)).split())
