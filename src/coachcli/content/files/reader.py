"""A strict one-pass reader of YAML: no anchors, no tags, no twice-used keys, nothing deep or large; every value keeps its line.

It works on libyaml's events, as PyYAML's own loaders follow alias bombs and crash on deep nesting. A plain scalar stays text
(`no` is "no"); only `null` and `~` are nothing. What a text means as a number is the business of the shape that it is read into.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from coachcli.content.errors import ContentError, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 4 * 1024 * 1024
DEEPEST = 24
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Value = str | list["Value"] | dict[str, "Value"] | None


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and the line on which each value stands (counted from 1, by the path to the value)."""

    name: str
    value: Value
    lines: dict[Place, int] = field(repr=False)

    def line(self, *place: str | int) -> int | None:
        """The line of the value at this place, or of the nearest one around it."""
        known = (self.lines.get(place[:size]) for size in range(len(place), -1, -1))
        return next((line for line in known if line is not None), None)

    def error(self, fault: str, *place: str | int, mend: str = "") -> ContentError:
        """An error at this place."""
        return ContentError(self.name, self.line(*place), fault, mend, place)


def read(path: Path, name: str | None = None) -> Document:
    """The one document of a YAML (or JSON) file.

    Raises ContentError when the file cannot be read, is too large or deep, or is not plain YAML.
    """
    shown = name or str(path)
    return parse(_text(path, shown), shown)


def parse(text: str, name: str) -> Document:
    """The one document of a text. Raises ContentError as `read` does."""
    try:
        return _Reader(name, text).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        fault = f"this is not YAML: {error.problem}."
        raise ContentError(name, mark.line + 1 if mark else None, fault, "Mend it, or move it away.") from None
    except yaml.YAMLError as error:
        fault = f"this is not YAML text: {getattr(error, 'reason', 'unreadable characters')}."
        raise ContentError(name, _line_of_hidden(text), fault, "Take the sign out.") from None


def _text(path: Path, name: str) -> str:
    try:
        if not path.is_file():
            raise ContentError(name, None, "there is no such file.")
        if path.stat().st_size > LARGEST:
            raise ContentError(name, None, "the file is larger than 4 MiB.", "Split it.")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ContentError(name, None, f"the file cannot be read: {(error.strerror or 'unknown error').lower()}.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(name, line, "the file is not UTF-8 text.", "Save it as UTF-8.") from None


def _line_of_hidden(text: str) -> int | None:
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


class _Reader:
    """Turns the stream of events into values, one level at a time."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)
        self.lines: dict[Place, int] = {}

    def document(self) -> Document:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise ContentError(self.name, 1, "the file is empty.", "Write what it should hold, or take it away.")
        value = self._value(next(self.events), ())
        next(self.events)
        if not isinstance(after := next(self.events), yaml.StreamEndEvent):
            raise self._error(after, (), "a second document starts here.", "Give it a file of its own.")
        return Document(self.name, value, self.lines)

    def _value(self, event: yaml.Event, place: Place) -> Value:
        self._refuse(event, place)
        self.lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        return self._mapping(place) if isinstance(event, yaml.MappingStartEvent) else self._sequence(place)

    def _refuse(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._error(event, place, "anchors and aliases (& and *) are not used here.", "Write the value out.")
        if getattr(event, "tag", None):
            raise self._error(event, place, "tags (!) are not used here.", "Write the plain value.")
        if len(place) > DEEPEST:
            raise self._error(event, (), f"the file is nested deeper than {DEEPEST} levels.", "Take levels out.")

    def _mapping(self, place: Place) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for event in iter(self._next, None):
            key = self._key(event, found, place)
            self.lines[*place, key] = _line(event)
            found[key] = self._value(next(self.events), (*place, key))
        return found

    def _key(self, event: yaml.Event, found: dict[str, Value], place: Place) -> str:
        self._refuse(event, ())
        if not isinstance(event, yaml.ScalarEvent):
            raise self._error(event, place, "a key must be a plain word.", "Put quotes around it if it is one.")
        if event.value in found:
            fault = f'"{event.value}" stands here a second time.'
            raise self._error(event, (*place, event.value), fault, "Take one of the two out, or rename it.")
        return str(event.value)

    def _sequence(self, place: Place) -> list[Value]:
        found: list[Value] = []
        for event in iter(self._next, None):
            found.append(self._value(event, (*place, len(found))))
        return found

    def _next(self) -> yaml.Event | None:
        event = next(self.events)
        ends = isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent)
        return None if ends else event

    def _error(self, event: yaml.Event, place: Place, fault: str, mend: str) -> ContentError:
        return ContentError(self.name, _line(event), fault, mend, place)


def _scalar(event: yaml.ScalarEvent) -> str | None:
    plain = event.style is None or event.style == ""
    return None if plain and event.value in ("", "~", "null") else str(event.value)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
