"""Tables as files, and what a reader makes of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from coachcli.content.tables.opening import opened
from coachcli.content.tables.table import FileTable, Skipped

T = TypeVar("T")


def table(folder: Path, *rows: str, name: str = "table.csv") -> FileTable:
    """A table of these lines, the first of them the heading."""
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return opened(path)


def nobody(_done: int, _total: int) -> None:
    """Watches, and says nothing."""


def taken(read: Iterable[Any]) -> list[Any]:
    """What was taken, without its lines."""
    return [one[1] for one in read if not isinstance(one, Skipped)]


def left_out(read: Iterable[Any]) -> dict[int, str]:
    """The lines that were left out, with their reasons."""
    return {one.line: one.reason for one in read if isinstance(one, Skipped)}
