"""What today asks of the coach: what is due, which walk is unfinished, who has waited, and one thing to do next."""

from dataclasses import dataclass
from datetime import date

from coachcli.coaching.assignment import Assignment
from coachcli.coaching.report import RepLine, due_to_evaluate, waited

QUIET_DAYS = 14
MOST_QUIET = 3


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A walk that was left: whose it is, when it began, and how many answers are in."""

    walk: str
    rep: str
    name: str
    flow: str
    begun: date
    answers: int


@dataclass(frozen=True, slots=True)
class Due:
    """An assignment and whose it is."""

    name: str
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class Today:
    """The day's list. `following` is the words of one command, the one worth doing first."""

    day: date
    team: int
    unfinished: tuple[Unfinished, ...]
    due: tuple[Due, ...]
    evaluate: tuple[Due, ...]
    quiet: tuple[RepLine, ...]
    following: tuple[str, ...]


def today(day: date, lines: tuple[RepLine, ...], unfinished: tuple[Unfinished, ...], done: tuple[Assignment, ...]) -> Today:
    """The day's list from where each rep stands, the walks that were left, and what is done but not evaluated."""
    names = {line.rep: line.name for line in lines}
    open_ = tuple(one for line in lines for one in line.open)
    evaluate = tuple(Due(names[one.rep], one) for one in due_to_evaluate((*open_, *done), day))
    due = tuple(Due(names[one.rep], one) for one in sorted(open_, key=lambda one: (one.due, one.id)) if one.due <= day)
    quiet = tuple(sorted((line for line in lines if _quiet(line, day)), key=waited))[:MOST_QUIET]
    return Today(day, len(lines), unfinished, due, evaluate, quiet, _following(unfinished, due, quiet))


def _quiet(line: RepLine, day: date) -> bool:
    return line.last_coached is None or (day - line.last_coached).days >= QUIET_DAYS


def _following(unfinished: tuple[Unfinished, ...], due: tuple[Due, ...], quiet: tuple[RepLine, ...]) -> tuple[str, ...]:
    if unfinished:
        return ("diagnose", unfinished[0].name)
    if due:
        return ("assignment", "show", due[0].assignment.id)
    return ("diagnose", quiet[0].name) if quiet else ("report",)
