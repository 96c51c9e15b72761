"""Where the heading of a table stands, and lines that are no rows: titles, totals, footers."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from coachcli.content.tables.cell import Cell, bare, text

LOOKED_AT = 50
"""Rows among which the heading is looked for."""
SURE = 2
"""So many names of columns that are known make a heading."""
WIDE = 0.6
"""The share of the usual number of cells that a heading has at least."""
COUNT = r"(?: *[:(=-]? *\d[\d.,]*(?: *\w+)?\)?)?"
TOTALS = (
    r"(?:grand|sub|running|overall|team|column|report)?[ -]?totals?|(?:sub|grand)?[ -]?sum"
    r"|average|avg|mean|median|(?:record|row)? ?count|overall"
    r"|(?:gesamt|zwischen|end|teil)?[ -]?summe|gesamt(?:ergebnis|wert)?|insgesamt|(?:teil)?ergebnis"
    r"|durchschnitt|mittelwert|anzahl"
    r"|(?:sous-?)?total(?: g[ée]n[ée]ral)?|somme|moyenne|nombre|ensemble"
    r"|(?:sub)?total(?: general)?|suma(?: total)?|promedio|recuento|totale|media"
)
TOTAL = re.compile(rf"\W*(?:{TOTALS}){COUNT}\W*", re.IGNORECASE)
OF_NAME = re.compile(r"(.+?)[ :-]+(?:sub)?(?:total|ergebnis|summe)\W*", re.IGNORECASE)
"""Dana Reyes Total: a row of her sums, unless somebody is called so."""
TOTAL_OF = re.compile(r"(?:grand |sub)?totals? (?:for|of)\b.*|summe (?:für|von)\b.*", re.IGNORECASE)
FOOTER = re.compile(
    r"copyright|©|\(c\) |confidential|generated|exported|printed|report (?:generated|run|created)"
    r"|as of\b|page \d|source:|filter|applied|data as of|last (?:refresh|update)|notes?:"
    r"|\d+ records"
    r"|vertraulich|erstellt am|erzeugt|stand:|quelle|seite \d|alle rechte"
    r"|confidentiel|généré|source :|page :|confidencial|generado|fuente|página \d",
    re.IGNORECASE,
)


class HeadingRow(NamedTuple):
    """A heading: the number of its line in the file, and its cells; how many names are known."""

    number: int
    cells: tuple[str, ...]
    known: int


def heading(
    rows: Iterable[tuple[int, Sequence[Cell]]], known: Collection[str]
) -> HeadingRow | None:
    """The heading among the first rows of a table; none where there is no row.

    It is the first row with names that are known, else the first that is as wide as most rows.
    """
    filled = [HeadingRow(number, _names(cells), _score(cells, known)) for number, cells in rows]
    best = max((row.known for row in filled), default=0)
    sure = (row for row in filled if row.known >= max(SURE, best / 2))
    return next(sure, None) or _widest(filled)


def is_total(lead: str) -> bool:
    """Whether the first cell of a row says, or may say, that the row sums others up."""
    return is_sure_total(lead) or bool(total_of(lead))


def is_sure_total(lead: str) -> bool:
    """Whether a cell says that a row sums others up, and can be nobody's name."""
    return bool(TOTAL.fullmatch(lead) or TOTAL_OF.fullmatch(lead))


def total_of(lead: str) -> str:
    """Whose sums a row may be of, if its first cell is no name: Dana Reyes of her total."""
    match = OF_NAME.fullmatch(lead)
    return match[1] if match else ""


def is_footer(lead: str) -> bool:
    """Whether the first cell of a row is what reports write above or below a table."""
    return bool(FOOTER.match(lead))


def _names(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(text(cell) for cell in cells)


def _score(cells: Sequence[Cell], known: Collection[str]) -> int:
    names = {bare(cell) for cell in cells if isinstance(cell, str)}
    return sum(name in known for name in names)


def _widest(rows: list[HeadingRow]) -> HeadingRow | None:
    """The first row that has about as many cells filled as most rows have, or more."""
    widths = [sum(map(bool, row.cells)) for row in rows]
    usual = max(Counter(widths).items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))[0]
    wide = (row for row, width in zip(rows, widths, strict=True) if width >= WIDE * usual)
    return next(wide, None)
