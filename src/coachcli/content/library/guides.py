"""The guides of the shelf, read once and then from its cache."""

from functools import partial
from pathlib import Path

from coachcli.coaching.rhythm.guide import Guide
from coachcli.content.cache import cached
from coachcli.content.errors import ContentError
from coachcli.content.library.places import shown
from coachcli.content.library.shelf import Shelf, bytes_of, refuse_other_name, those_that_read


def guides(shelf: Shelf) -> tuple[tuple[Guide, ...], tuple[ContentError, ...]]:
    """The guides that can be read, by their ids, and what is wrong with the others."""
    files = sorted(shelf.guide_files().items())
    return those_that_read([partial(_guide, shelf, path) for _, path in files])


def _guide(shelf: Shelf, path: Path) -> Guide:
    name, read = f"guide-{path.stem}", partial(_read, path)
    guide: Guide = cached(shelf.cache, name, [bytes_of(path)], Guide, read)
    return guide


def _read(path: Path) -> Guide:
    # pydantic and yaml are loaded only where nothing is cached
    from coachcli.content.files.reader import read  # noqa: PLC0415
    from coachcli.content.library.guide_file import read_guide  # noqa: PLC0415

    guide = read_guide(read(path, shown(path)))
    refuse_other_name(path, "guide", guide.id)
    return guide
