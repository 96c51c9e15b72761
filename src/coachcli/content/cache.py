"""Compiled content: one JSON file for each flow and one for the library; a stale or broken one is made anew in silence."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from coachcli.coaching.record import noun, plain

FORM = 1
"""The version of the plain form; a change to a noun that is cached counts it up."""


def cached(folder: Path | None, name: str, parts: Iterable[bytes], kind: Any, make: Callable[[], Any]) -> Any:  # noqa: ANN401
    """The noun made of these parts: from the cache when it was made of the same before, else made and kept."""
    key = _key(parts)
    path = folder / f"{name}.json" if folder else None
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        found = json.loads(path.read_text(encoding="utf-8")) if path else {}
        if found["key"] == key:
            return noun(kind, found["noun"])
    made = make()
    if path:
        _keep(path, {"key": key, "noun": plain(made)})
    return made


def _key(parts: Iterable[bytes]) -> str:
    mark = sha256(str(FORM).encode())
    for part in parts:
        mark.update(len(part).to_bytes(8, "big") + part)
    return mark.hexdigest()


def _keep(path: Path, body: dict[str, Any]) -> None:
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
        beside.replace(path)
