"""Reps' numbers over some periods, read and made for whichever command needs them."""

from collections.abc import Iterable, Sequence
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.metric import Metric, Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.measured import Measured, measured
from coachcli.coaching.period import Period
from coachcli.store import metric as metrics

NONE = "–"
OF_ONE = {
    "cases": "case",
    "meetings": "meeting",
    "touches": "touch",
    "accounts": "account",
    "opportunities": "opportunity",
}
"""What one of them is called; what is not here stays as it is: 1 closed."""
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


def figures(
    context: Context, reps: Sequence[str], periods: Sequence[Period]
) -> tuple[Measured, ...]:
    """Every metric of these reps (by id) in each of these periods that the records give."""
    tallies = metrics.tallies(context.room, reps, periods)
    return measured(tallies, metrics.measures(context.room, reps, periods))


def value(amount: float, metric: Metric, currency: str) -> str:
    """A value in words, without the currency of money."""
    return written(amount, metric.unit, currency)


def written(amount: float, unit: Unit, currency: str) -> str:
    """A number as every table writes it: money in whole units, a rate in percent, days as 9 d."""
    if unit is Unit.MONEY:
        return f"{major(amount, currency):,.0f}"
    if unit is Unit.RATE:
        return f"{100 * amount:.{1 if 0 < abs(amount) < FINE else 0}f} %"
    number = f"{amount:,.1f}".removesuffix(".0")
    return f"{number} d" if unit is Unit.DAYS else number


def bare(amount: float | None, metric: str, currency: str) -> float | None:
    """A value as a file has it: money in whole units of its currency, a rate as a share of 1."""
    if amount is None or metric_named(metric).unit is not Unit.MONEY:
        return amount
    return major(amount, currency)


def interval(rate: Measured | Standing) -> str:
    """The 95 % interval of a rate in percent, or nothing."""
    if rate.low is None or rate.high is None:
        return ""
    return f"{100 * rate.low:.0f}–{100 * rate.high:.0f} %"


def counted(count: int, of: str) -> str:
    """So many cases of what a metric counts: 41 closed, 1 meeting."""
    one = OF_ONE.get(of, of) if count == 1 else of
    return f"{count:,} {one}"


def cases(measure: Measured | Standing) -> str:
    """How many cases stand behind a value, or a dash where it is a count itself."""
    return NONE if measure.n is None else f"{measure.n:,}"


def period(days: Period) -> str:
    """A period in words."""
    return f"{show.day(days.first)} to {show.day(days.last)}"


def known_since(values: Iterable[Measured]) -> tuple[str, ...]:
    """From when on some of these values are known, where that is after their period begins."""
    days: dict[date, list[str]] = {}
    for measure in values:
        if measure.since:
            days.setdefault(measure.since, []).append(metric_named(measure.metric).title)
    return tuple(f"Known from {show.day(day)} on: {', '.join(of)}." for day, of in days.items())
