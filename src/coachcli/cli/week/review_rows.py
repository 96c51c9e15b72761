"""Each rep of a weekly review in a line that is not folded: what is open, and what comes next."""

from collections.abc import Iterator, Mapping
from datetime import date

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Cell, Spark, Table
from coachcli.cli.week.review_reps import COLUMNS, full_row, last_talk
from coachcli.coaching.learning.assignment import Assignment, AssignmentState
from coachcli.coaching.week.kept_week import TalkToCome
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.review import Review

HEAD = ("rep", "last", "open cause", "next")
NONE = "–"
OF_SOME_KIND = "learning"
"""What is open where no walk says of which kind its cause is."""
FAR_DAYS = 182
NO_NUMBERS = "no numbers yet"


def reps_in_rows(made: Review, unheard: frozenset[str]) -> Table:
    """A line for each rep; a file has all columns."""
    report, numbers = made.report, made.numbers
    weeks = {each.rep: Spark(each.weeks[1:]) for each in numbers.reps}
    kinds, talks = dict(made.kinds), {talk.rep: talk for talk in made.soonest}
    rows = tuple(
        (
            *(line.name, last_talk(line, made), _open(line, kinds)),
            _next(line, talks.get(line.rep), report.as_of),
            *_bar(line, weeks, unheard),
        )
        for line in report.reps
    )
    drawn = (show.metric(numbers.drawn),) if weeks else ()
    full = Table(tuple(full_row(line, report.as_of) for line in report.reps), COLUMNS)
    return Table(rows, (*HEAD, *drawn), full=full)


def _open(line: RepLine, kinds: Mapping[str, str]) -> str:
    return kinds.get(line.open[0].id, OF_SOME_KIND) if line.open else NONE


def _next(line: RepLine, talk: TalkToCome | None, day: date) -> str:
    """What is next with a rep: what is due of what was given, else the next talk."""
    if line.open:
        return _due(line.open[0], day)
    return " ".join(filter(None, ("talk", show.short_day(talk.on), talk.time))) if talk else NONE


def _due(given: Assignment, day: date) -> str:
    look = given.look or given.evaluate
    if look <= day:
        return f"look due {_short(look, day)} !"
    if given.state is AssignmentState.DONE:
        return f"done, look {_short(look, day)}"
    return f"due {_short(given.due, day)}{' !' if given.due < day else ''}"


def _short(when: date, day: date) -> str:
    """A day, with its year where it is half a year away."""
    year = f" {when.year}" if abs((when - day).days) > FAR_DAYS else ""
    return f"{when.day} {when:%b}{year}"


def _bar(line: RepLine, weeks: Mapping[str, Spark], unheard: frozenset[str]) -> Iterator[Cell]:
    """A bar for each of 13 weeks, where there are numbers of anybody."""
    if weeks:
        yield NO_NUMBERS if line.rep in unheard else weeks.get(line.rep, "")
