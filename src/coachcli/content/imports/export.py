"""An export of a CRM or a spreadsheet: its columns as fields, its cells as values, its sellers."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import NotANameError, Rep, folded, named
from coachcli.content.imports.columns import Field, Holds, columns
from coachcli.content.imports.unclear import (
    UnclearAmountsError,
    UnclearDatesError,
    UnreadableError,
)
from coachcli.content.tables import dates, money
from coachcli.content.tables.table import Cell, FileTable, Skipped, TableRow, Watcher, text

LONGEST = 500
MOST = 10**9
SIGNS = {"comma": money.COMMA, "point": money.POINT}
T = TypeVar("T")


class Record:
    """One row of an export, read field by field; what cannot be read raises UnreadableError."""

    __slots__ = ("_cells", "_export", "line")

    def __init__(self, export: "Export", row: TableRow) -> None:
        """Read a row of this export."""
        self.line, self._cells, self._export = row.number, row.cells, export

    def text(self, field: str) -> str:
        """The text of a field, "" where it has none; several columns are joined."""
        return _joined(self._cells, self._export.places(field))

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
        return self._read(field, _whole, "is no whole number")

    def currency(self, *fields: str) -> str:
        """The currency that the first of these fields names, else the one that was told."""
        places = (place for field in fields for place in self._export.places(field))
        codes = (money.currency(self._cells[place]) for place in places)
        return next(filter(None, codes), self._export.currency)

    def seller(self) -> str:
        """The key of the seller in `Export.sellers`."""
        name = self.text("rep")
        key = self._export.key(name, self.text("email"))
        if key not in self._export.sellers:
            raise UnreadableError(f'"{name}" cannot be a name' if name else "no rep in this line")
        return key

    def _read(self, field: str, read: Callable[[Cell], T], problem: str) -> T | None:
        # a plain loop, as it runs for each field of each row
        for place in self._export.places(field):
            if (cell := self._cells[place]) != "":
                try:
                    return read(cell)
                except ValueError:
                    raise UnreadableError(f'{field} "{text(cell)[:40]}" {problem}') from None
        return None


class Export:
    """The rows of a table under the fields of a kind of import."""

    def __init__(
        self, table: FileTable, fields: tuple[Field, ...], profile: Profile, watch: Watcher
    ) -> None:
        """Find the columns, read the rows, and work out how dates and amounts are written.

        Raises ContentError.
        """
        by_field = columns(table, fields, profile)
        used = tuple(dict.fromkeys(place for places in by_field.values() for place in places))
        self.file, self.currency = str(table.path), profile.currency
        self.rows, self.unused = table.rows(used, watch), _unused(table, used)
        self._places = {field: _among(used, places) for field, places in by_field.items()}
        self.order = self._order(fields, profile)
        self.sign = self._sign(fields, profile)
        self.sellers = self._sellers()

    def places(self, field: str) -> tuple[int, ...]:
        """Where the cells of a field stand in a row; none where the export does not have it."""
        return self._places.get(field, ())

    def has(self, field: str) -> bool:
        """Whether the export has a field."""
        return field in self._places

    def cells(self, fields: Iterable[str]) -> Iterator[Cell]:
        """All cells of these fields."""
        places = [place for field in fields for place in self.places(field)]
        return (row.cells[place] for row in self.rows for place in places)

    def records(self) -> Iterator[Record | Skipped]:
        """The rows, in order.

        One with more cells than the heading is skipped, for its cells may stand under wrong names.
        """
        longer = "it has more cells than the heading"
        for row in self.rows:
            yield Skipped(row.number, longer) if row.ragged else Record(self, row)

    def words(self, field: str) -> tuple[str, ...]:
        """The different words in a field, as they come."""
        places = self.places(field)
        texts = (_joined(row.cells, places) for row in self.rows) if places else ()
        return tuple(dict.fromkeys(filter(None, texts)))

    def key(self, name: str, email: str) -> str:
        """What tells sellers apart: the name, with the email where namesakes have others."""
        pair = (name, email)
        if pair not in self._keys:  # asked for each row, so kept: folding a name is slow
            self._keys[pair] = self._key(folded(name), email)
        return self._keys[pair]

    def _key(self, name: str, email: str) -> str:
        alone = name and len(self._emails.get(name, ())) <= 1
        return name if alone else f"{name} {folded(email)}"

    def _order(self, fields: tuple[Field, ...], profile: Profile) -> dates.Order:
        """The order of days: as told for this file, else as remembered, else as the file says.

        What is remembered counts only where every day can be read so.
        """
        cells = list(self.cells(_holding(fields, Holds.DAY)))
        if profile.dates and (profile.now or _can_be(profile.dates, cells)):
            return dates.Order(profile.dates)
        order = dates.order(cells)
        if order is None:
            raise UnclearDatesError(self.file, dates.unclear(cells))
        return order

    def _sign(self, fields: tuple[Field, ...], profile: Profile) -> str:
        """As told for this file; else as the file itself says; else as remembered."""
        remembered = SIGNS.get(profile.decimal)
        if remembered and profile.now:
            return remembered
        amounts = self.cells(_holding(fields, Holds.MONEY, Holds.NUMBER))
        sign = money.decimal_sign(amounts) or remembered
        if sign is None:
            raise UnclearAmountsError(self.file)
        return sign

    def _sellers(self) -> dict[str, Rep]:
        """The sellers by key: name, and email where the export has it."""
        pairs = self._pairs()
        self._keys: dict[tuple[str, str], str] = {}
        self._emails = _emails(pairs)
        known: dict[str, Rep] = {}
        for name, email in pairs:
            if (rep := _rep(name, email)) is not None:
                key = self.key(name, email)
                known[key] = rep if email else known.get(key, rep)
        return known

    def _pairs(self) -> list[tuple[str, str]]:
        """The different names with their emails, as they come."""
        names, emails = self.places("rep"), self.places("email")
        pairs = ((_joined(row.cells, names), _joined(row.cells, emails)) for row in self.rows)
        return list(dict.fromkeys(pairs))


def _unused(table: FileTable, used: tuple[int, ...]) -> tuple[str, ...]:
    """The columns that hold nothing which this import reads."""
    return tuple(name for place, name in enumerate(table.columns) if name and place not in used)


def _among(used: tuple[int, ...], places: tuple[int, ...]) -> tuple[int, ...]:
    """Where columns of the file stand among those that are read."""
    return tuple(used.index(place) for place in places)


def _holding(fields: tuple[Field, ...], *kinds: Holds) -> list[str]:
    return [field.name for field in fields if field.holds in kinds]


def _can_be(order: str, cells: list[Cell]) -> bool:
    """Whether days can be read in a remembered order.

    Days that contradict each other refuse none.
    """
    return order in (dates.possible(cells) or dates.Order)


def _emails(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The different emails that stand with each name."""
    emails: dict[str, set[str]] = {}
    for name, email in pairs:
        emails.setdefault(folded(name), set()).update([folded(email)] if email else [])
    return emails


def _joined(cells: tuple[Cell, ...], places: tuple[int, ...]) -> str:
    if len(places) == 1:  # by far the most cells
        return text(cells[places[0]])[:LONGEST]
    texts = [text(cells[place]) for place in places]
    return " / ".join(filter(None, texts))[:LONGEST]


def _rep(name: str, email: str) -> Rep | None:
    try:
        return Rep("", named(name or email), email=email)
    except NotANameError:
        return None


def _whole(cell: Cell) -> int:
    number = money.number(cell)
    if not 0 <= number < MOST or not number.is_integer():
        raise ValueError(cell)
    return int(number)
