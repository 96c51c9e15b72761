"""coach import backup: an export of everything, brought into an empty home."""

from pathlib import Path
from typing import Annotated

from coachcli.cli import names
from coachcli.cli.context import DATABASE, Context
from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Lines, Step
from coachcli.cli.terminal.options import Argument, Option
from coachcli.store.import_backup import ReadExport, keep, read_export, refuse_filled

File = Annotated[Path, Argument("FILE", "What coach export --all wrote.")]
DryRun = Annotated[bool, Option("--dry-run", "Only check the file.")]


def backup(context: Context, file: File, dry_run: DryRun = False) -> Answer:
    """Bring everything that coach export --all wrote into a home that is empty.

    All of it is kept, or nothing. To put back a copy that coach backup made: coach restore.

    Examples
      coach import backup coach.jsonl --dry-run
      coach import backup coach.jsonl
    """
    if not dry_run and (context.home / DATABASE).exists():
        refuse_filled(context.room)
    with read_export(file) as read:
        if not dry_run:
            keep(context.room, read)
            names.keep(context)
        return _said(read, dry=dry_run)


def _said(read: ReadExport, *, dry: bool) -> Answer:
    """What was brought, or is in the file."""
    rows, people = sum(read.rows.values()), read.rows["person"]
    counts = f"{show.count(rows, 'row')}, {show.count(people, 'person', 'people')}"
    outcome = f"Sound, to be imported into an empty home: {counts}." if dry else ""
    body = {"rows": read.rows, "schema": read.head.schema, "dry_run": dry}
    parts = (Lines((outcome or f"Imported: {counts}.",)),)
    return Answer(body, parts, None if dry else Step(("team", "list")))
