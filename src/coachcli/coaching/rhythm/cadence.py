"""A cadence: how often a kind of talk is due, and the days on which it is planned."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import count, takewhile

from coachcli.coaching.nouns import dataclass
from coachcli.coaching.period import WEEK, Period

SATURDAY = 5
YEAR, QUARTER = 12, 3
FAR = date(2100, 12, 31)
REACH = timedelta(days=366)
"""So far from the day on which it is said may a rhythm begin, and a talk be moved."""


class Every(StrEnum):
    """How often; never ends what was due before."""

    WEEK = "week"
    TWO_WEEKS = "two weeks"
    MONTH = "month"
    QUARTER = "quarter"
    NEVER = "never"


DAYS = {Every.WEEK: WEEK, Every.TWO_WEEKS: 2 * WEEK}
MONTHS = {Every.MONTH: 1, Every.QUARTER: QUARTER}


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often a talk is due from a day on, how long it takes, and at what time it begins.

    `own` tells one of the rep's own from one of the team. `time` is like 14:00, or empty. `made` is
    the day on which it was set.
    """

    id: str
    guide: str
    every: Every
    minutes: int
    begins: date
    made: date
    time: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """A day on which a talk is planned, and the week, month or quarter for which it counts."""

    guide: str
    planned: date
    counts: Period
    cadence: Cadence


def in_force(cadences: Iterable[Cadence], guide: str) -> tuple[Cadence, ...]:
    """The cadences of a guide that held for a rep one after the other, in order.

    They are given as they were set. A rep's own stands from its first day on, whatever is set for
    the team afterwards; one that begins before another that was set earlier takes its place.
    """
    named = [each for each in cadences if each.guide == guide]
    own = [each for each in named if each.own]
    first = min((each.begins for each in own), default=FAR)
    before = [each for each in named if not each.own and each.begins < first]
    return (*_standing(before), *_standing(own))


def planned(
    cadences: Iterable[Cadence], guide: str, until: date, off: frozenset[date] = frozenset()
) -> tuple[PlannedTalk, ...]:
    """The talks of a guide planned for a rep up to a day; on the days `off` nobody works.

    For each week, month or quarter one: where a cadence takes over from another within it, the talk
    that was to come when it was set.
    """
    lasting, after = in_force(cadences, guide), until + timedelta(days=1)
    ends = (*(each.begins for each in lasting[1:]), after)
    talks: dict[Period, PlannedTalk] = {}
    for cadence, end in zip(lasting, ends, strict=False):
        for talk in _talks(cadence, min(end, after), off):
            before = talks.get(talk.counts)
            if before is None or before.planned >= cadence.made:
                talks[talk.counts] = talk
    return tuple(sorted(talks.values(), key=lambda talk: talk.planned))


def first_day(day: date, weekday: int | None, off: frozenset[date] = frozenset()) -> date:
    """The day itself or the next that is this weekday; without one, the next working day."""
    while not _suits(day, weekday, off):
        day += timedelta(days=1)
    return day


def guides_of(cadences: Iterable[Cadence]) -> tuple[str, ...]:
    """The ids of the guides that have a cadence, each once."""
    return tuple(dict.fromkeys(each.guide for each in cadences))


def a_week(cadence: Cadence) -> float:
    """The minutes that it takes in a week."""
    weeks = {Every.WEEK: 1.0, Every.TWO_WEEKS: 2.0, Every.MONTH: 52 / 12, Every.QUARTER: 13.0}
    return cadence.minutes / weeks[cadence.every] if cadence.every in weeks else 0.0


def _suits(day: date, weekday: int | None, off: frozenset[date]) -> bool:
    if weekday is None:
        return day.weekday() < SATURDAY and day not in off
    return day.weekday() == weekday


def _standing(cadences: list[Cadence]) -> Iterator[Cadence]:
    """Those that hold at all: each until the first of those set after it begins."""
    for place, cadence in enumerate(cadences):
        later = (each.begins for each in cadences[place + 1 :])
        if cadence.begins < min(later, default=FAR):
            yield cadence


def _talks(cadence: Cadence, end: date, off: frozenset[date]) -> Iterator[PlannedTalk]:
    """The talks of a cadence that are planned before a day."""
    if cadence.every is Every.NEVER:
        return
    for days, counts in takewhile(lambda each: each[0] < end, _days(cadence)):
        day = _worked(days, counts, off)
        yield PlannedTalk(cadence.guide, day, counts, cadence)


def _days(cadence: Cadence) -> Iterator[tuple[date, Period]]:
    """Each day on which it is planned, with the days that it counts for, without an end."""
    nth = _of_weeks if cadence.every in DAYS else _of_months
    return (nth(cadence, number) for number in count())


def _of_weeks(cadence: Cadence, number: int) -> tuple[date, Period]:
    size = DAYS[cadence.every]
    away = timedelta(days=size * number)
    first = cadence.begins - timedelta(days=cadence.begins.weekday()) + away
    return cadence.begins + away, Period(first, first + timedelta(days=size - 1))


def _of_months(cadence: Cadence, number: int) -> tuple[date, Period]:
    """The same weekday of the month or quarter, like its second Tuesday; of the fifth the last."""
    size, begins = MONTHS[cadence.every], cadence.begins
    month = _month(begins, number * size)
    first = _month(begins, number * size - (begins.month - 1) % size)
    last = _month(first, size) - timedelta(days=1)
    return _nth(month, begins.weekday(), (begins.day - 1) // WEEK), Period(first, last)


def _month(day: date, away: int) -> date:
    """The first day of the month so many months away."""
    years, month = divmod(day.month - 1 + away, YEAR)
    return date(day.year + years, month + 1, 1)


def _nth(first: date, weekday: int, which: int) -> date:
    ahead = first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * which)
    return ahead if ahead.month == first.month else ahead - timedelta(days=WEEK)


def _worked(day: date, counts: Period, off: frozenset[date]) -> date:
    """The day, or where nobody works then, the nearest that follows, else that goes before it."""
    if day not in off:
        return day
    spans = ((day - counts.first).days, (counts.last - day).days)
    after = (day + timedelta(days=away) for away in range(1, spans[1] + 1))
    before = (day - timedelta(days=away) for away in range(1, spans[0] + 1))
    works = (each for each in (*after, *before) if _suits(each, None, off))
    return next(works, day)
