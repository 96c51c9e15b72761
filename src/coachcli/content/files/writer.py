"""Content as YAML in one canonical form, made for hands that edit it: the same content always gives the same bytes.

What fits stands in one line. An answer's marks are broken between their words, a long text is folded, and everything else is
left to PyYAML.
"""

import io
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from coachcli.content.files.shapes import Shape

WIDTH = 130
STEP = 2
SCHEMA = "# yaml-language-server: $schema="
"""How a file begins that names the JSON Schema by which an editor completes and checks it."""

EMPTY: tuple[Any, ...] = ("", [], None, False)
INLINE = ("gap",)
"""Mappings that stand in one line; an answer's marks do too."""

TEXT = "tag:yaml.org,2002:str"
_JUDGE = yaml.SafeDumper(io.StringIO())
"""Knows which texts need quotes; nothing is written with it."""


class Inline(dict[str, Any]):
    """A mapping that is written in one line, or broken between its keys."""


class _Dumper(yaml.SafeDumper):
    """Texts of several lines as they are; nothing by reference."""

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
    return "".join(f"{line}\n" for line in (*head, *_mapping(_with_inline(content), 0)))


def _with_inline(content: dict[str, Any]) -> dict[str, Any]:
    laid = {key: Inline(value) if key in INLINE else value for key, value in content.items()}
    if "checks" in laid:
        laid["checks"] = {id_: _check(check) for id_, check in laid["checks"].items()}
    return laid


def _check(check: dict[str, Any]) -> dict[str, Any]:
    return check | {"answers": {text: Inline(answer) for text, answer in check["answers"].items()}}


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """Without what says nothing; an answer without marks stays, as an answer."""
    if not isinstance(value, dict):
        return value
    kept = {key: one for key, one in value.items() if one not in EMPTY}
    return {key: _answers(one) if key == "answers" else _without_empty(one) for key, one in kept.items()}


def _answers(found: dict[str, Any]) -> dict[str, Any]:
    return {text: _without_empty(answer or {}) for text, answer in found.items()}


def _mapping(found: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in found.items():
        yield from _entry(f"{' ' * indent}{_scalar(key, in_line=False)}:", value, indent)


def _entry(head: str, value: Any, indent: int) -> Iterable[str]:  # noqa: ANN401 - whatever a file holds
    """A key with its value, in as many lines as it takes."""
    if isinstance(value, str):
        return _text(head, value, indent)
    if isinstance(value, dict) and not isinstance(value, Inline) and value:
        return [head, *_mapping(value, indent + STEP)]
    if not isinstance(value, list) or not any(isinstance(one, dict) for one in value):
        line = f"{head} {_in_line(value)}"
        return [line] if len(line) <= WIDTH else _broken(head, value, indent)
    return _left_to_yaml(head, value, indent)


def _text(head: str, text: str, indent: int) -> list[str]:
    line = f"{head} {_scalar(text, in_line=False)}"
    if "\n" in text:
        return _left_to_yaml(head, text, indent)
    folded = textwrap.wrap(text, WIDTH - indent - STEP, break_long_words=False, break_on_hyphens=False)
    if len(line) <= WIDTH or " ".join(folded) != text:
        return [line]
    return [f"{head} >-", *(f"{' ' * (indent + STEP)}{one}" for one in folded)]


def _broken(head: str, value: Inline | list[Any], indent: int) -> list[str]:
    """The parts below the head, as many in a line as fit; a part that fits in no line is broken in its list."""
    opened, closed = "{}" if isinstance(value, Inline) else "[]"
    room, margin = WIDTH - indent - STEP - 1, " " * (indent + STEP)
    lines = [""]
    for part in _parts(value, room):
        together = f"{lines[-1]} {part}".lstrip()
        lines[-1:] = [together] if len(together) <= room else [line for line in (lines[-1], part) if line]
    body_ = f"\n{margin} ".join(lines).removesuffix(",")
    return [head, *f"{margin}{opened}{body_}{closed}".split("\n")]


def _parts(value: Inline | list[Any], room: int) -> Iterator[str]:
    """What a line may be broken between, each with its comma."""
    whole = [f"{_scalar(key)}: {_in_line(one)}," for key, one in value.items()] if isinstance(value, Inline) else []
    for part in whole or [f"{_in_line(one)}," for one in value]:
        yield from [part] if len(part) <= room else textwrap.wrap(part, room, break_long_words=False, break_on_hyphens=False)


def _in_line(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(key)}: {_in_line(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_line, value)) + "]"
    return _scalar(value)


def _scalar(value: Any, *, in_line: bool = True) -> str:  # noqa: ANN401 - whatever a file holds
    """One value in one line, in double quotes where it needs quotes."""
    if isinstance(value, str) and _is_plain(value, in_line=in_line):
        return value
    style = '"' if isinstance(value, str) else None
    return str(yaml.safe_dump(value, default_style=style, allow_unicode=True, width=float("inf"))).split("\n", 1)[0]


def _is_plain(text: str, *, in_line: bool) -> bool:
    found = _JUDGE.analyze_scalar(text)
    allowed = found.allow_flow_plain if in_line else found.allow_block_plain
    tag = _JUDGE.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # PyYAML has no types here
    return bool(allowed and not found.multiline and tag == TEXT)


def _left_to_yaml(head: str, value: Any, indent: int) -> list[str]:  # noqa: ANN401 - whatever a file holds
    """What PyYAML makes of it, moved below the head."""
    first, *others = str(yaml.dump({"_": value}, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)).splitlines()
    return [f"{head}{first.removeprefix('_:')}", *(f"{' ' * indent}{one}".rstrip() for one in others)]


def _lines_as_they_are(dumper: yaml.SafeDumper, found: str) -> yaml.Node:
    return dumper.represent_scalar(TEXT, found, style="|" if "\n" in found else None)


_Dumper.add_representer(str, _lines_as_they_are)
