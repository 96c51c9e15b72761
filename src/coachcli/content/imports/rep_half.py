"""What a rep wrote before a talk, read from the file that its page saved or from the text form."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr

from coachcli.coaching.rhythm.half_form import COACHED_KEY, END, FORM_TITLES, titled
from coachcli.coaching.rhythm.preread import (
    HIGHEST,
    LOWEST,
    HalfPart,
    PulseAnswer,
    PulseItem,
    RepHalf,
)
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import Shape, fitted
from coachcli.content.tables.letters import encoding
from coachcli.content.tables.source import MARKED, first_bytes, whole_bytes

WHOSE = re.compile(r"=== for (\S+), week (\S+) ===")
QUOTED = re.compile(r"^(?:> ?)+")
COACHED_SAID = {"": None, "yes": True, "y": True, "no": False, "n": False}
NO_FORM = (
    "this is neither what the page saved nor the text form.",
    "Bring the file that came back, as it came.",
)
Agreed = Annotated[StrictInt, Field(ge=LOWEST, le=HIGHEST)] | None


class PulseShape(Shape):
    """How far a rep agrees with each thing."""

    expected: Agreed = None
    useful: Agreed = None
    open: Agreed = None


class HalfShape(Shape):
    """The file that the page saves."""

    form: Literal["half of a talk, 1"]
    rep: StrictStr
    name: StrictStr
    week: StrictStr
    well: StrictStr
    stuck: StrictStr
    number: StrictStr
    want: StrictStr
    on: StrictStr
    coached: StrictBool | None
    pulse: PulseShape


def read_half(path: Path) -> RepHalf:
    """What a rep wrote, of whomever it is. Raises ContentError."""
    text = _text(path)
    read = _saved if text.lstrip().startswith("{") else _typed
    return read(str(path), text)


def _text(path: Path) -> str:
    """A file as text, however its letters are written."""
    first = first_bytes(path)
    raw = whole_bytes(path)
    mark = next((name for begin, name in MARKED.items() if first.startswith(begin)), "utf-8")
    try:
        return raw.decode(mark)
    except UnicodeDecodeError:
        return raw.decode(encoding(raw.split(b"\n")) or "latin-1", "replace")


def _saved(name: str, text: str) -> RepHalf:
    try:
        document = SourceDocument(name, json.loads(text), {})
    except (ValueError, RecursionError):
        raise ContentError(name, None, *NO_FORM) from None
    shape = fitted(document, HalfShape)
    words = {part.value: getattr(shape, part) for part in HalfPart}
    pulse = {item: getattr(shape.pulse, item) for item in PulseItem}
    return RepHalf(shape.rep, shape.week, **words, coached=shape.coached, pulse=_pulse(pulse))


def _pulse(given: Mapping[PulseItem, int | None]) -> tuple[PulseAnswer, ...]:
    return tuple(PulseAnswer(item, answer) for item, answer in given.items() if answer)


def _typed(name: str, text: str) -> RepHalf:
    form = _TypedForm(name, text)
    words = {part.value: form.room(part) for part in HalfPart}
    pulse = {item: form.number(item) for item in PulseItem}
    coached = form.yes_or_no()
    return RepHalf(form.rep, form.week, **words, coached=coached, pulse=_pulse(pulse))


class _TypedForm:
    """The text form, which may have been quoted on its way."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.replace("\r\n", "\n").split("\n")
        self.bare = [" ".join(QUOTED.sub("", line).split()) for line in self.lines]
        self.rep, self.week = self._whose()
        self.ends = sorted(self._places())

    def _whose(self) -> tuple[str, str]:
        """Of whom and for which week it is. Raises ContentError where that is not said."""
        match = next(filter(None, map(WHOSE.fullmatch, self.bare)), None)
        if match is None:
            raise ContentError(self.name, None, *NO_FORM)
        return match[1], match[2]

    def room(self, key: str) -> str:
        """What stands below a line, without the blank lines around it."""
        begin = self._place(FORM_TITLES[key])
        end = next((place for place in self.ends if place > begin), len(self.lines))
        return "\n".join(self._written(self.lines[begin + 1 : end], begin)).strip()

    def number(self, key: str) -> int | None:
        """How far a rep agrees with a thing; none where nothing stands there."""
        said = self.room(key)
        if said and said not in map(str, range(LOWEST, HIGHEST + 1)):
            raise self._unclear(key, said, f"a number from {LOWEST} to {HIGHEST}")
        return int(said) if said else None

    def yes_or_no(self) -> bool | None:
        """Whether a rep was coached; none where nothing stands there."""
        said = self.room(COACHED_KEY).rstrip(".").casefold()
        if said not in COACHED_SAID:
            raise self._unclear(COACHED_KEY, said, "yes or no")
        return COACHED_SAID[said]

    def _written(self, lines: list[str], title: int) -> Iterator[str]:
        """Lines of an answer; where the form was quoted, without the signs of quoting."""
        is_quoted = self.lines[title].startswith(">")
        return (QUOTED.sub("", line) if is_quoted else line for line in lines)

    def _places(self) -> Iterator[int]:
        yield from map(self._place, FORM_TITLES.values())
        yield self._place(END)

    def _place(self, title: str) -> int:
        """The one line that is this title. Raises ContentError where there are more or none."""
        line = titled(title)
        places = [place for place, bare in enumerate(self.bare) if bare == line]
        if not places:
            raise ContentError(self.name, None, f'the line "{line}" is missing.', "Put it back.")
        if len(places) > 1:
            fault = f'the line "{line}" stands here a second time.'
            mend = "Change it where it belongs to an answer."
            raise ContentError(self.name, places[1] + 1, fault, mend)
        return places[0]

    def _unclear(self, key: str, said: str, wanted: str) -> ContentError:
        line = self._place(FORM_TITLES[key]) + 2
        short = said.partition("\n")[0][:40]
        fault = f'below "{FORM_TITLES[key]}" stands "{short}".'
        return ContentError(self.name, line, fault, f"Write {wanted}, or nothing.")
