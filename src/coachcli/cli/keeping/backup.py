"""coach backup: a copy of everything, kept beside it or wherever you say."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import BACKUPS, DATABASE, Context
from coachcli.cli.terminal.answer import Answer, Line, Lines
from coachcli.cli.terminal.files import followed, is_stream, refuse, write
from coachcli.cli.terminal.options import Force, Option
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies

MOST = 10
NONE_YET = "No copy yet. Make one with: coach backup"
To = Annotated[Path | None, Option("--to", "Another place, e.g. a memory stick.", "FILE")]
OnlyList = Annotated[bool, Option("--list", "Only list the copies there are.")]


class NothingToCopyError(CoachError):
    """There is no database yet."""

    def __init__(self) -> None:
        bring = "Bring your team first: coach team import team.csv"
        super().__init__(f"There is nothing to copy yet. {bring}")


def backup(
    context: Context, to: To = None, force: Force = False, listed: OnlyList = False
) -> Answer:
    """Copy the whole database to one file. The last ten copies are kept beside it.

    Examples
      coach backup
      coach backup --to /media/stick/coach.db
      coach backup --list
    """
    if listed:
        return _list(context)
    if not (context.home / DATABASE).exists():
        raise NothingToCopyError
    refuse([to] if to else [], force=force)
    return _made(context, to) if to else _made_beside(context)


def _made_beside(context: Context) -> Answer:
    """A copy in the home, which is named without its folder."""
    copy = context.home / BACKUPS / f"{clock.file_stamp()}.db"
    return _made(context, copy, copy.name)


def _made(context: Context, copy: Path, name: str = "") -> Answer:
    """Make the copy, and let go of the oldest ones."""
    size = _poured(context, copy) if is_stream(copy) else _copied(context, copy)
    _rotate(context)
    return _said(copy, size, name or str(copy))


def _copied(context: Context, path: Path) -> int:
    """Copy to a file; gives its size in bytes."""
    return copies.keep(context.room, followed(path, "--to")).stat().st_size


def _poured(context: Context, path: Path) -> int:
    """Copy to a device or a FIFO, which a database cannot be made in; gives the size in bytes."""
    with TemporaryDirectory(dir=context.home) as folder:
        content = copies.keep(context.room, Path(folder) / DATABASE).read_bytes()
    write({path: content}, force=False)
    return len(content)


def _rotate(context: Context) -> None:
    """Let go of the oldest copies; each that stays was checked when it was made."""
    for old in copies.in_folder(context.home / BACKUPS)[:-MOST]:
        old.unlink()


def _said(copy: Path, size: int, name: str) -> Answer:
    """What was copied, and how it is put back; a stream that holds the copy holds no word of it."""
    said = Line(f"Copied to {copy}.", whole=True)
    back = Line(f"To put it back: coach restore {name}", whole=True)
    body = {"file": str(copy), "bytes": size}
    if is_stream(copy):
        return Answer(body, remarks=(said, back))
    return Answer(body, (Lines((said,)),), remarks=(back,))


def _list(context: Context) -> Answer:
    there = copies.in_folder(context.home / BACKUPS)
    names = tuple(copy.name for copy in there)
    return Answer({"backups": [_body(copy) for copy in there]}, (Lines(names or (NONE_YET,)),))


def _body(copy: Path) -> dict[str, object]:
    return {"file": str(copy), "bytes": copy.stat().st_size}
