"""Quotas: what each rep is to sell in a period, one a line, or the periods side by side."""

from collections.abc import Iterator

from coachcli.coaching.numbers.tally import Quota
from coachcli.coaching.period import Period
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import REP_NAMES
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import (
    LeftOutError,
    MissingColumnError,
    UnclearYearError,
    UnreadableError,
)
from coachcli.content.imports.when import (
    DAYS,
    YEARS,
    PeriodLength,
    around,
    first_named,
    lacks_year,
    needs_days,
    period,
    refuse_without_year,
)
from coachcli.content.tables import dates
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable, Skipped, Watcher

AMOUNTS = (
    "quota", "amount", "quotaamount", "target", "goal", "plan", "salesquota", "targetamount",
    "salestarget", "revenuetarget", "budget", "ziel", "quote", "soll", "umsatzziel", "zielumsatz",
    "objectif", "objetivo", "cuota",
)  # fmt: skip
FIELDS = (
    Field("rep", (*REP_NAMES, "name", "fullname"), needed=True),
    Field("email", ("email", "owneremail", "repemail", "selleremail")),
    *DAYS,
    Field("amount", AMOUNTS, Holds.MONEY, needed=True),
    Field("currency", ("currency", "currencycode", "currencyisocode", "währung", "devise",
        "moneda")),
)  # fmt: skip
NEEDS = (("period", "year", "from"),)
SIDE_BY_SIDE = tuple(
    field for field in FIELDS if field.name in {"rep", "email", "currency", "year"}
)
"""The fields of a table in which each period has a column of amounts."""


class QuotaReader:
    """The quotas of a table: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        self._columns = () if _has_amounts(table, profile) else _periods(table)
        if self._columns:
            fields = (*SIDE_BY_SIDE, *map(_field, self._columns))
            self.export = Export(table, fields, profile, watch)
            self._refuse_without_year()
            return
        self.export = Export(table, FIELDS, profile, watch, NEEDS)
        refuse_without_year(self.export)
        if missing := needs_days(self.export):
            raise MissingColumnError(self.export.file, missing, table.columns)

    def _refuse_without_year(self) -> None:
        """Refuse columns of periods without their year, where nothing else says it."""
        found = [name for name in self._columns if not _named(name)]
        if found and not (self.export.year or self.export.has("year")):
            raise UnclearYearError(self.export.file, tuple(found[:2]))

    def __iter__(self) -> Iterator[tuple[int, Quota] | Skipped]:
        """Each quota with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[tuple[str, Period], int] = {}
        for record in self.export.records():
            yield from [record] if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(
        self, record: Record, seen: dict[tuple[str, Period], int]
    ) -> list[tuple[int, Quota] | Skipped]:
        try:
            quotas = self._quotas(record)
            for quota in quotas:
                line = seen.setdefault((quota.rep, quota.period), record.line)
                if line != record.line:
                    raise LeftOutError(f"the same rep and period as in line {line}")
        except UnreadableError as error:
            return [error.skipped(record.line)]
        return [(record.line, quota) for quota in quotas]

    def _quotas(self, record: Record) -> list[Quota]:
        """The quotas of a line: one, or one for each period that has an amount in it."""
        names = self._columns or ("amount",)
        amounts = {name: _amount(record, name) for name in names}
        quotas = [
            Quota(record.seller(), self._period(record, name), *money)
            for name, money in amounts.items()
            if money is not None
        ]
        if not quotas:
            raise UnreadableError("no amount in this line")
        return quotas

    def _period(self, record: Record, name: str) -> Period:
        if not self._columns:
            return period(record)
        named = _named(name) or first_named((f"{name} {record.year()}",))
        if named is None:
            raise UnreadableError(f'"{name}" has no year: write it, as in Jan 2026')
        return named


def _amount(record: Record, field: str) -> tuple[int, str] | None:
    code = record.currency("currency", field)
    amount = record.money(field, code)
    return None if amount is None else (amount, code)


def _has_amounts(table: FileTable, profile: Profile) -> bool:
    """Whether the amounts stand in one column."""
    return "amount" in dict(profile.columns) or any(bare(name) in AMOUNTS for name in table.columns)


def _periods(table: FileTable) -> tuple[str, ...]:
    """The columns of a table that are called like periods, or months without their year."""
    return tuple(
        name
        for name in dict.fromkeys(table.columns)
        if bare(name) not in YEARS and (_named(name) or lacks_year(name))
    )


def _named(name: str) -> Period | None:
    """The period that a heading names; a workbook may have a month there as its first day."""
    try:
        return (
            around(dates.day(name), PeriodLength.MONTH)
            if len(name) > LONG
            else first_named((name,))
        )
    except ValueError:
        return first_named((name,))


def _field(name: str) -> Field:
    return Field(name, (bare(name),), Holds.MONEY)


LONG = 9
"""A heading so long may be a day, like 2026-01-01."""
