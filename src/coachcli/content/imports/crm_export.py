"""An export of a CRM or a spreadsheet: its columns as fields, its cells as values, its sellers."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from coachcli.coaching.numbers.mark import says_deleted
from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import Rep
from coachcli.content.errors import ContentError
from coachcli.content.imports.columns import Field, Holds, Needs, columns
from coachcli.content.imports.once import Once
from coachcli.content.imports.record import REP, Reading, Record
from coachcli.content.imports.seen import (
    MOST_WORDS,
    Cells,
    CellsSeen,
    Emptied,
    Picked,
    joined,
    picked_cells,
    picking,
)
from coachcli.content.imports.sellers import SellersRead
from coachcli.content.imports.sums import NamedRow, people_called_so
from coachcli.content.imports.unclear import (
    UnclearAmountsError,
    UnclearDatesError,
)
from coachcli.content.tables import dates, money
from coachcli.content.tables.cell import Cell, bare, text
from coachcli.content.tables.heading import is_sure_total, total_of
from coachcli.content.tables.separated import ODD
from coachcli.content.tables.table import LONGER, FileTable, Skipped, TableRow, Watcher

DELETED = "deleted"
GROUPING = ("rep", "email", "stage", "period", "week", "metric", "kind", "day")
"""Fields by which reports are grouped, with what a group is of only in its first row."""
FAULTS = (LONGER, ODD)
"""What is wrong with a line that was meant as a row."""
SUMS = "it sums up other lines"
SIGNS = {"comma": money.COMMA, "point": money.POINT}


BATCH = 500
"""Rows that are seen at once, which is quicker than one by one."""
Look = Callable[[list[Record]], None]
"""Sees some lines before all are read one by one."""


def _no_look(_records: list[Record]) -> None:
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

        `look` is given the rows in which nothing that is needed is empty. Raises ContentError.
        """
        by_field = columns(table, fields, profile, needs)
        used = tuple(dict.fromkeys(place for places in by_field.values() for place in places))
        self.file, self.letters, self.year = str(table.path), table.letters, profile.year
        self._table, self._used, self.unused = table, used, _unused(table, used)
        self._grouping = [place for name in GROUPING for place in by_field.get(name, ())]
        self.columns = {field: tuple(map(used.index, places)) for field, places in by_field.items()}
        self._needed = _needed(fields, self.columns)
        titles = {field: table.columns[at[0]] for field, at in by_field.items()}
        self._seen = CellsSeen(fields, self.columns)
        self._called_so: frozenset[str] | None = None  # until all rows are seen
        self._of_sums = Once(self._are_of_sums)
        self._reading = Reading(self.columns, titles, profile)
        self.lines = self._look(watch, look)
        self.people = self._understand(fields, profile)

    def _understand(self, fields: tuple[Field, ...], profile: Profile) -> SellersRead:
        """Work out from all rows how days and amounts are written, and who sold."""
        reading = self._reading
        reading.order, reading.sign = self._order(profile), self._sign(profile)
        reading.names_currency = self._names_currency()
        reading.people = self._sold(fields)
        return reading.people

    def order_of(self, field: str, profile: Profile) -> dates.Order:
        """The order of days in a field of texts, by all of them, else by the other days too.

        Raises UnclearDatesError.
        """
        texts = self._seen.words(field)
        if profile.dates and (profile.now or _can_be(profile.dates, texts)):
            return dates.Order(profile.dates)
        order = dates.order(texts) or dates.order((*texts, *self._seen.days))
        if order is None:
            raise UnclearDatesError(self.file, dates.unclear(texts))
        return order

    @property
    def emptied(self) -> Emptied:
        """How many cells held a word for nothing."""
        return self._reading.emptied

    @property
    def sellers(self) -> dict[str, Rep]:
        """The sellers by the keys that `Record.seller` gives."""
        return self.people.reps

    def _look(self, watch: Watcher, look: Look) -> int:
        """See all that stands in the rows; how many lines there are."""
        lines, rows = 0, self._rows(watch)
        while some := list(islice(rows, BATCH)):
            lines += len(some)
            whole = [row for row in some if not row.fault and self._is_whole(row.cells)]
            self._seen.see([row.cells for row in whole])
            look([Record(self._reading, row) for row in whole])
        return lines

    def _is_whole(self, cells: Cells) -> bool:
        """Whether nothing that is needed is empty, nor is it of what the source has deleted."""
        for place in self._needed:
            if cells[place] == "":
                return False
        return not any(says_deleted(text(cells[place])) for place in self.places(DELETED))

    def _rows(self, watch: Watcher = lambda _done, _total: None) -> Iterator[TableRow]:
        """The rows anew, those that sum others up as faulty ones."""
        pick, of_sums = picking(self.places(REP)), self._of_sums
        for row in self._table.rows(self._used, watch, self._grouping):
            is_sum = of_sums[pick(row.cells)] or (row.is_total and not self._name(row.cells))
            yield row._replace(fault=SUMS) if is_sum and not row.fault else row

    def _name(self, cells: Cells) -> str:
        """The name in the place of the rep."""
        return joined(cells, self.places(REP))

    def _are_of_sums(self, picked: Picked) -> bool:
        """Whether the cells in the place of the rep have the name of sums."""
        return self._is_of_sums(joined(*picked_cells(picked)))

    def _is_of_sums(self, name: str) -> bool:
        """Whether a name in the place of the rep is that of sums, and nobody is called so."""
        is_open = self._called_so is None or not total_of(name) or name in self._called_so
        return not is_open or is_sure_total(name)

    def _sold(self, fields: tuple[Field, ...]) -> SellersRead:
        """Who sold; whoever is called like a sum is known from here on."""
        pairs = self._seen.pairs()
        numbers = (field for field in fields if field.holds in (Holds.MONEY, Holds.NUMBER))
        places = [place for field in numbers for place in self.places(field.name)]
        names = (name for name, _ in pairs)
        self._called_so = people_called_so(names, self._by_name, places, self._reading.sign)
        self._of_sums.clear()
        return SellersRead(pair for pair in pairs if not self._is_of_sums(pair[0]))

    def _by_name(self) -> Iterator[NamedRow]:
        """The rows with the name of the rep in each."""
        rows = (row for row in self._rows() if not row.fault)
        return ((self._name(row.cells), row.cells) for row in rows)

    def places(self, field: str) -> tuple[int, ...]:
        """Where the cells of a field stand in a row; none where the export does not have it."""
        return self.columns.get(field, ())

    def _names_currency(self) -> bool:
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
        return self._reading.titles.get(field, "")

    def records(self) -> Iterator[Record | Skipped]:
        """The rows, in order, read anew; one that can be none is skipped.

        So is one with more cells than the heading: they may stand under wrong names.
        """
        for row in self._rows():
            yield _skipped(row) if row.fault else Record(self._reading, row)

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
