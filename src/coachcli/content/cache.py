"""Compiled content: one JSON file for each flow and one for the library.

A stale or broken one is made anew in silence.
"""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from coachcli.coaching.record import noun, plain

FORM = 1
"""The version of the plain form; a change to a noun that is cached counts it up."""


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
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        body = json.loads(path.read_text(encoding="utf-8"))
        if body["key"] == key:
            return noun(kind, body["noun"])
    made = make()
    _keep(path, {"key": key, "noun": plain(made)})
    return made


def _key(parts: Iterable[bytes]) -> str:
    mark = sha256(str(FORM).encode())
    for part in parts:
        mark.update(len(part).to_bytes(8, "big") + part)
    return mark.hexdigest()


def _keep(path: Path, body: dict[str, Any]) -> None:
    """Write in a file beside it first, so that nobody reads half of it.

    A full disk is no reason to fail: what cannot be cached is made again.
    """
    beside = path.with_suffix(".new")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
