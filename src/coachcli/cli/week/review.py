"""How the weekly review is made, and the parts that it is shown in."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from coachcli.cli.context import Context
from coachcli.cli.learning.open_things import owed_in_a_line
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    BLANK,
    Cell,
    Heading,
    Line,
    Lines,
    Part,
    Step,
    Table,
    following,
    spelt,
)
from coachcli.cli.week.waits import First, by_waiting, step_of
from coachcli.coaching.learning.assignment import Assignment, AssignmentState, Waiting
from coachcli.coaching.nouns import replace
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep, sellers
from coachcli.coaching.settings import QUIET_DAYS
from coachcli.coaching.verdict import SAID, Verdict, in_family
from coachcli.coaching.week.owed import Owed
from coachcli.coaching.week.report import Concluded, RepLine, Report, Week, overdue_by
from coachcli.coaching.week.report import report as reviewed
from coachcli.coaching.week.today import MOST_SHOWN
from coachcli.store import assignment, today
from coachcli.store import report as aggregates
from coachcli.store.promise import promises

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
)
"""The columns of a file; a terminal shows fewer."""
TAKES = "a goal agreed, a number, a root cause and an act"


def review(context: Context, week: Week, manager: str | None, *, every: bool = False) -> Report:
    """A team's week, `every` assignment named or only counted. Raises NoSuchManagerError."""
    whose = context.manager(manager)
    day = min(context.day, week.last)
    team = context.team(manager)
    standing = aggregates.lines(context.room, sellers(team), day, every=every)
    concluded = _in_families(context, aggregates.concluded(context.room, week, whose))
    given = aggregates.given(context.room, week, whose)
    waiting = _waiting(context, team, day, every=every)
    made = reviewed(week, day, concluded, given, standing, waiting)
    return replace(made, owed=_owed(context, team, day))


def _in_families(context: Context, walks: tuple[Concluded, ...]) -> tuple[Concluded, ...]:
    """The same, so that one construct is counted once, whatever a flow calls it."""
    families = context.shelf.families() if walks else {}
    return tuple(replace(each, cause=in_family(each.cause, families)) for each in walks)


def _owed(context: Context, team: tuple[Rep, ...], day: date) -> Owed:
    """What the manager promised and put off looking at, with those on the team."""
    known = {rep.id for rep in team}
    promised = tuple(each for each in promises(context.room, day) if each.rep in known)
    looks = tuple(each for each in today.looks(context.room, day) if each.rep in known)
    return Owed(promised, looks)


def _waiting(context: Context, team: tuple[Rep, ...], day: date, *, every: bool) -> Waiting:
    """What is overdue and what is to be looked at again, named or only counted."""
    ids, most = [rep.id for rep in team], None if every else 0
    overdue = assignment.due(context.room, ids, overdue_by(day), most)
    named = None if every else MOST_SHOWN
    return Waiting(overdue, assignment.to_evaluate(context.room, ids, day, named))


def body(report: Report, first: First | None = None) -> dict[str, object]:
    """The review as JSON: a versioned promise (docs/reference/json.md)."""
    waits = by_waiting(report.reps, report.as_of)
    monday, sunday = report.week.first.isoformat(), report.week.last.isoformat()
    return {
        "team": len(report.reps),
        **plain(report),
        "week": {"name": report.week.name, "first": monday, "last": sunday},
        "verdicts": dict(report.verdicts),
        "overdue": plain(report.overdue.first),
        "to_evaluate": plain(report.to_evaluate.first),
        "first": waits if first is None else first or None,
    }


def parts(
    report: Report,
    quiet_days: int = QUIET_DAYS,
    first: First | None = None,
    unheard: Collection[str] = (),
) -> Iterator[Part]:
    """The review as it is read; who waits for so many days is marked.

    `unheard` are those (by id) of whom no import says a word.
    """
    week = report.week
    days = f"{week.first.day} {week.first:%b} to {week.last.day} {week.last:%b %Y}"
    yield Heading(f"Week {week.name} · {days}", f"team of {len(report.reps)}")
    yield from (BLANK, Lines(tuple(_counts(report))), BLANK)
    yield from _helped(report)
    yield from _owed_shown(report.owed)
    yield from _causes(report)
    yield from _reps(report, quiet_days)
    yield from _silent(report, unheard)
    yield from _next(report, first)


def _counts(report: Report) -> Iterator[str]:
    given = report.assignments
    verdicts = ", ".join(f"{count} {SAID[Verdict(name)]}" for name, count in report.verdicts)
    yield f"Walks {report.walks}{f' ({verdicts})' if verdicts else ''}"
    done = f"done {given.done}   dropped {given.dropped}   overdue {report.overdue.total}"
    yield f"Given {given.given}   {done}"
    yield from _kept_up(report)


def _kept_up(report: Report) -> Iterator[str]:
    """What is said only where there is something to say it of."""
    if report.reps:
        goals, reps = sum(line.has_goal for line in report.reps), len(report.reps)
        yield f"Goals agreed by both: {goals} of {show.count(reps, 'rep')}."
    if rated := report.coaching + report.feedback + report.partly:
        yield f"Coaching, not only feedback: {report.coaching} of {rated} ({TAKES})."
    yield from _looked(report)
    if report.to_evaluate.total:
        yield f"To look at again, did it help: {report.to_evaluate.total}."


def _looked(report: Report) -> Iterator[str]:
    """What lacked little of coaching, and the cycles that a look closed."""
    if report.partly:
        yield f"With a cause and an act, but no goal agreed or no number: {report.partly}."
    if closed := report.assignments.closed:
        yield f"Cycles closed by a look: {closed}, moved {report.assignments.moved}."


def _causes(report: Report) -> Iterator[Part]:
    if report.causes:
        rows = [(f"{each.count}", each.kind.upper(), each.means) for each in report.causes]
        yield Heading("Root causes this week")
        yield Table(tuple(rows), indent="  ", labels=("times", "kind", "cause"))
        yield BLANK


def _helped(report: Report) -> Iterator[Part]:
    """What is to be looked at again, the longest waiting first, as far as it is named."""
    names = {line.rep: line.name for line in report.reps}
    if due := [each for each in report.to_evaluate.first if each.rep in names]:
        yield Heading("Did it help? To be looked at")
        yield Lines(tuple(Line(_look(each, names), "  ", "    ") for each in due))
        step = Step(("evaluate", names[due[0].rep]))
        yield from (Lines((f"To look: {spelt(step)}",)), BLANK)


def _look(given: Assignment, names: Mapping[str, str]) -> str:
    day = show.day(given.look or given.evaluate)
    return f'{names[given.rep]}, since {day}: "{given.title}"'


def _owed_shown(owed: Owed) -> Iterator[Part]:
    """What the manager said they would do, and look at."""
    if every := owed.every:
        yield Heading("You said you would")
        yield Lines(tuple(Line(owed_in_a_line(each), "  ", "    ") for each in every))
        step = Step(("done", every[0].name))
        yield from (Lines((f"When it is done: {spelt(step)}",)), BLANK)


def _reps(report: Report, quiet_days: int) -> Iterator[Part]:
    if not report.reps:
        yield Table((), full=Table((), COLUMNS))
        yield Lines(("Nobody on this team yet. Bring it: coach team import team.csv",))
        return
    full = Table(tuple(_cells(report, line) for line in report.reps), COLUMNS)
    rows = tuple(_row(report, line, quiet_days) for line in report.reps)
    yield Table(rows, ("", "last", "open cause", "due"), full=full)


def _silent(report: Report, unheard: Collection[str]) -> Iterator[Part]:
    """Of whom there are no numbers, where there are some of others."""
    if names := [line.name for line in report.reps if line.rep in unheard]:
        yield Lines((f"No numbers yet: {', '.join(names)}.",))


def _next(report: Report, first: First | None) -> Iterator[Part]:
    """Whom to coach first: by the numbers, with the reason, else who waits longest."""
    if first:
        step = step_of(first)
        said = f"Whom to coach first: {first['name']}: {first['reason']}."
        yield from (BLANK, Lines((said, following(step))))
    elif first is None and report.reps:
        step = Step(("diagnose", report.reps[0].name), "who has waited longest")
        yield from (BLANK, Lines((following(step),)))


def _row(report: Report, line: RepLine, quiet_days: int) -> tuple[Cell, ...]:
    given = line.open[0] if line.open else None
    cause = given.means if given else "–"
    return (line.name, _last(report, line, quiet_days), cause, _due(report, given))


def _last(report: Report, line: RepLine, quiet_days: int) -> str:
    days = _days(report, line)
    return "never !" if days is None else f"{days} d{' !' if days >= quiet_days else ''}"


def _due(report: Report, given: Assignment | None) -> str:
    if given is None:
        return ""
    if (given.look or given.evaluate) <= report.as_of:
        return "evaluate"
    if given.state is AssignmentState.DONE:
        return "done"
    return f"{given.due.day} {given.due:%b}{' !' if given.due < report.as_of else ''}"


def _days(report: Report, line: RepLine) -> int | None:
    return (report.as_of - line.last_coached).days if line.last_coached else None


def _cells(report: Report, line: RepLine) -> tuple[object, ...]:
    given = _open(report, line.open[0]) if line.open else ("",) * 5
    goal = "yes" if line.has_goal else ""
    return (line.name, line.role, line.last_coached, _days(report, line), *given, goal)


def _open(report: Report, given: Assignment) -> tuple[object, ...]:
    is_late = given.state is AssignmentState.OPEN and given.due < report.as_of
    days = (given.due, "yes" if is_late else "", given.look or given.evaluate)
    return (given.cause, given.asset, *days)
