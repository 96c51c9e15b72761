"""The printer for a self-contained HTML page: light, dark and on paper, no script, no network."""

from collections.abc import Callable, Sequence

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
    Spark,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.drawing import bars, line
from coachcli.cli.terminal.grid import bands
from coachcli.cli.terminal.markup import bare, marked
from coachcli.cli.terminal.style import STYLE
from coachcli.cli.terminal.text import shown, spoken

TITLED = (Heading, Prose)
PAPER = 90
"""So many signs fit beside each other on paper."""
SHORT = 20
"""So many signs in a cell are not parted."""


def page(answer: Answer) -> str:
    """An answer as a page; its title is its first heading."""
    parts = tuple(answer.parts)
    first = next((part for part in parts if isinstance(part, TITLED)), None)
    title = _title(first) if first and not answer.title else bare(answer.title or "coach")
    above = "" if first and not answer.title else f"<h1>{title}</h1>\n"
    body = above + "\n".join(_element(part, first=part is first and not above) for part in parts)
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="en">\n<head>{head}<title>{title}</title>\n'
        f"<style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body>\n</html>\n"
    )


def _title(part: Heading | Prose) -> str:
    """A heading, or the first line of a document without its sign."""
    return bare(part.text.split("\n", 1)[0].removeprefix("# "))


def _element(part: Part, *, first: bool) -> str:
    if isinstance(part, Heading):
        return _heading(part, "h1" if first else "h2")
    return ELEMENTS[type(part)](part)


def _heading(part: Heading, tag: str) -> str:
    right = f" <small>{marked(part.right)}</small>" if part.right else ""
    style = ' class="sheet"' if part.new_sheet else ""
    return f"<{tag}{style}>{marked(part.text)}{right}</{tag}>"


def _lines(part: Lines) -> str:
    return "\n".join(_paragraph(line) for line in part.lines if line)


def _paragraph(line: str | Line) -> str:
    if isinstance(line, str):
        return f"<p>{marked(line)}</p>"
    inside = ' class="in"' if line.first.startswith(" ") else ""
    return f"<p{inside}>{marked(spoken(line))}</p>"


def _verbatim(part: Verbatim) -> str:
    body = "\n".join(marked(line) for line in part.lines)
    return f"<pre>{body}</pre>"


def _prose(part: Prose) -> str:
    """A text in Markdown; what is HTML in it is shown as it is written, and nothing is fetched."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only where a whole text is a page

    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    text = part.text.replace("- [ ] ", "- \u2610 ")
    return str(reader.render("\n".join(show.safe(line) for line in text.split("\n"))))


def _rows(part: Rows) -> str:
    pairs = (f"<dt>{marked(label)}</dt><dd>{marked(words)}</dd>" for label, words in part.rows)
    return f"<dl>{''.join(pairs)}</dl>"


def _sided(part: Sided) -> str:
    return _table(Table(part.rows))


def _table(part: Table) -> str:
    if part.in_bands:
        return "\n".join(map(_table, _bands(part)))
    named = part.head or part.labels
    head = f"<thead>{_row(named, part.right, 'th')}</thead>" if any(named) else ""
    rows = "\n".join(_row(row, part.right, "td") for row in part.rows)
    return f'<div class="wide"><table>{head}<tbody>\n{rows}\n</tbody></table></div>'


def _bands(part: Table) -> list[Table]:
    """A map in as many parts as it takes for paper."""
    rows = [tuple(map(shown, row)) for row in part.rows]
    parts = bands(part.head, rows, PAPER) if part.head else [(("",), *rows)]
    return [Table(tuple(map(tuple, rows)), tuple(head)) for head, *rows in parts]


def _outline(part: Outline) -> str:
    return "\n".join(_element(inner, first=False) for inner in part.shown)


def _chart(part: Chart) -> str:
    legend = f'\n<p class="dim">{marked(part.legend)}</p>' if part.legend else ""
    return f"{_table(part.drawn)}{legend}"


def _plot(part: Plot) -> str:
    """The drawing with its words beside it; the words alone where nothing is known."""
    unit = f" <small>{bare(part.unit)}</small>" if part.unit else ""
    title = f'<p class="of">{bare(part.title)}{unit}</p>\n' if part.title else ""
    return f'<div class="weeks">{line(part)}\n<div>{title}{_lines(part.words)}</div></div>'


def _row(cells: Sequence[Cell], right: Sequence[int], tag: str) -> str:
    styles = (_styles(cell, is_right=place in right) for place, cell in enumerate(cells))
    opened = ((f'{tag} class="{style}"' if style else tag) for style in styles)
    filled = (f"<{each}>{_cell(cell)}</{tag}>" for cell, each in zip(cells, opened, strict=True))
    return f"<tr>{''.join(filled)}</tr>"


def _styles(cell: Cell, *, is_right: bool) -> str:
    """How a cell stands; one of a few words stays on a line."""
    is_short = not isinstance(cell, Spark) and " " in shown(cell) and len(shown(cell)) <= SHORT
    return " ".join(name for name, holds in (("right", is_right), ("short", is_short)) if holds)


def _cell(cell: Cell) -> str:
    return bars(cell) if isinstance(cell, Spark) else marked(shown(cell))


ELEMENTS: dict[type, Callable[..., str]] = {
    Lines: _lines,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: _table,
    Chart: _chart,
    Plot: _plot,
    Outline: _outline,
}
