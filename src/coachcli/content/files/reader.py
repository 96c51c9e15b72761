"""A strict one-pass reader of YAML: no anchors, no tags, no twice-used keys, nothing deep or large.

Every value keeps its line.

It works on libyaml's events, as PyYAML's own loaders follow alias bombs and crash on deep nesting.
A plain scalar stays text (`no` is "no"); only `null` and `~` are nothing. What a text means as a
number is the business of the shape that it is read into.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from coachcli.coaching.nouns import dataclass, field
from coachcli.content.errors import LARGEST, ContentError, Place, no_file

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 24
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Value = str | list["Value"] | dict[str, "Value"] | None


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """What a file says, and the line on which each value stands, by the path to the value."""

    name: str
    value: Value
    lines: dict[Place, int] = field(repr=False)

    def line(self, *place: str | int) -> int | None:
        """The line of the value at this place, or of the nearest one around it."""
        around = (place[:size] for size in range(len(place), -1, -1))
        return next((self.lines[spot] for spot in around if spot in self.lines), None)

    def error(self, fault: str, *place: str | int, mend: str = "") -> ContentError:
        """An error at this place."""
        return ContentError(self.name, self.line(*place), fault, mend, place)


def read(path: Path, name: str | None = None) -> SourceDocument:
    """The one document of a YAML (or JSON) file.

    Raises ContentError when the file cannot be read, is too large or deep, or is not plain YAML.
    """
    shown = name or str(path)
    return parse(_text(path, shown), shown)


def parse(text: str, name: str) -> SourceDocument:
    """The one document of a text. Raises ContentError as `read` does."""
    try:
        return _Reader(name, text).document()
    except yaml.MarkedYAMLError as error:
        raise _not_yaml(name, error) from None
    except yaml.YAMLError as error:
        fault = f"this is not YAML text: {getattr(error, 'reason', 'unreadable characters')}."
        raise ContentError(name, _line_of_hidden(text), fault, "Take the sign out.") from None


def _not_yaml(name: str, error: yaml.MarkedYAMLError) -> ContentError:
    mark = error.problem_mark or error.context_mark
    fault = f"this is not YAML: {error.problem}."
    return ContentError(name, mark.line + 1 if mark else None, fault, "Mend it, or move it away.")


def _text(path: Path, name: str) -> str:
    try:
        _refuse_absent_or_large(path, name)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _unreadable(name, error) from None
    except UnicodeDecodeError as error:
        raise _not_utf8(name, error) from None


def _unreadable(name: str, error: OSError) -> ContentError:
    why = (error.strerror or "unknown error").lower()
    return ContentError(name, None, f"the file cannot be read: {why}.")


def _not_utf8(name: str, error: UnicodeDecodeError) -> ContentError:
    line = error.object[: error.start].count(b"\n") + 1
    return ContentError(name, line, "the file is not UTF-8 text.", "Save it as UTF-8.")


def _refuse_absent_or_large(path: Path, name: str) -> None:
    if fault := no_file(path, LARGEST):
        raise ContentError(name, None, fault, "Split it." if "larger" in fault else "")


def _line_of_hidden(text: str) -> int | None:
    sign = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return text.count("\n", 0, sign.start()) + 1 if sign else None


class _Reader:
    """Turns the stream of events into values, one level at a time."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=LOADER)
        self.lines: dict[Place, int] = {}

    def document(self) -> SourceDocument:
        next(self.events)
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            mend = "Write what it should hold, or take it away."
            raise ContentError(self.name, 1, "the file is empty.", mend)
        value = self._value(next(self.events), ())
        next(self.events)
        self._refuse_second(next(self.events))
        return SourceDocument(self.name, value, self.lines)

    def _refuse_second(self, after: yaml.Event) -> None:
        if not isinstance(after, yaml.StreamEndEvent):
            fault = "a second document starts here."
            raise self._error(after, (), fault, "Give it a file of its own.")

    def _value(self, event: yaml.Event, place: Place) -> Value:
        self._refuse(event, place)
        self.lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return self._mapping(place) if is_mapping else self._sequence(place)

    def _refuse(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            fault = "anchors and aliases (& and *) are not used here."
            raise self._error(event, place, fault, "Write the value out.")
        if getattr(event, "tag", None):
            raise self._error(event, place, "tags (!) are not used here.", "Write the plain value.")
        if len(place) > DEEPEST:
            fault = f"the file is nested deeper than {DEEPEST} levels."
            raise self._error(event, (), fault, "Take levels out.")

    def _mapping(self, place: Place) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in iter(self._next, None):
            key = self._key(event, values, place)
            self.lines[*place, key] = _line(event)
            values[key] = self._value(next(self.events), (*place, key))
        return values

    def _key(self, event: yaml.Event, mapping: dict[str, Value], place: Place) -> str:
        self._refuse(event, ())
        if not isinstance(event, yaml.ScalarEvent):
            mend = "Put quotes around it if it is one."
            raise self._error(event, place, "a key must be a plain word.", mend)
        if event.value in mapping:
            fault = f'"{event.value}" stands here a second time.'
            mend = "Take one of the two out, or rename it."
            raise self._error(event, (*place, event.value), fault, mend)
        return str(event.value)

    def _sequence(self, place: Place) -> list[Value]:
        values: list[Value] = []
        for event in iter(self._next, None):
            values.append(self._value(event, (*place, len(values))))
        return values

    def _next(self) -> yaml.Event | None:
        event = next(self.events)
        ends = isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent)
        return None if ends else event

    def _error(self, event: yaml.Event, place: Place, fault: str, mend: str) -> ContentError:
        return ContentError(self.name, _line(event), fault, mend, place)


def _scalar(event: yaml.ScalarEvent) -> str | None:
    return None if _is_nothing(event) else str(event.value)


def _is_nothing(event: yaml.ScalarEvent) -> bool:
    """Whether a scalar is plain and says nothing; in quotes it is the text that it says."""
    return not event.style and event.value in ("", "~", "null")


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
