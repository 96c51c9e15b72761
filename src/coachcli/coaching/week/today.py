"""What today asks of the coach: what is due, unfinished or waiting, and one thing to do next."""

from datetime import date

from coachcli.coaching.errors import Todo
from coachcli.coaching.learning.assignment import Assignment, Excerpt, Waiting
from coachcli.coaching.learning.promise import Promise
from coachcli.coaching.nouns import dataclass, replace
from coachcli.coaching.practice.look import SeenApart
from coachcli.coaching.settings import QUIET_DAYS
from coachcli.coaching.week.owed import Look, Unfinished
from coachcli.coaching.week.report import RepLine, waited

MOST_QUIET = 3
MOST_SHOWN = 5
"""What a day can hold under each heading; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Due:
    """An assignment and whose it is."""

    name: str
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class RepApart:
    """A rep, and what they and the coach rate two levels apart: it opens the next talk."""

    rep: str
    name: str
    apart: SeenApart


@dataclass(frozen=True, slots=True)
class More:
    """How many assignments are due, and to be looked at again, beyond those that a day lists."""

    due: int = 0
    evaluate: int = 0


NO_MORE = More()


@dataclass(frozen=True, slots=True)
class Today:
    """The day's list. `following` is the one step worth doing first."""

    day: date
    team: int
    unfinished: tuple[Unfinished, ...]
    looks: tuple[Look, ...]
    due: tuple[Due, ...]
    evaluate: tuple[Due, ...]
    quiet: tuple[RepLine, ...]
    following: Todo
    more: More = NO_MORE
    promises: tuple[Promise, ...] = ()
    apart: tuple[RepApart, ...] = ()


def today(
    day: date,
    lines: tuple[RepLine, ...],
    left: tuple[Unfinished, ...],
    looks: tuple[Look, ...],
    waiting: Waiting,
    quiet_days: int = QUIET_DAYS,
) -> Today:
    """The day's list from where each rep stands, the walks left, the looks owed, what waits."""
    names = {line.rep: line.name for line in lines}
    due, evaluate = _whose(names, waiting.due), _whose(names, waiting.evaluate)
    more = More(waiting.due.total - len(due), waiting.evaluate.total - len(evaluate))
    waiting_long = (line for line in lines if _quiet(line, day, quiet_days))
    quiet = tuple(sorted(waiting_long, key=waited))[:MOST_QUIET]
    following = _following(evaluate, left, looks, due, quiet[0].name if quiet else "")
    return Today(day, len(lines), left, looks, due, evaluate, quiet, following, more)


def led(agenda: Today, first: str) -> Today:
    """The same, where the numbers say who comes first, after what is due, begun and owed.

    An empty name says that this week's talks are held.
    """
    following = _following(agenda.evaluate, agenda.unfinished, agenda.looks, agenda.due, first)
    return replace(agenda, following=following)


def _whose(names: dict[str, str], excerpt: Excerpt) -> tuple[Due, ...]:
    return tuple(Due(names[given.rep], given) for given in excerpt.first)


def _quiet(line: RepLine, day: date, quiet_days: int) -> bool:
    return line.last_coached is None or (day - line.last_coached).days >= quiet_days


def _following(
    evaluate: tuple[Due, ...],
    left: tuple[Unfinished, ...],
    looks: tuple[Look, ...],
    due: tuple[Due, ...],
    first: str,
) -> Todo:
    if evaluate:
        return Todo("evaluate", (evaluate[0].name,))
    names = [*(one.name for one in left), *(one.name for one in looks)]
    if names:
        return Todo("diagnose", (names[0],))
    if due:
        return Todo("look at assignment", (due[0].assignment.id,))
    return Todo("diagnose", (first,)) if first else Todo("look at week")
