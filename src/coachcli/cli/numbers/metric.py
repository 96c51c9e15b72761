"""coach metric: the metrics that are known, and a rep's values."""

from typing import Annotated

import typer

from coachcli.cli.context import AsJson, desk
from coachcli.cli.numbers.figures import figures, interval, known_since, n, period, refuse_weeks, value
from coachcli.cli.terminal import show
from coachcli.coaching.metric import COMPUTED, IMPORTED, METRICS, Metric, metric_named
from coachcli.coaching.numbers.measured import Measured
from coachcli.coaching.period import Period, weeks, whole
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.store import metric as metrics

app = typer.Typer(
    rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The numbers: what they are, and a rep's."
)
MOST_WEEKS = 520


@app.command("list")
def list_(as_json: AsJson = False) -> None:
    """List the metrics: what each is, which way is better, and whether it is a result, an objective or an activity.

    \b
    Example
      coach metric list
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    if as_json:
        show.as_json({"version": 1, "metrics": plain(tuple(METRICS.values()))})
        return
    show.answer(show.bold("Computed from opportunities, activities and quotas"), *_listed(COMPUTED))
    show.answer("", show.bold("Taken as they are from coach import metrics, as any other name is"), *_listed(IMPORTED))
    show.aside("Next: coach metric show REP")


@app.command("show")
def show_(
    rep: Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")],
    count: Annotated[int, typer.Option("--weeks", metavar="N", help="So many whole weeks, up to the last Sunday.")] = 13,
    as_json: AsJson = False,
) -> None:
    """Show a rep's numbers over some weeks: each value with its n and, for a rate, its 95 % interval.

    \b
    Examples
      coach metric show dana
      coach metric show dana --weeks 4 --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    refuse_weeks(count, MOST_WEEKS)
    at = desk()
    who = at.rep(rep, "coach metric show")
    each = weeks(at.day, count)
    all_ = whole(each)
    values = figures(at, [who.id], [all_])
    currency = metrics.currency(at.room)
    by_week = figures(at, [who.id], each) if as_json else ()
    if as_json:
        show.as_json(_as_plain(who, all_, values, by_week, currency))
        return
    show.answer(*_lines(who, all_, values, currency))
    if not values:
        show.aside("Next: coach import deals FILE")


def _listed(known: tuple[Metric, ...]) -> list[str]:
    size = max(len(id_) for id_ in METRICS)
    heads = ((one, f"  {one.id:<{size}}  {one.type:<9}  {one.unit:<5}  {one.better:<4}  ") for one in known)
    return [line for one, head in heads for line in show.wrapped(one.words, head)]


def _lines(who: Rep, when: Period, values: tuple[Measured, ...], currency: str) -> list[str]:
    if not values:
        return show.wrapped(f"{who.name} has no numbers from {period(when)}.")
    heading = ("", currency or "", "n", "95 % interval", "")
    rows = [heading, *(_row(one, metric_named(one.metric), currency) for one in values)]
    sizes = [max(show.cells(row[at]) for row in rows) for at in (1, 2)]
    padded = [(row[0], row[1].rjust(sizes[0]), row[2].rjust(sizes[1]), *row[3:]) for row in rows]
    since = known_since(values)
    return [show.sides(show.bold(who.name), period(when)), "", *show.table(padded), *(["", *since] if since else [])]


def _row(one: Measured, metric: Metric, currency: str) -> tuple[str, ...]:
    return (metric.title, value(one.value, metric, currency), n(one), interval(one), "thin" if one.thin else "")


def _as_plain(
    who: Rep, when: Period, values: tuple[Measured, ...], by_week: tuple[Measured, ...], currency: str
) -> dict[str, object]:
    return {
        "version": 1,
        "rep": {"id": who.id, "name": who.name},
        "period": plain(when),
        "currency": currency,
        "metrics": [_plain(one) | {"weeks": [_week(week) for week in by_week if week.metric == one.metric]} for one in values],
    }


def _plain(one: Measured) -> dict[str, object]:
    metric = metric_named(one.metric)
    known = {"id": metric.id, "title": metric.title, "type": str(metric.type), "better": str(metric.better)}
    return {**known, "unit": str(metric.unit), **_numbers(one)}


def _week(one: Measured) -> dict[str, object]:
    return {"first": one.period.first.isoformat(), **_numbers(one)}


def _numbers(one: Measured) -> dict[str, object]:
    return {"value": one.value, "n": one.n, "low": one.low, "high": one.high, "thin": one.thin, "since": plain(one.since)}
