"""coach alone: what is due today, and one thing to do next."""

from datetime import date

import typer

from coachcli.cli.context import DATABASE, AsJson, Desk, Manager, desk
from coachcli.cli.terminal import show
from coachcli.coaching.behaviour import Behaviour, titled
from coachcli.coaching.learning.assignment import Waiting
from coachcli.coaching.record import ending, plain
from coachcli.coaching.week.report import RepLine
from coachcli.coaching.week.today import MOST_SHOWN, Due, Look, Today, Unfinished, look_by
from coachcli.coaching.week.today import today as listed
from coachcli.store import assignment, report
from coachcli.store import today as day

app = typer.Typer(rich_markup_mode=None, add_completion=False)
LABEL = 9
OPEN, EVERY = "coach assignment list", "coach assignment list --all"
Row = tuple[str, str]
"""What is said, and the command that goes with it or nothing."""


@app.command("today")
def _today(manager: Manager = None, as_json: AsJson = False) -> None:
    """Say what is due today, which walk is unfinished, and one thing to do next.

    \b
    Examples
      coach
      coach today --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    today(manager, as_json=as_json)


def today(manager: str | None = None, *, as_json: bool = False) -> None:
    """Say what is due today; in an empty home, greet and say where to begin."""
    at = desk()
    found = _list(at, manager, None if as_json else MOST_SHOWN)
    if as_json:
        show.as_json(_as_plain(found))
        return
    show.answer(*(_lines(at, found) if found.team else _greeting(at)))


def _as_plain(found: Today) -> dict[str, object]:
    """The day as JSON, where everything is listed and nothing is only counted."""
    body: dict[str, object] = plain(found)
    del body["more"]
    return {"version": 1, **body, "next": _command(found)}


def _list(at: Desk, manager: str | None, most: int | None) -> Today:
    if not (at.home / DATABASE).exists():
        return listed(at.day, (), (), (), Waiting())
    team = at.team(manager)
    known = {rep.id for rep in team}
    left = tuple(one for one in day.unfinished(at.room) if one.rep in known)
    looks = tuple(one for one in day.looks(at.room, at.day) if one.rep in known)
    standing = report.lines(at.room, team, at.day, every=most is None)
    return listed(at.day, standing, left, looks, _waiting(at, known, most))


def _waiting(at: Desk, reps: set[str], most: int | None) -> Waiting:
    due = assignment.due(at.room, reps, at.day, most)
    return Waiting(due, assignment.to_evaluate(at.room, reps, at.day, most))


def _greeting(at: Desk) -> list[str]:
    commands = [
        ("coach demo", "try it on a made-up team, nothing is kept"),
        ("coach team import team.csv", "bring your own (any spreadsheet with names)"),
        ("coach diagnose NAME", "or start now with a name: ten minutes"),
    ]
    return [
        *show.wrapped("coach walks you from a number that is off plan to why, and to what to do about it."),
        "",
        *show.table(commands, "  "),
        "",
        *show.wrapped(f"Your data stays in one file on this machine: {at.home / DATABASE}"),
    ]


def _lines(at: Desk, found: Today) -> list[str]:
    more = found.more
    body = [
        *_block("Now", [_left(walk) for walk in found.unfinished]),
        *_block("Look", [_owed(look) for look in found.looks]),
        *_block("Due", [_due(due, found.day) for due in found.due], more.due, OPEN),
        *_block("Helped?", _again(at, found.evaluate), more.evaluate, EVERY),
        *_block("Quiet", [_waits(line, found.day) for line in found.quiet]),
    ]
    head = f"{found.day:%A} {found.day.day} {found.day:%B} · your team of {found.team}"
    return [show.bold(head), "", *(body or ["Nothing is due."]), "", f"Next: {_command(found)}"]


def _block(label: str, rows: list[Row], more: int = 0, listing: str = "") -> list[str]:
    """The first rows under a heading, and how many more there are with the command that lists them."""
    lines = []
    for number, (text, command) in enumerate(rows[:MOST_SHOWN]):
        start = f"  {'' if number else label:<{LABEL}}"
        lines += show.wrapped(text, start, " " * (LABEL + 2))
        lines += [f"{' ' * (LABEL + 4)}{command}"] if command else []
    return [*lines, *_rest(len(rows[MOST_SHOWN:]) + more, listing)]


def _rest(count: int, listing: str) -> list[str]:
    where = f": {listing}" if listing else ""
    return [f"{' ' * (LABEL + 2)}and {count:,} more{where}"] if count else []


def _left(walk: Unfinished) -> Row:
    answers = show.count(walk.answers, "answer")
    return f"{walk.name}: unfinished walk, {answers} in", f'coach diagnose "{walk.name}"'


def _owed(look: Look) -> Row:
    by = show.day(look_by(look.since))
    return f"{look.name}, by {by}: {look.question}", f'coach diagnose "{look.name}"'


def _due(due: Due, today: date) -> Row:
    days = (today - due.assignment.due).days
    when = f"was due {show.count(days, 'day')} ago" if days else "is due today"
    return f'{due.name}: "{due.assignment.title}" {when}', _shown(due)


def _again(at: Desk, given: tuple[Due, ...]) -> list[Row]:
    seen = at.behaviours() if given else {}
    return [(f'{each.name}: "{each.assignment.title}". {_look_for(each, seen)}', _shown(each)) for each in given]


def _look_for(given: Due, behaviours: dict[str, Behaviour]) -> str:
    return f'Look for: "{titled(given.assignment.behaviour, behaviours)}"'


def _shown(given: Due) -> str:
    return f"coach assignment show {ending(given.assignment.id)}"


def _waits(line: RepLine, today: date) -> Row:
    last = line.last_coached
    since = f"not coached for {(today - last).days} days" if last else "not coached yet"
    return f"{line.name}, {since}", ""


def _command(found: Today) -> str:
    words = list(found.following)
    if words[:2] == ["assignment", "show"]:
        return f"coach assignment show {ending(words[2])}"
    return f'coach {words[0]} "{words[1]}"' if len(words) > 1 else f"coach {words[0]}"
