"""coach restore: put a copy back in its place; what is there now is copied first."""

from pathlib import Path
from typing import Annotated

from coachcli.cli import clock, names
from coachcli.cli.context import BACKUPS, Context
from coachcli.cli.terminal.answer import Answer, Line, Lines
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies
from coachcli.store.errors import UnusableBackupError

LAST = "last"
Copy = Annotated[
    str, Argument("FILE", "The copy: a file, a name from coach backup --list, or: last.")
]
Yes = Annotated[bool, Option("--yes", "Do not ask.")]


class NotAgreedError(CoachError):
    """Nobody agreed to replace the database."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Nothing was changed. To put the copy back without being asked: --yes")


def restore(context: Context, copy: Copy, yes: Yes = False) -> Answer:
    """Put a copy back in the place of what is there. What is there now is copied first.

    Examples
      coach restore last
      coach restore 2026-11-24-0910-31.db --yes
    """
    file = _file(context, copy)
    copies.checked(file)
    if not (yes or _agreed(context, file)):
        raise NotAgreedError
    return _said(file, _restored(context, file))


def _restored(context: Context, file: Path) -> Path:
    """Put the copy back; gives the copy of what was there before."""
    beside = context.home / BACKUPS / f"{clock.file_stamp()}-before-restore.db"
    before = copies.keep(context.room, beside)
    copies.restore(context.room, file, context.act("restore"))
    names.keep(context)
    return before


def _said(file: Path, before: Path) -> Answer:
    body = {"restored": str(file), "before": str(before)}
    back = f"What was there before: coach restore {before.name}"
    said = Line(f"Restored from {file}.", whole=True)
    return Answer(body, (Lines((said,)),), remarks=(back,))


def _agreed(context: Context, file: Path) -> bool:
    """Whether a person who is there agrees, which Enter does not."""
    terminal = context.terminal
    question = f"Put {file} in the place of what is there now? y yes, Enter no"
    return terminal.has_person and terminal.agreed(question, enter=False)


def _file(context: Context, wanted: str) -> Path:
    folder = context.home / BACKUPS
    if wanted == LAST:
        return _last(folder)
    return folder / wanted if folder / wanted in copies.in_folder(folder) else Path(wanted)


def _last(folder: Path) -> Path:
    there = copies.in_folder(folder)
    if not there:
        raise UnusableBackupError(str(folder), "there is no copy yet")
    return there[-1]
