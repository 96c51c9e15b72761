"""coach flow matrix: all flows as one sheet, from the gap by behaviour to cause and learning."""

from collections.abc import Iterator
from typing import NamedTuple

from coachcli.cli.context import Context
from coachcli.cli.terminal.answer import BLANK, Answer, Heading, Line, Lines, Outline, Part, Table
from coachcli.coaching.authoring.matrix import Branch, Twig, branches
from coachcli.coaching.walks.flow import Flow

LEARNING = "; "
TITLE = "All flows, from gap to learning"
HEAD = ("Performance gap", "Behaviour", "Cause type", "Cause", "Learning, or what to do instead")


class CauseRow(NamedTuple):
    """A cause in the matrix, as text; the names are the columns."""

    performance_gap: str
    behaviour: str
    cause_type: str
    cause: str
    learning: str
    instead: str
    flow: str
    cause_id: str

    @property
    def shown(self) -> tuple[str, ...]:
        """What is read of it."""
        return (*self[:4], self.learning or self.instead)


class Tree(NamedTuple):
    """A flow with its behaviours and their causes."""

    flow: Flow
    branches: tuple[Branch, ...]


def matrix(context: Context) -> Answer:
    """Print all flows as one sheet: performance gap, behaviour, kind of cause, cause, learning.

    Examples
      coach flow matrix
      coach flow matrix --csv > matrix.csv
      coach flow matrix --md
    """
    trees = _trees(context)
    rows = tuple(row for tree in trees for row in _rows(tree))
    shown = tuple(part for tree in trees for part in _parts(tree))
    outline = Outline(shown, _table(rows))
    return Answer(lambda: {"rows": [row._asdict() for row in rows]}, (outline,), title=TITLE)


def _table(rows: tuple[CauseRow, ...]) -> Table:
    return Table(tuple(row.shown for row in rows), HEAD, full=Table(rows, CauseRow._fields))


def _trees(context: Context) -> tuple[Tree, ...]:
    flows, wrong = context.shelf.flows()
    context.warn(wrong)
    assets, behaviours = context.shelf.assets()[0], context.shelf.behaviours()[0]
    return tuple(Tree(flow, branches(flow, assets, behaviours)) for flow in flows)


def _rows(tree: Tree) -> Iterator[CauseRow]:
    for branch in tree.branches:
        yield from (_row(tree.flow, branch, twig) for twig in branch.twigs)


def _row(flow: Flow, branch: Branch, twig: Twig) -> CauseRow:
    cause, learning = twig.cause, LEARNING.join(twig.learning)
    words = (flow.title, branch.title, str(cause.kind), cause.means, learning, cause.instead)
    return CauseRow(*words, flow.id, cause.id)


def _parts(tree: Tree) -> Iterator[Part]:
    yield Heading(tree.flow.title, tree.flow.id)
    yield from (Lines(tuple(_lines(tree))), BLANK)


def _lines(tree: Tree) -> Iterator[Line]:
    for branch in tree.branches:
        yield from _branch(branch)


def _branch(branch: Branch) -> Iterator[Line]:
    yield Line(branch.title, "  ")
    for twig in branch.twigs:
        yield from _twig(twig)


def _twig(twig: Twig) -> Iterator[Line]:
    yield Line(f"{twig.cause.kind.upper()}  {twig.cause.means}", "    ", " " * 6)
    if helps := " · ".join(twig.learning) or twig.cause.instead:
        yield Line(helps, "      → ")
