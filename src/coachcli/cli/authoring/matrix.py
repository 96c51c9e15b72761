"""coach flow matrix: all flows as one sheet, from the gap by behaviour and kind to the cause and its learning."""

import sys
from collections.abc import Iterator
from typing import NamedTuple

from coachcli.cli.context import AsJson, desk, warn
from coachcli.cli.terminal import show
from coachcli.cli.terminal.forms import AsCsv, AsMd, refuse_two
from coachcli.coaching.authoring.matrix import Branch, Twig, branches
from coachcli.coaching.walks.flow import Flow

LEARNING = "; "


class Row(NamedTuple):
    """A cause in the matrix, as text; the names are the columns."""

    performance_gap: str
    behaviour: str
    cause_type: str
    cause: str
    learning: str
    instead: str
    flow: str
    cause_id: str


def matrix(as_csv: AsCsv = False, as_md: AsMd = False, as_json: AsJson = False) -> None:
    """Print all flows as one sheet: performance gap, behaviour, kind of cause, cause, learning.

    \b
    Examples
      coach flow matrix
      coach flow matrix --csv > matrix.csv
      coach flow matrix --md
    """  # noqa: D301 - the backslash keeps Typer from joining the lines
    refuse_two(as_csv, as_md, as_json)
    at = desk()
    flows, wrong = at.shelf.flows()
    warn(wrong)
    assets, behaviours = at.shelf.assets()[0], at.shelf.behaviours()[0]
    whole = [(flow, branches(flow, assets, behaviours)) for flow in flows]
    rows = [row for flow, found in whole for row in _rows(flow, found)]
    if as_json:
        show.as_json({"version": 1, "rows": [row._asdict() for row in rows]})
    elif as_csv:
        _csv(rows)
    else:
        show.answer(*(_markdown(rows) if as_md else (line for flow, found in whole for line in _lines(flow, found))))


def _rows(flow: Flow, found: tuple[Branch, ...]) -> Iterator[Row]:
    for branch in found:
        for twig in branch.twigs:
            cause = twig.cause
            words = (flow.title, branch.title, str(cause.kind), cause.means, LEARNING.join(twig.learning), cause.instead)
            yield Row(*words, flow.id, cause.id)


def _csv(rows: list[Row]) -> None:
    import csv  # noqa: PLC0415 - only where it is asked for

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(Row._fields)
    writer.writerows([show.csv_cell(cell) for cell in row] for row in rows)


def _markdown(rows: list[Row]) -> Iterator[str]:
    shown = ("Performance gap", "Behaviour", "Cause type", "Cause", "Learning, or what to do instead")
    yield from (f"| {' | '.join(shown)} |", f"|{' --- |' * len(shown)}")
    for row in rows:
        cells = (*row[:4], row.learning or row.instead)
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), ' ') for cell in cells)} |"


def _lines(flow: Flow, found: tuple[Branch, ...]) -> Iterator[str]:
    yield show.bold(show.sides(flow.title, flow.id))
    for branch in found:
        yield from show.wrapped(branch.title, "  ")
        for twig in branch.twigs:
            yield from _twig(twig)
    yield ""


def _twig(twig: Twig) -> Iterator[str]:
    yield from show.wrapped(f"{twig.cause.kind.upper()}  {twig.cause.means}", "    ", " " * 6)
    helps = " · ".join(twig.learning) or twig.cause.instead
    if helps:
        yield from show.wrapped(helps, "      → ")
