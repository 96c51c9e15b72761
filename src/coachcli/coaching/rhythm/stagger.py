"""Times for the talks of a team, one rep after another, so that nobody is to be at two at once."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.period import WEEK
from coachcli.coaching.rhythm.cadence import QUARTER, SATURDAY, Cadence, Every

HOUR = 60
BLOCKS = ((9 * HOUR, 12 * HOUR), (13 * HOUR, 17 * HOUR))
"""The hours in which talks are set that have no time yet, in minutes of the day."""
WEEKS = {Every.WEEK: 1, Every.TWO_WEEKS: 2, Every.MONTH: 5, Every.QUARTER: 13}
"""Over so many weeks the first talks may be spread."""
LAST = 3
"""A month has this many of each weekday after its first, or one more."""
STEP = 5


@dataclass(frozen=True, slots=True)
class PlacedTalks:
    """The cadence of a rep (by id) at a time of its own, which stands for that of the team."""

    rep: str
    team: str
    cadence: Cadence


def staggered(
    wanted: Cadence, reps: Iterable[str], taken: Iterable[Cadence], *, on_its_day: bool
) -> tuple[tuple[PlacedTalks, ...], Cadence]:
    """The cadences of these reps, one after another, and that of whoever comes after them.

    `taken` are those that have their time already; `on_its_day` says that a weekday was asked for.
    """
    busy, placed = [each for each in taken if each.time], []
    for rep in reps:
        free = _free(wanted, busy, on_its_day=on_its_day)
        busy.append(free)
        placed.append(PlacedTalks(rep, wanted.id, free))
    return tuple(placed), _free(wanted, busy, on_its_day=on_its_day)


def clash(first: Cadence, second: Cadence) -> bool:
    """Whether two talks would ever be at one time."""
    if first.begins.weekday() != second.begins.weekday():
        return False
    return overlap(first, second) and _meet(first, second)


def overlap(first: Cadence, second: Cadence) -> bool:
    """Whether two talks on one day would be at one time; one without a time finds its own."""
    if not (first.time and second.time):
        return False
    begins, other = _minute(first.time), _minute(second.time)
    return begins < other + second.minutes and other < begins + first.minutes


def _free(wanted: Cadence, busy: Iterable[Cadence], *, on_its_day: bool) -> Cadence:
    """The first place that nothing else has; without a time where there is none left."""
    known = tuple(busy)
    places = _by_day(wanted) if on_its_day else _by_time(wanted)
    free = (each for each in places if not any(clash(each, other) for other in known))
    return next(free, replace(wanted, time=""))


def _by_day(wanted: Cadence) -> Iterator[Cadence]:
    """The places of the weekday that was asked for, then those of the days after it."""
    for day in _days(wanted.begins):
        for time in _times(wanted):
            yield from _weeks(replace(wanted, begins=day, time=time))


def _by_time(wanted: Cadence) -> Iterator[Cadence]:
    """The places of all days of the week, at the same time first."""
    for time in _times(wanted):
        for day in _days(wanted.begins):
            yield from _weeks(replace(wanted, begins=day, time=time))


def _weeks(first: Cadence) -> Iterator[Cadence]:
    """The same, begun in one week after the other, as far as a turn reaches."""
    for week in range(WEEKS[first.every]):
        begins = first.begins + timedelta(days=WEEK * week)
        if first.every in (Every.WEEK, Every.TWO_WEEKS) or _nth(begins) <= LAST:
            yield replace(first, begins=begins)


def _days(first: date) -> Iterator[date]:
    """The day itself, and the other days of a working week in the days that follow."""
    yield first
    after = (first + timedelta(days=away) for away in range(1, WEEK))
    yield from (day for day in after if day.weekday() < SATURDAY)


def _times(wanted: Cadence) -> Iterator[str]:
    """The time that was asked for and those after it, then those before; else all of the day."""
    asked = _minute(wanted.time) if wanted.time else BLOCKS[0][0]
    step = -(-max(wanted.minutes, STEP) // STEP) * STEP
    slots = [at for block in BLOCKS for at in _slots(block, asked, step, wanted.minutes)]
    later = [at for at in slots if at > asked]
    earlier = [at for at in slots if at < asked]
    yield from (f"{at // HOUR:02}:{at % HOUR:02}" for at in (asked, *later, *reversed(earlier)))


def _slots(block: tuple[int, int], asked: int, step: int, minutes: int) -> range:
    """The times in a part of the day, in the same steps as the one that was asked for."""
    first, last = block
    begins = asked - (asked - first) // step * step if first <= asked < last else first
    return range(begins, last - minutes + 1, step)


def _meet(first: Cadence, second: Cadence) -> bool:
    """Whether two talks of the same weekday are ever on the same day."""
    both = {first.every, second.every}
    if len(both) == 1:
        return _turn(first) == _turn(second)
    return both != {Every.MONTH, Every.QUARTER} or _nth(first.begins) == _nth(second.begins)


def _turn(cadence: Cadence) -> tuple[int, ...]:
    """In which of its weeks a talk is."""
    if cadence.every is Every.TWO_WEEKS:
        return ((cadence.begins.toordinal() - 1) // WEEK % 2,)
    month, nth = cadence.begins.month % QUARTER, min(_nth(cadence.begins), LAST)
    turns = {Every.MONTH: (nth,), Every.QUARTER: (month, nth)}
    return turns.get(cadence.every, ())


def _nth(day: date) -> int:
    """Which of its weekdays in the month a day is, from nought."""
    return (day.day - 1) // WEEK


def _minute(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * HOUR + int(minutes)
