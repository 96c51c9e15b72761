"""Compiled content: one JSON file for each flow and one for the library.

A stale or broken one is made anew in silence.
"""

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from coachcli.coaching.record import noun, plain

FORM = 10
"""The version of the plain form; a change to a noun that is cached counts it up."""
PRIVATE_FOLDER, PRIVATE_FILE, OTHERS = 0o700, 0o600, 0o077


def cached(
    folder: Path | None,
    name: str,
    parts: Iterable[bytes],
    kind: Any,  # noqa: ANN401 - what makes a noun is a type of any form
    make: Callable[[], Any],
) -> Any:  # noqa: ANN401 - whatever kind says
    """The noun made of these parts: the cached one where they are the same, else made and kept."""
    if folder is None:
        return make()
    path, key = folder / f"{name}.json", _key(parts)
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        body = json.loads(path.read_text(encoding="utf-8") if path.is_file() else "")
        if body["key"] == key:
            return noun(kind, body["noun"])
    made = make()
    keep(path, json.dumps({"key": key, "noun": plain(made)}, ensure_ascii=False))
    return made


def _key(parts: Iterable[bytes]) -> str:
    """The form, and what each part has in it.

    Two sums and the length tell one text of a manager's from another; hashes that withstand an
    attack come with OpenSSL, which loads for longer than a flow is read.
    """
    sums = (f"{len(part):x}.{crc32(part):x}.{adler32(part):x}" for part in parts)
    return " ".join((str(FORM), *sums))


def private_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, for the owner only, whatever the umask says.

    One of ours that is there already and open to others is closed to them. Raises OSError.
    """
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    if folder.stat().st_mode & OTHERS:
        folder.chmod(PRIVATE_FOLDER)


def keep(path: Path, text: str) -> None:
    """Write in a file beside it first, so that nobody reads half of it.

    A full disk is no reason to fail: what cannot be cached is made again.
    """
    beside = path.with_suffix(".new")
    with suppress(OSError):
        private_folder(path.parent)
        beside.unlink(missing_ok=True)
        opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            file.write(text)
        beside.replace(path)
