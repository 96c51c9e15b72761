"""Measures: metrics that another tool has counted already, brought in as they are."""

import re
from collections.abc import Iterator

from coachcli.coaching.metric import METRICS, Unit, metric_named
from coachcli.coaching.money import exponent
from coachcli.coaching.numbers.tally import Measure
from coachcli.coaching.period import Period
from coachcli.coaching.profile import Profile
from coachcli.content.imports.columns import Field, Holds
from coachcli.content.imports.crm_export import Export
from coachcli.content.imports.deal_heads import REP_NAMES
from coachcli.content.imports.record import Record
from coachcli.content.imports.unclear import (
    LeftOutError,
    MissingColumnError,
    UnclearRatesError,
    UnreadableError,
)
from coachcli.content.imports.when import DAYS, needs_days, period, refuse_without_year
from coachcli.content.tables.cell import bare
from coachcli.content.tables.table import FileTable, Skipped, Watcher

FIELDS = (
    Field("rep", (*REP_NAMES, "name", "fullname"), needed=True),
    Field("email", ("email", "owneremail", "repemail", "selleremail")),
    *DAYS,
    Field("metric", ("metric", "metricid", "measure", "kpi", "indicator"), needed=True),
    Field("value", ("value", "actual", "amount", "result"), Holds.NUMBER, needed=True),
    Field("n", ("n", "count", "cases", "base", "samplesize"), Holds.NUMBER),
)
ID = re.compile(r"[a-z][a-z0-9_]{0,63}")
MOST_RATE = 10
"""A share from here on is a mistake."""
OPEN_ENDED = frozenset({
    "quota_attainment", "discount_pct", "margin_pct", "revenue_growth", "nrr", "coverage_vs_plan",
    "forecast_error", "forecast_bias", "tier_touch_ratio",
})  # fmt: skip
"""Rates that may be above 1 or below nought; all others are of a number of cases."""
SHARE, PERCENT = "share", "percent"
PARTS = {SHARE: 1, PERCENT: 100}
"""The ways to write a rate, by what it is a part of."""
NEEDS = (("period", "year", "from"),)


class MeasureReader:
    """The measures of a table: read whole, then given one by one."""

    def __init__(self, table: FileTable, profile: Profile, watch: Watcher) -> None:
        """Read the table under this profile.

        Raises ContentError, of the kind UnclearError where something must be told.
        """
        self.export = Export(table, FIELDS, profile, watch, NEEDS)
        if missing := needs_days(self.export):
            raise MissingColumnError(self.export.file, missing, table.columns)
        refuse_without_year(self.export)
        self._code = profile.currency
        self._part = PARTS[profile.rates or self._rates()]

    def __iter__(self) -> Iterator[tuple[int, Measure] | Skipped]:
        """Each measure with its line, or why the line is left out.

        Its `rep` is a key of `export.sellers`.
        """
        seen: dict[tuple[str, str, Period], int] = {}
        for record in self.export.records():
            yield record if isinstance(record, Skipped) else self._taken(record, seen)

    def _taken(
        self, record: Record, seen: dict[tuple[str, str, Period], int]
    ) -> tuple[int, Measure] | Skipped:
        try:
            measure = self._measure(record)
        except UnreadableError as error:
            return error.skipped(record.line)
        key = (measure.rep, measure.metric, measure.period)
        line = seen.setdefault(key, record.line)
        twice = f"the same measure as in line {line}"
        return (line, measure) if line == record.line else LeftOutError(twice).skipped(record.line)

    def _measure(self, record: Record) -> Measure:
        metric = _metric(record.text("metric"))
        return Measure(
            record.seller(), metric, period(record), self._value(record, metric), record.count("n")
        )

    def _rates(self) -> str:
        """How rates without a sign of percent are written: as shares, where none is above 1.

        Raises UnclearRatesError.
        """
        bare_ = tuple(filter(None, map(_bare_rate, self.export.records())))
        if above := tuple(dict.fromkeys(rate for rate in bare_ if abs(rate) > 1)):
            raise UnclearRatesError(self.export.file, above)
        return SHARE

    def _value(self, record: Record, metric: str) -> float:
        """The value as it is kept: money in minor units, a rate as a share of 1."""
        value, unit = record.number("value"), metric_named(metric).unit
        if value is None:
            raise UnreadableError("no value in this line")
        if unit is Unit.COUNT and value < 0 and metric in METRICS:
            raise UnreadableError(f"{metric} {value:g} is below nought")
        if unit is Unit.RATE:
            share = value if record.is_share("value") else _share(value / self._part)
            return share if metric in OPEN_ENDED else _of_cases(metric, share)
        return float(round(value * 10 ** exponent(self._code))) if unit is Unit.MONEY else value


def _metric(word: str) -> str:
    """The id of a metric that is named by its id or its title."""
    id_ = _ids().get(bare(word)) or "_".join(word.casefold().replace("-", " ").split())
    if not word:
        raise UnreadableError("no metric in this line")
    if not ID.fullmatch(id_):
        fault = f'"{word[:40]}" cannot be a metric: small letters, digits and _'
        raise UnreadableError(fault)
    return id_


def _ids() -> dict[str, str]:
    """The ids of the known metrics by bare title and bare id."""
    titles = {bare(metric.title): metric.id for metric in METRICS.values()}
    return titles | {bare(id_): id_ for id_ in METRICS}


def _bare_rate(record: Record | Skipped) -> float | None:
    """The value in a line of a rate that has no sign of percent."""
    if isinstance(record, Skipped) or record.is_share("value"):
        return None
    try:
        is_rate = metric_named(_metric(record.text("metric"))).unit is Unit.RATE
        return record.number("value") if is_rate else None
    except UnreadableError:
        return None


def _share(value: float) -> float:
    if abs(value) >= MOST_RATE:
        raise UnreadableError(f"{value:g} is no share of 1")
    return value


def _of_cases(metric: str, share: float) -> float:
    if not 0 <= share <= 1:
        fault = "below nought" if share < 0 else "more than all cases"
        raise UnreadableError(f"{metric} {share:.4g} is {fault}")
    return share
