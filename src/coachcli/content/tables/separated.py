"""Rows of a text that separates its cells by a sign; an odd quote costs a line, never the file."""

import csv
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import islice, repeat

SEPARATORS = ",;\t|"
QUOTE = '"'
SAID = "sep="
"""Begins the line by which Excel is told the separator."""
SAMPLE_LINES = 60
"""Lines by which the separator is told."""
LONGEST_RECORD = 500
"""Lines that a row may go over."""
SHORT_RECORD, MANY_ODD = 10, 100
"""After many odd quotes a row may go over fewer, so that reading anew does not take for ever."""
PLAIN_LINES = 500
"""Lines that are read together where they have no quote."""
ODD = "an odd quote stands in it"
NARROW = 2
"""A text may well have as many commas as a row of so few cells."""
LONGEST_CELL = 2**31 - 1


SeparatedRow = tuple[int, list[str], str]
"""A row: the line at which it begins (from 1), its cells, and what is wrong with it."""


class _Source:
    """Lines one by one; those of the row that is being read can be given back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self.back = iter(lines), deque[str]()
        self.taken: list[str] = []
        self.most = LONGEST_RECORD

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        if len(self.taken) >= self.most:
            raise StopIteration
        line = self.back.popleft() if self.back else next(self._lines)
        self.taken.append(line)
        return line

    def plain(self) -> list[str]:
        """Some lines, each of them a row as no quote stands in any; none where one does."""
        if self.back:
            return []
        lines = list(islice(self._lines, PLAIN_LINES))
        if QUOTE not in "".join(lines):
            return lines
        self.back.extend(lines)
        return []

    def first_only(self) -> str:
        """The first line of those taken; the others are given back."""
        first, *others = self.taken
        self.back.extendleft(reversed(others))
        self.taken = [first]
        return first


class _RowReader:
    """Reads rows, and where an odd quote swallows others, the line of the quote alone."""

    def __init__(self, lines: Iterable[str], separator: str, width: int) -> None:
        self._source, self._separator, self._width = _Source(lines), separator, width
        self._number, self._odd, self._before = 1, 0, 0
        self._like: list[str] = []

    def rows(self) -> Iterator[SeparatedRow]:
        """All rows, blank ones too."""
        while True:
            while lines := self._source.plain():
                yield from self._plain(lines)
            if not self._source.back:
                return
            yield from self._whole()
            if self._source.taken:
                yield self._mended()
                self._pass()

    def _plain(self, lines: list[str]) -> Iterator[SeparatedRow]:
        """The rows in lines without a quote, which are quickly read together."""
        rows = list(csv.reader(lines, delimiter=self._separator))
        is_even = {*map(len, rows)} == {len(self._like)}
        for row in rows[-1:] if is_even else rows:
            self._remember(row)
        first, self._number = self._number, self._number + len(lines)
        yield from zip(range(first, self._number), rows, repeat(""))

    def _whole(self) -> Iterator[SeparatedRow]:
        """Rows until those given back are over, or one has an odd quote.

        The lines of that are then still those that were taken.
        """
        try:
            for row in csv.reader(self._source, delimiter=self._separator, strict=True):
                if len(self._source.taken) > 1 and self._has_swallowed():
                    return
                yield self._number, row, ""
                self._remember(row)
                self._pass()
                if not self._source.back:
                    return
        except csv.Error:
            return

    def _remember(self, row: list[str]) -> None:
        """Take a row for one like others, where it is as wide as them or as the one before it."""
        width = len(row)
        if width == len(self._like) or (width == self._before and width > NARROW):
            self._like = row
        self._like, self._before = self._like or row, width

    def _pass(self) -> None:
        self._number += len(self._source.taken)
        self._source.taken = []

    def _has_swallowed(self) -> bool:
        """Whether a row that goes over several lines holds others: the first and a later are whole.

        A later line is, where it has digits where the row before had them, or this one's first.
        """
        first, *later = self._source.taken
        alone = first.rstrip("\r\n").split(self._separator)
        if len(alone) < len(self._like):
            return False
        likes = [_digits(self._like), _digits(alone)]
        width = len(self._like or alone)
        return any(self._is_whole(line, width, likes) for line in later)

    def _is_whole(self, line: str, width: int, likes: list[set[int]]) -> bool:
        """Whether a line alone could be a row: as wide, with digits where another has them."""
        cells = _leniently(line, self._separator)
        if not any(likes):
            return len(cells) == width > NARROW
        digits = _digits(cells)
        return len(cells) >= width and any(like and like <= digits for like in likes)

    def _mended(self) -> SeparatedRow:
        """The row in the line of an odd quote alone: read leniently, else sign for sign."""
        self._odd += 1
        if self._odd > MANY_ODD:
            self._source.most = SHORT_RECORD
        line = self._source.first_only()
        bare = line.rstrip("\r\n").split(self._separator)
        ways = (_leniently(line, self._separator), [cell.strip(QUOTE) for cell in bare])
        width = self._width or len(self._like)
        fitting = [cells for cells in ways if len(cells) == width]
        return (self._number, fitting[0], "") if fitting else (self._number, ways[0], ODD)


def separated(lines: Iterable[str], separator: str, width: int = 0) -> Iterator[SeparatedRow]:
    """The rows of a text, the heading of which has so many cells (0: as many as the row before)."""
    # the default is 131,072, and would refuse a file for a long cell that nobody needs
    csv.field_size_limit(LONGEST_CELL)
    for row in _RowReader(lines, separator, width).rows():
        if row[0] > 1 or not _says_separator(row[1]):
            yield row


def separator_of(lines: list[str]) -> str:
    """The sign that separates cells: as a first line says, else as most lines agree."""
    first = lines[0] if lines else ""
    if first.startswith(SAID) and first[4:5] in tuple(SEPARATORS):
        return first[4]
    # of two that fit as well, the one that is named first
    return max(SEPARATORS, key=lambda sign: _agreement(lines, sign))


def _agreement(lines: list[str], sign: str) -> tuple[int, int]:
    """How many lines come to the same number of cells, and to how many, where that is not one."""
    widths = Counter(len(row) for _, row, _ in separated(lines, sign) if len(row) > 1)
    return max(((often, width) for width, often in widths.items()), default=(0, 0))


def _digits(cells: list[str]) -> set[int]:
    """The places of cells that begin with a digit."""
    return {place for place, cell in enumerate(cells) if cell.strip(' "')[:1].isdecimal()}


def _leniently(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), [])


def _says_separator(row: list[str]) -> bool:
    cells = [cell.strip() for cell in row]
    return cells[:1] == [SAID] or "".join(cells).startswith(SAID)
