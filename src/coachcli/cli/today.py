"""coach alone: what is due today, and one thing to do next."""

from datetime import date

import typer

from coachcli.cli import show
from coachcli.cli.desk import DATABASE, AsJson, Desk, Manager, desk
from coachcli.coaching.behaviour import Behaviour, titled
from coachcli.coaching.record import ending, plain
from coachcli.coaching.today import Due, Today, look_by
from coachcli.coaching.today import today as listed
from coachcli.store import report as aggregates

app = typer.Typer(rich_markup_mode=None, add_completion=False)
LABEL = 9


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
    found = _list(at, manager)
    if as_json:
        show.as_json({"version": 1, **plain(found), "next": _command(found)})
        return
    show.answer(*(_lines(at, found) if found.team else _greeting(at)))


def _list(at: Desk, manager: str | None) -> Today:
    if not (at.home / DATABASE).exists():
        return listed(at.day, (), (), (), ())
    team = at.team(manager)
    known = {rep.id for rep in team}
    left = tuple(one for one in aggregates.unfinished(at.room) if one.rep in known)
    looks = tuple(one for one in aggregates.looks(at.room, at.day) if one.rep in known)
    return listed(at.day, aggregates.lines(at.room, team, at.day), left, looks, aggregates.done(at.room, team))


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
    left = [
        (f"{one.name}: unfinished walk, {show.count(one.answers, 'answer')} in", f'coach diagnose "{one.name}"')
        for one in found.unfinished
    ]
    due = [(_due(one, found), f"coach assignment show {ending(one.assignment.id)}") for one in found.due]
    seen = at.behaviours() if found.evaluate else {}
    again = [(_again(one, seen), f"coach assignment show {ending(one.assignment.id)}") for one in found.evaluate]
    quiet = [(f"{line.name}, {_since(found, line.last_coached)}", "") for line in found.quiet]
    owed = [
        (f"{one.name}, by {show.day(look_by(one.since))}: {one.question}", f'coach diagnose "{one.name}"') for one in found.looks
    ]
    body = [*_block("Now", left), *_block("Look", owed), *_block("Due", due), *_block("Helped?", again), *_block("Quiet", quiet)]
    head = f"{found.day:%A} {found.day.day} {found.day:%B} · your team of {found.team}"
    return [show.bold(head), "", *(body or ["Nothing is due."]), "", f"Next: {_command(found)}"]


def _block(label: str, rows: list[tuple[str, str]]) -> list[str]:
    lines = []
    for at, (text, command) in enumerate(rows):
        start = f"  {label if at == 0 else '':<{LABEL}}"
        lines += show.wrapped(text, start, " " * (LABEL + 2))
        lines += [f"{' ' * (LABEL + 4)}{command}"] if command else []
    return lines


def _due(one: Due, found: Today) -> str:
    days = (found.day - one.assignment.due).days
    when = "today" if days == 0 else f"{show.count(days, 'day')} ago"
    return (
        f'{one.name}: "{one.assignment.title}" was due {when}' if days else f'{one.name}: "{one.assignment.title}" is due today'
    )


def _again(one: Due, behaviours: dict[str, Behaviour]) -> str:
    return f'{one.name}: "{one.assignment.title}". Look for: "{titled(one.assignment.behaviour, behaviours)}"'


def _since(found: Today, last: date | None) -> str:
    return f"not coached for {(found.day - last).days} days" if last else "not coached yet"


def _command(found: Today) -> str:
    words = list(found.following)
    if words[:2] == ["assignment", "show"]:
        return f"coach assignment show {ending(words[2])}"
    return f'coach {words[0]} "{words[1]}"' if len(words) > 1 else f"coach {words[0]}"
