"""coach team: the reps, and whose team is mine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock, names
from coachcli.cli.context import AsJson, Desk, Manager, desk
from coachcli.cli.terminal import show
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import State
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Arrivals, Rep, arrivals, doubled, named
from coachcli.store import assignment, person
from coachcli.store import diagnosis as diagnoses

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The reps, and whose team is mine.")
Name = Annotated[str, typer.Argument(metavar="REP", help="The rep, by any part of the name.")]

SAID = {"rename": "Renamed", "leave": "Off the lists"}


class KnownAlreadyError(CoachError):
    """A rep of this name is on the team."""

    def __init__(self, rep: Rep) -> None:
        super().__init__(
            f"{rep.name} is on the team already. To see what is known: coach team show {rep.name!r}\n"
            "Somebody else of the same name? Add them with another --manager or --email."
        )


@app.command()
def add(  # noqa: PLR0913 - the options of the command
    name: Annotated[str, typer.Argument(metavar="NAME", help="First and last name.")],
    role: Annotated[str, typer.Option("--role", help="E.g. account executive.")] = "",
    start: Annotated[str | None, typer.Option("--start", metavar="DATE", help="First day in the role (YYYY-MM-DD).")] = None,
    manager: Annotated[str, typer.Option("--manager", metavar="NAME", help="Whose team; by default mine.")] = "",
    region: Annotated[str, typer.Option("--region", help="E.g. West.")] = "",
    email: Annotated[str, typer.Option("--email", help="Email address.")] = "",
    as_json: AsJson = False,
) -> None:
    """Add one rep.

    \b
    Examples
      coach team add "Dana Reyes"
      coach team add "Dana Reyes" --role "account executive" --start 2025-09-15
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    started = clock.day_named(start) if start else None
    boss = named(manager) if manager else person.me(at.room) or ""
    new = Rep("", named(name), role, started, boss, region, email)
    if doubled(new, person.team(at.room)):
        raise KnownAlreadyError(new)
    added = _keep(at, Arrivals((new,), (), 0), "add")
    if as_json:
        show.as_json({"version": 1, **plain(added.new[0])})
        return
    show.answer(f"Added: {new.name}.")
    show.aside(f'Next: coach diagnose "{new.name}"')


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Any table with a column of names, CSV or XLSX.")],
    as_json: AsJson = False,
) -> None:
    """Bring a team from a spreadsheet, CSV or XLSX; columns are known by their usual names.

    \b
    Examples
      coach team import team.csv
      coach team import sales_teams.csv --json
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    from coachcli.content.imports.team import read_team  # noqa: PLC0415 - only where a file is read

    at = desk()
    listed = read_team(file)
    come = _keep(at, arrivals(person.team(at.room, left=True), listed.reps), "import")
    bosses = {rep.manager for rep in listed.reps if rep.manager}
    if as_json:
        body = {"added": len(come.new), "changed": len(come.changed), "unchanged": come.unchanged, "managers": len(bosses)}
        show.as_json({"version": 1, **body, "skipped": [{"line": one.line, "reason": one.reason} for one in listed.skipped]})
        return
    show.answer(*_told(come, len(bosses)))
    show.aside(*(f"Line {one.line} left out: {one.reason}." for one in listed.skipped))
    show.aside(*_hint(come, bosses, listed.unused))


@app.command("list")
def list_(
    manager: Manager = None,
    left: Annotated[bool, typer.Option("--left", help="Also those who left.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the reps.

    \b
    Examples
      coach team list
      coach team list --manager all
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    reps = person.team(at.room, at.manager(manager), left=left)
    if as_json:
        show.as_json({"version": 1, "reps": plain(reps)})
        return
    rows = [(rep.name, rep.role, rep.manager, rep.region, "left" if rep.left else "") for rep in reps]
    show.answer(*(show.table(rows) if rows else ["Nobody yet. Bring your team: coach team import team.csv"]))


@app.command("show")
def show_(rep: Name, as_json: AsJson = False) -> None:
    """Show what is known of a rep, and what is open.

    \b
    Example
      coach team show dana
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    who = at.rep(rep, "coach team show")
    open_ = assignment.listed(at.room, (who.id,), (State.OPEN,))
    last = diagnoses.latest(at.room, who.id)
    if as_json:
        show.as_json({"version": 1, **plain(who), "open": plain(open_), "last_diagnosis": last.id if last else None})
        return
    rows = [("Role", who.role), ("Started", who.started.isoformat() if who.started else ""), ("Manager", who.manager)]
    rows += [("Region", who.region), ("Email", who.email), ("Last diagnosis", last.day.isoformat() if last else "none yet")]
    rows += [("Open", f"{one.title}, due {one.due.isoformat()}") for one in open_]
    show.answer(show.bold(who.name), *show.table((label, text) for label, text in rows if text))


@app.command()
def rename(
    rep: Name,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The new name.")],
    as_json: AsJson = False,
) -> None:
    """Change a rep's name; everything kept stays with them.

    \b
    Example
      coach team rename dana "Dana Reyes-Holm"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    _changed(rep, "rename", lambda who: replace(who, name=named(name)), as_json=as_json)


@app.command()
def leave(
    rep: Name,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The last day; by default today.")] = None,
    as_json: AsJson = False,
) -> None:
    """Take a rep off the team's lists; what was kept stays.

    \b
    Examples
      coach team leave dana
      coach team leave dana --on 2026-12-31
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    day = clock.day_named(on) if on else desk().day
    _changed(rep, "leave", lambda who: replace(who, left=day), as_json=as_json)


@app.command()
def me(name: Annotated[str, typer.Argument(metavar="NAME", help="The manager, by any part of the name.")]) -> None:
    """Say whose team is yours; lists then show that team.

    \b
    Example
      coach team me "Dustin Brinkmann"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    mine = at.manager(name)
    if mine is not None:
        with at.change("me"):
            person.set_me(at.room, mine)
        names.keep(at)
        show.answer(f"Your team: {mine}'s, {show.count(len(at.team()), 'rep')}. Others: --manager NAME, or --manager all.")


def _keep(at: Desk, come: Arrivals, kind: str) -> Arrivals:
    """Keep what a list brings; each newcomer gets an id."""
    new = tuple(replace(rep, id=clock.new_id()) for rep in come.new)
    bosses = {rep.manager for rep in (*new, *come.changed) if rep.manager}
    ids = {name: clock.new_id() for name in sorted(bosses)}
    with at.change(kind) as change:
        person.add(at.room, new, ids, change.stamp)
        person.update(at.room, come.changed, ids, change.stamp)
    names.keep(at)
    return replace(come, new=new)


def _told(come: Arrivals, bosses: int) -> list[str]:
    if not come.new and not come.changed:
        return [f"Nothing changed: {show.count(come.unchanged, 'rep')} known already."]
    under = f" under {show.count(bosses, 'manager')}" if bosses else ""
    parts = [
        f"{show.count(len(come.new), 'rep')} added" if come.new else "",
        f"{len(come.changed)} changed" if come.changed else "",
    ]
    same = [f"{come.unchanged} as they were"] if come.unchanged else []
    return [", ".join([part for part in parts if part] + same) + under + "."]


def _hint(come: Arrivals, bosses: set[str], unused: tuple[str, ...]) -> list[str]:
    lines = [f"Columns not used: {', '.join(unused)}."] if unused else []
    if len(bosses) > 1 and come.new:
        lines.append(f'Next: coach team me "{min(bosses)}"    if one of these teams is yours')
    return lines


def _changed(rep: str, kind: str, altered: Callable[[Rep], Rep], *, as_json: bool) -> None:
    at = desk()
    before = at.rep(rep, "coach team show")
    after = altered(before)
    with at.change(kind) as change:
        person.update(at.room, [after], {after.manager: clock.new_id()}, change.stamp)
    names.keep(at)
    if as_json:
        show.as_json({"version": 1, **plain(after)})
        return
    show.answer(f"{SAID[kind]}: {after.name}{'' if after.name == before.name else f' (was {before.name})'}.")
