"""What reaches the terminal: the answer on stdout, the conversation on stderr, both made safe."""

import os
import sys
from collections.abc import Iterable
from datetime import date
from typing import TextIO
from unicodedata import category

from coachcli.cli.terminal.folding import JOINERS, MARKS, cells, folded
from coachcli.cli.terminal.folding import said as said_within

WIDTH = 80
NARROWEST, WIDEST = 40, 120
HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
BOLD, DIM, PLAIN = MARKS
CODES = {BOLD: "\x1b[1m", DIM: "\x1b[2m", PLAIN: "\x1b[0m"}
GAP = 2
"""The least columns between a text and what stands at its right."""


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
    """Columns to write a text in: the screen's, at most 80; 80 where there is none."""
    return min(WIDTH, screen())


def screen() -> int:
    """Columns that a table may take: as many as `COLUMNS` says or the terminal has, else 80."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isdecimal() and len(said) < len("10000") else 0
    return max(NARROWEST, min(WIDEST, columns or _of_terminal()))


def _of_terminal() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or WIDTH
    except (OSError, ValueError):
        return WIDTH


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Text in lines that fit, the first after `first`, the others after `rest` or blanks."""
    return folded(text, width(), first, rest)


def said(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """A sentence in lines that fit, but for a command at its end, which is to be copied."""
    return said_within(text, width(), first, rest)


def sides(left: str, right: str) -> list[str]:
    """Text at the left, folded where it must be, with something short right of its first line.

    Where that leaves the text less than half of the line, it stands below the text.
    """
    room = width() - cells(right) - GAP
    if cells(left) > room and room < width() // 2:
        return [*wrapped(left), " " * (width() - cells(right)) + right]
    first, *others = folded(left, room) or [""]
    return [f"{first}{' ' * (room + GAP - cells(first))}{right}", *others]


def day(when: date) -> str:
    """A day in words, like Mon 30 Nov 2026."""
    from coachcli.coaching.period import day_in_words  # noqa: PLC0415 - few screens need it

    return day_in_words(when)


def short_day(when: date) -> str:
    """A day of these months with its weekday, without its year."""
    return f"{when:%a} {when.day} {when:%b}"


def figure(value: float) -> str:
    """A number, with a decimal only where it needs one."""
    return f"{value:.1f}".removesuffix(".0")


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
