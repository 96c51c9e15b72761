"""coach assignment: the learning that was given."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import AsJson, Desk, Manager, desk
from coachcli.cli.learning.expectation import expected
from coachcli.cli.terminal import show
from coachcli.cli.terminal.files import Force
from coachcli.coaching.errors import CoachError
from coachcli.coaching.learning.assignment import Assignment, State
from coachcli.coaching.record import Stamp, by_ending, ending, plain
from coachcli.coaching.rep import Rep
from coachcli.store import assignment as assignments
from coachcli.store import person

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, help="The learning that was given.")
LISTING = "coach assignment list"
Id = Annotated[str, typer.Argument(metavar="ID", help="The assignment, by the end of its id.")]


class NotOpenError(CoachError):
    """The assignment is closed already."""

    def __init__(self, one: Assignment) -> None:
        super().__init__(f'"{one.title}" is {one.state} already. To give it again: coach assign REP {one.asset}')


class NoReasonError(CoachError):
    """Something is dropped without a reason."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__('Say why in a few words: --why "the role changes in January"')


@app.command("list")
def list_(
    rep: Annotated[str | None, typer.Argument(metavar="REP", help="The rep; by default everybody.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that are done or dropped.")] = False,
    manager: Manager = None,
    as_json: AsJson = False,
) -> None:
    """List what is open, by due day.

    \b
    Examples
      coach assignment list
      coach assignment list dana --all
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    team = (at.rep(rep, LISTING),) if rep else at.team(manager)
    known = {one.id: one for one in team}
    found = assignments.listed(at.room, known, State if every else (State.OPEN,))
    if as_json:
        show.as_json({"version": 1, "assignments": [_as_plain(one, known[one.rep]) for one in found]})
        return
    rows = [_row(at, one, known[one.rep]) for one in found]
    show.answer(*(show.table(rows) if rows else ["Nothing is open. Hand something out with: coach assign REP"]))


@app.command("show")
def show_(
    id_: Id,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.md", help="Write the rep's copy to this file.")] = None,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Show one, or write the copy to hand to the rep.

    \b
    Examples
      coach assignment show 7f2c31
      coach assignment show 7f2c31 --out dana.md
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    one, who = _found(at, id_)
    if as_json:
        show.as_json({"version": 1, **_as_plain(one, who)})
        return
    show.answer(*_lines(one, who, expected(one, at.behaviours())), *_notes(at, one))
    if out:
        _save(at, one, who, out, force=force)


@app.command()
def done(id_: Id, as_json: AsJson = False) -> None:
    """Note that the learning was done. Whether it helped is looked at later.

    \b
    Example
      coach assignment done 7f2c31
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    with at.change("done") as change:
        one, who = _closed(at, id_, State.DONE, change.stamp)
    _say(one, who, f"Done: {one.title}. We look again on {show.day(one.evaluate)}.", as_json=as_json)


@app.command()
def drop(
    id_: Id,
    why: Annotated[str, typer.Option("--why", help="The reason, for later.")],
    as_json: AsJson = False,
) -> None:
    """Take back an assignment; the reason stays with it.

    \b
    Example
      coach assignment drop 7f2c31 --why "the role changes in January"
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    if not why.strip():
        raise NoReasonError
    with at.change("drop") as change:
        one, who = _closed(at, id_, State.DROPPED, change.stamp)
        about = ("assignment", one.id, "why")
        person.note(at.room, who.id, about, why, clock.new_id(), change.stamp)
    _say(one, who, f"Dropped: {one.title}.", as_json=as_json)


def _save(at: Desk, one: Assignment, who: Rep, out: Path, *, force: bool) -> None:
    from coachcli.cli.learning.handout import kept_back, save  # noqa: PLC0415 - a list needs no asset

    asset = at.shelf.asset(one.asset)
    save(asset, out, who.name, one, force=force)
    show.aside(f"Written: {out}", *kept_back(asset))


def _closed(at: Desk, id_: str, state: State, stamp: Stamp) -> tuple[Assignment, Rep]:
    one, who = _found(at, id_)
    if one.state is not State.OPEN:
        raise NotOpenError(one)
    assignments.change(at.room, clock.new_id(), one.id, state, stamp)
    return assignments.kept(at.room, one.id), who


def _found(at: Desk, id_: str) -> tuple[Assignment, Rep]:
    full = by_ending("assignment", id_, assignments.ids(at.room, id_), LISTING)
    one = assignments.kept(at.room, full)
    return one, next(rep for rep in person.team(at.room, left=True) if rep.id == one.rep)


def _say(one: Assignment, who: Rep, sentence: str, *, as_json: bool) -> None:
    if as_json:
        show.as_json({"version": 1, **_as_plain(one, who)})
        return
    show.answer(*show.wrapped(sentence))


def _row(at: Desk, one: Assignment, who: Rep) -> tuple[str, ...]:
    late = "overdue" if one.state is State.OPEN and one.due < at.day else str(one.state)
    return (ending(one.id), who.name, show.shortened(one.title, 36), one.due.isoformat(), late)


def _as_plain(one: Assignment, who: Rep) -> dict[str, object]:
    body: dict[str, object] = plain(one)
    return body | {"rep": {"id": who.id, "name": who.name}}


def _lines(one: Assignment, who: Rep, moves: str) -> list[str]:
    rows = [
        ("For", who.name),
        ("Cause", one.means),
        ("Given", show.day(one.given)),
        ("Due", show.day(one.due)),
        ("State", str(one.state)),
        ("Done means", one.done_means),
        ("Look again", f"{show.day(one.evaluate)}: {moves}"),
    ]
    body = [line for label, text in rows for line in show.wrapped(text, f"{label:<12}", " " * 12)]
    return [show.bold(f"{one.title}, {one.minutes} min"), "", *body]


def _notes(at: Desk, one: Assignment) -> list[str]:
    return [line for _, text in person.notes(at.room, one.id) for line in show.wrapped(text, f"{'Why':<12}", " " * 12)]
