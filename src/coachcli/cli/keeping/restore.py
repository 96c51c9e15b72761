"""coach restore: put a copy back in its place; what is there now is copied first."""

from pathlib import Path
from typing import Annotated

import typer

from coachcli.cli import clock, names
from coachcli.cli.context import BACKUPS, AsJson, Desk, desk, on_terminal
from coachcli.cli.terminal import show
from coachcli.cli.terminal.ask import agreed
from coachcli.coaching.errors import CoachError
from coachcli.store import backup as copies
from coachcli.store.errors import UnusableBackupError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class NotAgreedError(CoachError):
    """Nobody agreed to replace the database."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Nothing was changed. To put the copy back without being asked: --yes")


@app.command()
def restore(
    copy: Annotated[str, typer.Argument(metavar="FILE", help="The copy: a file, a name from coach backup --list, or: last.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Put a copy back in the place of what is there. What is there now is copied first.

    \b
    Examples
      coach restore last
      coach restore 2026-11-24-0910-31.db --yes
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    at = desk()
    file = _file(at, copy)
    copies.checked(file)
    if not yes and not (on_terminal() and _sure(file)):
        raise NotAgreedError
    before = copies.keep(at.room, at.home / BACKUPS / f"{clock.file_stamp()}-before-restore.db")
    copies.restore(at.room, file, at.act("restore"))
    names.keep(at)
    if as_json:
        show.as_json({"version": 1, "restored": str(file), "before": str(before)})
        return
    show.answer(f"Restored from {file}.")
    show.aside(f"What was there before: coach restore {before.name}")


def _sure(file: Path) -> bool:
    return agreed(f"Put {file} in the place of what is there now? y yes, Enter no", enter=False)


def _file(at: Desk, wanted: str) -> Path:
    kept = copies.kept(at.home / BACKUPS)
    if wanted == "last":
        if not kept:
            raise UnusableBackupError(str(at.home / BACKUPS), "there is no copy yet")
        return kept[-1]
    return next((one for one in kept if one.name == wanted), Path(wanted))
