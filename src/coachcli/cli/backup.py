"""coach backup: a copy of everything, kept beside it or wherever you say."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock, show
from coachcli.cli.desk import BACKUPS, DATABASE, AsJson, Desk, desk
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies

app = typer.Typer(rich_markup_mode=None, add_completion=False)
MOST = 10


class NothingToCopyError(CoachError):
    """There is no database yet."""

    def __init__(self) -> None:
        super().__init__("There is nothing to copy yet. Bring your team first: coach team import team.csv")


@app.command()
def backup(
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Another place, e.g. a memory stick.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list the copies there are.")] = False,
    as_json: AsJson = False,
) -> None:
    """Copy the whole database to one file. The last ten copies are kept beside it.

    \b
    Examples
      coach backup
      coach backup --to /media/stick/coach.db
      coach backup --list
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    if listed:
        _list(at, as_json=as_json)
        return
    if not (at.home / DATABASE).exists():
        raise NothingToCopyError
    made = copies.keep(at.room, to or at.home / BACKUPS / f"{clock.file_stamp()}.db")
    _rotate(at)
    if as_json:
        show.as_json({"version": 1, "file": str(made), "bytes": made.stat().st_size})
        return
    show.answer(f"Copied to {made}.")
    show.aside(f"To put it back: coach restore {made.name if to is None else made}")


def _rotate(at: Desk) -> None:
    """Let go of the oldest copies; each that stays was checked when it was made."""
    for old in copies.kept(at.home / BACKUPS)[:-MOST]:
        old.unlink()


def _list(at: Desk, *, as_json: bool) -> None:
    found = copies.kept(at.home / BACKUPS)
    if as_json:
        show.as_json({"version": 1, "backups": [{"file": str(one), "bytes": one.stat().st_size} for one in found]})
        return
    show.answer(*([one.name for one in found] or ["No copy yet. Make one with: coach backup"]))
