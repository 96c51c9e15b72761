"""How a text is folded into lines of so many columns; no word of it is broken that need not be."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from unicodedata import category, combining, east_asian_width

JOINERS = "\u200c\u200d"
MARKS = ("\ue000", "\ue001", "\ue002")
"""What begins text that stands out or back, and what ends it; it takes no column."""
COMMAND = re.compile(r"(?P<words>.*: )(?P<command>coach .*)")
"""A sentence that ends in what is to be typed."""
GAP = re.compile(r"( {2,})")
"""What sets things in a line apart, as in a legend; a line is rather folded there."""
WORDS = re.compile(r" (?!%)")
"""What parts words; a number keeps its sign with it."""
SPACE = re.compile(r"[\t\n\r\f\v]")
UNUSUAL = re.compile(r"[^\x00-\x7f]")
"""What may take another room than a column."""
LEAST = 20
"""So many columns at least are left to a text behind what stands before it."""
DEEP, NAME = 4, 30
"""How far what has a line of its own stands in, and the columns that a name may take."""


def cells(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(_cells(sign) - 1 for sign in UNUSUAL.findall(text))


def folded(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Text in lines, the first after `first`, the others after `rest` or as many blanks.

    Where too little room is left behind `first`, or too little for a word, it has a line of its
    own. Only a word that takes more than a line is wider than that, such as a path, to be copied.
    """
    if first and not first.isspace() and _needs_room(text, width, cells(first)):
        return [first.rstrip(), *folded(text, width, " " * DEEP)]
    said = SPACE.sub(" ", text)
    words = said.lstrip(" ")
    begin = first + " " * (len(said) - len(words))
    after = " " * cells(begin) if rest is None else rest
    return _filled(words.rstrip(" "), (begin, after), width) or [first.rstrip()]


def said(text: str, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Text in lines; a command at its end stays whole, to be copied, below it if it must."""
    found = COMMAND.fullmatch(text)
    if found is None or cells(first + text) <= width:
        return folded(text, width, first, rest)
    after = rest if rest is not None else " " * cells(first)
    return [*folded(found["words"], width, first, rest), f"{after}  {found['command']}"]


def longest(text: str) -> int:
    """The columns that the longest word of a text takes.

    What is written without blanks, as in Chinese, is no word where it is longer than a name.
    """
    return max(map(_whole, text.split(" ")), default=0)


def _whole(word: str) -> int:
    size = cells(word)
    return 2 if size > NAME and _is_wide(word) else size


def _needs_room(text: str, width: int, taken: int) -> bool:
    return width - taken < LEAST or width - taken < longest(text) <= width - DEEP


def _filled(text: str, heads: tuple[str, str], width: int) -> list[str]:
    lines: list[str] = []
    first, after = map(cells, heads)
    line, taken = heads[0], first
    is_new = True
    for gap, unit in _units(text, width - max(first, after)):
        size = cells(unit)
        if is_new or taken + len(gap) + size <= width:
            line += unit if is_new else gap + unit
            taken += size if is_new else len(gap) + size
        else:
            lines.append(line.rstrip(" "))
            line, taken = heads[1] + unit, after + size
        is_new = False
    return [] if is_new else [*lines, line.rstrip(" ")]


def _units(text: str, room: int) -> Iterator[tuple[str, str]]:
    """What is kept together, each with the blanks before it."""
    pieces = ["", *GAP.split(text)] if text else []
    for gap, piece in zip(pieces[::2], pieces[1::2], strict=True):
        if len(pieces) > len(("", text)) and cells(piece) <= room:
            yield gap, piece
        else:
            yield from _words(gap, piece, room)


def _words(gap: str, piece: str, room: int) -> Iterator[tuple[str, str]]:
    before = gap
    for word in WORDS.split(piece):
        first, *others = _pieces(word, room)
        yield before, first
        yield from (("", each) for each in others)
        before = " "


def _pieces(word: str, room: int) -> Sequence[str]:
    """A word that takes more than a line, in lines where its writing has no blanks; else whole."""
    if cells(word) <= room or not _is_wide(word):
        return (word,)
    pieces = [""]
    for sign in word:
        if cells(pieces[-1] + sign) > max(2, room):
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _is_wide(word: str) -> bool:
    return not word.isascii() and any(east_asian_width(sign) in "WF" for sign in word)


@cache
def _cells(sign: str) -> int:
    if combining(sign) or sign in JOINERS or sign in MARKS or category(sign) == "Mn":
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1
