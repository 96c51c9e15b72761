"""The numbers of a week as they are read: in a table, and on a page each as a line over weeks."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import BLANK, Cell, Line, Lines, Part, Plot, Spark, Table
from coachcli.coaching.metric import Unit, metric_named
from coachcli.coaching.money import major
from coachcli.coaching.week.report import DAYS, Week, week_named
from coachcli.coaching.week.week_numbers import Crossed, WeekNumber, WeekNumbers

HEAD = ("", "week", "four before", "asked", "13 weeks before")
MOST = 3
"""So many numbers a terminal shows, and are drawn on a page."""
LARGE = 100
RIGHT = (1, 2, 3)
ASKED = HEAD.index("asked")
NONE = "–"
MARK = "* "
"""What stands beside what is not asked of everybody."""
PERCENT = 100


def numbers_shown(numbers: WeekNumbers, week: Week, *, whole: bool) -> Iterator[Part]:
    """The numbers of a week; one line where an import says none of it, nothing without any."""
    if numbers.imported is None:
        return
    day = show.day(numbers.imported)
    if not numbers.are_known:
        said = f"No numbers of these weeks: the newest import is of {day}, and says none of them."
        yield from (Lines((said,)), BLANK)
        return
    if whole:
        yield from (_plot(each, numbers) for each in numbers.numbers[:MOST])
        yield Lines(tuple(_words(each, numbers) for each in numbers.numbers[MOST:]))
    else:
        yield _table(numbers)
        yield Lines((*_beyond_its_limits(numbers), *_of_whom(numbers)))
    yield from (Lines((Line(_of_which(numbers, week, day), quiet=True),)), BLANK)


def _table(numbers: WeekNumbers) -> Table:
    """The first numbers; what is asked has a column where anything is."""
    rows = tuple(_row(each, numbers) for each in numbers.numbers[:MOST])
    asks = any(each.asked is not None for each in numbers.numbers[:MOST])
    columns = [place for place in range(len(HEAD)) if asks or place != ASKED]
    shown = tuple(tuple(row[place] for place in columns) for row in rows)
    head = _head(numbers)
    return Table(
        shown,
        tuple(head[place] for place in columns),
        right=RIGHT if asks else RIGHT[:-1],
        full=Table(shown),
    )


def _of_which(numbers: WeekNumbers, week: Week, day: str) -> str:
    """Which week the numbers are of, and of which import."""
    which = "" if numbers.week == week.name else f" of {numbers.week}"
    so_far = "" if numbers.is_over else ", the week so far"
    drawn = f" 13 weeks: {metric_named(numbers.drawn).title}." if numbers.drawn else ""
    return f"Numbers{which}, import of {day}{so_far}.{drawn}"


def _beyond_its_limits(numbers: WeekNumbers) -> Iterator[str]:
    for each in numbers.numbers:
        if note := beyond_said(each, numbers):
            yield f"! {metric_named(each.metric).title.capitalize()} {note}, the natural limits."


def _of_whom(numbers: WeekNumbers) -> Iterator[str]:
    """Of whom it is asked, where that is not everybody."""
    for each in numbers.numbers[:MOST]:
        if each.of_some:
            yield f"{MARK}{metric_named(each.metric).title.capitalize()}: {_theirs(each, numbers)}."


def _theirs(each: WeekNumber, numbers: WeekNumbers) -> str:
    some = each.of_some
    if some is None:
        return ""
    theirs = amount_said(some.came_to, each, numbers)
    return f"asked of {some.reps} of {some.all} reps, theirs {theirs}"


def _head(numbers: WeekNumbers) -> tuple[str, ...]:
    money = f"in {numbers.currency}" if numbers.currency else ""
    return (money, *HEAD[1:])


def _row(each: WeekNumber, numbers: WeekNumbers) -> tuple[Cell, ...]:
    values = [amount_said(value, each, numbers) for value in (each.value, each.before, each.asked)]
    mark = MARK.strip() if each.of_some else ""
    return (
        metric_named(each.metric).title,
        *values[:-1],
        values[-1] + mark,
        Spark(_as_read(each.weeks[:-1], each.metric, numbers.currency)),
    )


def amount_said(value: float | None, each: WeekNumber, numbers: WeekNumbers) -> str:
    """A value of a number as it is read: money in whole units, a rate in percent."""
    if value is None:
        return NONE
    unit = metric_named(each.metric).unit
    if unit is Unit.MONEY:
        return f"{major(round(value), numbers.currency):,.0f}"
    if unit is Unit.RATE:
        return f"{PERCENT * value:.0f} %"
    return f"{value:,.0f}" if abs(value) >= LARGE else show.figure(value)


def beyond_said(each: WeekNumber, numbers: WeekNumbers) -> str:
    """That a week lies beyond its natural limits, and which they are; nothing where it does not."""
    if each.crossed is Crossed.NOT:
        return ""
    low, high = (amount_said(limit, each, numbers) for limit in (each.low, each.high))
    return f"{each.crossed} {low} to {high}"


def _plot(each: WeekNumber, numbers: WeekNumbers) -> Plot:
    metric = metric_named(each.metric)
    scale = _scale(metric.unit, numbers.currency)
    back = range(len(each.weeks) - 1, -1, -1)
    first = week_named(numbers.week).first
    days = (first - timedelta(days=DAYS * weeks) for weeks in back)
    plan, low, high = (
        None if value is None else value * scale
        for value in (None if each.of_some else each.asked, each.low, each.high)
    )
    return Plot(
        values=_as_read(each.weeks, each.metric, numbers.currency),
        labels=tuple(f"{day.day} {day:%b}" for day in days),
        words=Lines((_words(each, numbers),)),
        plan=plan,
        low=low,
        high=high,
        title=metric.title,
        unit={Unit.MONEY: numbers.currency, Unit.RATE: "%"}.get(metric.unit, ""),
    )


def _as_read(
    values: Iterable[float | None], metric: str, currency: str
) -> tuple[float | None, ...]:
    """Values in the unit that they are read in."""
    scale = _scale(metric_named(metric).unit, currency)
    return tuple(None if value is None else value * scale for value in values)


def _scale(unit: Unit, currency: str) -> float:
    """What a value is multiplied by to be drawn as it is read."""
    return {Unit.MONEY: major(1, currency), Unit.RATE: float(PERCENT)}.get(unit, 1.0)


def _words(each: WeekNumber, numbers: WeekNumbers) -> str:
    title = metric_named(each.metric).title.capitalize()
    said = f"{title} {amount_said(each.value, each, numbers)}"
    before = f"mean of the four weeks before {amount_said(each.before, each, numbers)}"
    whose = f" ({_theirs(each, numbers)})" if each.of_some else ""
    amount = amount_said(each.asked, each, numbers)
    asked = "" if each.asked is None else f", asked for {amount}{whose}"
    beyond = f" ({note}, the natural limits)" if (note := beyond_said(each, numbers)) else ""
    return f"{said}{beyond}; {before}{asked}."
