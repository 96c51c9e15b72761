"""Merged cells of a sheet: what stands in the first row stands in all."""

from collections.abc import Iterable
from typing import NamedTuple

from coachcli.content.tables.cell import Cell


class Merge(NamedTuple):
    """Cells that are one: their first and last row (from 1), and their first column (from 0)."""

    first: int
    last: int
    column: int


class Merged:
    """Fills merged cells as the rows pass from the first on."""

    def __init__(self, merges: Iterable[Merge]) -> None:
        high = (merge for merge in merges if merge.last > merge.first)
        self._coming = sorted(high, reverse=True)
        self._open: dict[int, tuple[int, Cell]] = {}

    def fill(self, row: int, cells: list[Cell]) -> None:
        """Fill the cells of a row that belong to one above."""
        self._begin(row, cells)
        for column, (last, cell) in tuple(self._open.items()):
            if row > last:
                del self._open[column]
            else:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = cell

    def _begin(self, row: int, cells: list[Cell]) -> None:
        """Take note of what is merged from this row on."""
        while self._coming and self._coming[-1].first <= row:
            _, last, column = self._coming.pop()
            if column < len(cells):
                self._open[column] = (last, cells[column])
