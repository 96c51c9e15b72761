"""Quotas: what each rep is to sell in a period."""

from collections.abc import Iterator

from coachcli.coaching.errors import CoachError
from coachcli.coaching.numbers.tally import Quota
from coachcli.coaching.period import Period, period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.deals import REP_NAMES
from coachcli.content.imports.export import Export, Field, Holds, Record
from coachcli.content.imports.unclear import MissingColumnError, UnreadableError
from coachcli.content.tables.table import Skipped, Table, Watcher

DAYS = (
    Field("from", ("from", "start", "startdate", "first", "firstday", "periodstart", "begin"), Holds.DAY),
    Field("to", ("to", "end", "enddate", "last", "lastday", "periodend", "until"), Holds.DAY),
    Field("period", ("period", "quarter", "month", "week", "year", "fiscalquarter")),
)
FIELDS = (
    Field("rep", (*REP_NAMES, "name", "fullname"), needed=True),
    Field("email", ("email", "owneremail", "repemail", "selleremail")),
    *DAYS,
    Field("amount", ("quota", "amount", "quotaamount", "target", "goal", "plan", "salesquota"), Holds.MONEY, needed=True),
    Field("currency", ("currency", "currencycode", "currencyisocode")),
)


class Quotas:
    """The quotas of a table: read whole, then given one by one."""

    def __init__(self, table: Table, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile. Raises ContentError, of the kind UnclearError where something must be told."""
        self.export = Export(table, FIELDS, profile, watch)
        refuse_without_days(self.export, table)

    def __iter__(self) -> Iterator[tuple[int, Quota] | Skipped]:
        """Each quota with its line, its `rep` a key of `export.sellers`; else why the line is left out."""
        seen: dict[tuple[str, Period], int] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else _taken(record, seen)


def refuse_without_days(export: Export, table: Table) -> None:
    """Refuse a table that names neither a period nor a first and a last day. Raises MissingColumnError."""
    if not export.has("period") and not (export.has("from") and export.has("to")):
        raise MissingColumnError(export.file, "to" if export.has("from") else "period", table.columns)


def period(record: Record) -> Period:
    """The days that a line is about. Raises UnreadableError."""
    first, last, name = record.day("from"), record.day("to"), record.text("period")
    if first and last and first <= last:
        return Period(first, last)
    if first and last:
        raise UnreadableError(f"it ends, {last.isoformat()}, before it begins, {first.isoformat()}")
    try:
        return period_named(name)
    except CoachError:
        raise UnreadableError(f'"{name[:40]}" is no period' if name else "no period in this line") from None


def _taken(record: Record, seen: dict[tuple[str, Period], int]) -> tuple[int, Quota] | Skipped:
    try:
        quota = _quota(record)
    except UnreadableError as error:
        return Skipped(record.line, str(error))
    before = seen.setdefault((quota.rep, quota.period), record.line)
    return (record.line, quota) if before == record.line else Skipped(record.line, f"the same rep and period as in line {before}")


def _quota(record: Record) -> Quota:
    code = record.currency("currency", "amount")
    amount = record.money("amount", code)
    if amount is None:
        raise UnreadableError("no amount in this line")
    return Quota(record.seller(), period(record), amount, code)
