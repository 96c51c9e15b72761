"""coach backup: a copy of everything, kept beside it or wherever you say."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from coachcli.cli import clock
from coachcli.cli.context import BACKUPS, DATABASE, AsJson, Desk, desk
from coachcli.cli.terminal import show
from coachcli.cli.terminal.files import Force, followed, is_stream, refuse, write
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
    force: Force = False,
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
    refuse([to] if to else [], force=force)
    made = to or at.home / BACKUPS / f"{clock.file_stamp()}.db"
    size = _poured(at, made) if is_stream(made) else _kept(at, made)
    _rotate(at)
    if as_json:
        show.as_json({"version": 1, "file": str(made), "bytes": size})
        return
    say = show.aside if is_stream(made) else show.answer
    say(f"Copied to {made}.")
    show.aside(f"To put it back: coach restore {made.name if to is None else made}")


def _kept(at: Desk, path: Path) -> int:
    """Copy to a file; gives its size in bytes."""
    return copies.keep(at.room, followed(path, "--to")).stat().st_size


def _poured(at: Desk, path: Path) -> int:
    """Copy to a device or a FIFO, which a database cannot be made in; gives the size in bytes."""
    with TemporaryDirectory(dir=at.home) as folder:
        content = copies.keep(at.room, Path(folder) / DATABASE).read_bytes()
    write({path: content}, force=False)
    return len(content)


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
