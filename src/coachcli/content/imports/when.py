"""Which days a line is about: a period by its name, by a day in it, or from a day to a day."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from coachcli.coaching.errors import CoachError
from coachcli.coaching.period import QUARTER_MONTHS, WEEK, Period, period_named
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import UnclearYearError, UnreadableError
from coachcli.content.tables.cell import bare


class PeriodLength(StrEnum):
    """How long a period is, as the name of its column says."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


WORDS = {
    PeriodLength.WEEK: ("week", "kw", "woche", "kalenderwoche", "semaine", "semana", "weekof"),
    PeriodLength.MONTH: ("month", "monat", "mois", "mes"),
    PeriodLength.QUARTER: ("quarter", "quartal", "trimestre"),
    PeriodLength.YEAR: ("year", "jahr", "année", "annee", "año", "anio"),
}
"""The names of columns of periods so long."""
LETTER = {PeriodLength.WEEK: "w", PeriodLength.QUARTER: "q"}
SOME_YEAR = 2000
YEARS = (*WORDS[PeriodLength.YEAR], "calendaryear")
DAYS = (
    Field(
        "from",
        ("from", "start", "startdate", "first", "firstday", "periodstart", "begin", "von", "beginn",
            "de", "du", "début", "desde", "inicio"),
        Holds.DAY,
    ),
    Field(
        "to",
        ("to", "end", "enddate", "last", "lastday", "periodend", "until", "bis", "ende", "au",
            "fin", "hasta"),
        Holds.DAY,
    ),
    Field(
        "period",
        ("period", "zeitraum", "période", "periode", "periodo", "fiscalquarter",
            *WORDS[PeriodLength.QUARTER], *WORDS[PeriodLength.MONTH], *WORDS[PeriodLength.WEEK]),
        dated=True,
    ),
    Field("year", YEARS),
)  # fmt: skip


def needs_days(export: Export) -> str:
    """The field to ask for, so that it is known which days a line is about; "" if it is known."""
    begins, ends = export.has("from"), export.has("to")
    is_known = export.has("period") or export.has("year") or (begins and ends)
    return "" if is_known else ("to" if begins else "period")


def period(record: Record) -> Period:
    """The days that a line is about. Raises UnreadableError."""
    first, last = record.day("from"), record.day("to")
    if first and last:
        _refuse_reversed(first, last)
        return Period(first, last)
    named = named_or_dated(record, "period", length_named(record.head("period")))
    if named is None:
        name = " ".join(filter(None, (record.text("period"), record.year())))
        raise UnreadableError(f'"{name[:40]}" is no period' if name else "no period in this line")
    return named


def named_or_dated(record: Record, field: str, length: PeriodLength | None) -> Period | None:
    """The period that a field names, with a year beside it, or that a day in it tells of."""
    name, year = record.text(field), record.year()
    number = _lettered(name, length)
    named = first_named((name, f"{number} {year}".strip() if year else ""))
    if named or not (name and length):
        return named
    try:
        day = record.day(field)
    except UnreadableError:
        return None
    return around(day, length) if day else None


def refuse_without_year(
    export: Export, field: str = "period", length: PeriodLength | None = None
) -> None:
    """Refuse periods that are named without their year, where nothing else says it.

    Raises UnclearYearError.
    """
    if export.year or export.has("year"):
        return
    length = length or length_named(export.head(field))
    names = (name for name in export.words(field) if lacks_year(_lettered(name, length)))
    if found := tuple(islice(names, 2)):
        raise UnclearYearError(export.file, found)


def lacks_year(name: str) -> bool:
    """Whether a name is of a period, but for its year: Q1, March, H2."""
    return first_named((name,)) is None and first_named((f"{name} {SOME_YEAR}",)) is not None


def _lettered(name: str, length: PeriodLength | None) -> str:
    """A number of a week or a quarter with its letter."""
    return LETTER[length] + name if length in LETTER and name.isdecimal() else name


def first_named(names: Iterable[str]) -> Period | None:
    """The first of these names that names a period."""
    for name in filter(None, names):
        try:
            return period_named(name)
        except CoachError:
            continue
    return None


def length_named(heading: str) -> PeriodLength | None:
    """How long the periods of a column are, by its name."""
    name = bare(heading)
    return next((length for length, words in WORDS.items() if name in words), None)


def around(day: date, length: PeriodLength) -> Period:
    """The week, month, quarter or year that a day is in."""
    if length is PeriodLength.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=WEEK - 1))
    if length is PeriodLength.YEAR:
        return period_named(f"{day.year:04}")
    if length is PeriodLength.MONTH:
        return period_named(f"{day:%Y-%m}")
    return period_named(f"{day.year:04}-Q{(day.month - 1) // QUARTER_MONTHS + 1}")


def _refuse_reversed(first: date, last: date) -> None:
    if first > last:
        problem = f"it ends, {last.isoformat()}, before it begins, {first.isoformat()}"
        raise UnreadableError(problem)
