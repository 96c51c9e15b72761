"""Each rep of a weekly review in a line: the last talk, what is open, and what is due."""

from collections.abc import Iterator, Mapping
from datetime import date

from coachcli.cli.terminal.answer import Cell, Lines, Part, Spark, Table
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.review import Review, is_behind

COLUMNS = (
    "rep",
    "role",
    "last_coached",
    "days_since",
    "open_cause",
    "asset",
    "due",
    "overdue",
    "evaluate",
    "goal",
    "new",
)
"""The columns of a file; a terminal shows fewer."""
HEAD = ("rep", "last", "open cause", "due")
ON_A_PAGE = ("rep", "last", "works on", "due")
"""A page goes to others, who need not read what a rep cannot do yet."""


def reps_table(made: Review, *, whole: bool) -> Iterator[Part]:
    """A line for each rep; on a page, which is the `whole`, what they work on in place of why."""
    report = made.report
    if not report.reps:
        yield Table((), full=Table((), COLUMNS))
        yield Lines(("Nobody on this team yet. Bring it: coach team import team.csv",))
        return
    weeks = {each.rep: Spark(each.weeks[1:]) for each in made.numbers.reps}
    full = Table(tuple(full_row(line, report.as_of) for line in report.reps), COLUMNS)
    rows = tuple((*_row(line, made, whole=whole), *_bar(line, weeks)) for line in report.reps)
    head = (*(ON_A_PAGE if whole else HEAD), *(("13 weeks",) if weeks else ()))
    yield Table(rows, head, full=None if whole else full)


def _row(line: RepLine, made: Review, *, whole: bool) -> tuple[Cell, ...]:
    day = made.report.as_of
    given = line.open[0] if line.open else None
    on = (given.title if whole else given.means) if given else "–"
    return (line.name, last_talk(line, made), on, _due(given, day))


def _bar(line: RepLine, weeks: Mapping[str, Spark]) -> tuple[Cell, ...]:
    """A bar for each of 13 weeks, where there are numbers of anybody."""
    return (weeks.get(line.rep, ""),) if weeks else ()


def last_talk(line: RepLine, made: Review) -> str:
    """How long ago; who is new is not behind."""
    days = _days(line, made.report.as_of)
    if days is None:
        return "new" if line.is_new else f"never{' !' if is_behind(made) else ''}"
    return f"{days} d{' !' if days >= made.quiet_days and not line.is_new else ''}"


def _due(given: Assignment | None, day: date) -> str:
    if given is None:
        return ""
    if (given.look or given.evaluate) <= day:
        return "evaluate"
    if given.state is AssignmentState.DONE:
        return "done"
    return f"{given.due.day} {given.due:%b}{' !' if given.due < day else ''}"


def _days(line: RepLine, day: date) -> int | None:
    return (day - line.last_coached).days if line.last_coached else None


def full_row(line: RepLine, day: date) -> tuple[object, ...]:
    """A rep in all columns of a file."""
    given = _open(line.open[0], day) if line.open else ("",) * 5
    said = ("yes" if line.has_goal else "", "yes" if line.is_new else "")
    return (line.name, line.role, line.last_coached, _days(line, day), *given, *said)


def _open(given: Assignment, day: date) -> tuple[object, ...]:
    is_late = given.state is AssignmentState.OPEN and given.due < day
    days = (given.due, "yes" if is_late else "", given.look or given.evaluate)
    return (given.cause, given.asset, *days)
