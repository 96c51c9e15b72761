"""The printer for Markdown, to paste into a document or a message."""

import re
from collections.abc import Callable

from coachcli.cli.terminal import show
from coachcli.cli.terminal.answer import (
    Answer,
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
    Table,
    Verbatim,
)
from coachcli.cli.terminal.text import shown, spoken

PIPE = "\\|"
MARKUP = r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|~(?=~)|&(?=#?\w+;)"
"""What would mark up the words around it; the line within a name such as win_rate does not."""
OPENING = r"^(#{1,6}|[-+>]|\d{1,9}(?=[.)]))(?=\W|$)"
"""What would make a paragraph a heading, a quotation or a point of a list."""
EXACT = 1000
"""From here on a figure is shown in whole units, below it in three digits that count."""
MARKS = {show.BOLD: "", show.DIM: "", show.PLAIN: ""}


def markdown(answer: Answer) -> str:
    """All parts of an answer, a blank line between them, the first heading as the title."""
    blocks: list[str] = []
    for part in answer.parts:
        block = _block(part.words if isinstance(part, Chart | Plot) else part)
        blocks += [f"#{block}" if block.startswith("# ") and blocks else block] if block else []
    return "\n\n".join(blocks) + "\n"


def _block(part: Part) -> str:
    return BLOCKS[type(part)](part)


def _heading(part: Heading) -> str:
    right = f" ({_marked(part.right)})" if part.right else ""
    return f"# {_marked(part.text)}{right}"


def _lines(part: Lines) -> str:
    """One line as a paragraph, several as points of a list, so that none run together."""
    said = [words for line in part.lines if (words := _paragraph(line))]
    return "\n".join(f"- {words}" for words in said) if len(said) > 1 else "".join(said)


def _paragraph(line: str | Line) -> str:
    words = line if isinstance(line, str) else spoken(line)
    return _opened(_marked(words.strip()))


def _opened(words: str) -> str:
    """A paragraph that begins with a word, whatever it begins with."""
    return re.sub(OPENING, lambda sign: _escaped_last(sign[0]), words)


def _escaped_last(sign: str) -> str:
    """A number is not a point of a list where its full stop is escaped; other signs are, first."""
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"


def _verbatim(part: Verbatim) -> str:
    body = "\n".join(_bare(line) for line in part.lines)
    fence = "````" if "```" in body else "```"
    return f"{fence}\n{body}\n{fence}"


def _prose(part: Prose) -> str:
    return part.text.strip()


def _rows(part: Rows) -> str:
    labelled = [(_marked(label).strip(), _marked(words)) for label, words in part.rows]
    return "\n".join(
        f"- **{label}:** {words}" if label else f"  {words}" for label, words in labelled
    )


def _sided(part: Sided) -> str:
    heads = [f"**{_marked(label)}:** " if label else "" for label, _, _ in part.rows]
    said = [f"{_marked(words)} ({_marked(right)})" for _, words, right in part.rows]
    return "\n".join(f"- {head}{words}" for head, words in zip(heads, said, strict=True))


def _table(part: Table) -> str:
    return _grid(part.full or part)


def _outline(part: Outline) -> str:
    return _grid(part.table) if part.table.rows else ""


def _grid(whole: Table) -> str:
    if not whole.head:
        return "\n".join(f"- {' · '.join(map(_cell, row))}" for row in whole.rows)
    head = (tuple(name.replace("_", " ") for name in whole.head), ("---",) * len(whole.head))
    return "\n".join(_row(row) for row in (*head, *whole.rows))


def _row(cells: tuple[Cell, ...]) -> str:
    return f"| {' | '.join(map(_cell, cells))} |"


def _cell(cell: Cell) -> str:
    said = _figure(cell) if isinstance(cell, float) else shown(cell)
    return _marked(said).replace("|", PIPE)


def _figure(amount: float) -> str:
    """A number to be read, where a file has every digit."""
    return f"{amount:,.0f}" if amount.is_integer() or abs(amount) >= EXACT else f"{amount:.3g}"


def _marked(words: str) -> str:
    """Text as Markdown, with no markup of its own in it."""
    return re.sub(MARKUP, r"\\\g<0>", _bare(words)).replace("<", "&lt;")


def _bare(words: str) -> str:
    """Text without marks for the terminal, and with nothing hidden in it."""
    return show.safe("".join(MARKS.get(sign, sign) for sign in words))


BLOCKS: dict[type, Callable[..., str]] = {
    Heading: _heading,
    Lines: _lines,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: _table,
    Outline: _outline,
}
