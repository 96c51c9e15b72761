"""What is made of a cell, worked out once for the many cells that say the same."""

from collections.abc import Callable
from typing import TypeVar

MOST = 20_000
"""What is known of more cells than these is let go of: they hardly come again."""
K = TypeVar("K")
V = TypeVar("V")


class Once(dict[K, V]):
    """What a reader makes of cells, by the cell; what it raises is raised each time."""

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[K], V]) -> None:
        """None so far."""
        super().__init__()
        self._read = read

    def __missing__(self, key: K) -> V:
        """Work out what is not known yet."""
        value = self._read(key)
        if len(self) >= MOST:
            self.clear()
        self[key] = value
        return value
