"""Content as YAML in one canonical form, made for hands that edit it.

The same content always gives the same bytes.

What fits stands in one line. An answer's marks are broken between their words, a long text is
folded, and everything else is left to PyYAML.
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
    """What the author wrote, in the order of the shape; what is left out or empty stays out."""
    found: dict[str, Any] = _without_empty(
        shape.model_dump(mode="json", by_alias=True, exclude_unset=True)
    )
    return found


def yaml_text(content: dict[str, Any], schema: str = "", comments: Iterable[str] = ()) -> str:
    """The text of a file: the schema it names, comments at its head, and the content."""
    first = [f"{SCHEMA}{schema}"] if schema else []
    head = [*first, *(f"# {line}".rstrip() for line in comments)]
    return "".join(f"{line}\n" for line in (*head, *_mapping(_with_inline(content), 0)))


def _with_inline(content: dict[str, Any]) -> dict[str, Any]:
    laid = {key: Inline(value) if key in INLINE else value for key, value in content.items()}
    checks = laid.get("checks", {})
    told = {id_: _check(check) for id_, check in checks.items()}
    return laid | ({"checks": told} if "checks" in laid else {})


def _check(check: dict[str, Any]) -> dict[str, Any]:
    return check | {"answers": {text: Inline(answer) for text, answer in check["answers"].items()}}


def _without_empty(value: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """Without what says nothing; an answer without marks stays, as an answer."""
    if not isinstance(value, dict):
        return value
    filled = {key: inner for key, inner in value.items() if inner not in EMPTY}
    return {key: _inner(key, inner) for key, inner in filled.items()}


def _inner(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    return _answers(value) if key == "answers" else _without_empty(value)


def _answers(answers: dict[str, Any]) -> dict[str, Any]:
    return {text: _without_empty(answer or {}) for text, answer in answers.items()}


def _mapping(mapping: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _entry(f"{' ' * indent}{_scalar(key, in_line=False)}:", value, indent)


def _entry(head: str, value: Any, indent: int) -> Iterable[str]:  # noqa: ANN401 - whatever a file holds
    """A key with its value, in as many lines as it takes."""
    if isinstance(value, str):
        return _text(head, value, indent)
    if isinstance(value, dict) and not isinstance(value, Inline) and value:
        return [head, *_mapping(value, indent + STEP)]
    if _holds_mappings(value):
        return _left_to_yaml(head, value, indent)
    line = f"{head} {_in_line(value)}"
    return [line] if len(line) <= WIDTH else _broken(head, value, indent)


def _holds_mappings(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(part, dict) for part in value)


def _text(head: str, text: str, indent: int) -> list[str]:
    if "\n" in text:
        return _left_to_yaml(head, text, indent)
    line = f"{head} {_scalar(text, in_line=False)}"
    folded = _wrapped(text, WIDTH - indent - STEP)
    # what folding would change, such as two blanks, is not folded
    if len(line) <= WIDTH or " ".join(folded) != text:
        return [line]
    return [f"{head} >-", *(f"{' ' * (indent + STEP)}{part}" for part in folded)]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _broken(head: str, value: Inline | list[Any], indent: int) -> list[str]:
    """The parts below the head, as many in a line as fit; a longer one is broken in its list."""
    opened, closed = "{}" if isinstance(value, Inline) else "[]"
    margin, room = " " * (indent + STEP), WIDTH - indent - STEP - 1
    first, *others = _filled(_parts(value, room), room)
    lines = [f"{margin}{opened}{first}", *(f"{margin} {line}" for line in others)]
    return [head, *lines[:-1], lines[-1].removesuffix(",") + closed]


def _filled(parts: Iterable[str], room: int) -> list[str]:
    """Parts in lines, as many in each as fit."""
    lines = [""]
    for part in parts:
        together = f"{lines[-1]} {part}".lstrip()
        fits = len(together) <= room
        lines[-1:] = [together] if fits else [line for line in (lines[-1], part) if line]
    return lines


def _parts(value: Inline | list[Any], room: int) -> Iterator[str]:
    """What a line may be broken between, each with its comma."""
    for part in _items(value):
        yield from [f"{part},"] if len(part) < room else _wrapped(f"{part},", room)


def _items(value: Inline | list[Any]) -> list[str]:
    if isinstance(value, list):
        return [_in_line(item) for item in value]
    return [f"{_scalar(key)}: {_in_line(item)}" for key, item in value.items()]


def _in_line(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    if isinstance(value, dict):
        pairs = (f"{_scalar(key)}: {_in_line(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_line, value)) + "]"
    return _scalar(value)


def _scalar(value: Any, *, in_line: bool = True) -> str:  # noqa: ANN401 - whatever a file holds
    """One value in one line, in double quotes where it needs quotes."""
    is_text = isinstance(value, str)
    return value if is_text and _is_plain(value, in_line=in_line) else _quoted(value)


def _quoted(value: Any) -> str:  # noqa: ANN401 - whatever a file holds
    style = '"' if isinstance(value, str) else None
    text = yaml.safe_dump(value, default_style=style, allow_unicode=True, width=float("inf"))
    return str(text).split("\n", 1)[0]  # a bare number is followed by "..."


def _is_plain(text: str, *, in_line: bool) -> bool:
    known = _JUDGE.analyze_scalar(text)
    allowed = known.allow_flow_plain if in_line else known.allow_block_plain
    return bool(allowed and not known.multiline and _is_read_as_text(text))


def _is_read_as_text(text: str) -> bool:
    """Whether YAML takes these signs for a text, and not for a number, a day or a yes."""
    tag = _JUDGE.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # PyYAML has no types here
    return bool(tag == TEXT)


def _left_to_yaml(head: str, value: Any, indent: int) -> list[str]:  # noqa: ANN401 - whatever a file holds
    """What PyYAML makes of it, moved below the head."""
    first, *others = _dumped({"_": value}).splitlines()
    margin = " " * indent
    return [f"{head}{first.removeprefix('_:')}", *(f"{margin}{line}".rstrip() for line in others)]


def _dumped(value: dict[str, Any]) -> str:
    text = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return str(text)


def _lines_as_they_are(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar(TEXT, text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _lines_as_they_are)
