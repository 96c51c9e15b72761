"""Quotas: what each rep is to sell in a period."""

from collections.abc import Iterator
from datetime import date

from coachcli.coaching.errors import CoachError
from coachcli.coaching.numbers.tally import Quota
from coachcli.coaching.period import Period, period_named
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.deal_heads import REP_NAMES
from coachcli.content.imports.export import Export, Record
from coachcli.content.imports.unclear import MissingColumnError, UnreadableError
from coachcli.content.tables.table import FileTable, Skipped, Watcher

DAYS = (
    Field(
        "from",
        ("from", "start", "startdate", "first", "firstday", "periodstart", "begin"),
        Holds.DAY,
    ),
    Field("to", ("to", "end", "enddate", "last", "lastday", "periodend", "until"), Holds.DAY),
    Field("period", ("period", "quarter", "month", "week", "year", "fiscalquarter")),
)
FIELDS = (
    Field("rep", (*REP_NAMES, "name", "fullname"), needed=True),
    Field("email", ("email", "owneremail", "repemail", "selleremail")),
    *DAYS,
    Field(
        "amount",
        ("quota", "amount", "quotaamount", "target", "goal", "plan", "salesquota"),
        Holds.MONEY,
        needed=True,
    ),
    Field("currency", ("currency", "currencycode", "currencyisocode")),
)


class QuotaReader:
    """The quotas of a table: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        self.export = Export(table, FIELDS, profile, watch)
        refuse_without_days(self.export, table)

    def __iter__(self) -> Iterator[tuple[int, Quota] | Skipped]:
        """Each quota with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[tuple[str, Period], int] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else _taken(record, seen)


def refuse_without_days(export: Export, table: FileTable) -> None:
    """Refuse a table that names neither a period nor a first and a last day.

    Raises MissingColumnError.
    """
    if missing := _missing_days(export):
        raise MissingColumnError(export.file, missing, table.columns)


def _missing_days(export: Export) -> str:
    """The field to ask for, so that it is known which days a line is about; "" if it is known."""
    begins, ends = export.has("from"), export.has("to")
    is_known = export.has("period") or (begins and ends)
    return "" if is_known else ("to" if begins else "period")


def period(record: Record) -> Period:
    """The days that a line is about. Raises UnreadableError."""
    first, last = record.day("from"), record.day("to")
    if not (first and last):
        return _period_named(record.text("period"))
    _refuse_reversed(first, last)
    return Period(first, last)


def _refuse_reversed(first: date, last: date) -> None:
    if first > last:
        problem = f"it ends, {last.isoformat()}, before it begins, {first.isoformat()}"
        raise UnreadableError(problem)


def _period_named(name: str) -> Period:
    try:
        return period_named(name)
    except CoachError:
        problem = f'"{name[:40]}" is no period' if name else "no period in this line"
        raise UnreadableError(problem) from None


def _taken(record: Record, seen: dict[tuple[str, Period], int]) -> tuple[int, Quota] | Skipped:
    try:
        quota = _quota(record)
    except UnreadableError as error:
        return Skipped(record.line, str(error))
    line = seen.setdefault((quota.rep, quota.period), record.line)
    twice = f"the same rep and period as in line {line}"
    return (line, quota) if line == record.line else Skipped(record.line, twice)


def _quota(record: Record) -> Quota:
    code = record.currency("currency", "amount")
    amount = record.money("amount", code)
    if amount is None:
        raise UnreadableError("no amount in this line")
    return Quota(record.seller(), period(record), amount, code)
