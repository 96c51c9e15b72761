"""Reps' numbers over some periods, read and made for whichever command needs them."""

from collections.abc import Iterable, Sequence
from datetime import date

from coachcli.cli.context import Desk
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import Metric, Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.period import Period
from coachcli.store import metric as metrics

NONE = "–"
FINE = 0.1
"""A rate below this is told with a tenth of a percent."""


class NotWeeksError(CoachError):
    """A number of weeks that cannot be looked at."""

    exit_code = 2

    def __init__(self, weeks: int, most: int) -> None:
        super().__init__(f"{weeks} weeks cannot be shown. Give a number from 1 to {most}.")


def refuse_weeks(weeks: int, most: int) -> None:
    """Refuse no weeks, and more than can be looked at. Raises NotWeeksError."""
    if not 1 <= weeks <= most:
        raise NotWeeksError(weeks, most)


def figures(at: Desk, reps: Iterable[str], periods: Sequence[Period]) -> tuple[Measured, ...]:
    """Every metric of these reps (by id) in each of these periods that the records give."""
    ids = tuple(reps)
    return measured(metrics.tallies(at.room, ids, periods), metrics.measures(at.room, ids, periods))


def value(one: float, metric: Metric, currency: str) -> str:
    """A value in words: money in whole units, a rate in percent."""
    if metric.unit is Unit.MONEY:
        return f"{major(one, currency):,.0f}"
    if metric.unit is Unit.RATE:
        return f"{100 * one:.{1 if 0 < abs(one) < FINE else 0}f} %"
    return f"{one:,.0f}" if float(one).is_integer() else f"{one:,.1f}"


def interval(one: Measured | Standing) -> str:
    """The 95 % interval of a rate in percent, or nothing."""
    return f"{100 * one.low:.0f}–{100 * one.high:.0f} %" if one.low is not None and one.high is not None else ""


def n(one: Measured) -> str:
    """How many cases stand behind a value, or a dash where it is a count itself."""
    return NONE if one.n is None else f"{one.n:,}"


def period(one: Period) -> str:
    """A period in words."""
    return f"{show.day(one.first)} to {show.day(one.last)}"


def known_since(values: Iterable[Measured]) -> list[str]:
    """From when on some of these values are known, where that is after their period begins."""
    days: dict[date, list[str]] = {}
    for one in values:
        if one.since:
            days.setdefault(one.since, []).append(metric_named(one.metric).title)
    return [line for day, titles in days.items() for line in show.wrapped(f"Known from {show.day(day)} on: {', '.join(titles)}.")]
