"""The form on which a rep rates behaviours, as it comes back: a text, perhaps quoted in a reply."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from coachcli.coaching.behaviour import Behaviour
from coachcli.coaching.nouns import dataclass
from coachcli.content.errors import ContentError
from coachcli.content.tables.source import first_bytes, lines_of, text_file

FOR = "This form is for:"
LEVEL, EXAMPLE = "My level, 1 to 4:", "One example, and when:"
"""The words on the form after which something is written; they are looked for when it is read."""
QUOTED = re.compile(r"^[>|\s]+")
BLANKS = " \t_*\n"
NUMBER = re.compile(r"(?:level\s*)?(\d+(?:[.,]\d+)?)\b", re.IGNORECASE)
ANOTHER = re.compile(r"\s*(?:[-\u2013\u2014/]|to|or)\s*\d", re.IGNORECASE)
"""What follows a number that stands for more than one, as in 2-3 or "2 or 3"."""
LEVELS = ("1", "2", "3", "4")
LONGEST = 2000
"""An example is a line or two; a whole thread of mail behind it is cut."""
ENDINGS = (".html", ".htm", ".eml")


@dataclass(frozen=True, slots=True)
class OwnRating:
    """What a rep wrote about one behaviour (by id): a level, and an example if there is one."""

    behaviour: str
    level: int
    example: str


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A form that was filled: whose it says it is, what was rated, and how many were left empty."""

    name: str
    rated: tuple[OwnRating, ...]
    empty: int


def read_own_form(path: Path, behaviours: Mapping[str, Behaviour]) -> OwnForm:
    """What a rep wrote on the form. Raises ContentError."""
    text = _text(path)
    parts = tuple(_parts(text, behaviours))
    if not parts:
        fault = "no behaviour of the model stands in it, so it is not the form."
        raise ContentError(str(path), None, fault, "Write one anew with --form, or use --own.")
    said = [_said(path, *part) for part in parts]
    rated = tuple(each for each in said if each)
    if not rated:
        fault = f'no level stands after "{LEVEL}"'
        raise ContentError(str(path), None, f"{fault}.", "Fill it in, or use --own.")
    return OwnForm(_whose(path, text), rated, len(said) - len(rated))


def _whose(path: Path, text: str) -> str:
    """Whose form it says it is. Raises ContentError."""
    if name := _written(text, FOR):
        return name
    fault = f'no name stands after "{FOR}", so nobody can tell whose it is.'
    raise ContentError(str(path), None, fault, "Write the rep's name there.")


def _text(path: Path) -> str:
    """The text without the marks of a quotation."""
    if path.suffix.lower() in ENDINGS:
        fault = "a page is for printing, and cannot be read back."
        raise ContentError(str(path), None, fault, "Save it as a text, or use --own.")
    if path.is_dir():
        raise ContentError(str(path), None, "it is a folder.", "Name the form in it.")
    try:
        file = text_file(path, first_bytes(path))
    except ContentError:
        if not path.is_file():
            raise
        fault = "it cannot be read as a text."
        raise ContentError(str(path), None, fault, "Save it as a text, or use --own.") from None
    return "\n".join(QUOTED.sub("", line.strip()) for line in lines_of(file))


def _parts(text: str, behaviours: Mapping[str, Behaviour]) -> Iterator[tuple[Behaviour, str]]:
    """Each behaviour of the form with what stands below it, however its title is folded."""
    places = sorted((place, id_) for id_, place in _places(text, behaviours))
    for (place, id_), (end, _) in pairwise((*places, (len(text), ""))):
        yield behaviours[id_], text[place:end]


def _places(text: str, behaviours: Mapping[str, Behaviour]) -> Iterator[tuple[str, int]]:
    for id_, behaviour in behaviours.items():
        words = r"\s+".join(map(re.escape, behaviour.title.split()))
        if there := re.search(words, text, re.IGNORECASE):
            yield id_, there.start()


def _said(path: Path, behaviour: Behaviour, part: str) -> OwnRating | None:
    """What is written about a behaviour; nothing where no level is. Raises ContentError."""
    written = _written(part, LEVEL)
    if not written:
        return None
    number = NUMBER.match(written)
    if number is None or number[1] not in LEVELS or ANOTHER.match(written, number.end()):
        fault = f'"{written[:40]}" is no level from 1 to 4, for "{behaviour.title}".'
        raise ContentError(str(path), None, fault, "Write one whole number.")
    return OwnRating(behaviour.id, int(number[1]), _example(part))


def _example(part: str) -> str:
    """The example in one line: up to the first empty line after it."""
    _, _, after = part.partition(EXAMPLE)
    first = re.split(r"\n\s*\n", after.strip(BLANKS), maxsplit=1)[0]
    return " ".join(re.sub(r"^#+.*", "", first, flags=re.MULTILINE).split())[:LONGEST].strip(BLANKS)


def _written(text: str, label: str) -> str:
    """What is written behind a label, on its line."""
    _, _, after = text.partition(label)
    return after.partition("\n")[0].strip(BLANKS)
