"""What a rep wrote before a talk, read from the file that its page saved or from the text form."""

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StrictBool, StrictInt, StrictStr

from coachcli.coaching.rhythm.preread import HIGHEST, LOWEST, HalfPart, PulseItem, RepHalf
from coachcli.content.errors import ContentError
from coachcli.content.files.reader import SourceDocument
from coachcli.content.files.shapes import Shape, fitted
from coachcli.content.imports.half_typed import NO_FORM, given, read_typed
from coachcli.content.tables.letters import encoding
from coachcli.content.tables.source import MARKED, first_bytes, whole_bytes

LARGEST = 1024 * 1024
"""More bytes than a form takes with all that fits in it, and a thread of mails around it."""
PAGE = (
    "this is the page itself, which holds no answers.",
    "Its button saves them as a file of its own: bring that.",
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
    rep: Annotated[StrictStr, Field(max_length=64)]
    name: StrictStr
    week: Annotated[StrictStr, Field(max_length=16)]
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
    if text.lstrip().startswith("<"):
        raise ContentError(str(path), None, *PAGE)
    read = _saved if text.lstrip().startswith("{") else read_typed
    return read(str(path), text)


def _text(path: Path) -> str:
    """A file as text, however its letters are written."""
    first = first_bytes(path)
    _refuse_large(path)
    raw = whole_bytes(path)
    mark = next((name for begin, name in MARKED.items() if first.startswith(begin)), "utf-8")
    try:
        return raw.decode(mark)
    except UnicodeDecodeError:
        return raw.decode(encoding(raw.split(b"\n")) or "latin-1", "replace")


def _refuse_large(path: Path) -> None:
    if path.stat().st_size > LARGEST:
        raise ContentError(str(path), None, "this is larger than 1 MiB.", NO_FORM[1])


def _saved(name: str, text: str) -> RepHalf:
    try:
        document = SourceDocument(name, json.loads(text), {})
    except (ValueError, RecursionError):
        raise ContentError(name, None, *NO_FORM) from None
    shape = fitted(document, HalfShape)
    words = {part.value: getattr(shape, part) for part in HalfPart}
    pulse = {item: getattr(shape.pulse, item) for item in PulseItem}
    return RepHalf(shape.rep, shape.week, **words, coached=shape.coached, pulse=given(pulse))
