"""An export of a CRM or a spreadsheet: its columns as fields, its cells as days, money and numbers, its sellers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from coachcli.coaching.profile import Profile
from coachcli.coaching.rep import NotANameError, Rep, folded, named
from coachcli.content.errors import ContentError, near
from coachcli.content.imports.unclear import NOTHING, MissingColumnError, UnclearAmountsError, UnclearDatesError, UnreadableError
from coachcli.content.tables import dates, money
from coachcli.content.tables.table import Cell, Row, Skipped, Table, Watcher, bare, text

JOINED = "+"
LONGEST = 500
MOST = 10**9
T = TypeVar("T")


class Holds(StrEnum):
    """What the cells of a field hold."""

    TEXT = "text"
    DAY = "day"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """Something an import reads: its name, the usual names of its column, what it holds, and whether it must be there."""

    name: str
    names: tuple[str, ...]
    holds: Holds = Holds.TEXT
    needed: bool = False


class Record:
    """One row of an export, read field by field; what cannot be read raises UnreadableError."""

    __slots__ = ("_cells", "_export", "line")

    def __init__(self, export: "Export", row: Row) -> None:
        """Read a row of this export."""
        self.line, self._cells, self._export = row.number, row.cells, export

    def text(self, field: str) -> str:
        """The text of a field, "" where it has none; several columns are joined."""
        return _joined(self._cells, self._export.at(field))

    def day(self, field: str) -> date | None:
        """The day in a field."""
        return self._read(field, lambda cell: dates.day(cell, self._export.order), "is no day")

    def money(self, field: str, code: str = "") -> int | None:
        """The amount in a field, in minor units of a currency."""
        return self._read(field, lambda cell: money.amount(cell, self._export.sign, code), "is no amount")

    def number(self, field: str) -> float | None:
        """The number in a field."""
        return self._read(field, lambda cell: money.number(cell, self._export.sign), "is no number")

    def count(self, field: str) -> int | None:
        """The whole number in a field, not below nought."""
        return self._read(field, _whole, "is no whole number")

    def currency(self, *fields: str) -> str:
        """The currency that the first of these fields that names one names, else the one that was told."""
        cells = (self._cells[at] for field in fields for at in self._export.at(field))
        return next((code for cell in cells if (code := money.currency(cell))), self._export.currency)

    def seller(self) -> str:
        """The key of the seller in `Export.sellers`."""
        key = self._export.key(self.text("rep"), self.text("email"))
        if key in self._export.sellers:
            return key
        name = self.text("rep")
        raise UnreadableError(f'"{name}" cannot be a name' if name else "no rep in this line")

    def _read(self, field: str, read: Callable[[Cell], T], problem: str) -> T | None:
        for at in self._export.at(field):
            if (cell := self._cells[at]) != "":
                try:
                    return read(cell)
                except ValueError:
                    raise UnreadableError(f'{field} "{text(cell)[:40]}" {problem}') from None
        return None


class Export:
    """The rows of a table under the fields of a kind of import."""

    def __init__(self, table: Table, fields: tuple[Field, ...], profile: Profile, watch: Watcher) -> None:
        """Find the columns, read the rows, and work out how dates and amounts are written. Raises ContentError."""
        found = columns(table, fields, profile)
        used = tuple(dict.fromkeys(at for ats in found.values() for at in ats))
        self.file, self.currency = str(table.path), profile.currency
        self.rows = table.rows(used, watch)
        self.unused = tuple(name for at, name in enumerate(table.columns) if name and at not in used)
        self._at = {field: tuple(used.index(at) for at in ats) for field, ats in found.items()}
        self.order = self._order(fields, profile)
        self.sign = self._sign(fields, profile)
        self.sellers = self._sellers()

    def at(self, field: str) -> tuple[int, ...]:
        """Where the cells of a field stand in a row; none where the export does not have it."""
        return self._at.get(field, ())

    def has(self, field: str) -> bool:
        """Whether the export has a field."""
        return field in self._at

    def cells(self, fields: Iterable[str]) -> Iterator[Cell]:
        """All cells of these fields."""
        places = [at for field in fields for at in self.at(field)]
        return (row.cells[at] for row in self.rows for at in places)

    def records(self) -> Iterator[Record | Skipped]:
        """The rows, in order; one with more cells than the heading is skipped, for its cells may stand under wrong names."""
        for row in self.rows:
            yield Skipped(row.number, "it has more cells than the heading") if row.ragged else Record(self, row)

    def words(self, field: str) -> tuple[str, ...]:
        """The different words in a field, as they come."""
        places = self.at(field)
        return tuple(dict.fromkeys(said for row in self.rows if (said := _joined(row.cells, places)))) if places else ()

    def key(self, name: str, email: str) -> str:
        """What tells sellers apart: the name, with the email where two of a name have different ones."""
        pair = (name, email)
        if pair not in self._keys:
            kept = folded(name)
            self._keys[pair] = f"{kept} {folded(email)}" if not kept or len(self._emails.get(kept, ())) > 1 else kept
        return self._keys[pair]

    def _order(self, fields: tuple[Field, ...], profile: Profile) -> dates.Order:
        """As told for this file; else as remembered, where every day can be read so; else as the file itself says."""
        cells = list(self.cells(one.name for one in fields if one.holds is Holds.DAY))
        if profile.dates and (profile.now or profile.dates in (dates.possible(cells) or dates.Order)):
            return dates.Order(profile.dates)
        found = dates.order(cells)
        if found is None:
            raise UnclearDatesError(self.file, dates.unclear(cells))
        return found

    def _sign(self, fields: tuple[Field, ...], profile: Profile) -> str:
        """As told for this file; else as the file itself says; else as remembered."""
        told = {"comma": money.COMMA, "point": money.POINT}.get(profile.decimal)
        if told and profile.now:
            return told
        found = money.decimal_sign(self.cells(one.name for one in fields if one.holds in (Holds.MONEY, Holds.NUMBER))) or told
        if found is None:
            raise UnclearAmountsError(self.file)
        return found

    def _sellers(self) -> dict[str, Rep]:
        """The sellers by key: name, and email where the export has it."""
        names, emails = self.at("rep"), self.at("email")
        pairs = dict.fromkeys((_joined(row.cells, names), _joined(row.cells, emails)) for row in self.rows)
        self._emails: dict[str, set[str]] = {}
        self._keys: dict[tuple[str, str], str] = {}
        for name, email in pairs:
            self._emails.setdefault(folded(name), set()).update([folded(email)] if email else [])
        known: dict[str, Rep] = {}
        for name, email in pairs:
            rep = _rep(name, email)
            if rep and (email or self.key(name, email) not in known):
                known[self.key(name, email)] = rep
        return known


def columns(table: Table, fields: tuple[Field, ...], profile: Profile) -> dict[str, tuple[int, ...]]:
    """The numbers of the columns of each field: as told, else by usual names. Raises MissingColumnError."""
    told = dict(profile.columns)
    known = {bare(name): at for at, name in reversed(tuple(enumerate(table.columns))) if bare(name)}
    found = {one.name: at for one in fields if (at := _column(one, told.get(one.name), known))}
    for one in fields:
        if one.needed and one.name not in found:
            raise MissingColumnError(str(table.path), one.name, table.columns)
    return found


def refuse_unknown(table: Table, fields: tuple[Field, ...], told: Profile) -> None:
    """Refuse a field that is none, and a column that is not in the file. Raises ContentError."""
    names = tuple(one.name for one in fields)
    known = {bare(name) for name in table.columns}
    for field, column in told.columns:
        if field not in names:
            problem = f'"{field}" is nothing this import reads.{near(field, names)} It reads: {", ".join(names)}. {NOTHING}'
            raise ContentError("--map", None, problem)
        if column and bare(column) not in known and not all(bare(part) in known for part in column.split(JOINED)):
            raise ContentError(str(table.path), 1, f'there is no column "{column}".{near(column, table.columns)} {NOTHING}')


def _column(field: Field, told: str | None, known: dict[str, int]) -> tuple[int, ...]:
    """Where a field stands: the column that was told ("" for none), several joined by +, else the first usual name."""
    if told == "":
        return ()
    wanted = [bare(told)] if told and bare(told) in known else [bare(part) for part in (told or "").split(JOINED)]
    if told and all(one in known for one in wanted):
        return tuple(known[one] for one in wanted)
    return next(((known[name],) for name in field.names if name in known), ())


def _joined(cells: tuple[Cell, ...], places: tuple[int, ...]) -> str:
    if len(places) == 1:
        return text(cells[places[0]])[:LONGEST]
    return " / ".join(said for at in places if (said := text(cells[at])))[:LONGEST]


def _rep(name: str, email: str) -> Rep | None:
    try:
        return Rep("", named(name or email), email=email)
    except NotANameError:
        return None


def _whole(cell: Cell) -> int:
    found = money.number(cell)
    if not 0 <= found < MOST or not found.is_integer():
        raise ValueError(cell)
    return int(found)
