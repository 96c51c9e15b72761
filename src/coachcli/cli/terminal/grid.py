"""Rows as columns where they fit, with texts folded in them, and otherwise as a block a row."""

from collections.abc import Iterator, Sequence

from coachcli.cli.terminal.folding import cells, folded, longest

BETWEEN = "  "
LEAST = 18
"""A column of texts is not made narrower than this."""
Row = Sequence[str]


def grid(
    rows: Sequence[Row],
    width: int,
    indent: str = "",
    right: Sequence[int] = (),
    firm: Sequence[int] = (),
) -> list[str] | None:
    """Rows as aligned columns, those of `right` ending below each other; nothing if none fit.

    What does not fit is folded within its column, but for the columns of `right` and `firm`. What
    stands alone in its row is a title of those below it, and takes the whole line.
    """
    columns = list(zip(*(filter(_has_columns, rows)), strict=True)) or [("",)]
    sizes = [max(map(cells, column)) for column in columns]
    least = [
        size if place in right or place in firm else min(size, max(LEAST, *map(longest, column)))
        for place, (column, size) in enumerate(zip(columns, sizes, strict=True))
    ]
    room = width - cells(indent) - len(BETWEEN) * (len(sizes) - 1)
    if sum(least) > room and sum(sizes) > room:
        return None
    fitting = _narrowed(sizes, least, room)
    return [
        line.rstrip()
        for row in rows
        for line in (
            (f"{indent}{each}" for each in _laid(row, fitting, right))
            if _has_columns(row)
            else folded(row[0], width, indent)
        )
    ]


def blocks(rows: Sequence[Row], labels: Row, width: int, indent: str = "") -> list[str]:
    """Each row as its first cell, and below it the others, each with its label."""
    size = max((cells(label) for label in labels[1:]), default=0)
    return [line for row in rows for line in _block(row, labels, size, width, indent)]


def bands(head: Row, rows: Sequence[Row], width: int) -> list[Sequence[Row]]:
    """A map in as many parts as it takes to fit, each with the first column and some others."""
    sizes = [max(map(cells, column)) for column in zip(head, *rows, strict=True)]
    room, left = width - sizes[0], 0
    parts: list[list[int]] = [[]]
    for place, size in enumerate(sizes[1:], 1):
        if parts[-1] and left + size + len(BETWEEN) > room:
            parts.append([])
            left = 0
        parts[-1].append(place)
        left += size + len(BETWEEN)
    return [[[row[place] for place in (0, *part)] for row in (head, *rows)] for part in parts]


def _narrowed(sizes: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The columns' sizes, the widest that can give way narrowed until all of them fit."""
    now = list(sizes)
    while sum(now) > room:
        giving = (place for place, size in enumerate(now) if size > least[place])
        widest = max(giving, key=now.__getitem__)
        now[widest] -= 1
    return now


def _laid(row: Row, sizes: Sequence[int], right: Sequence[int]) -> Iterator[str]:
    """A row in as many lines as its longest cell takes."""
    texts = [_fitted(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for line in range(max(map(len, texts))):
        parts = (text[line] if line < len(text) else "" for text in texts)
        yield BETWEEN.join(_aligned(parts, sizes, right))


def _fitted(cell: str, size: int) -> list[str]:
    """A cell in lines; one that begins with blanks goes on below further in."""
    if cells(cell) <= size:
        return [cell]
    blanks = len(cell) - len(cell.lstrip(" "))
    return folded(cell, size, "", " " * (blanks + len(BETWEEN)) if blanks else "")


def _has_columns(row: Row) -> bool:
    return any(row[1:]) or len(row) == 1


def _aligned(parts: Iterator[str], sizes: Sequence[int], right: Sequence[int]) -> Iterator[str]:
    for place, (part, size) in enumerate(zip(parts, sizes, strict=True)):
        blank = " " * (size - cells(part))
        yield blank + part if place in right else part + blank


def _block(row: Row, labels: Row, size: int, width: int, indent: str) -> Iterator[str]:
    title, *others = row
    yield from folded(title, width, indent) if title.strip() else ()
    below = indent + BETWEEN
    for label, cell in zip(labels[1:] or [""] * len(others), others, strict=True):
        head = f"{below}{label}{' ' * (size - cells(label))}{BETWEEN}" if size else below
        yield from folded(cell.strip(), width, head) if cell.strip() else ()
