"""Files written for an author: what exists is kept unless it is meant to go."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from coachcli.cli.handout import NotWrittenError
from coachcli.coaching.errors import CoachError

SHOWN = 3


class ExistsError(CoachError):
    """A file is there already."""

    def __init__(self, there: list[Path]) -> None:
        more = f" and {len(there) - SHOWN} more" if len(there) > SHOWN else ""
        named = ", ".join(str(path) for path in there[:SHOWN])
        super().__init__(f"There already: {named}{more}. Nothing was written. To overwrite: --force")


def write(files: Mapping[Path, bytes], *, force: bool) -> None:
    """Write all files, or none when one of them is there and `force` is not given. Raises ExistsError or NotWrittenError."""
    there = [path for path in files if path.exists()]
    if there and not force:
        raise ExistsError(there)
    for path, content in files.items():
        _write(path, content)


def _write(path: Path, content: bytes) -> None:
    """Write beside the place and then move there, so that nobody ever reads half a file."""
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise NotWrittenError(path, (error.strerror or str(error)).lower()) from error
