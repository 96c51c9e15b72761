"""The printer for a self-contained HTML page: light, dark and on paper, no script, no network."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from coachcli.cli.terminal import drawing, show
from coachcli.cli.terminal.answer import (
    Answer,
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
from coachcli.cli.terminal.markup import bare, marked, said
from coachcli.cli.terminal.page_table import table
from coachcli.cli.terminal.style import STYLE
from coachcli.cli.terminal.text import spoken
from coachcli.coaching.nouns import replace

TITLED = (Heading, Prose)
LABEL = re.compile(r"[^\W\d_][\w' -]*:?")
"""What stands before a line to say what it is about."""


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
    """A heading, of which what follows its first point stands back below it."""
    text, _, rest = part.text.partition(" · ")
    behind = " · ".join(filter(None, (rest, part.right)))
    right = f" <small>{marked(behind)}</small>" if behind else ""
    style = ' class="sheet"' if part.new_sheet else ""
    return f"<{tag}{style}>{marked(text)}{right}</{tag}>"


def _lines(part: Lines) -> str:
    """Paragraphs; those in a row that say first what they are about are a list of such."""
    runs = groupby(_labelled(part.lines), key=lambda pair: pair[0] is not None)
    return "\n".join(
        _pairs((label or "", words) for label, words in run)
        if is_list
        else "\n".join(words for _, words in run)
        for is_list, run in runs
    )


def _labelled(lines: Iterable[str | Line]) -> Iterator[tuple[str | None, str]]:
    """Each line with what it is about, "" where it goes on, or nothing and as a paragraph."""
    is_list = False
    for line in lines:
        if not line:
            continue
        label = "" if isinstance(line, str) else line.first.strip()
        goes_on = is_list and not isinstance(line, str) and not label and bool(line.first)
        is_list = goes_on or bool(LABEL.fullmatch(label))
        if is_list and isinstance(line, Line):
            yield label, _spoken(line, replace(line, first=""))
        else:
            yield None, _paragraph(line)


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    """Labels and what they say, which may be more than once."""
    inside = "".join(
        f"<dt>{marked(label)}</dt><dd>{words}</dd>" if label else f"<dd>{words}</dd>"
        for label, words in pairs
    )
    return f"<dl>{inside}</dl>"


def _paragraph(line: str | Line) -> str:
    if isinstance(line, str):
        return f"<p>{said(line)}</p>"
    inside = ' class="in"' if line.first.startswith(" ") else ""
    return f"<p{inside}>{_spoken(line, line)}</p>"


def _spoken(line: Line, shown: Line) -> str:
    """What is shown of a line; a command that stands in one of its own is to be typed."""
    words = spoken(shown)
    is_command = words.startswith("coach ") and (line.whole or line.first.isspace())
    return f"<code>{marked(words)}</code>" if is_command else said(words)


def _verbatim(part: Verbatim) -> str:
    """Text sign for sign; a long line is moved in its box, by keys too."""
    body = "\n".join(marked(line) for line in part.lines)
    return f'<pre tabindex="0">{body}</pre>'


def _prose(part: Prose) -> str:
    """A text in Markdown; what is HTML in it is shown as it is written, and nothing is fetched."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only where a whole text is a page

    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    text = part.text.replace("- [ ] ", "- \u2610 ")
    made = str(reader.render("\n".join(show.safe(line) for line in text.split("\n"))))
    return made.replace("<th></th>", "<td></td>").replace("<th>", '<th scope="col">')


def _rows(part: Rows) -> str:
    return _pairs((label.strip(), said(words)) for label, words in part.rows)


def _sided(part: Sided) -> str:
    return table(Table(part.rows))


def _outline(part: Outline) -> str:
    return "\n".join(_element(inner, first=False) for inner in part.shown)


def _chart(part: Chart) -> str:
    legend = f'\n<p class="dim">{marked(part.legend)}</p>' if part.legend else ""
    return f"{table(part.drawn)}{legend}"


def _plot(part: Plot) -> str:
    """The drawing with its words beside it; the words alone where nothing is known."""
    unit = f" <small>{bare(part.unit)}</small>" if part.unit else ""
    title = f'<p class="of">{bare(part.title)}{unit}</p>\n' if part.title else ""
    return f'<div class="weeks">{drawing.line(part)}\n<div>{title}{_lines(part.words)}</div></div>'


ELEMENTS: dict[type, Callable[..., str]] = {
    Lines: _lines,
    Verbatim: _verbatim,
    Prose: _prose,
    Rows: _rows,
    Sided: _sided,
    Table: table,
    Chart: _chart,
    Plot: _plot,
    Outline: _outline,
}
