"""The printer for a self-contained HTML page: light, dark and on paper, no script, no network."""

from collections.abc import Callable, Sequence
from html import escape

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
    Prose,
    Rows,
    Sided,
    Spark,
    Table,
    Verbatim,
)
from coachcli.cli.terminal.bars import trend
from coachcli.cli.terminal.grid import bands
from coachcli.cli.terminal.text import shown, spoken

TITLED = (Heading, Prose)
MARKS = {show.BOLD: "<b>", show.DIM: "<b class=dim>", show.PLAIN: "</b>"}
STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --dim: #5c5c5c; --rule: #d8d8d8;
  --bar: #2f6f9f }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --dim: #a8a8a8; --rule: #3a3a3a; --bar: #7db7e0 } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
h1 small, h2 small { color: var(--dim); font-weight: normal; margin-left: 1rem }
p { margin: .3rem 0; white-space: pre-wrap } .short { white-space: nowrap }
.in { margin-left: 1.5rem } .dim { color: var(--dim); font-weight: normal }
.wide { overflow-x: auto } table { border-collapse: collapse; margin: .7rem 0 }
th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--rule);
  vertical-align: top }
.right { text-align: right; font-variant-numeric: tabular-nums }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem }
dt { color: var(--dim) } dd { margin: 0 } pre { overflow-x: auto }
hr { height: 1.5rem; margin: 0; border: 0; border-bottom: 1px solid var(--rule) }
svg { fill: var(--bar) }
@media print { @page { size: A4; margin: 18mm } body { margin: 0; max-width: none; font-size: 11pt;
  color: #000; background: #fff } h2, tr { break-inside: avoid; break-after: auto }
  h2 { break-after: avoid } .sheet { break-before: page } .wide { overflow: visible }
  body:has(hr) { font-size: 9pt; line-height: 1.3 }
  body:has(hr) :is(h1, h2) { font-size: 1.2em; margin: .6rem 0 .3rem } }
""".strip()
PAPER = 90
"""So many signs fit beside each other on paper."""
SHORT = 20
"""So many signs in a cell are not parted."""
TALL, STEP, BAR = 18, 6, 5
"""The height of a line of bars, from one bar to the next, and the width of one, in pixels."""


def page(answer: Answer) -> str:
    """An answer as a page; its title is its first heading."""
    parts = tuple(answer.parts)
    first = next((part for part in parts if isinstance(part, TITLED)), None)
    title = _title(first) if first and not answer.title else _bare(answer.title or "coach")
    above = "" if first and not answer.title else f"<h1>{title}</h1>\n"
    body = above + "\n".join(_element(part, first=part is first and not above) for part in parts)
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="en">\n<head>{head}<title>{title}</title>\n'
        f"<style>{STYLE}</style></head>\n<body><main>\n{body}\n</main></body>\n</html>\n"
    )


def _title(part: Heading | Prose) -> str:
    """A heading, or the first line of a document without its sign."""
    return _bare(part.text.split("\n", 1)[0].removeprefix("# "))


def _element(part: Part, *, first: bool) -> str:
    if isinstance(part, Heading):
        return _heading(part, "h1" if first else "h2")
    return ELEMENTS[type(part)](part)


def _heading(part: Heading, tag: str) -> str:
    right = f" <small>{_marked(part.right)}</small>" if part.right else ""
    style = ' class="sheet"' if part.new_sheet else ""
    return f"<{tag}{style}>{_marked(part.text)}{right}</{tag}>"


def _lines(part: Lines) -> str:
    return "\n".join(_paragraph(line) for line in part.lines if line)


def _paragraph(line: str | Line) -> str:
    if isinstance(line, str):
        return f"<p>{_marked(line)}</p>"
    inside = ' class="in"' if line.first.startswith(" ") else ""
    return f"<p{inside}>{_marked(spoken(line))}</p>"


def _verbatim(part: Verbatim) -> str:
    body = "\n".join(_marked(line) for line in part.lines)
    return f"<pre>{body}</pre>"


def _prose(part: Prose) -> str:
    """A text in Markdown; what is HTML in it is shown as it is written, and nothing is fetched."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only where a whole text is a page

    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    text = part.text.replace("- [ ] ", "- \u2610 ")
    return str(reader.render("\n".join(show.safe(line) for line in text.split("\n"))))


def _rows(part: Rows) -> str:
    pairs = (f"<dt>{_marked(label)}</dt><dd>{_marked(words)}</dd>" for label, words in part.rows)
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
    legend = f'\n<p class="dim">{_marked(part.legend)}</p>' if part.legend else ""
    return f"{_table(part.drawn)}{legend}"


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
    return _drawn(cell) if isinstance(cell, Spark) else _marked(shown(cell))


def _drawn(cell: Spark) -> str:
    """Bars as a drawing, with how they move in a word for who does not see it."""
    highest = max((value for value in cell.values if value is not None), default=0.0) or 1.0
    bars = "".join(
        f'<rect x="{place * STEP}" y="{TALL - tall:.1f}" width="{BAR}" height="{tall:.1f}"/>'
        for place, value in enumerate(cell.values)
        if value is not None and (tall := max(1.0, TALL * value / highest))
    )
    size = f'width="{len(cell.values) * STEP}" height="{TALL}"'
    return f'<svg role="img" aria-label="{trend(cell.values)}" {size}>{bars}</svg>'


def _marked(words: str) -> str:
    return "".join(sign if sign == "\n" else _sign(sign) for sign in words)


def _sign(sign: str) -> str:
    return MARKS.get(sign) or escape(show.safe(sign))


def _bare(words: str) -> str:
    return escape(show.safe("".join(sign for sign in words if sign not in MARKS)))


ELEMENTS: dict[type, Callable[..., str]] = {
    Lines: _lines,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: _table,
    Chart: _chart,
    Outline: _outline,
}
