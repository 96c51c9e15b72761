"""Content as YAML in one canonical form: the same content always gives the same bytes."""

from collections.abc import Iterable
from typing import Any

import yaml

from coachcli.content.shapes import Shape

WIDTH = 130
LONG = 120
BREAKS = "\r\x85\u2028\u2029"
"""Signs that YAML takes for the end of a line unless they are written out."""
SCHEMA = "# yaml-language-server: $schema="
"""How a file begins that names the JSON Schema by which an editor completes and checks it."""

EMPTY: tuple[Any, ...] = ("", [], None, False)
INLINE = ("gap",)
"""Mappings that stand in one line; an answer's marks do too."""


class Inline(dict[str, Any]):
    """A mapping that is written in one line."""


class _Dumper(yaml.SafeDumper):
    """Lists and marks in a line, all else in blocks, texts of several lines as they are; nothing by reference."""

    def ignore_aliases(self, _data: object) -> bool:
        """Always: the reader refuses anchors."""
        return True


def body(shape: Shape) -> dict[str, Any]:
    """What the author wrote, as plain values in the order of the shape; what is left out or empty stays out."""
    found: dict[str, Any] = _without_empty(shape.model_dump(mode="json", by_alias=True, exclude_unset=True))
    return found


def yaml_text(content: dict[str, Any], schema: str = "", comments: Iterable[str] = ()) -> str:
    """The text of a file: the schema it names, comments at its head, and the content."""
    first = [f"{SCHEMA}{schema}"] if schema else []
    head = [*first, *(f"# {line}".rstrip() for line in comments)]
    return "".join(f"{line}\n" for line in head) + _dumped(content)


def _dumped(content: dict[str, Any]) -> str:
    laid = {key: Inline(value) if key in INLINE else value for key, value in content.items()}
    if "checks" in laid:
        laid["checks"] = {id_: _laid(check) for id_, check in laid["checks"].items()}
    return str(yaml.dump(laid, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False))


def _laid(check: dict[str, Any]) -> dict[str, Any]:
    return check | {"answers": {text: Inline(answer) for text, answer in check["answers"].items()}}


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """Without what says nothing; an answer without marks stays, as an answer."""
    if not isinstance(value, dict):
        return value
    kept = {key: one for key, one in value.items() if one not in EMPTY}
    return {key: _answers(one) if key == "answers" else _without_empty(one) for key, one in kept.items()}


def _answers(found: dict[str, Any]) -> dict[str, Any]:
    return {text: _without_empty(answer or {}) for text, answer in found.items()}


def _sequence(dumper: yaml.SafeDumper, found: list[Any]) -> yaml.Node:
    in_line = not any(isinstance(one, dict) for one in found)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", found, flow_style=in_line)


def _inline(dumper: yaml.SafeDumper, found: Inline) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", found, flow_style=True)


def _text(dumper: yaml.SafeDumper, found: str) -> yaml.Node:
    style = "|" if "\n" in found else ">" if len(found) > LONG else None
    if any(sign in found for sign in BREAKS):
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", found, style=style)


_Dumper.add_representer(list, _sequence)
_Dumper.add_representer(Inline, _inline)
_Dumper.add_representer(str, _text)
