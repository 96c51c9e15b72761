"""What has changed in a weekly line, in a sentence: at a date, or bit by bit."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from coachcli.cli.numbers.standings import worded
from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.numbers.gap import Standing
from coachcli.coaching.numbers.limits import LineShape, WeeklyLine, line_of
from coachcli.coaching.numbers.peers import EACH_THEIR_OWN
from coachcli.coaching.period import WEEK, Period

MOST = 2
"""So many lines are named at most."""


def lines_said(standings: Iterable[Standing], days: Period, currency: str) -> Iterator[str]:
    """Which weekly lines moved, the first of them; why is for the manager to say."""
    said = (moved(standing, days, currency) for standing in standings)
    sentences = [sentence for sentence in said if sentence]
    yield from sentences[:MOST]


def as_plain(standing: Standing, days: Period) -> dict[str, object] | None:
    """A weekly line as JSON holds it; none where too few weeks are known."""
    known = _known(standing)
    line = line_of([value for _, value in known])
    if line is None:
        return None
    return {
        "middle": line.middle,
        "low": line.low,
        "high": line.high,
        "shape": line.shape,
        "since": _first_day(line, known, days),
        "change": line.change,
        "outside": [_day(known[place][0], days) for place in line.outside],
    }


def moved(standing: Standing, days: Period, currency: str) -> str:
    """New opportunities fell in the week of 5 Oct: 5.2 a week before, 2.1 since.

    Nothing of what is counted at the end of each week: one week has most of the one before.
    """
    known = _known(standing)
    values = [value for _, value in known]
    line = line_of(values)
    if line is None or line.shape is LineShape.STEADY or standing.metric in EACH_THEIR_OWN:
        return ""
    metric = metric_named(standing.metric)
    title, did = metric.title.capitalize(), "rose" if line.change > 0 else "fell"
    first = line.since if line.since is not None else len(values) // 2
    before, after = (
        worded(_rounded(sum(part) / len(part), metric.unit), metric, currency)
        for part in (values[:first], values[first:])
    )
    each = " a week" if metric.total else ""
    if line.since is None:
        halves = f"{before}{each} in the first half of these weeks, {after} in the second"
        return f"{title} {did} bit by bit: {halves}."
    day = days.first + timedelta(days=WEEK * known[line.since][0])
    return f"{title} {did} in the week of {day.day} {day:%b}: {before}{each} before, {after} since."


def _rounded(value: float, unit: Unit) -> float:
    return value if unit is Unit.RATE else round(value) if unit is Unit.MONEY else round(value, 1)


def _known(standing: Standing) -> list[tuple[int, float]]:
    """The weeks that are known, with their places."""
    return [(place, value) for place, value in enumerate(standing.weeks) if value is not None]


def _first_day(line: WeeklyLine, known: list[tuple[int, float]], days: Period) -> str | None:
    return None if line.since is None else _day(known[line.since][0], days)


def _day(week: int, days: Period) -> str:
    return (days.first + timedelta(days=WEEK * week)).isoformat()
