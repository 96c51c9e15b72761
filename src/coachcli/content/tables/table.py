"""A table in a file: the columns that its heading names, and its rows, read anew at each pass."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from coachcli.coaching.nouns import dataclass
from coachcli.content.errors import ContentError
from coachcli.content.tables.cell import Cell, text
from coachcli.content.tables.groups import Groups, grouped
from coachcli.content.tables.heading import LOOKED_AT, heading, is_footer, is_total

EVERY = 1000
"""Rows after which a watcher is told how far the reading is."""
NARROW = 2
"""A table of so few columns may have rows of one cell."""
FEW = 2
"""So many cells may be what reports write below a table."""
LONGER = "it has more cells than the heading"
AGAIN = "it is the heading again"
ALONE = "a line of text and no row"

Line = tuple[int, list[Cell], str]
"""The number of a line in the file, its cells, and what is wrong with it."""
Watcher = Callable[[int, int], None]
"""Told how many rows of how many were read."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of a table: its line in the file (from 1) and its cells by column, as text.

    It has a `fault` and `is_total` as in `TableRow`.
    """

    number: int
    cells: dict[str, str]
    fault: str = ""
    is_total: bool = False


class TableRow(NamedTuple):
    """A row of a table.

    It has its line in the file (from 1), the cells asked for, a `fault` where it can be no row
    whatever it holds, and `is_total` where its first cell says that it sums others up.
    """

    number: int
    cells: tuple[Cell, ...]
    fault: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out, and why; a fault, unless it is rightly not taken.

    `gone` is the id of what the source says is deleted.
    """

    line: int
    reason: str
    is_fault: bool = True
    gone: str = ""


class FileTable:
    """A table in a file: its columns, about how many rows it has, and its rows when asked for."""

    def __init__(
        self,
        path: Path,
        sheet: str,
        total: int,
        lines: Callable[[], Iterator[Line]],
        known: Collection[str] = (),
    ) -> None:
        """Find the heading, by names of columns that are known; `lines` begins anew at each call.

        Raises ContentError.
        """
        self.path, self.sheet, self.total, self._lines = path, sheet, total, lines
        self.rivals: tuple[str, ...] = ()
        self.letters = ""
        first = ((number, cells) for number, cells, _ in self._filled())
        head = heading(islice(first, LOOKED_AT), known)
        if head is None or not any(head.cells):
            raise _no_names(path)
        self.line, self.columns, self.known = head.number, head.cells, head.known
        self._names = _names(head.cells)
        self.groups = grouped((cells for _, cells, _ in self._below()), len(self.columns))

    def rows(
        self,
        columns: tuple[int, ...],
        watch: Watcher = lambda _done, _total: None,
        grouping: Collection[int] = (),
    ) -> Iterator[TableRow]:
        """The rows with the cells of these columns (by number); empty rows are left out.

        Of columns in `grouping`, what stands once above a group of rows is in each. Raises
        ContentError.
        """
        pick, grouped_ = picking(columns), self.groups.intersection(grouping)
        groups, width = Groups(grouped_), len(self.columns)
        short: list[Cell] = [""] * width
        for count, (number, cells, fault) in enumerate(self._below(), 1):
            # a row of sums has blank cells, or is known by where its name should stand
            is_sum = "" in cells and is_total(_lead(cells))
            if grouped_ and not is_sum:
                groups.fill(cells)
            whole = cells if len(cells) >= width else cells + short
            yield TableRow(number, pick(whole), fault or self._fault(cells), is_sum)
            if count % EVERY == 0:
                watch(count, max(count, self.total))

    def _fault(self, cells: list[Cell]) -> str:
        """Why a line can be no row, whatever its cells mean; "" where it can be one."""
        width, filled = len(self.columns), len(cells) - cells.count("")
        if len(cells) > width and any(cell != "" for cell in cells[width:]):
            return LONGER
        # nearly all rows have more cells
        if filled <= FEW and width > NARROW and _is_alone(cells, filled):
            return ALONE
        return AGAIN if self._is_heading(cells) else ""

    def _is_heading(self, cells: Sequence[Cell]) -> bool:
        # the length of the first cell alone tells nearly all rows apart
        first, name = cells[0], self.columns[0]
        is_like = isinstance(first, str) and len(first) == len(name)
        return is_like and _names(cells) == self._names

    def _below(self) -> Iterator[Line]:
        """The lines below the heading that are not empty."""
        first = self.line
        lines = self._lines()  # as `_filled` has it, in one step
        return (line for line in lines if line[0] > first and line[1].count("") < len(line[1]))

    def _filled(self) -> Iterator[Line]:
        return (line for line in self._lines() if line[1].count("") < len(line[1]))


def _is_alone(cells: list[Cell], filled: int) -> bool:
    """Whether one cell is filled, or two of what reports write below a table."""
    return filled == 1 or (filled == FEW and is_footer(_lead(cells)))


def _lead(cells: list[Cell]) -> str:
    """The first cell with something in it, as text."""
    return text(cells[0] if cells[0] != "" else next(cell for cell in cells if cell != ""))


def _names(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The cells of a heading for comparing, without blank ones at the end."""
    return tuple(" ".join(text(cell).casefold() for cell in cells).split())


def picking(columns: tuple[int, ...]) -> Callable[[Sequence[Cell]], tuple[Cell, ...]]:
    """What picks the cells of these columns out of a row."""
    if len(columns) > 1:
        return itemgetter(*columns)
    return lambda cells: tuple(cells[place] for place in columns)


def _no_names(path: Path) -> ContentError:
    fault = "the first line must hold the names of the columns. Nothing was imported."
    return ContentError(str(path), 1, fault)
