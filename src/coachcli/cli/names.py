"""The names that the Tab key completes, as plain lists in the home that a shell reads itself."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from coachcli.cli.context import DATABASE, Context
from coachcli.cli.terminal.files import NotWrittenError, write
from coachcli.cli.terminal.show import safe
from coachcli.content.cache import private_folder

FOLDER = Path("cache") / "names"
REPS, FLOWS, ASSETS = "reps", "flows", "assets"


def keep(context: Context) -> None:
    """Write down who and what there is now. A home that cannot be written to only goes without."""
    shelf = context.shelf
    with suppress(OSError, NotWrittenError):
        _write(context, FLOWS, shelf.flow_ids())
        _write(context, ASSETS, shelf.asset_ids())
    if (context.home / DATABASE).exists():
        keep_reps(context)


def keep_reps(context: Context) -> None:
    """Write down who is on the team now."""
    with suppress(OSError, NotWrittenError):
        _write(context, REPS, (rep.name for rep in context.team()))


def _write(context: Context, kind: str, names: Iterable[str]) -> None:
    """A name a line; one that could steer the terminal where it is offered is left out."""
    file = context.home / FOLDER / kind
    private_folder(file.parent)
    text = "".join(f"{name}\n" for name in sorted(set(names)) if name == safe(name))
    write({file: text.encode()}, force=True, private=True)
