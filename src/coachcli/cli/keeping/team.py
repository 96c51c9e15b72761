"""coach team: the reps, and whose team is mine."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from coachcli.cli import clock, names
from coachcli.cli.context import Context
from coachcli.cli.keeping.calendar_left import calendar_left
from coachcli.cli.keeping.team_shown import (
    COLUMNS,
    LABELS,
    full,
    row,
)
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Line, Lines, Step, Table
from coachcli.cli.terminal.left_out import checked, left_out, refuse_hopeless
from coachcli.cli.terminal.mapping import Map, Sheet, mapped
from coachcli.cli.terminal.options import Argument, Manager, Option
from coachcli.cli.terminal.options import Rep as Whom
from coachcli.coaching.errors import CoachError
from coachcli.coaching.nouns import replace
from coachcli.coaching.numbers.newcomer import is_new
from coachcli.coaching.profile import Profile
from coachcli.coaching.record import plain
from coachcli.coaching.rep import Arrivals, Rep, arrivals, doubled, named, rep_named
from coachcli.coaching.settings import DATES, changed
from coachcli.store import person
from coachcli.store.reach import reach_of_deals

if TYPE_CHECKING:
    from coachcli.content.imports.team import TeamList

NOBODY = "Nobody yet. Bring your team: coach team import team.csv"
OTHERS = "Others: --manager NAME, or --manager all."
NOT_SAID = "Not said yet; lists show everybody. To say it: coach team me NAME"
SEVERAL = 2
NewName = Annotated[str, Argument("NAME", "First and last name.")]
OtherName = Annotated[str, Argument("NAME", "The new name.")]
ManagerName = Annotated[
    str | None, Argument("NAME", "The manager, by any part of the name; without it, whose it is.")
]
File = Annotated[Path, Argument("FILE", "Any table with a column of names, CSV or XLSX.")]
Role = Annotated[str, Option("--role", "E.g. account executive.")]
Start = Annotated[str | None, Option("--start", "First day in the role, like 2025-09-15.", "DATE")]
Whose = Annotated[str, Option("--manager", "Whose team; by default mine.", "NAME")]
Region = Annotated[str, Option("--region", "E.g. West.")]
Email = Annotated[str, Option("--email", "Email address.")]
Left = Annotated[bool, Option("--left", "Also those who left.")]
On = Annotated[str | None, Option("--on", "The last day; by default today.", "DATE")]


class KnownAlreadyError(CoachError):
    """A rep of this name is on the team."""

    def __init__(self, rep: Rep) -> None:
        super().__init__(
            f"{rep.name} is on the team already. "
            f"To see what is known: coach team show {rep.name!r}\n"
            "Somebody else of the same name? Add them with another --manager or --email."
        )


class NameTakenError(CoachError):
    """A rep is to be renamed as somebody else on the team is called."""

    def __init__(self, rep: Rep, name: str) -> None:
        super().__init__(
            f"{name} is on the team already. {rep.name} was left as they are. Give them a name "
            "that tells the two apart, like one with the team behind it."
        )


def add(  # noqa: PLR0913 - the options of the command
    context: Context,
    name: NewName,
    role: Role = "",
    start: Start = None,
    manager: Whose = "",
    region: Region = "",
    email: Email = "",
) -> Answer:
    """Add one rep.

    Examples
      coach team add "Dana Reyes"
      coach team add "Dana Reyes" --role "account executive" --start 2025-09-15
    """
    started = context.day_said(start, "back") if start else None
    boss = named(manager) if manager else person.me(context.room) or ""
    added = _added(context, Rep("", named(name), role, started, boss, region, email))
    lines = Lines((f"Added: {added.name}.",))
    first = ("goal", "add") if is_new(started, context.day) else ("diagnose",)
    return Answer(plain(added), (lines,), Step((*first, added.name)))


def import_(context: Context, file: File, map_: Map = None, sheet: Sheet = None) -> Answer:
    """Bring a team from a spreadsheet, CSV or XLSX; columns are known by their usual names.

    Examples
      coach team import team.csv
      coach team import sales_teams.csv --json
      coach team import staff.xlsx --map name=Who --map manager=Lead
    """
    listed = _read(context, file, Profile(columns=mapped(map_ or ())), sheet)
    refuse_hopeless(str(file), len(listed.reps), listed.skipped)
    brought = _brought(context, "import", lambda known: arrivals(known, listed.reps))
    bosses = sorted({rep.manager for rep in listed.reps if rep.manager})
    body = _counts(brought, listed, len(bosses))
    counted = checked(len(listed.reps), len(listed.skipped))
    parts = (Lines((_outcome(brought, len(bosses)), counted)),)
    following = _mine(brought, bosses, has_numbers=reach_of_deals(context.room) is not None)
    return Answer(body, parts, following, tuple(_left_out(listed)))


def _read(context: Context, file: Path, profile: Profile, sheet: str | None) -> "TeamList":
    """The list in a file; how its days are read may be set. Raises ContentError."""
    from coachcli.content.imports.team import (  # noqa: PLC0415 - only where a file is read
        UnclearStartsError,
        read_team,
    )

    try:
        return read_team(file, profile, sheet)
    except UnclearStartsError:
        set_ = context.settings
        if not set_.dates:
            raise
        context.terminal.say(changed(set_, (DATES,), context.day))
        return read_team(file, replace(profile, dates=set_.dates), sheet)


def list_(context: Context, manager: Manager = None, left: Left = False) -> Answer:
    """List the reps.

    Examples
      coach team list
      coach team list --manager all
    """
    team = person.team(context.room, context.manager(manager), left=left)
    rows, whole = tuple(map(row, team)), Table(tuple(map(full, team)), COLUMNS)
    table = Table(rows, labels=LABELS, full=whole)
    parts = (table,) if team else (table, Lines((NOBODY,)))
    return Answer({"reps": plain(team)}, parts, title="Team")


def rename(context: Context, rep: Whom, name: OtherName) -> Answer:
    """Change a rep's name; everything kept stays with them.

    Example
      coach team rename dana "Dana Reyes-Holm"
    """
    who, new = context.rep(rep, "show rep"), named(name)
    after = _changed(context, who, "rename", partial(_renamed, context, new))
    was = "" if after.name == who.name else f" (was {who.name})"
    return _said(after, f"Renamed: {after.name}{was}.")


def _renamed(context: Context, name: str, now: Rep) -> Rep:
    """A rep with another name, which nobody on the team has. Raises NameTakenError."""
    after, known = replace(now, name=name), person.team(context.room)
    others = (rep for rep in known if rep.id != now.id and rep.name.casefold() == name.casefold())
    if doubled(after, others):
        raise NameTakenError(now, name)
    return after


def leave(context: Context, rep: Whom, on: On = None) -> Answer:
    """Take a rep off the team's lists; what was kept stays.

    Examples
      coach team leave dana
      coach team leave dana --on 2026-12-31
    """
    day = context.day_said(on, "near") if on else context.day
    who = context.rep(rep, "show rep")
    after = _changed(context, who, "leave", lambda now: replace(now, left=day))
    return _said(after, f"Off the lists: {after.name}.", *calendar_left(context, who.id))


def me(context: Context, name: ManagerName = None) -> Answer:
    """Say whose team is yours; lists then show that team.

    Examples
      coach team me "Dustin Brinkmann"
      coach team me
    """
    wanted = context.manager(name)
    if name is not None and wanted is not None:
        _set_me(context, wanted)
    mine, size = person.me(context.room), len(context.team())
    said = f"Your team: {mine}'s, {show.count(size, 'rep')}. {OTHERS}" if mine else NOT_SAID
    return Answer({"me": mine, "reps": size}, (Lines((said,)),))


def _set_me(context: Context, mine: str) -> None:
    with context.change("me"):
        person.set_me(context.room, mine)
    names.keep(context)


def _added(context: Context, new: Rep) -> Rep:
    """The rep with an id. Raises KnownAlreadyError."""
    return _brought(context, "add", partial(_alone, new)).new[0]


def _alone(new: Rep, known: Iterable[Rep]) -> Arrivals:
    if doubled(new, (rep for rep in known if not rep.left)):
        raise KnownAlreadyError(new)
    return Arrivals((new,), (), 0)


def _brought(context: Context, kind: str, held: Callable[[tuple[Rep, ...]], Arrivals]) -> Arrivals:
    """Keep what a list brings to the team as it is by now; each newcomer gets an id."""
    with context.change(kind) as change:
        come = held(person.team(context.room, left=True))
        new = tuple(replace(rep, id=clock.new_id()) for rep in come.new)
        ids = _manager_ids((*new, *come.changed))
        person.add(context.room, new, ids, change.stamp)
        person.update(context.room, come.changed, ids, change.stamp)
    names.keep(context)
    return replace(come, new=new)


def _manager_ids(team: Iterable[Rep]) -> dict[str, str]:
    """An id for each manager, should it be a new one."""
    return {name: clock.new_id() for name in sorted({rep.manager for rep in team} - {""})}


def _counts(brought: Arrivals, listed: "TeamList", bosses: int) -> dict[str, object]:
    return {
        "added": len(brought.new),
        "changed": len(brought.changed),
        "unchanged": brought.unchanged,
        "managers": bosses,
        "skipped": [{"line": line.line, "reason": line.reason} for line in listed.skipped],
    }


def _outcome(brought: Arrivals, bosses: int) -> str:
    """What a list brought, in a sentence."""
    new, changed, same = len(brought.new), len(brought.changed), brought.unchanged
    if not new and not changed:
        return f"Nothing changed: {show.count(same, 'rep')} known already."
    parts = ((new, f"{show.count(new, 'rep')} added"), (changed, f"{changed} changed"))
    said = ", ".join(words for count, words in (*parts, (same, f"{same} as they were")) if count)
    return f"{said}{_under(bosses)}."


def _under(bosses: int) -> str:
    return f" under {show.count(bosses, 'manager')}" if bosses else ""


def _mine(brought: Arrivals, bosses: list[str], *, has_numbers: bool) -> Step:
    """To say whose team is yours, where newcomers have several managers; else the numbers."""
    if brought.new and len(bosses) >= SEVERAL:
        return Step(("team", "me", bosses[0]), "if one of these teams is yours")
    if has_numbers:
        return Step(("focus",), close=True)
    return Step(("import", "deals", "deals.csv"), "the numbers")


def _left_out(listed: "TeamList") -> Iterator[str | Line]:
    """What of a file was not taken."""
    yield from left_out(listed.skipped)
    if listed.unused:
        yield f"Columns not used: {', '.join(listed.unused)}."


def _changed(context: Context, who: Rep, kind: str, after: Callable[[Rep], Rep]) -> Rep:
    """Keep what changes about a rep as they are by now, whatever another terminal has done."""
    with context.change(kind) as change:
        rep = after(_now(context, who))
        person.update(context.room, [rep], {rep.manager: clock.new_id()}, change.stamp)
    names.keep(context)
    return rep


def _now(context: Context, who: Rep) -> Rep:
    """A rep as they are by now. Raises NoSuchRepError."""
    team = person.team(context.room, left=True)
    return rep_named(who.id, (rep for rep in team if rep.id == who.id), "show rep")


def _said(after: Rep, *said: str) -> Answer:
    return Answer(plain(after), (Lines(said),))
