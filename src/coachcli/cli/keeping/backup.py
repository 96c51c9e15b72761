"""coach backup: a copy of everything, kept beside it or wherever you say."""

from pathlib import Path
from typing import Annotated

from coachcli.cli import clock
from coachcli.cli.context import DATABASE, Context
from coachcli.cli.terminal.answer import Answer, Line, Lines, Step, spelt
from coachcli.cli.terminal.files import followed, is_stream, refuse, write
from coachcli.cli.terminal.options import Force, Option
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies
from coachcli.store.staging import staging

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
    One is made by itself before the first change of a day, before a newer coach changes
    the database, and before a restore; of each kind the last ten are kept.

    Examples
      coach backup
      coach backup --to /media/stick/coach.db
      coach backup --list
    """  # noqa: D205 - the help has it as a sentence
    if listed:
        return _list(context)
    if context.is_new:
        raise NothingToCopyError
    refuse([to] if to else [], force=force)
    return _made_elsewhere(context, to) if to else _made_beside(context)


def _made_beside(context: Context) -> Answer:
    """A copy in the home, which is named without its folder."""
    copy = copies.add(context.room.connection, context.backups, clock.moment(context.day))
    return _said(copy, copy.stat().st_size, copy.name)


def _made_elsewhere(context: Context, path: Path) -> Answer:
    size = _poured(context, path) if is_stream(path) else _copied(context, path)
    return _said(path, size, str(path))


def _copied(context: Context, path: Path) -> int:
    """Copy to a file; gives its size in bytes."""
    return copies.keep(context.room, followed(path, "--to")).stat().st_size


def _poured(context: Context, path: Path) -> int:
    """Copy to a device or a FIFO, which a database cannot be made in; gives the size in bytes."""
    with staging(context.home) as folder:
        content = copies.keep(context.room, folder / DATABASE).read_bytes()
    write({path: content}, force=False)
    return len(content)


def _said(copy: Path, size: int, name: str) -> Answer:
    """What was copied, and how it is put back; a stream that holds the copy holds no word of it."""
    said = Line(f"Copied to {copy}.", whole=True)
    back = Line(f"To put it back: {spelt(Step(('restore', name)))}", whole=True)
    body = {"file": str(copy), "bytes": size}
    if is_stream(copy):
        return Answer(body, remarks=(said, back))
    return Answer(body, (Lines((said,)),), remarks=(back,))


def _list(context: Context) -> Answer:
    there = copies.in_folder(context.backups)
    names = tuple(copy.name for copy in there)
    return Answer({"backups": [_body(copy) for copy in there]}, (Lines(names or (NONE_YET,)),))


def _body(copy: Path) -> dict[str, object]:
    return {"file": str(copy), "bytes": copy.stat().st_size}
