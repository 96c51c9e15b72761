"""Text files as they come: in whatever encoding, read line by line, so that a long one fits."""

import codecs
import io
from collections.abc import Iterator
from pathlib import Path

from coachcli.coaching.nouns import dataclass, replace
from coachcli.content.errors import ContentError, no_file
from coachcli.content.tables import letters

LARGEST = 64 * 1024 * 1024
"""A workbook is held as a whole."""
LARGEST_TEXT = 512 * 1024 * 1024
MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
ZIP, OLD_EXCEL = b"PK", b"\xd0\xcf\x11\xe0"
SAMPLE = 4096
CHUNK = 1024 * 1024
ESCAPED = range(0xDC80, 0xDD00)
"""What Python makes of bytes that are no UTF-8, so that they are not lost."""
WESTERN = {sign: bytes([sign - 0xDC00]).decode("cp1252", errors="replace") for sign in ESCAPED}
"""Such a byte as the letter that Western Windows means by it."""
MEANT = WESTERN | {0: ""}
CONTROLS = tuple(map(chr, (*range(1, 9), *range(0xE, 0x1A), 0x7F)))
FEW_CONTROLS, MOST_CONTROLS = 3, 20
"""So many signs of control, and more than one in so many signs, are of no text."""
NOTHING = "Nothing was imported."


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of text: how it is encoded, about how many lines it has, and what tells a change.

    It is mixed where a few bytes are no UTF-8; `blanks` are signs that say nothing, as zeros do;
    `said` is what was guessed of its letters.
    """

    path: Path
    encoding: str
    is_mixed: bool
    lines: int
    state: tuple[int, int]
    blanks: int = 0
    said: str = ""


def refused(path: Path, problem: str, line: int | None = None) -> ContentError:
    """An error that says that nothing was imported."""
    return ContentError(str(path), line, f"{problem} {NOTHING}")


def first_bytes(path: Path) -> bytes:
    """The first bytes of a file that is there and not too large. Raises ContentError."""
    try:
        if fault := no_file(path, LARGEST_TEXT):
            raise refused(path, fault)
        with path.open("rb") as file:
            first = file.read(SAMPLE)
    except OSError as error:
        raise _unreadable(path, error) from None
    _refuse_large(path, LARGEST if first.startswith(ZIP) else LARGEST_TEXT)
    return first


def whole_bytes(path: Path) -> bytes:
    """All bytes of a file. Raises ContentError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def text_file(path: Path, first: bytes) -> TextFile:
    """A file as text, read once to see how it is written. Raises ContentError."""
    try:
        before = _state(path)
        encoding, is_mixed = _encoding(path, first)
        lines, blanks = _count_lines(path, encoding)
        file = TextFile(path, encoding, is_mixed, lines, before, blanks)
        return replace(file, said=_said(file)) if is_mixed or encoding in letters.NAMES else file
    except OSError as error:
        raise _unreadable(path, error) from None


def _said(file: TextFile) -> str:
    """How letters beyond ASCII were read, with a word of them, so that it can be checked."""
    if file.is_mixed:
        return "A few letters were spoilt, and are read as Windows writes them."
    word = letters.example(_texts(file.path, file.encoding, "replace"))
    whose = letters.NAMES[file.encoding]
    return f'Letters are read as {whose} writes them, such as "{word}".' if word else ""


def lines_of(file: TextFile) -> Iterator[str]:
    """The lines with their endings, from the first. Raises ContentError."""
    errors = "surrogateescape" if file.is_mixed else "replace"
    try:
        with file.path.open("rb") as raw:
            _refuse_changed(file)
            # not split at signs that a cell may hold, as `splitlines` would
            text = io.TextIOWrapper(raw, file.encoding, errors, newline="")
            yield from (line.translate(MEANT) for line in text) if _has_odd(file) else text
    except OSError as error:
        raise _unreadable(file.path, error) from None


def _has_odd(file: TextFile) -> bool:
    return file.is_mixed or file.blanks > 0


def _refuse_changed(file: TextFile) -> None:
    if _state(file.path) != file.state:
        raise refused(file.path, "the file was changed while it was read.")


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _encoding(path: Path, first: bytes) -> tuple[str, bool]:
    """The encoding that the first bytes say, else UTF-8, else one of a byte a letter.

    It is mixed where a few bytes are no UTF-8 though far more is: those cost a letter, no more.
    """
    encoding = _marked(first) or _guessed(first)
    if encoding.startswith("utf-16"):
        return encoding, False
    spoilt, whole = _other_signs(path)
    if spoilt > whole:
        return letters.encoding(_raw(path)) or _refuse_letters(path), False
    return encoding, spoilt > 0


def _refuse_letters(path: Path) -> str:
    """Letters that were guessed wrong would be kept for good. Raises ContentError."""
    fault = "coach cannot tell how the letters of this file are written, as it is no UTF-8."
    raise refused(path, f"{fault} Save it as CSV UTF-8, which Excel offers too, and import that.")


def _other_signs(path: Path) -> tuple[int, int]:
    """How many bytes of a file are no UTF-8, and how many signs beyond ASCII are."""
    spoilt = whole = 0
    for text in _texts(path, "utf-8", "surrogateescape"):
        if not text.isascii():
            beyond = [ord(sign) for sign in text if sign > "\x7f"]
            spoilt += sum(sign in ESCAPED for sign in beyond)
            whole += sum(sign not in ESCAPED for sign in beyond)
    return spoilt, whole


def _count_lines(path: Path, encoding: str) -> tuple[int, int]:
    """How many lines and zeros a file has; refuses what is no table, though its bytes are text."""
    lines = zeros = size = 0
    for text in _texts(path, encoding, "replace"):
        if not size and text.lstrip()[:1] == "<":
            raise refused(path, "this is a web page, not a table. Export it as CSV or XLSX.")
        lines, size = lines + (text.count("\n") or text.count("\r")), size + len(text)
        zeros += text.count("\0")
        if zeros and _is_binary(text, zeros, size):
            raise refused(path, "this is not a text file. Save the sheet as CSV.")
    return lines, zeros


def _is_binary(text: str, zeros: int, size: int) -> bool:
    """Whether there are more zeros and other signs of control than an accident would bring."""
    controls = zeros + sum(map(text.count, CONTROLS))
    return controls >= FEW_CONTROLS and controls * MOST_CONTROLS > size


def _texts(path: Path, encoding: str, errors: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    return map(decoder.decode, _raw(path))


def _raw(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _marked(first: bytes) -> str:
    return next((name for mark, name in MARKED.items() if first.startswith(mark)), "")


def _guessed(first: bytes) -> str:
    """UTF-16 without a mark has a zero in every other byte of plain text."""
    halves = {"utf-16-be": first[::2], "utf-16-le": first[1::2]}
    return next((name for name, half in halves.items() if _is_mostly_zero(half)), "utf-8")


def _is_mostly_zero(half: bytes) -> bool:
    return half.count(0) > 0.9 * len(half)


def _unreadable(path: Path, error: OSError) -> ContentError:
    why = (error.strerror or str(error)).lower()
    return ContentError(str(path), None, f"the file cannot be read: {why}.")


def _refuse_large(path: Path, most: int) -> None:
    if path.stat().st_size > most:
        raise refused(path, f"the file is larger than {most // 1024 // 1024} MiB.")
