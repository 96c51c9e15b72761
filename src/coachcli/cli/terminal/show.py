"""What reaches the terminal: the answer on stdout, the conversation on stderr, both made safe."""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import wrap
from typing import TextIO
from unicodedata import category, combining, east_asian_width

WIDTH = 80
NARROWEST = 40
JOINERS = "\u200c\u200d"
HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
BOLD, DIM, PLAIN = "\ue000", "\ue001", "\ue002"
CODES = {BOLD: "\x1b[1m", DIM: "\x1b[2m", PLAIN: "\x1b[0m"}


def answer(*lines: str) -> None:
    """Write lines of the answer to stdout."""
    _write(sys.stdout, lines)


def aside(*lines: str) -> None:
    """Write lines of the conversation to stderr."""
    _write(sys.stderr, lines)


def script(text: str) -> None:
    """Write a program for a shell as the answer, sign for sign."""
    sys.stdout.write(text)


def bold(text: str) -> str:
    """Text that stands out where the terminal can; nothing that only this says."""
    return f"{BOLD}{text}{PLAIN}"


def dim(text: str) -> str:
    """Text that stands back where the terminal can."""
    return f"{DIM}{text}{PLAIN}"


def safe(text: str) -> str:
    """Text with nothing in it that could steer a terminal: what is hidden is written out."""
    return "".join(_visible(sign) for sign in text)


def width() -> int:
    """Columns to write in: the terminal's, at most 80; 80 where there is none."""
    try:
        return max(NARROWEST, min(WIDTH, os.get_terminal_size(sys.stderr.fileno()).columns))
    except (OSError, ValueError):
        return WIDTH


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Text in lines that fit, the first after `first`, the others after `rest` or blanks."""
    lines = wrap(
        text,
        width(),
        initial_indent=first,
        subsequent_indent=" " * cells(first) if rest is None else rest,
        break_long_words=not text.isascii(),  # a path stays whole, to be copied; not so Chinese
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]


def sides(left: str, right: str) -> str:
    """A line with one text at its left and one at its right."""
    space = width() - cells(left) - cells(right)
    return f"{left}{' ' * max(2, space)}{right}"


def table(rows: Iterable[Sequence[str]], indent: str = "", right: Sequence[int] = ()) -> list[str]:
    """Rows as aligned columns, two blanks between; those of `right` end below each other."""
    cut = [tuple(row) for row in rows]
    sizes = [max(map(cells, column)) for column in zip(*cut, strict=True)]
    return [f"{indent}{'  '.join(_aligned(row, sizes, right))}".rstrip() for row in cut]


def _aligned(row: Sequence[str], sizes: Sequence[int], right: Sequence[int]) -> list[str]:
    blanks = [" " * (size - cells(cell)) for cell, size in zip(row, sizes, strict=True)]
    return [
        blank + cell if place in right else cell + blank
        for place, (cell, blank) in enumerate(zip(row, blanks, strict=True))
    ]


def cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(_cells(sign) for sign in text)


def shortened(text: str, most: int) -> str:
    """A text of at most so many columns, cut with an ellipsis."""
    if cells(text) <= most:
        return text
    kept = text
    while cells(kept) > most - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def day(when: date) -> str:
    """A day in words, like Mon 30 Nov 2026."""
    return f"{when:%a} {when.day} {when:%b %Y}"


def metric(name: str) -> str:
    """A metric's id in words, like "new opportunities" for new_opps."""
    from coachcli.coaching.metric import metric_named  # noqa: PLC0415 - few screens need it

    return metric_named(name).title


def count(number: int, word: str, many: str = "") -> str:
    """A number with its word, like "1 answer" or "4 answers"."""
    return f"{number:,} {word if number == 1 else many or word + 's'}"


def csv_cell(value: object) -> str:
    """A cell that a spreadsheet will not take for a formula."""
    from coachcli.content.tables.formula import neutral  # noqa: PLC0415 - only exports need it

    text = safe("" if value is None else str(value))
    return text if isinstance(value, int | float) else neutral(text)


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    codes = CODES if _coloured(stream) else dict.fromkeys(CODES, "")
    text = "".join(f"{_spelt(line, codes)}\n" for line in lines)
    stream.write(text)
    stream.flush()


def _spelt(line: str, codes: dict[str, str]) -> str:
    return "".join(codes.get(sign) if sign in codes else _visible(sign) for sign in line)  # type: ignore[misc]


def _coloured(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return os.name != "nt" or bool(os.environ.get("WT_SESSION") or os.environ.get("TERM"))


def _visible(sign: str) -> str:
    if sign in JOINERS or category(sign) not in HIDDEN:
        return sign
    return sign.encode("unicode_escape").decode("ascii") if sign != "\ufeff" else ""


def _cells(sign: str) -> int:
    if combining(sign) or sign in JOINERS or sign in CODES or category(sign) == "Mn":
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def markdown(text: str) -> None:
    """Write Markdown as the answer: rendered on a terminal, as it is elsewhere."""
    if not sys.stdout.isatty():
        sys.stdout.write(text)
        return
    from rich.console import Console  # noqa: PLC0415 - slow, and only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    Console(width=width(), no_color=not _coloured(sys.stdout), highlight=False).print(
        Markdown(text)
    )
