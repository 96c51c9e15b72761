"""coach restore: put a copy back in its place; what is there now is copied or moved aside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from coachcli.cli import clock, names
from coachcli.cli.context import DATABASE, Context
from coachcli.cli.terminal.answer import Answer, Line, Lines
from coachcli.cli.terminal.options import Argument, Option
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies
from coachcli.store.errors import UnusableBackupError
from coachcli.store.restore import Restored, looked_through, put_back

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
    If that is damaged or no database, it is moved aside, never deleted.

    Examples
      coach restore last
      coach restore 0012-2026-11-24-0910.db --yes
    """  # noqa: D205 - the help has it as a sentence
    file, live = _file(context, copy), context.home / DATABASE
    with looked_through(file, live, context.act("restore")) as made:
        if not (yes or _agreed(context, file)):
            raise NotAgreedError
        restored = put_back(made, live, clock.moment(context.day))
    names.keep(context)
    return _said(file, restored)


def _said(file: Path, restored: Restored) -> Answer:
    before, aside = restored
    body = {
        "restored": str(file),
        "before": str(before) if before else None,
        "aside": str(aside) if aside else None,
    }
    said = Line(f"Restored from {file}.", whole=True)
    return Answer(body, (Lines((said,)),), remarks=tuple(_remarks(restored)))


def _remarks(restored: Restored) -> Iterator[Line]:
    """Where that is which was there before."""
    if restored.before:
        yield Line(f"What was there before: coach restore {restored.before.name}", whole=True)
    if restored.aside:
        was = "What was there before is no sound database; it is kept as"
        yield Line(f"{was} {restored.aside}", whole=True)


def _agreed(context: Context, file: Path) -> bool:
    """Whether a person who is there agrees, which Enter does not."""
    terminal = context.terminal
    question = f"Put {file} in the place of what is there now? y yes, Enter no"
    return terminal.has_person and terminal.agreed(question, enter=False)


def _file(context: Context, wanted: str) -> Path:
    if wanted == LAST:
        return _last(context.backups)
    beside = context.backups / wanted
    return beside if beside in copies.in_folder(context.backups) else Path(wanted)


def _last(folder: Path) -> Path:
    there = copies.in_folder(folder)
    if not there:
        raise UnusableBackupError(str(folder), "there is no copy yet")
    return there[-1]
