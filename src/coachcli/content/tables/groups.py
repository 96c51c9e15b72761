"""Groups of rows: a value that stands once above its rows, and blank cells below it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from coachcli.content.tables.cell import Cell
from coachcli.content.tables.heading import is_total

LOOKED_AT = 2000
"""Rows by which it is seen whether a column is grouped."""
MOST = 6
"""Groups stand in the columns at the left."""
COUNTED = re.compile(r" *\(\d[\d,.]*(?: \w+)?\)$")
"""How many rows a group has, as reports write it behind its name."""


class _Column:
    """What is seen of a column: cells filled and blank, and whether it can be one of groups."""

    def __init__(self, place: int) -> None:
        self.place, self.filled, self.blank, self.is_plain = place, 0, 0, False
        self._last: Cell = ""

    def see(self, cell: Cell, blanks: int) -> None:
        """Look at its cell in a row that has so many blank cells at the left."""
        if cell == "":
            self._see_blank(is_in_group=self.place < blanks)
            return
        # a group that begins has another name than the one before, or is part of a larger one
        self.is_plain |= cell == self._last and self.place == blanks
        self.filled, self._last = self.filled + 1, cell

    def _see_blank(self, *, is_in_group: bool) -> None:
        self.blank += 1
        self.is_plain |= not is_in_group or not self.filled

    def is_grouped(self) -> bool:
        """Whether its blank cells are of the group above: as many as groups, or nearly."""
        return not self.is_plain and self.blank > 0 and self.blank * 2 >= self.filled


def grouped(rows: Iterable[Sequence[Cell]], width: int) -> frozenset[int]:
    """The columns in which a value stands once above the rows of its group."""
    seen = [_Column(place) for place in range(min(MOST, width))]
    for cells in _no_totals(islice(rows, LOOKED_AT)):
        blanks = leading_blanks(cells)
        for column in seen[: len(cells)]:
            column.see(cells[column.place], blanks)
    return frozenset(column.place for column in seen if column.is_grouped())


def leading_blanks(cells: Sequence[Cell]) -> int:
    """How many cells are blank before the first that is not."""
    return next((place for place, cell in enumerate(cells) if cell != ""), len(cells))


def _no_totals(rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    return (cells for cells in rows if not is_total(str(cells[leading_blanks(cells)])))


class Groups:
    """Fills blank cells of grouped columns with what stands above, as the rows pass."""

    def __init__(self, columns: Collection[int]) -> None:
        self._columns, self._names = sorted(columns), dict[int, Cell]()

    def fill(self, cells: list[Cell]) -> None:
        """Fill the blank cells of a row; rows of sums are not to be given."""
        blanks = leading_blanks(cells)
        for place in self._columns:
            if place >= blanks:
                self._begin(place, cells[place] if place < len(cells) else "")
            elif name := self._names.get(place):
                cells[place] = name

    def _begin(self, place: int, cell: Cell) -> None:
        """A group begins: those within the one before are over."""
        self._names = {at: name for at, name in self._names.items() if at < place}
        if cell != "":
            self._names[place] = COUNTED.sub("", cell) if isinstance(cell, str) else cell
