"""The names that the Tab key completes, as plain lists in the home: a shell reads them without starting the program."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from coachcli.cli.context import DATABASE, Desk
from coachcli.cli.terminal.files import NotWrittenError, write

FOLDER = Path("cache") / "names"
REPS, FLOWS, ASSETS = "reps", "flows", "assets"


def keep(at: Desk) -> None:
    """Write down who and what there is now. A home that cannot be written to only goes without."""
    shelf = at.shelf
    with suppress(OSError, NotWrittenError):
        _write(at, FLOWS, shelf.flow_ids())
        _write(at, ASSETS, shelf.asset_ids())
    if (at.home / DATABASE).exists():
        keep_reps(at)


def keep_reps(at: Desk) -> None:
    """Write down who is on the team now."""
    with suppress(OSError, NotWrittenError):
        _write(at, REPS, (rep.name for rep in at.team()))


def _write(at: Desk, kind: str, names: Iterable[str]) -> None:
    file = at.home / FOLDER / kind
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = "".join(f"{name}\n" for name in sorted(set(names)))
    write({file: text.encode()}, force=True, private=True)
