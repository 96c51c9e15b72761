"""The first line at which each of very many ids stands, in little memory."""

from array import array

FIRST_SIZE = 1 << 12
FULL = 2
"""There are so many places at least for each id."""


class FirstLines:
    """The first line of each id: hashes of 64 bits side by side, and the lines beside them.

    A dictionary of a million ids takes seven times as much. That two ids of a million have the same
    hash is less likely than one in ten million.
    """

    def __init__(self) -> None:
        """None yet."""
        self._count = 0
        self._make(FIRST_SIZE)

    def first(self, key: str, line: int) -> int:
        """The first line of an id, which is this one where it is new."""
        hashed = hash(key) or 1
        place = self._place(hashed)
        if self._hashes[place]:
            return self._lines[place]
        self._hashes[place], self._lines[place] = hashed, line
        self._count += 1
        if self._count * FULL > len(self._hashes):
            self._grow()
        return line

    def _place(self, hashed: int) -> int:
        """Where a hash stands, or where it can."""
        hashes, mask = self._hashes, len(self._hashes) - 1
        place = hashed & mask
        while hashes[place] not in (0, hashed):
            place = (place + 1) & mask
        return place

    def _make(self, size: int) -> None:
        self._hashes, self._lines = array("q", bytes(8 * size)), array("l", [0]) * size

    def _grow(self) -> None:
        hashes, lines = self._hashes, self._lines
        self._make(2 * len(hashes))
        for hashed, line in zip(hashes, lines, strict=True):
            if hashed:
                place = self._place(hashed)
                self._hashes[place], self._lines[place] = hashed, line
