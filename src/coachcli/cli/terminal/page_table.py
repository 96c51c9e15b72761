"""A table on a page: its columns and rows named, and each row a block where a screen is narrow."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from coachcli.cli.terminal.answer import Cell, Spark, Table
from coachcli.cli.terminal.drawing import bar, bars
from coachcli.cli.terminal.grid import bands
from coachcli.cli.terminal.markup import bare, marked, said
from coachcli.cli.terminal.show import short_day
from coachcli.cli.terminal.text import shown
from coachcli.coaching.nouns import dataclass

PAPER = 90
"""So many signs of a map fit beside each other on paper."""
PHONE, FOLDED = 42, 18
"""So many signs fit beside each other on a phone, and so many at least a folded text wants."""
SHORT = 20
"""So many signs in a cell are not parted."""
FALLS, MAP = "falls", "map"
"""Tables whose rows may be blocks, and tables whose columns are looked down."""
BAR = re.compile(r"[▇█▏]+")
LESS = ("−", "-")
"""What a number begins with that takes away."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIGURE = re.compile(r"[\d.,+−%\s-]*")


@dataclass(frozen=True, slots=True)
class Columns:
    """What all rows of a table share: the names of the columns, and which stand at the right.

    Where rows may fall into blocks, each cell bears the name of its column.
    """

    names: tuple[str, ...]
    right: tuple[int, ...]
    falls: bool

    def named(self, place: int) -> str:
        """What a cell of a column bears as its name in a block; "" for none."""
        return self.names[place] if self.falls and 0 < place < len(self.names) else ""


def table(part: Table) -> str:
    """A table, or a map in as many parts as it takes for paper."""
    if part.in_bands:
        return "\n".join(_map(each) for each in _bands(part))
    return _grid(part, FALLS if _is_wide(part) else "")


def _map(part: Table) -> str:
    """A map, which keeps its columns and is moved in its box where it does not fit."""
    box = '<div class="wide" role="region" tabindex="0"'
    return f'{box} aria-label="{bare(_title(part))}">{_grid(part, MAP)}</div>'


def _title(part: Table) -> str:
    """What a map is called: by its columns."""
    return f"Map: {', '.join(filter(None, map(str, part.head)))}" if any(part.head) else "Map"


def _bands(part: Table) -> list[Table]:
    rows = [tuple(map(shown, row)) for row in part.rows]
    parts = bands(part.head, rows, PAPER) if part.head else [(("",), *rows)]
    return [Table(tuple(map(tuple, rows)), tuple(head)) for head, *rows in parts]


def _grid(part: Table, kind: str) -> str:
    names = part.head or part.labels
    columns = Columns(names if any(names[1:]) else (), part.right, kind == FALLS)
    above = f"<caption>{marked(names[0])}</caption>" if names and not columns.names else ""
    style = f' class="{kind}"' if kind else ""
    rows = "\n".join(_row(row, columns, in_groups=kind != MAP) for row in part.rows)
    return f"<table{style}>{above}{_head(columns)}<tbody>\n{rows}\n</tbody></table>"


def _head(columns: Columns) -> str:
    """The names of the columns; what has none is no name."""
    if not columns.names:
        return ""
    cells = "".join(_name(name, at in columns.right) for at, name in enumerate(columns.names))
    return f"<thead><tr>{cells}</tr></thead>"


def _name(name: str, is_right: bool) -> str:
    style = ' class="right"' if is_right else ""
    return f'<th scope="col"{style}>{marked(name)}</th>' if name else "<td></td>"


def _row(cells: Sequence[Cell], columns: Columns, *, in_groups: bool) -> str:
    """A row; one of a cell alone names those below it, but in a map, where nothing is known."""
    is_alone = len(cells) > 1 and shown(cells[0]) and not any(map(shown, cells[1:]))
    if is_alone and in_groups:
        return f'<tr><th scope="rowgroup" colspan="{len(cells)}">{_cell(cells[0])}</th></tr>'
    return f"<tr>{''.join(_cells(cells, columns))}</tr>"


def _cells(cells: Sequence[Cell], columns: Columns) -> Iterator[str]:
    for place, cell in enumerate(cells):
        styles = _styles(cell, is_right=place in columns.right)
        if place == 0 and columns.names and not FIGURE.fullmatch(shown(cell)):
            yield f'<th scope="row"{styles}>{_cell(cell)}</th>'
            continue
        name = columns.named(place) if shown(cell) else ""
        label = f' data-label="{bare(name)}"' if name else ""
        falls = place > 0 and shown(cells[place - 1]).startswith(LESS)
        yield f"<td{label}{styles}>{_cell(cell, falls=falls)}</td>"


def _styles(cell: Cell, *, is_right: bool) -> str:
    """How a cell stands; one of a few words stays on a line."""
    words = shown(cell)
    is_short = not isinstance(cell, Spark) and " " in words and len(words) <= SHORT
    names = " ".join(name for name, holds in (("right", is_right), ("short", is_short)) if holds)
    return f' class="{names}"' if names else ""


def _cell(cell: Cell, *, falls: bool = False) -> str:
    if isinstance(cell, Spark):
        return bars(cell)
    words = shown(cell)
    if BAR.fullmatch(words):
        return bar(len(words), falls=falls)
    return _day(words) if DAY.fullmatch(words) else said(words)


def _day(words: str) -> str:
    """A day as it is read."""
    try:
        when = date.fromisoformat(words)
    except ValueError:
        return marked(words)
    return f'<time datetime="{words}">{short_day(when)} {when.year}</time>'


def _is_wide(part: Table) -> bool:
    """Whether a phone has no room for the columns beside each other."""
    rows = [list(map(shown, row)) for row in (part.head or part.labels, *part.rows)]
    wanted = [max(map(_wanted, column)) for column in zip(*filter(None, rows), strict=False)]
    return sum(wanted) + 2 * len(wanted) > PHONE


def _wanted(words: str) -> int:
    return min(len(words), max(FOLDED, *map(len, words.split() or [""])))
