"""The printer for a terminal, a pipe and a screen reader: each part in lines that fit."""

from collections.abc import Callable, Iterable

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    Cell,
    Chart,
    Heading,
    Line,
    Lines,
    Outline,
    Part,
    Plot,
    Prose,
    Rows,
    Sided,
    Spark,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.bars import moved, spark
from coachcli.cli.terminal.folding import cells
from coachcli.cli.terminal.folding import folded as fold
from coachcli.cli.terminal.grid import bands, blocks, grid
from coachcli.coaching.nouns import replace


def lines(table: Table) -> list[str]:
    """A table in lines, where it is no part of its own: a file of rows is of something else."""
    return list(_table(table))


def text(part: Part, *, drawn: bool) -> Iterable[str]:
    """A part in lines; `drawn` says whether there is room for pictures."""
    if isinstance(part, Chart):
        return _chart(part) if drawn else _folded(part.words)
    if isinstance(part, Table) and not drawn:
        return _table(_in_words(part))
    return PRINTERS[type(part)](part)


def folded(line: str | Line) -> list[str]:
    """A paragraph in lines that fit."""
    if isinstance(line, str):
        return show.said(line)
    if line.right:
        return _sides(line)
    if line.whole:
        return [f"{line.first}{line.text}"]
    rows = show.said(line.text, line.first, line.rest)
    return [show.dim(row) for row in rows] if line.quiet else rows


def spoken(line: Line) -> str:
    """A line as a sentence by itself, what stands at its right in brackets."""
    right = f" ({line.right})" if line.right else ""
    return f"{line.first.strip()} {line.text}{right}".strip()


def shown(cell: Cell) -> str:
    """A cell as text."""
    if isinstance(cell, Spark):
        return spark(cell.values)
    return "" if cell is None else str(cell)


def _in_words(part: Table) -> Table:
    """A table with words in the place of bars."""
    rows = (
        tuple(moved(cell.values) if isinstance(cell, Spark) else cell for cell in row)
        for row in part.rows
    )
    return replace(part, rows=tuple(rows))


def _heading(part: Heading) -> Iterable[str]:
    if not part.right:
        return [show.bold(row) for row in show.wrapped(part.text)]
    return [show.bold(row) for row in show.sides(part.text, part.right)]


def _folded(part: Lines) -> Iterable[str]:
    return [row for line in part.lines for row in folded(line)]


def _plot(part: Plot) -> Iterable[str]:
    return _folded(part.words)


def _verbatim(part: Verbatim) -> Iterable[str]:
    return part.lines


def _prose(part: Prose) -> Iterable[str]:
    return part.text.removesuffix("\n").split("\n")


def _rows(part: Rows) -> Iterable[str]:
    rest = part.indent + " " * part.width
    heads = [(f"{part.indent}{label:<{part.width}}", words) for label, words in part.rows]
    return [row for head, words in heads for row in show.wrapped(words, head, rest)]


def _sides(line: Line) -> list[str]:
    room = show.width() - cells(line.right) - show.GAP
    first, *others = fold(line.text, room, line.first, line.rest)
    return [*show.sides(first, line.right), *others]


def _sided(part: Sided) -> Iterable[str]:
    blank, room = " " * part.width, show.width() - part.width - part.side
    for label, words, right in part.rows:
        first, *rest = fold(words, room - 2, "", "  ")
        gap = " " * (room - cells(first))
        yield f"{label:<{part.width}}{first}{gap}{right}"
        yield from (f"{blank}{row}" for row in rest)


def _table(part: Table) -> Iterable[str]:
    columns = _columns(part)
    if columns is not None:
        return columns
    named = part.head or part.labels
    above = show.wrapped(part.head[0], part.indent) if part.head and part.head[0] else []
    return [*above, *blocks(_rows_of(part), named, show.width(), part.indent)]


def _columns(part: Table) -> list[str] | None:
    """A table in columns, a map in as many parts as it takes; nothing where it does not fit."""
    rows, head = _rows_of(part), [part.head] if part.head else []
    if not rows:
        return [f"{part.indent}{'  '.join(part.head)}".rstrip()] if part.head else []
    columns = grid([*head, *rows], show.screen(), part.indent, part.right, _firm(part))
    return _bands(part, rows) if columns is None and part.in_bands else columns


def _rows_of(part: Table) -> list[tuple[str, ...]]:
    return [tuple(map(shown, row)) for row in part.rows]


def _firm(part: Table) -> list[int]:
    """The columns that are drawn, and cannot be folded."""
    drawn = ({type(cell) for cell in column} for column in zip(*part.rows, strict=True))
    return [place for place, types in enumerate(drawn) if Spark in types]


def _bands(part: Table, rows: list[tuple[str, ...]]) -> list[str]:
    """A map in parts that fit, one below the other."""
    parts = [grid(each, show.screen()) or [] for each in bands(part.head, rows, show.screen())]
    return [line for each in parts for line in ("", *each)][1:]


def _outline(part: Outline) -> Iterable[str]:
    return [row for inner in part.shown for row in text(inner, drawn=False)]


def _chart(part: Chart) -> Iterable[str]:
    """The picture, and what its signs mean; the words where it does not fit."""
    drawn = _columns(part.drawn)
    if drawn is None:
        return _folded(part.words)
    legend = show.wrapped(part.legend) if part.legend else []
    return [*drawn, *(["", *map(show.dim, legend)] if legend else [])]


PRINTERS: dict[type, Callable[..., Iterable[str]]] = {
    Heading: _heading,
    Lines: _folded,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: _table,
    Plot: _plot,
    Outline: _outline,
}
