"""An export of a CRM or a spreadsheet: its columns as fields, its cells as values, its sellers."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar

from coachcli.coaching.numbers.mark import says_deleted
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.content.errors import ContentError
from coachcli.content.imports.alike import AlikeTexts, Texts
from coachcli.content.imports.columns import Field, Holds, Needs, columns
from coachcli.content.imports.seen import MOST_WORDS, CellsSeen, Emptied, joined
from coachcli.content.imports.sellers import SellersRead
from coachcli.content.imports.sums import NamedRow, people_called_so
from coachcli.content.imports.unclear import (
    UnclearAmountsError,
    UnclearDatesError,
    unreadable,
)
from coachcli.content.tables import dates, money
from coachcli.content.tables.cell import Cell, Share, bare, is_unknown, text
from coachcli.content.tables.heading import is_sure_total, total_of
from coachcli.content.tables.separated import ODD
from coachcli.content.tables.table import LONGER, FileTable, Skipped, TableRow, Watcher

REP, DELETED = "rep", "deleted"
GROUPING = ("rep", "email", "stage", "period", "week", "metric", "kind", "day")
"""Fields by which reports are grouped, with what a group is of only in its first row."""
FAULTS = (LONGER, ODD)
"""What is wrong with a line that was meant as a row."""
SUMS = "it sums up other lines"
SIGNS = {"comma": money.COMMA, "point": money.POINT}
T = TypeVar("T")
_is_sum = lru_cache(maxsize=4096)(is_sure_total)
_whose_sum = lru_cache(maxsize=4096)(total_of)


class Record:
    """One row of an export, read field by field; what cannot be read raises UnreadableError."""

    __slots__ = ("_cells", "_export", "_places", "line")

    def __init__(self, export: "Export", row: TableRow) -> None:
        """Read a row of this export."""
        self.line, self._cells, self._export = row.number, row.cells, export
        self._places = export.columns  # asked for each field of each row

    def text(self, field: str) -> str:
        """The text of a field, "" where it has none; several columns are joined."""
        places = self._places.get(field)
        return joined(self._cells, places) if places else ""

    def together(self, fields: Texts) -> Texts:
        """The texts of several fields, which hold few different ones."""
        return self._export.alike(fields).of(self._cells, self.text, fields)

    def texts(self, field: str) -> tuple[str, ...]:
        """The texts in the columns of a field, each for itself."""
        places = self._export.places(field)
        return tuple(filter(None, (joined(self._cells, (place,)) for place in places)))

    def head(self, field: str) -> str:
        """The name of the column in which a field stands, as names are compared."""
        return self._export.head(field)

    def year(self) -> str:
        """The year in a column of its own, else the one that was told for the file."""
        return self.text("year") or self._export.year

    def is_share(self, field: str) -> bool:
        """Whether a number in a field is one of a hundred by its sign of percent."""
        cells = (self._cells[place] for place in self._export.places(field))
        return any(isinstance(cell, Share) or str(cell).endswith("%") for cell in cells)

    def day(self, field: str) -> date | None:
        """The day in a field."""
        return self._read(field, lambda cell: dates.day(cell, self._export.order), "is no day")

    def money(self, field: str, code: str = "") -> int | None:
        """The amount in a field, in minor units of a currency."""
        sign = self._export.sign
        return self._read(field, lambda cell: money.amount(cell, sign, code), "is no amount")

    def number(self, field: str) -> float | None:
        """The number in a field."""
        return self._read(field, lambda cell: money.number(cell, self._export.sign), "is no number")

    def count(self, field: str) -> int | None:
        """The whole number in a field, not below nought."""
        return self._read(field, money.whole, "is no whole number")

    def currency(self, *fields: str) -> str:
        """The currency that the first of these fields names, else the one that was told."""
        if not self._export.names_currency:
            return self._export.currency
        places = (place for field in fields for place in self._export.places(field))
        codes = (money.currency(self._cells[place]) for place in places)
        return next(filter(None, codes), self._export.currency)

    def seller(self) -> str:
        """The key of the seller in `Export.sellers`."""
        return self._export.people.key(self.text(REP), self.text("email"))

    def _read(self, field: str, read: Callable[[Cell], T], problem: str) -> T | None:
        # a plain loop, as it runs for each field of each row
        for place in self._places.get(field, ()):
            if (cell := self._cells[place]) != "":
                try:
                    return read(cell)
                except ValueError as error:
                    if not is_unknown(cell):
                        raise unreadable(field, cell, problem, error) from None
                    self._export.emptied.see(place, self.line)
        return None


Look = Callable[[Record], None]
"""Sees a line before all are read one by one."""


def _no_look(_record: Record) -> None:
    """Nothing more is to be seen."""


class Export:
    """The rows of a table under the fields of a kind of import."""

    def __init__(
        self,
        table: FileTable,
        fields: tuple[Field, ...],
        profile: Profile,
        watch: Watcher,
        needs: Needs = (),
        look: Look = _no_look,
    ) -> None:
        """Find the columns, read the rows, and work out how dates and amounts are written.

        `look` is given each row in which nothing that is needed is empty. Raises ContentError.
        """
        by_field = columns(table, fields, profile, needs)
        used = tuple(dict.fromkeys(place for places in by_field.values() for place in places))
        self.file, self.currency, self.letters = str(table.path), profile.currency, table.letters
        self.unused, self.year = _unused(table, used), profile.year
        self._table, self._used, self.emptied = table, used, Emptied()
        self._grouping = [place for name in GROUPING for place in by_field.get(name, ())]
        self.columns = {field: tuple(map(used.index, places)) for field, places in by_field.items()}
        self._needed = _needed(fields, self.columns)
        self._titles = {field: table.columns[at[0]] for field, at in by_field.items()}
        self._seen, self._alike = CellsSeen(fields, self.columns), dict[Texts, AlikeTexts]()
        self._called_so: frozenset[str] | None = None  # until all rows are seen
        self.lines = self._look(watch, look)
        self.order, self.sign = self._order(profile), self._sign(profile)
        self.people = self._sold(fields)

    def alike(self, fields: Texts) -> AlikeTexts:
        """The texts of some fields so far."""
        if fields not in self._alike:
            self._alike[fields] = AlikeTexts(sum(map(self.places, fields), ()))
        return self._alike[fields]

    @property
    def sellers(self) -> dict[str, Rep]:
        """The sellers by the keys that `Record.seller` gives."""
        return self.people.reps

    def _look(self, watch: Watcher, look: Look) -> int:
        """See all that stands in the rows; how many lines there are."""
        lines = 0
        for row in self._rows(watch):
            lines += 1
            if self._is_whole(row):
                self._seen.see(row.cells)
                look(Record(self, row))
        return lines

    def _is_whole(self, row: TableRow) -> bool:
        is_whole = not row.fault and all(row.cells[place] != "" for place in self._needed)
        return is_whole and not self._is_deleted(row.cells)

    def _is_deleted(self, cells: tuple[Cell, ...]) -> bool:
        """Whether the source says that what is in a row is no longer there."""
        return any(says_deleted(text(cells[place])) for place in self.places(DELETED))

    def _rows(self, watch: Watcher = lambda _done, _total: None) -> Iterator[TableRow]:
        """The rows anew, those that sum others up as faulty ones."""
        for row in self._table.rows(self._used, watch, self._grouping):
            yield row._replace(fault=SUMS) if not row.fault and self._sums_up(row) else row

    def _sums_up(self, row: TableRow) -> bool:
        """Whether a row is of the sums of others: it is called so where the rep should stand."""
        name = joined(row.cells, self.places(REP))
        return (row.is_total and not name) or self._is_of_sums(name)

    def _is_of_sums(self, name: str) -> bool:
        """Whether a name in the place of the rep is that of sums, and nobody is called so."""
        is_open = self._called_so is None or not _whose_sum(name) or name in self._called_so
        return not is_open or _is_sum(name)

    def _sold(self, fields: tuple[Field, ...]) -> SellersRead:
        """Who sold; whoever is called like a sum is known from here on."""
        pairs = self._seen.pairs()
        numbers = (field for field in fields if field.holds in (Holds.MONEY, Holds.NUMBER))
        places = [place for field in numbers for place in self.places(field.name)]
        names = (name for name, _ in pairs)
        self._called_so = people_called_so(names, self._by_name, places, self.sign)
        return SellersRead(pair for pair in pairs if not self._is_of_sums(pair[0]))

    def _by_name(self) -> Iterator[NamedRow]:
        """The rows with the name of the rep in each."""
        rows = (row for row in self._rows() if not row.fault)
        return ((joined(row.cells, self.places(REP)), row.cells) for row in rows)

    def places(self, field: str) -> tuple[int, ...]:
        """Where the cells of a field stand in a row; none where the export does not have it."""
        return self.columns.get(field, ())

    @cached_property
    def names_currency(self) -> bool:
        """Whether a currency stands in a column of its own or beside an amount."""
        return self.has("currency") or any(map(money.currency, self._seen.amounts))

    def has(self, field: str) -> bool:
        """Whether there is a field."""
        return field in self.columns

    def head(self, field: str) -> str:
        """The name of the column of a field, as names are compared; "" where there is none."""
        return bare(self.title(field))

    def title(self, field: str) -> str:
        """The name of the column of a field, as it is written; "" where there is none."""
        return self._titles.get(field, "")

    def records(self) -> Iterator[Record | Skipped]:
        """The rows, in order, read anew; one that can be none is skipped.

        So is one with more cells than the heading: they may stand under wrong names.
        """
        for row in self._rows():
            yield _skipped(row) if row.fault else Record(self, row)

    def words(self, field: str) -> tuple[str, ...]:
        """The different words in a field, as they come. Raises ContentError where it has no end."""
        words = self._seen.words(field)
        if len(words) > MOST_WORDS:
            fault = f"more than {MOST_WORDS:,} different words stand in the column of the {field}."
            raise ContentError(self.file, None, f"{fault} Name another: --map {field}=COLUMN.")
        return words

    def _order(self, profile: Profile) -> dates.Order:
        """The order of days: as told for this file, else as remembered, else as the file says.

        What is remembered counts only where every day can be read so.
        """
        days = self._seen.days
        if profile.dates and (profile.now or _can_be(profile.dates, days)):
            return dates.Order(profile.dates)
        order = dates.order(days)
        if order is None:
            raise UnclearDatesError(self.file, dates.unclear(days))
        return order

    def _sign(self, profile: Profile) -> str:
        """As told for this file; else as the file itself says; else as remembered."""
        remembered = SIGNS.get(profile.decimal)
        if remembered and profile.now:
            return remembered
        sign = money.decimal_sign(self._seen.amounts) or remembered
        if sign is None:
            raise UnclearAmountsError(self.file)
        return sign


def _unused(table: FileTable, used: tuple[int, ...]) -> tuple[str, ...]:
    """The columns that hold nothing which this import reads."""
    return tuple(name for place, name in enumerate(table.columns) if name and place not in used)


def _skipped(row: TableRow) -> Skipped:
    return Skipped(row.number, row.fault, is_fault=row.fault in FAULTS)


def _needed(fields: tuple[Field, ...], places: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Where the fields that are needed stand, each of them in one column; the seller is apart."""
    needed = (places.get(field.name, ()) for field in fields if field.needed and field.name != REP)
    return tuple(theirs[0] for theirs in needed if len(theirs) == 1)


def _can_be(order: str, cells: Iterable[Cell]) -> bool:
    """Whether days can be read in a remembered order.

    Days that contradict each other refuse none.
    """
    return order in (dates.possible(cells) or dates.Order)
