"""A row of an export, read field by field."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from typing import TypeVar

from coachcli.coaching.profile import Profile
from coachcli.content.imports.once import Once
from coachcli.content.imports.seen import (
    Cells,
    Emptied,
    Picked,
    Places,
    joined,
    picked_cells,
    picking,
)
from coachcli.content.imports.sellers import SellersRead
from coachcli.content.imports.unclear import UnreadableError, unreadable
from coachcli.content.tables import dates, money
from coachcli.content.tables.cell import Cell, Share, bare, is_unknown
from coachcli.content.tables.table import TableRow

REP, EMAIL = "rep", "email"
T = TypeVar("T")
Texts = tuple[str, ...]
Picking = Callable[[Cells], Picked]


class Reading:
    """How the rows of an export are read: where its fields stand, and how cells are written.

    Texts are read before it is known how days and amounts are written, and who sold.
    """

    def __init__(
        self, columns: Mapping[str, Places], titles: Mapping[str, str], profile: Profile
    ) -> None:
        """Read the fields in these columns, that are called so, with what was told of the file."""
        self.columns, self.titles = columns, titles
        self.currency, self.year = profile.currency, profile.year
        self.emptied, self.people = Emptied(), SellersRead(())
        self.order, self.sign = dates.Order.DMY, money.POINT
        self.names_currency = True
        self.texts = {field: (picking(at), Once(_text)) for field, at in columns.items()}
        self.several = Once(self._together)
        self.days = Once(or_unknown(lambda cell: dates.day(cell, self.order)))
        self.amounts = Once(self._amounts)
        self.numbers = Once(or_unknown(lambda cell: money.number(cell, self.sign)))
        self.counts = Once(or_unknown(money.whole))

    def _amounts(self, code: str) -> Once[Cell, int | None]:
        return Once(or_unknown(lambda cell: money.amount(cell, self.sign, code)))

    def _together(self, fields: Texts) -> tuple[Picking, Once[Picked, Texts]]:
        """What picks the cells of some fields, and their texts by these cells."""
        there = [self.columns.get(field, ()) for field in fields]
        at = sum(there, ())
        ends = [sum(map(len, there[:number])) for number in range(len(there) + 1)]
        parts = [tuple(range(*pair)) for pair in pairwise(ends)]

        def texts(picked: Picked) -> Texts:
            return tuple(joined(picked_cells(picked)[0], part) for part in parts)

        return picking(at), Once(texts)


class Record:
    """One row of an export, read field by field; what cannot be read raises UnreadableError."""

    __slots__ = ("_cells", "_reading", "line")

    def __init__(self, reading: Reading, row: TableRow) -> None:
        """Read a row of this export."""
        self.line, self._cells, self._reading = row.number, row.cells, reading

    def text(self, field: str) -> str:
        """The text of a field, "" where it has none; several columns are joined."""
        if there := self._reading.texts.get(field):
            pick, texts = there
            return texts[pick(self._cells)]
        return ""

    def key(self, field: str) -> str:
        """The text of a field that is another in each row, so that it need not be remembered."""
        return joined(self._cells, self._places(field))

    def together(self, fields: Texts) -> Texts:
        """The texts of several fields, which hold few different ones."""
        pick, texts = self._reading.several[fields]
        return texts[pick(self._cells)]

    def cells(self, fields: Texts) -> Picked:
        """The cells of several fields: lines in which they are the same say the same there."""
        pick, _ = self._reading.several[fields]
        return pick(self._cells)

    def texts(self, field: str) -> Texts:
        """The texts in the columns of a field, each for itself."""
        places = self._places(field)
        return tuple(filter(None, (joined(self._cells, (place,)) for place in places)))

    def head(self, field: str) -> str:
        """The name of the column in which a field stands, as names are compared."""
        return bare(self._reading.titles.get(field, ""))

    def year(self) -> str:
        """The year in a column of its own, else the one that was told for the file."""
        return self.text("year") or self._reading.year

    def is_share(self, field: str) -> bool:
        """Whether a number in a field is one of a hundred by its sign of percent."""
        cells = (self._cells[place] for place in self._places(field))
        return any(isinstance(cell, Share) or str(cell).endswith("%") for cell in cells)

    def day(self, field: str) -> date | None:
        """The day in a field."""
        return self._read(field, self._reading.days, "is no day")

    def money(self, field: str, code: str = "") -> int | None:
        """The amount in a field, in minor units of a currency."""
        return self._read(field, self._reading.amounts[code], "is no amount")

    def number(self, field: str) -> float | None:
        """The number in a field."""
        return self._read(field, self._reading.numbers, "is no number")

    def count(self, field: str) -> int | None:
        """The whole number in a field, not below nought."""
        return self._read(field, self._reading.counts, "is no whole number")

    def currency(self, *fields: str) -> str:
        """The currency that the first of these fields names, else the one that was told."""
        if not self._reading.names_currency:
            return self._reading.currency
        places = (place for field in fields for place in self._places(field))
        codes = (money.currency(self._cells[place]) for place in places)
        return next(filter(None, codes), "") or self._currency_told()

    def _currency_told(self) -> str:
        """The currency that was told, where the line does not say that amounts are of thousands."""
        word = self.text("currency")
        if word and money.is_of_many(word):
            raise UnreadableError(f'the currency "{word[:40]}" is of many: write whole amounts')
        return self._reading.currency

    def seller(self) -> str:
        """The key of the seller in `Export.sellers`."""
        return self._reading.people.key(self.text(REP), self.text(EMAIL))

    def _places(self, field: str) -> Places:
        return self._reading.columns.get(field, ())

    def _read(self, field: str, known: Mapping[Cell, T | None], problem: str) -> T | None:
        # a plain loop, as it runs for each field of each row
        for place in self._reading.columns.get(field, ()):
            if (cell := self._cells[place]) != "":
                try:
                    value = known[cell]
                except ValueError as error:
                    raise unreadable(field, cell, problem, error) from None
                if value is not None:
                    return value
                self._reading.emptied.see(place, self.line)
        return None


def or_unknown(read: Callable[[Cell], T]) -> Callable[[Cell], T | None]:
    """The same reader, with nothing for a cell that holds no more than a word for nothing known."""

    def reading(cell: Cell) -> T | None:
        try:
            return read(cell)
        except ValueError:
            if is_unknown(cell):
                return None
            raise

    return reading


def _text(picked: Picked) -> str:
    return joined(*picked_cells(picked))
