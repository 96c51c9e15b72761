"""The columns of an export as fields: what an import reads, and where it stands."""

from enum import StrEnum

from coachcli.coaching.near import near
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.profile import Profile
from coachcli.content.errors import ContentError, did_you_mean
from coachcli.content.imports.unclear import NOTHING, MissingColumnError, UnclearSheetError
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable

JOINED = "+"
"""Stands between columns that are one field together, such as first and last name."""


class Holds(StrEnum):
    """What the cells of a field hold."""

    TEXT = "text"
    DAY = "day"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """Something an import reads.

    It has a name, the usual names of its column, what it holds, and whether it must be there. It
    may stand in `every` column with such a name, and be a name that can be `dated`: a period.
    """

    name: str
    names: tuple[str, ...]
    holds: Holds = Holds.TEXT
    needed: bool = False
    every: bool = False
    dated: bool = False


def known_names(fields: tuple[Field, ...], profile: Profile) -> frozenset[str]:
    """The bare names by which columns are known: the usual ones, and those that were told."""
    told = (part for _, column in profile.columns for part in (column, *column.split(JOINED)))
    usual = (name for field in fields for name in field.names)
    return frozenset(filter(None, (*usual, *map(bare, told))))


Needs = tuple[tuple[str, ...], ...]
"""Fields of which a table must have one, each time."""


def columns(
    table: FileTable, fields: tuple[Field, ...], profile: Profile, needs: Needs = ()
) -> dict[str, tuple[int, ...]]:
    """The numbers of the columns of each field: as told, else by usual names.

    Raises UnclearError: all columns that are missing at once, or several sheets that have them.
    """
    if table.rivals:
        raise UnclearSheetError(str(table.path), table.rivals)
    named, known = dict(profile.columns), _known(table)
    places = {field.name: _column(field, named.get(field.name), known) for field in fields}
    needed = (*((field.name,) for field in fields if field.needed), *needs)
    missing = [names[0] for names in needed if not any(places.get(name) for name in names)]
    if missing:
        used = {number for numbers in places.values() for number in numbers}
        left = [name for number, name in enumerate(table.columns) if number not in used]
        raise _missing(table, missing, left, {field.name: field for field in fields})
    return {name: numbers for name, numbers in places.items() if numbers}


def _missing(
    table: FileTable, missing: list[str], left: list[str], fields: dict[str, Field]
) -> MissingColumnError:
    first, *more = missing
    nearest = tuple((name, close) for name in missing if (close := _nearest(fields[name], left)))
    return MissingColumnError(str(table.path), first, table.columns, tuple(more), nearest)


def _nearest(field: Field, left: list[str]) -> str:
    """The column that is called most like a field, of those that are left."""
    by_name = {bare(column): column for column in reversed(left)}
    close = (near(name, by_name, 1) for name in (field.name, *field.names))
    return next((by_name[names[0]] for names in close if names), "")


def _known(table: FileTable) -> dict[str, int]:
    """The number of each column by its bare name; of two that are called alike, the first."""
    numbered = reversed(tuple(enumerate(table.columns)))
    return {bare(name): number for number, name in numbered if bare(name)}


def refuse_unknown(table: FileTable, fields: tuple[Field, ...], profile: Profile) -> None:
    """Refuse a field that is none, and a column that is not in the file. Raises ContentError."""
    names = tuple(field.name for field in fields)
    for field, column in profile.columns:
        if field not in names:
            raise ContentError("--map", None, _no_field(field, names))
        if column and not _is_there(column, {bare(name) for name in table.columns}):
            hint = did_you_mean(column, table.columns)
            fault = f'there is no column "{column}".{hint} {NOTHING}'
            raise ContentError(str(table.path), 1, fault)


def _no_field(field: str, names: tuple[str, ...]) -> str:
    hint = did_you_mean(field, names)
    return f'"{field}" is nothing this import reads.{hint} It reads: {", ".join(names)}. {NOTHING}'


def _is_there(column: str, known: set[str]) -> bool:
    """Whether a file has a column, or all those that are joined by +."""
    return bare(column) in known or all(bare(part) in known for part in column.split(JOINED))


def _column(field: Field, wanted: str | None, known: dict[str, int]) -> tuple[int, ...]:
    """Where a field stands: in the column that was named ("" for none), or by a usual name."""
    if wanted == "":
        return ()
    parts = _parts(wanted, known) if wanted else []
    if parts and all(part in known for part in parts):
        return tuple(known[part] for part in parts)
    usual = tuple(dict.fromkeys(known[name] for name in field.names if name in known))
    return usual if field.every else usual[:1]


def _parts(wanted: str, known: dict[str, int]) -> list[str]:
    """The columns that a name means: itself where there is such a one, else those joined by +."""
    return (
        [bare(wanted)] if bare(wanted) in known else [bare(part) for part in wanted.split(JOINED)]
    )
