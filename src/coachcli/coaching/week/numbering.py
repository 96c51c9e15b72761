"""How the numbers of a team's week come about from what was counted of each rep and week."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from coachcli.coaching.metric import metric_named
from coachcli.coaching.nouns import dataclass
from coachcli.coaching.numbers.asks import asked_of, asked_together
from coachcli.coaching.numbers.gap import HeldTo
from coachcli.coaching.numbers.limits import line_of
from coachcli.coaching.numbers.tally import Tally
from coachcli.coaching.period import Period
from coachcli.coaching.week.funnel import BEFORE
from coachcli.coaching.week.week_numbers import AskedOfSome, Crossed, RepWeeks, WeekNumber

Case = tuple[int, int]
"""How many, and of how many; of what is counted for itself, of one."""


@dataclass(frozen=True, slots=True)
class AskedOfReps:
    """What is asked of a number in a week, and of which reps (by id)."""

    value: float
    reps: frozenset[str]


Asked = Mapping[str, AskedOfReps]


def asked_of_most(
    wanted: Mapping[str, Mapping[str, Mapping[HeldTo, float]]], having: Sequence[str]
) -> dict[str, AskedOfReps]:
    """What is asked of those who have numbers, where it is of half of them or more, by metric."""
    made: dict[str, AskedOfReps] = {}
    for metric in CASES:
        reps = [rep for rep in having if asked_of(wanted[rep], metric) is not None]
        value = asked_of(asked_together([wanted[rep] for rep in reps]), metric)
        if value is not None and 2 * len(reps) >= len(having):
            made[metric] = AskedOfReps(value, frozenset(reps))
    return made


def week_numbers(
    tallies: Sequence[Tally], periods: Sequence[Period], asked: Asked, *, is_over: bool
) -> tuple[WeekNumber, ...]:
    """The numbers of the last of these weeks that the records know, in the order of showing."""
    made = (_number(metric, tallies, periods, asked, is_over=is_over) for metric in CASES)
    return tuple(each for each in made if any(value is not None for value in each.weeks))


def drawn(
    tallies: Sequence[Tally], periods: Sequence[Period], began: Mapping[str, date | None]
) -> tuple[str, tuple[RepWeeks, ...]]:
    """The first of what is begun, done or won that is known, for each rep week by week.

    Of a week that was over before a rep (by id) began, nothing is known.
    """
    for metric in DRAWN:
        if any(CASES[metric](each) for each in tallies):
            reps = dict.fromkeys(each.rep for each in tallies)
            theirs = (_since(began.get(rep), _of(tallies, rep)) for rep in reps)
            rows = (_weeks(metric, each, periods) for each in theirs)
            return metric, tuple(map(RepWeeks, reps, rows))
    return "", ()


def _number(
    metric: str,
    tallies: Sequence[Tally],
    periods: Sequence[Period],
    asked: Asked,
    *,
    is_over: bool,
) -> WeekNumber:
    *earlier, value = weeks = _weeks(metric, tallies, periods)
    wanted = asked.get(metric)
    line = line_of([each for each in earlier if each is not None])
    low, high = (max(0.0, line.low), line.high) if line else (None, None)
    return WeekNumber(
        metric=metric,
        value=value,
        before=_mean(metric, tallies, periods[-1 - BEFORE : -1]),
        asked=wanted.value if wanted else None,
        low=low,
        high=high,
        crossed=_crossed(value, low, high, is_over=is_over),
        weeks=weeks,
        of_some=_of_some(metric, tallies, periods[-1], wanted) if wanted else None,
    )


def _of_some(
    metric: str, tallies: Sequence[Tally], week: Period, wanted: AskedOfReps
) -> AskedOfSome | None:
    """What those came to of whom it is asked, where that is not everybody."""
    everybody = {each.rep for each in tallies if each.period == week and CASES[metric](each)}
    theirs = [each for each in tallies if each.rep in wanted.reps]
    if everybody <= wanted.reps:
        return None
    came_to = _together(_cases(metric, theirs, [week]))
    return AskedOfSome(len(everybody & wanted.reps), len(everybody), came_to)


def _crossed(
    value: float | None, low: float | None, high: float | None, *, is_over: bool
) -> Crossed:
    """Beyond which limit a week lies; one that is not over may still rise."""
    if value is None or low is None or high is None:
        return Crossed.NOT
    if value > high:
        return Crossed.ABOVE
    return Crossed.BELOW if value < low and is_over else Crossed.NOT


def _weeks(
    metric: str, tallies: Sequence[Tally], periods: Sequence[Period]
) -> tuple[float | None, ...]:
    return tuple(_together(_cases(metric, tallies, [period])) for period in periods)


def _mean(metric: str, tallies: Sequence[Tally], periods: Sequence[Period]) -> float | None:
    """The mean of a count over the weeks that are known; of a rate that of all its cases."""
    if not metric_named(metric).total:
        return _together(_cases(metric, tallies, periods))
    known = [each for each in _weeks(metric, tallies, periods) if each is not None]
    return sum(known) / len(known) if known else None


def _cases(
    metric: str, tallies: Iterable[Tally], periods: Sequence[Period]
) -> Iterator[tuple[int, int | None]]:
    is_total = metric_named(metric).total
    for each in tallies:
        if each.period in periods and (case := CASES[metric](each)):
            yield case[0], None if is_total else case[1]


def _together(cases: Iterable[tuple[int, int | None]]) -> float | None:
    """A sum, or a share of all; none of nothing."""
    known = list(cases)
    if not known:
        return None
    many = sum(part for part, _ in known)
    wholes = [whole for _, whole in known if whole is not None]
    if not wholes:
        return float(many)
    return many / sum(wholes) if sum(wholes) else None


def _since(began: date | None, tallies: list[Tally]) -> list[Tally]:
    """Those of the weeks that were not over before a day, if it is known."""
    return [each for each in tallies if began is None or each.period.last >= began]


def _of(tallies: Iterable[Tally], rep: str) -> list[Tally]:
    return [each for each in tallies if each.rep == rep]


def _bookings(tally: Tally) -> Case | None:
    return (tally.deals.won_value, 1) if tally.deals else None


def _begun(tally: Tally) -> Case | None:
    return (tally.deals.created, 1) if tally.deals else None


def _won(tally: Tally) -> Case | None:
    return (tally.deals.won, tally.deals.won + tally.deals.lost) if tally.deals else None


def _meetings(tally: Tally) -> Case | None:
    return None if tally.work.meetings is None else (tally.work.meetings, 1)


def _touches(tally: Tally) -> Case | None:
    return None if tally.work.touches is None else (tally.work.touches, 1)


CASES: dict[str, Callable[[Tally], Case | None]] = {
    "bookings": _bookings,
    "win_rate": _won,
    "new_opps": _begun,
    "meetings_held": _meetings,
    "touches": _touches,
}
"""The numbers that are shown, in their order, and what they are made of."""
DRAWN = ("new_opps", "meetings_held", "touches")
"""What is drawn for each rep: the first that is known."""
