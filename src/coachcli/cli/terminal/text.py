"""The printer for a terminal, a pipe and a screen reader: each part in lines that fit."""

from collections.abc import Callable, Iterable
from textwrap import wrap

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    Cell,
    Chart,
    Cut,
    Heading,
    Line,
    Lines,
    Outline,
    Part,
    Prose,
    Rows,
    Sided,
    Spark,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.bars import spark

END = "|"
"""Holds the blanks before a last cell that is filled in later."""


def text(part: Part, *, drawn: bool) -> Iterable[str]:
    """A part in lines; `drawn` says whether there is room for pictures."""
    if isinstance(part, Chart):
        return _chart(part) if drawn else _folded(part.words)
    return PRINTERS[type(part)](part)


def folded(line: str | Line) -> list[str]:
    """A paragraph in lines that fit."""
    if isinstance(line, str):
        return show.wrapped(line)
    if line.right:
        return [show.sides(f"{line.first}{line.text}", line.right)]
    if line.whole:
        return [f"{line.first}{line.text}"]
    rows = show.wrapped(line.text, line.first, line.rest)
    return [show.dim(row) for row in rows] if line.quiet else rows


def spoken(line: Line) -> str:
    """A line as a sentence by itself, what stands at its right in brackets."""
    right = f" ({line.right})" if line.right else ""
    return f"{line.first.strip()} {line.text}{right}".strip()


def whole(cell: Cell) -> str:
    """A cell as text, whole where it may be cut on a terminal."""
    return cell.text if isinstance(cell, Cut) else shown(cell)


def shown(cell: Cell) -> str:
    """A cell as text."""
    if isinstance(cell, Spark):
        return spark(cell.values)
    if isinstance(cell, Cut):
        return show.shortened(cell.text, cell.most)
    return "" if cell is None else str(cell)


def _heading(part: Heading) -> Iterable[str]:
    if not part.right:
        return [show.bold(row) for row in show.wrapped(part.text)]
    return [show.bold(show.sides(part.text, part.right))]


def _folded(part: Lines) -> Iterable[str]:
    return [row for line in part.lines for row in folded(line)]


def _verbatim(part: Verbatim) -> Iterable[str]:
    return part.lines


def _prose(part: Prose) -> Iterable[str]:
    return part.text.removesuffix("\n").split("\n")


def _rows(part: Rows) -> Iterable[str]:
    rest = part.indent + " " * part.width
    heads = [(f"{part.indent}{label:<{part.width}}", words) for label, words in part.rows]
    return [row for head, words in heads for row in show.wrapped(words, head, rest)]


def _sided(part: Sided) -> Iterable[str]:
    blank, room = " " * part.width, show.width() - part.width - part.side
    for label, words, right in part.rows:
        first, *rest = wrap(words, room - 2, subsequent_indent="  ") or [""]
        gap = " " * (room - show.cells(first))
        yield f"{label:<{part.width}}{first}{gap}{right}"
        yield from (f"{blank}{row}" for row in rest)


def _table(part: Table) -> Iterable[str]:
    rows = [tuple(shown(cell) for cell in row) for row in part.rows]
    if part.folds:
        return _hanging(rows, part.indent)
    return show.table([*([part.head] if part.head else []), *rows], part.indent, part.right)


def _outline(part: Outline) -> Iterable[str]:
    return [row for inner in part.shown for row in text(inner, drawn=False)]


def _hanging(rows: list[tuple[str, ...]], indent: str) -> Iterable[str]:
    """Rows whose last cell goes on below itself."""
    heads = show.table([(*row[:-1], END) for row in rows], indent)
    texts = [row[-1] for row in rows]
    pairs = zip(texts, heads, strict=True)
    return [line for text, head in pairs for line in show.wrapped(text, head.removesuffix(END))]


def _chart(part: Chart) -> Iterable[str]:
    return [*_table(part.drawn), *(["", show.dim(part.legend)] if part.legend else [])]


PRINTERS: dict[type, Callable[..., Iterable[str]]] = {
    Heading: _heading,
    Lines: _folded,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: _table,
    Outline: _outline,
}
