"""An answer as a file, in the form that the ending of its name asks for."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import Answer, Heading, Line, Lines, Part, Prose, Verbatim
from coachcli.cli.terminal.email_draft import draft
from coachcli.cli.terminal.endings import check_ending
from coachcli.cli.terminal.markdown import markdown
from coachcli.cli.terminal.page import page
from coachcli.cli.terminal.text import spoken, text
from coachcli.coaching.nouns import dataclass

HEADING_SIGN = re.compile(r"^#{1,6} ", re.MULTILINE)
MARKS = re.compile(r"\*\*|(?<!\S)\*(?=\S)|(?<=\S)\*(?!\w)")


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a draft of an email is for, and the address, where one is known."""

    name: str = ""
    address: str = ""


NOBODY = Recipient()


def document(answer: Answer, path: Path, to: Recipient = NOBODY) -> bytes:
    """The file that an answer becomes; text where there is no ending. Raises UnknownEndingError."""
    check_ending(path, NAMED)
    return WRITERS[path.suffix.lower() or TEXT](answer, to)


def plain_text(parts: Iterable[Part]) -> str:
    """Parts as text for a file, without any mark for a terminal."""
    rows = [row for part in parts for row in text(_without_marks(part), drawn=False)]
    return "".join(f"{_safe(row)}\n" for row in rows)


def _without_marks(part: Part) -> Part:
    """A part; of a text in Markdown the words alone."""
    if not isinstance(part, Prose):
        return part
    return Verbatim(MARKS.sub("", HEADING_SIGN.sub("", part.text.strip())).split("\n"))


def _safe(row: str) -> str:
    return show.safe("".join(sign for sign in row if sign not in show.CODES))


def _as_text(answer: Answer, _to: Recipient) -> bytes:
    return plain_text(answer.parts).encode()


def _as_markdown(answer: Answer, _to: Recipient) -> bytes:
    return markdown(answer).encode()


def _as_page(answer: Answer, _to: Recipient) -> bytes:
    return page(answer).encode()


def _as_email(answer: Answer, to: Recipient) -> bytes:
    """A draft whose subject is the heading, with a page beside the text of a whole document."""
    first, *rest = answer.parts
    whole = isinstance(first, Prose)
    body = plain_text((first,)) if whole else "".join(map(_paragraphs, rest)).lstrip("\n")
    return draft(_subject(first), body, page(answer) if whole else "", (to.name, to.address))


def _subject(first: Part) -> str:
    """The heading in a line, what stands at its right in brackets."""
    if isinstance(first, Heading):
        return _safe(spoken(Line(first.text, right=first.right)))
    return plain_text((first,)).split("\n", 1)[0]


def _paragraphs(part: Part) -> str:
    """A part as text, a paragraph whole on a line: whoever reads it has a width of their own."""
    if not isinstance(part, Lines):
        return plain_text((part,))
    said = (line if isinstance(line, str) else spoken(line) for line in part.lines)
    return "".join(f"{_safe(line)}\n" for line in said)


TEXT = ".txt"
WRITERS: dict[str, Callable[[Answer, Recipient], bytes]] = {
    TEXT: _as_text,
    ".md": _as_markdown,
    ".html": _as_page,
    ".htm": _as_page,
    ".eml": _as_email,
}
NAMED = (TEXT, ".md", ".html", ".htm", ".eml")
