"""How the weekly review is made and shown: terminal, JSON, CSV and Markdown."""

import sys
from datetime import date

from coachcli.cli.context import Desk
from coachcli.cli.terminal import show
from coachcli.coaching.learning.assignment import Assignment, Waiting
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Rep
from coachcli.coaching.week.report import RepLine, Report, Week, overdue_by
from coachcli.coaching.week.report import report as reviewed
from coachcli.store import assignment
from coachcli.store import report as aggregates

LONG_DAYS = 14
COLUMNS = ("rep", "role", "last_coached", "days_since", "open_cause", "asset", "due", "overdue", "evaluate", "goal")


def review(at: Desk, week: Week, manager: str | None, *, every: bool = False) -> Report:
    """The week's review of a team, `every` assignment named or only counted. Raises NoSuchManagerError."""
    whose = at.manager(manager)
    day = min(at.day, week.last)
    team = at.team(manager)
    standing = aggregates.lines(at.room, team, day, every=every)
    concluded, given = aggregates.concluded(at.room, week, whose), aggregates.given(at.room, week, whose)
    return reviewed(week, day, concluded, given, standing, _waiting(at, team, day, every=every))


def _waiting(at: Desk, team: tuple[Rep, ...], day: date, *, every: bool) -> Waiting:
    """What is overdue and what is to be looked at again, named or only counted."""
    ids, most = [rep.id for rep in team], None if every else 0
    overdue = assignment.due(at.room, ids, overdue_by(day), most)
    return Waiting(overdue, assignment.to_evaluate(at.room, ids, day, most))


def as_plain(found: Report) -> dict[str, object]:
    """The review as JSON: a versioned promise (docs/reference/json.md)."""
    body: dict[str, object] = plain(found)
    body["week"] = {"name": found.week.name, "first": found.week.first.isoformat(), "last": found.week.last.isoformat()}
    body["verdicts"] = dict(found.verdicts)
    body |= {"overdue": plain(found.overdue.first), "to_evaluate": plain(found.to_evaluate.first)}
    return {"version": 1, "team": len(found.reps), **body}


def lines(found: Report) -> list[str]:
    """The review in lines for a terminal."""
    head = (
        f"Week {found.week.name} · {found.week.first.day} {found.week.first:%b} to {found.week.last.day} {found.week.last:%b %Y}"
    )
    return [show.bold(show.sides(head, f"team of {len(found.reps)}")), "", *_counts(found), "", *_causes(found), *_reps(found)]


def _counts(found: Report) -> list[str]:
    given = found.assignments
    verdicts = ", ".join(f"{count} {name.replace('-', ' ')}" for name, count in found.verdicts)
    lines = [f"Walks {found.walks}{f' ({verdicts})' if verdicts else ''}"]
    lines.append(f"Given {given.given}   done {given.done}   dropped {given.dropped}   overdue {found.overdue.count}")
    if found.reps:
        lines.append(
            f"Goals agreed by both: {sum(line.has_goal for line in found.reps)} of {show.count(len(found.reps), 'rep')}."
        )
    rated = found.coaching + found.feedback
    if rated:
        lines.append(f"Coaching, not only feedback: {found.coaching} of {rated} (a root cause and something agreed on it).")
    if found.to_evaluate.count:
        lines.append(f"To look at again, did it help: {found.to_evaluate.count}.")
    return [line for one in lines for line in show.wrapped(one)]


def _causes(found: Report) -> list[str]:
    if not found.causes:
        return []
    rows = [(f"{one.count}", one.kind.upper(), show.shortened(one.means, 60)) for one in found.causes]
    return ["Root causes this week", *show.table(rows, "  "), ""]


def _reps(found: Report) -> list[str]:
    if not found.reps:
        return ["Nobody on this team yet. Bring it: coach team import team.csv"]
    rows = [("", "last", "open cause", "due"), *(_row(found, line) for line in found.reps)]
    waits = found.reps[0]
    return [*show.table(rows), "", f'Next: coach diagnose "{waits.name}"    waited longest']


def _row(found: Report, line: RepLine) -> tuple[str, ...]:
    days = _days(found, line)
    last = "never !" if days is None else f"{days} d{' !' if days >= LONG_DAYS else ''}"
    one = line.open[0] if line.open else None
    return (show.shortened(line.name, 24), last, show.shortened(one.means, 32) if one else "–", _due(found, one))


def _due(found: Report, one: Assignment | None) -> str:
    if one is None:
        return ""
    return "evaluate" if one.evaluate <= found.as_of else f"{one.due.day} {one.due:%b}{' !' if one.due < found.as_of else ''}"


def _days(found: Report, line: RepLine) -> int | None:
    return (found.as_of - line.last_coached).days if line.last_coached else None


def _cells(found: Report, line: RepLine) -> tuple[object, ...]:
    one = line.open[0] if line.open else None
    given = (one.cause, one.asset, one.due, "yes" if one.due < found.as_of else "", one.evaluate) if one else ("",) * 5
    return (line.name, line.role, line.last_coached, _days(found, line), *given, "yes" if line.has_goal else "")


def as_csv(found: Report) -> None:
    """Write a line for each rep as CSV to stdout."""
    import csv  # noqa: PLC0415 - only where it is asked for

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([show.csv_cell(cell) for cell in _cells(found, line)] for line in found.reps)


def markdown(found: Report) -> list[str]:
    """The review as Markdown."""
    head = [f"# Week {found.week.name}", "", f"{found.week.first} to {found.week.last}, team of {len(found.reps)}.", ""]
    counts = [f"- {line}" for line in _counts(found)]
    causes = [f"- {one.count} × {one.kind}: {_cell(one.means)}" for one in found.causes]
    rows = [f"| {' | '.join(_cell(cell) for cell in _cells(found, line))} |" for line in found.reps]
    titles = " | ".join(name.replace("_", " ") for name in COLUMNS)
    body = ["", "## Reps", "", f"| {titles} |", f"|{' --- |' * len(COLUMNS)}", *rows]
    return [*head, *counts, *(["", "## Root causes", "", *causes] if causes else []), *body]


def _cell(value: object) -> str:
    return "" if value is None else str(value).replace("|", "\\|")
