"""coach metric: the metrics that are known, and a rep's values."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import Annotated, NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.numbers.figures import (
    bare,
    cases,
    figures,
    interval,
    known_since,
    period,
    refuse_weeks,
    value,
)
from coachcli.cli.numbers.silent import last_before, shown_by, silence
from coachcli.cli.numbers.weeks_spoken_of import weeks_spoken_of
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Lines, Part, Step, Table
from coachcli.cli.terminal.options import Option, Rep
from coachcli.coaching.metric import COMPUTED, IMPORTED, METRICS, Metric, Unit, metric_named
from coachcli.coaching.numbers.measured import Measured, is_silent
from coachcli.coaching.period import Period, whole
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep as Who
from coachcli.coaching.settings import WEEKS
from coachcli.store import metric as metrics
from coachcli.store.reach import has_rows

MOST_WEEKS = 520
LABELS = ("id", "type", "unit", "better", "what it is")
KINDS = ("metric", "title", "type", "unit", "better", "of", "words")
COLUMNS = (
    "metric",
    "title",
    "type",
    "unit",
    "value",
    "n",
    "low",
    "high",
    "thin",
    "since",
    "currency",
)
"""The columns of a file: of the metrics there are, and of a rep's values."""
WIDEST = max(map(len, METRICS))
HERE = "Computed from opportunities, activities and quotas"
ELSEWHERE = "Taken as they are from coach import metrics, as any other name is"
Weeks = Annotated[int | None, Option("--weeks", "So many whole weeks, up to the last Sunday.", "N")]


class Numbers(NamedTuple):
    """What is known of a rep in some weeks."""

    who: Who
    days: Period
    values: tuple[Measured, ...]
    currency: str
    has_rows: bool
    last: date | None
    """The last day of which there are numbers, where that is before these days."""


def list_(context: Context) -> Answer:  # noqa: ARG001 - a command is given its context
    """List the metrics: what each is, which way is better, and whether it is a result,
    an objective or an activity.

    Example
      coach metric list
    """  # noqa: D205 - the help has it as a sentence
    computed = (Heading(HERE), _listed(COMPUTED))
    imported = (Heading(ELSEWHERE), _listed(IMPORTED))
    body = {"metrics": plain(tuple(METRICS.values()))}
    return Answer(body, (*computed, BLANK, *imported), Step(("metric", "show", "REP"), close=True))


def show_(context: Context, rep: Rep, count: Weeks = None) -> Answer:
    """Show a rep's numbers over some weeks: each value with its n and, for a rate,
    its 95 % interval.

    Examples
      coach metric show dana
      coach metric show dana --weeks 4 --json
    """  # noqa: D205 - as above
    span = context.settings.weeks if count is None else count
    refuse_weeks(span, MOST_WEEKS)
    who, each = context.rep(rep, "show metrics"), weeks_spoken_of(context, span)
    numbers = _numbers(context, who, whole(each))
    step = None if numbers.values else _elsewhere(numbers)
    as_set = () if count else context.as_set(WEEKS)
    return Answer(partial(_body, context, numbers, each), chain(_parts(numbers), as_set), step)


def _numbers(context: Context, who: Who, days: Period) -> Numbers:
    values = figures(context, [who.id], [days])
    last = last_before(context, days) if is_silent([values]) else None
    known, currency = has_rows(context.room, who.id), metrics.currency(context.room)
    return Numbers(who, days, () if last else values, currency, known, last)


def _elsewhere(numbers: Numbers) -> Step:
    """Where the numbers are: in older weeks, else in a file."""
    if numbers.has_rows and numbers.last:
        return shown_by(numbers.last, "metric", "show", numbers.who.name)
    return Step(("import", "deals", "FILE"), close=True)


def _listed(known: tuple[Metric, ...]) -> Table:
    full = Table(tuple(_known(metric) for metric in known), KINDS)
    return Table(tuple(_line(metric) for metric in known), indent="  ", labels=LABELS, full=full)


def _line(metric: Metric) -> tuple[str, ...]:
    """A metric in columns that are as wide in both lists."""
    id_, type_ = f"{metric.id:<{WIDEST}}", f"{metric.type:<9}"
    return (id_, type_, f"{metric.unit:<5}", f"{metric.better:<4}", metric.words)


def _known(metric: Metric) -> tuple[str, ...]:
    return (
        metric.id,
        metric.title,
        metric.type,
        metric.unit,
        metric.better,
        metric.of,
        metric.words,
    )


def _parts(numbers: Numbers) -> Iterator[Part]:
    if numbers.values:
        yield from (Heading(numbers.who.name, period(numbers.days)), BLANK, _table(numbers))
    else:
        yield from (_table(numbers), Lines((_nothing(numbers),)))
    if since := known_since(numbers.values):
        yield from (BLANK, Lines(since))


def _nothing(numbers: Numbers) -> str:
    if not numbers.has_rows:
        return f"{numbers.who.name}: no numbers yet. No import says a word of them."
    if numbers.last:
        return f"{numbers.who.name}: {silence(numbers.days, numbers.last)}"
    return f"{numbers.who.name} has no numbers from {period(numbers.days)}."


def _table(numbers: Numbers) -> Table:
    rows = tuple(_row(each, numbers.currency) for each in numbers.values)
    money = f"money in {numbers.currency}" if numbers.currency else ""
    head = (money, "value", "cases", "95 % interval", "") if rows else ()
    return Table(rows, head, right=(1, 2), full=_full(numbers))


def _full(numbers: Numbers) -> Table:
    return Table(tuple(_cells(each, numbers.currency) for each in numbers.values), COLUMNS)


def _row(each: Measured, currency: str) -> tuple[str, ...]:
    metric = metric_named(each.metric)
    shown = value(each.value, metric, currency)
    return (metric.title, shown, cases(each), interval(each), "few cases" if each.thin else "")


def _cells(each: Measured, currency: str) -> tuple[object, ...]:
    metric = metric_named(each.metric)
    what = (metric.id, metric.title, metric.type, metric.unit)
    money = currency if metric.unit is Unit.MONEY else ""
    return (*what, bare(each.value, each.metric, currency), *_sure(each), money)


def _sure(each: Measured) -> tuple[object, ...]:
    """How sure a value is: its n, its interval, whether it is thin, and since when it is known."""
    return (each.n, each.low, each.high, "yes" if each.thin else "", each.since)


def _body(context: Context, numbers: Numbers, each: tuple[Period, ...]) -> dict[str, object]:
    by_week = figures(context, [numbers.who.id], each)
    return {
        "rep": {"id": numbers.who.id, "name": numbers.who.name},
        "period": plain(numbers.days),
        "currency": numbers.currency,
        "last_numbers": plain(numbers.last),
        "metrics": [_of_metric(value_) | _weekly(value_, by_week) for value_ in numbers.values],
    }


def _of_metric(each: Measured) -> dict[str, object]:
    metric = metric_named(each.metric)
    return {
        "id": metric.id,
        "title": metric.title,
        "type": str(metric.type),
        "better": str(metric.better),
        "unit": str(metric.unit),
        **_values(each),
    }


def _weekly(each: Measured, by_week: tuple[Measured, ...]) -> dict[str, object]:
    same = (week for week in by_week if week.metric == each.metric)
    return {"weeks": [{"first": week.period.first.isoformat(), **_values(week)} for week in same]}


def _values(each: Measured) -> dict[str, object]:
    sure = {"n": each.n, "low": each.low, "high": each.high}
    return {"value": each.value, **sure, "thin": each.thin, "since": plain(each.since)}
